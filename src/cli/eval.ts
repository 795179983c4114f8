/** `eval`: every quality figure, measured on labelled news; status 1 where one falls under its recorded floor. */
import { evalRecognition } from './eval-recognition.ts';
import type { Io } from './io.ts';

export async function run(args: readonly string[], io: Io): Promise<number> {
  return evalRecognition(args, io);
}
