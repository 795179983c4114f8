/** `eval`: every quality figure, measured on labelled news; status 1 where one falls under its recorded floor. */
import { evalExtraction } from './eval-extraction.ts';
import { evalRecognition } from './eval-recognition.ts';
import type { Io } from './io.ts';

export async function run(args: readonly string[], io: Io): Promise<number> {
  const extraction = evalExtraction(args, io);
  io.out('\n');
  const recognition = await evalRecognition(args, io);
  return Math.max(extraction, recognition);
}
