/** `verify FILE`: whether a file is a sound pack; every problem with its line and field. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FileProblem, PackHeader } from '../core/knowledge/pack-file.types.ts';
import { type CheckedPack, checkPack } from '../core/knowledge/pack-file-check.ts';
import { problemWords } from '../core/knowledge/problem.ts';
import { filePort } from '../platform/file-port.ts';
import type { Io } from './io.ts';
import { InputError } from './read-text.ts';

const USAGE = 'usage: verify FILE';

/** Status 0 for a sound pack, 1 for one that is not, 2 where there is no such file. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0 || file.startsWith('-')) throw new InputError(USAGE);
    return await verified(file, io);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

/** `quiet`: says nothing of a sound pack. */
export async function verified(file: string, io: Io, { quiet = false } = {}): Promise<number> {
  const isFile = await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!isFile) throw new InputError(`${file}: there is no such file`);
  const result = await checkPack(() => createReadStream(file), filePort);
  if (result.header && !(quiet && result.ok)) io.out(`${about(file, result.header)}\n`);
  if (!result.ok) {
    for (const problem of result.problems) io.out(`${problemLine(problem)}\n`);
    io.out('not a sound pack\n');
    return 1;
  }
  if (!quiet) io.out(`${counts(result)}\na sound pack\n`);
  return 0;
}

function about(file: string, header: PackHeader): string {
  const { name, id, version, licence, author, made, evidenceTo, sha256 } = header;
  return [
    `${file}`,
    `  id           ${id}`,
    `  name         ${name.vi} (${name.en})`,
    `  version      ${version}`,
    `  licence      ${licence}`,
    `  author       ${author}`,
    `  made         ${made}, evidence to ${evidenceTo}`,
    `  SHA-256      ${sha256}`,
  ].join('\n');
}

function counts({ header, kinds }: Extract<CheckedPack, { readonly ok: true }>): string {
  return [
    `  articles     ${header.articles}`,
    `  entities     ${header.entities} (officials ${kinds.official}, agreements ${kinds.agreement}, forums ${kinds.forum}, organisations ${kinds.organisation})`,
    `  meetings     ${header.meetings}`,
  ].join('\n');
}

function problemLine({ line, field, code, detail }: FileProblem): string {
  const place = line === 0 ? '' : `line ${line}: `;
  return `${place}${field === '' ? '' : `${field} `}${problemWords(code, detail)}`;
}
