/** `eval`: every quality figure, measured on labelled news; status 1 where one falls under its recorded floor. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evalExtraction } from './eval-extraction.ts';
import { evalCases, evalRecognition, sharedFolder } from './eval-recognition.ts';
import type { Io } from './io.ts';

const USAGE = 'usage: eval [--folder DIR] [--misses]';

/** The file of labelled contexts in a folder given with `--folder`. */
const CONTEXTS_FILE = 'recognition.jsonl';

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: { folder: { type: 'string' }, misses: { type: 'boolean' } } });

/**
 * Measures the development data and the project's own cases against their floors. With `--folder DIR` it measures other
 * labelled data instead (`articles/` and `labels/`, `recognition.jsonl`, either or both), which no floor is recorded for.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let values: ReturnType<typeof parse>['values'];
  try {
    values = parse(args).values;
  } catch (error) {
    io.err(`${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  const misses = values.misses === true;
  if (values.folder !== undefined) {
    const folder = resolve(values.folder);
    const measured = [
      evalExtraction(folder, { misses, floors: false }, io),
      evalRecognition(join(folder, CONTEXTS_FILE), { misses, floors: false }, io),
    ];
    return measured.some((status) => status !== null) ? 0 : 2;
  }
  const gold = join(sharedFolder(), 'gold');
  const extraction = evalExtraction(join(gold, 'dev'), { misses, floors: true }, io) ?? 0;
  io.out('\n');
  const own = evalCases(io);
  const recognition = evalRecognition(join(gold, 'recognition-dev.jsonl'), { misses, floors: true }, io) ?? 0;
  return Math.max(extraction, own, recognition);
}
