/** `annotate FILE… | -`: every mention of a known official, agreement, forum or organisation in a text. */
import { parseArgs } from 'node:util';
import { loadSeeds } from '../build/seeds/load.ts';
import type { Knowledge } from '../core/knowledge/types.ts';
import { annotateText } from '../core/matching/annotate-text.ts';
import { createAnnotator } from '../core/matching/annotator.ts';
import { buildLexicon } from '../core/matching/lexicon.ts';
import type { Mention } from '../core/matching/types.ts';
import { isExactDay } from '../core/text/dates.ts';
import type { Io } from './io.ts';
import { InputError, readOptions, readText } from './read-text.ts';

const USAGE = 'usage: annotate FILE… | - [--date YYYY-MM-DD] [--json]';

interface Options {
  readonly files: readonly string[];
  readonly date: string | null;
  readonly json: boolean;
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = readOptions(parse, args, USAGE);
  if (positionals.length === 0) throw new InputError(USAGE);
  const date = values.date ?? null;
  if (date !== null && !(/^\d{4}-\d{2}-\d{2}$/.test(date) && isExactDay(date))) {
    throw new InputError(`--date ${date}: is no day of the form YYYY-MM-DD`);
  }
  return { files: positionals, date, json: values.json === true };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { date: { type: 'string' }, json: { type: 'boolean' } },
  });

/** One line of `--json`. Offsets are UTF-16 offsets into the input as given. */
function jsonLine(file: string, mention: Mention, name: (id: string) => string): string {
  const { start, end, text, kind, entity, via, parties, ordinal, candidates, why } = mention;
  return JSON.stringify({
    file,
    start,
    end,
    text,
    kind,
    id: entity,
    name: entity ? name(entity) : null,
    via,
    ...(parties && { parties }),
    ...(ordinal !== undefined && { ordinal }),
    ...(candidates.length > 1 || !entity ? { candidates } : {}),
    ...(why.length > 0 && { why }),
  });
}

function tableLine(mention: Mention, name: (id: string) => string): string[] {
  const who = mention.entity ? name(mention.entity) : `? ${mention.candidates.map(name).join(' / ')}`;
  const why = mention.why.map((clue) => clue.code).join(', ');
  return [
    `${mention.start}–${mention.end}`,
    mention.text.replace(/\s+/gu, ' '),
    mention.kind,
    who,
    mention.via,
    why,
  ].map(cut);
}

/** Widest cell of the table, in characters; longer ones are cut, `--json` has them whole. */
const WIDEST = 48;

const cut = (cell: string): string => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell);

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** Prints the mentions of each file; status 2 with a word on the error stream, and nothing else printed, on bad input. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const { files, date, json } = optionsOf(args);
    const texts: [file: string, text: string][] = [];
    for (const file of files) texts.push([file, await readText(file, io)]);
    io.out(report(loadSeeds('seeds').knowledge, texts, date, json));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

/** The whole output for some texts. */
export function report(
  knowledge: Knowledge,
  texts: readonly (readonly [file: string, text: string])[],
  date: string | null,
  json: boolean,
): string {
  const annotator = createAnnotator(buildLexicon(knowledge));
  const names = new Map(knowledge.entities.map((entity) => [entity.id, entity.name.vi]));
  const name = (id: string): string => names.get(id) ?? id;
  return texts
    .map(([file, text]) => {
      const mentions = annotateText(annotator, text, { date });
      if (json) return mentions.map((mention) => `${jsonLine(file, mention, name)}\n`).join('');
      const head = `${file}: ${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}\n`;
      return mentions.length === 0 ? head : `${head}${table(mentions.map((m) => tableLine(m, name)))}\n`;
    })
    .join(json ? '' : '\n');
}
