/** A backup read from a file: looked through once before anything is done, and read again to be restored. */
import { BACKUP_FILE, type BackupHeader, type BackupLine } from '../../core/knowledge/backup-file.ts';
import type { FileProblem } from '../../core/knowledge/pack-file.types.ts';
import { readFile } from '../../core/knowledge/pack-file-read.ts';
import type { ProblemCode } from '../../core/knowledge/problem.ts';
import { chunksOf, filePort } from '../../platform/file-port.ts';
import type { BackupContents, BackupPreview } from '../../protocol/backup-work.ts';

/** The file is no sound backup. */
export class BadBackup extends Error {
  readonly problems: readonly FileProblem[];
  constructor(problems: readonly FileProblem[]) {
    super(`no sound backup: ${problems[0]?.code}`);
    this.problems = problems;
  }
}

/** What makes the file as a whole unfit; of all else a single line is left out. */
const WHOLE_FILE: ReadonlySet<ProblemCode> = new Set([
  'not-a-pack',
  'newer-format',
  'damaged-archive',
  'too-large',
  'too-packed',
  'wrong-hash',
  'line-too-long',
  'not-utf8',
  'not-json',
  'too-deep',
  'unknown-line',
  'wrong-order',
]);

/** Problems kept to be told. */
const MOST_TOLD = 100;

type Event =
  | { readonly line: BackupLine }
  | { readonly leftOut: FileProblem }
  | { readonly header: BackupHeader };

/** Throws {@link BadBackup}. A line with several problems is left out once. */
async function* eventsOf(file: Blob): AsyncGenerator<Event> {
  let last = 0;
  for await (const event of readFile(chunksOf(file.stream()), filePort, BACKUP_FILE)) {
    if (event.kind === 'header') yield { header: event.value };
    else if (event.kind !== 'problem') yield { line: event as BackupLine };
    else if (WHOLE_FILE.has(event.problem.code) || event.problem.line === 1)
      throw new BadBackup([event.problem]);
    else if (event.problem.line !== last) {
      last = event.problem.line;
      yield { leftOut: event.problem };
    }
  }
}

export interface LookedThrough {
  readonly preview: BackupPreview;
  readonly leftOut: number;
  readonly lines: number;
}

/** Reads a file to its end. Throws {@link BadBackup}, and the signal's reason. */
export async function lookThrough(
  file: Blob,
  signal: AbortSignal,
  progress: (lines: number) => void,
): Promise<LookedThrough> {
  const packs: BackupContents['packs'][number][] = [];
  const problems: FileProblem[] = [];
  let header: BackupHeader | null = null;
  let [corrections, leftOut, lines] = [0, 0, 0];
  for await (const event of eventsOf(file)) {
    lines += 1;
    signal.throwIfAborted();
    progress(lines);
    if ('header' in event) header = event.header;
    else if ('leftOut' in event) {
      leftOut += 1;
      if (problems.length < MOST_TOLD) problems.push(event.leftOut);
    } else if (event.line.kind === 'pack') packs.push(contentsOf(event.line.value));
    else if (event.line.kind === 'correction') corrections += 1;
  }
  if (!header) throw new BadBackup([{ line: 1, field: '', code: 'not-a-pack', detail: '' }]);
  return { preview: { header, bytes: file.size, packs, corrections, leftOut: problems }, leftOut, lines };
}

type PackLine = Extract<BackupLine, { readonly kind: 'pack' }>['value'];

const contentsOf = ({ id, name, version, on, articles, entities, meetings }: PackLine) => ({
  id,
  name,
  version,
  on,
  articles,
  entities,
  meetings,
});

/** The lines of a file that was looked through. */
export async function* linesOf(file: Blob): AsyncGenerator<BackupLine> {
  for await (const event of eventsOf(file)) if ('line' in event) yield event.line;
}
