/** `pack FOLDER -o FILE`: makes a pack of a folder of articles. */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { loadSeeds } from '../build/seeds/load.ts';
import { termsOf } from '../core/corpus/known-terms.ts';
import { PackMaker } from '../core/corpus/pack-maker.ts';
import { FileBody, headerLine } from '../core/knowledge/pack-file.ts';
import type { Kind } from '../core/knowledge/types.ts';
import { articleFiles, articlesOf } from './folder-articles.ts';
import type { Io } from './io.ts';
import { type PackOptions, packOptions } from './pack-options.ts';
import { createProgress } from './progress.ts';
import { InputError } from './read-text.ts';
import { verified } from './verify.ts';

/** What was made and what was left out, for the report. */
interface Made {
  readonly files: number;
  readonly articles: number;
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly meetings: number;
  readonly refused: readonly { readonly file: string; readonly problem: string }[];
  /** Things found in articles that have no place in the pack, by kind and why. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Status 0 with a report; 2 with a word on the error stream, and no file, where the folder or an option is at fault. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const options = packOptions(args, Date.now());
    const made = await makePack(options, io);
    io.out(await report(options, made));
    const status = await verified(options.output, io, { quiet: true });
    if (status === 0) io.out('checked: a sound pack\n');
    return status;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

/** The same files and options give the same bytes. */
async function makePack(options: PackOptions, io: Io): Promise<Made> {
  const { folder, output } = options;
  const files = await articleFiles(folder).catch(() => {
    throw new InputError(`${folder}: is no folder that can be read`);
  });
  if (files.length === 0) throw new InputError(`${folder}: holds no .txt, .html, .json or .jsonl file`);
  const part = `${output}.part`;
  try {
    return await writePack(files, part, options, io);
  } finally {
    await rm(part, { force: true });
  }
}

async function writePack(
  files: readonly string[],
  part: string,
  { folder, output, header, plain }: PackOptions,
  io: Io,
): Promise<Made> {
  const maker = new PackMaker(termsOf(loadSeeds('seeds').knowledge.entities));
  const body = new FileBody();
  const written = createWriteStream(part);
  const put = (kind: string, value: unknown) => writing(written, body.line(kind, value));
  const refused: { file: string; problem: string }[] = [];
  const leftOut = new Map<string, number>();
  const progress = createProgress(io, files.length);
  let articles = 0;
  for (const [i, file] of files.entries()) {
    for await (const item of articlesOf(folder, file)) {
      const taken = 'problem' in item.article ? item.article : maker.take(item.article);
      if ('problem' in taken) refused.push({ file: item.file, problem: taken.problem });
      else {
        articles += 1;
        await put('article', taken.article);
        for (const why of taken.leftOut) leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
      }
      progress.at(i, articles);
    }
  }
  if (articles === 0)
    throw new InputError(
      `${folder}: no article can be read in it${refused[0] ? ` (${refused[0].file} ${refused[0].problem})` : ''}`,
    );
  const kinds = { official: 0, agreement: 0, forum: 0, organisation: 0 };
  for (const entity of maker.entities()) {
    kinds[entity.kind] += 1;
    await put('entity', entity);
  }
  for (const meeting of maker.meetings) await put('meeting', meeting);
  await new Promise<void>((done, fail) => {
    written.on('error', fail);
    written.end(done);
  });
  const meetings = maker.meetings.length;
  const entities = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const evidenceTo = maker.evidenceTo ?? header.made;
  const first = headerLine({ ...header, evidenceTo, articles, entities, meetings, sha256: body.digest() });
  await join(first, part, output, plain);
  progress.end();
  return { files: files.length, articles, kinds, meetings, refused, leftOut };
}

/** Waits where the disk is slower than we are. */
async function writing(stream: WriteStream, bytes: Uint8Array): Promise<void> {
  if (!stream.write(bytes)) await new Promise<void>((done) => stream.once('drain', done));
}

/** Header and body as one file, which stands under its name only once it is whole. */
async function join(first: Uint8Array, part: string, output: string, plain: boolean): Promise<void> {
  const whole = `${output}.new`;
  async function* bytes() {
    yield first;
    yield* createReadStream(part);
  }
  try {
    const source = Readable.from(bytes(), { objectMode: false });
    const target = createWriteStream(whole);
    if (plain) await pipeline(source, target);
    else await pipeline(source, createGzip({ level: 9 }), target);
    await rename(whole, output);
  } finally {
    await rm(whole, { force: true });
  }
}

/** Most refused files that are named. */
const NAMED = 20;

async function report({ output, header }: PackOptions, made: Made): Promise<string> {
  const { size } = await stat(output);
  const { kinds } = made;
  const lines = [
    `${output}: ${header.name.vi} ${header.version}, ${size} bytes`,
    `  articles       ${made.articles}`,
    `  officials      ${kinds.official}`,
    `  agreements     ${kinds.agreement}`,
    `  forums         ${kinds.forum}`,
    `  organisations  ${kinds.organisation}`,
    `  meetings       ${made.meetings}`,
  ];
  if (made.leftOut.size > 0) lines.push('found in articles and left out:');
  for (const [why, count] of [...made.leftOut].sort((a, b) => b[1] - a[1]))
    lines.push(`  ${String(count).padStart(7)}  ${why}`);
  if (made.refused.length > 0) lines.push(`articles refused: ${made.refused.length}`);
  for (const { file, problem } of made.refused.slice(0, NAMED)) lines.push(`  ${file}: ${problem}`);
  if (made.refused.length > NAMED) lines.push(`  … and ${made.refused.length - NAMED} more`);
  return `${lines.join('\n')}\n`;
}
