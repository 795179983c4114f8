/** The command line of `pack`. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { PackHeader } from '../core/knowledge/pack-file.types.ts';
import { packHeaderSchema } from '../core/knowledge/pack-schema.ts';
import { problemOf, problemWords } from '../core/knowledge/problem.ts';
import { isoDay } from '../core/text/dates.ts';
import { InputError, readOptions } from './read-text.ts';

const USAGE = `usage: pack FOLDER -o FILE --id ID --name NAME [--name-en NAME] --licence WORDS --author WORDS
            [--version 1.0] [--made YYYY-MM-DD] [--plain]`;

export interface PackOptions {
  readonly folder: string;
  readonly output: string;
  /** Without what is only known at the end. */
  readonly header: Pick<
    PackHeader,
    'boiCanhPack' | 'id' | 'name' | 'version' | 'licence' | 'author' | 'made'
  >;
  /** Not packed with gzip. */
  readonly plain: boolean;
}

const text = { type: 'string' } as const;

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      id: text,
      name: text,
      'name-en': text,
      licence: text,
      author: text,
      version: text,
      made: text,
      plain: { type: 'boolean' },
    },
  });

const MS_PER_DAY = 86_400_000;

/** @param now milliseconds since 1970, for the day it is made. Throws {@link InputError}. */
export function packOptions(args: readonly string[], now: number): PackOptions {
  const { values, positionals } = readOptions(parse, args, USAGE);
  const [folder, ...more] = positionals;
  const { output, id, name, licence, author } = values;
  if (!folder || more.length > 0 || !output || !id || !name || !licence || !author)
    throw new InputError(USAGE);
  const header = {
    boiCanhPack: 1,
    id,
    name: { vi: name, en: values['name-en'] ?? name, basis: 'ours' },
    version: values.version ?? '1.0',
    licence,
    author,
    made: values.made ?? isoDay(Math.floor(now / MS_PER_DAY)),
  } as const;
  const rest = { evidenceTo: '2000', articles: 0, entities: 0, meetings: 0, sha256: '0'.repeat(64) };
  const shaped = v.safeParse(packHeaderSchema, { ...header, ...rest });
  if (!shaped.success) {
    const { field, code, detail } = problemOf(shaped.issues[0]);
    throw new InputError(
      `--${field.replace('name.en', 'name-en').replace('name.vi', 'name')} ${problemWords(code, detail)}`,
    );
  }
  return { folder, output, header, plain: values.plain === true };
}
