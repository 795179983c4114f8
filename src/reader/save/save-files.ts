/** Saves many files one after the other, each whole or not at all. */
import type { ArticleRef } from '../../core/knowledge/brief.types.ts';
import type { ArticleId } from '../../core/knowledge/types.ts';
import { askToKeep } from '../../platform/room.ts';
import { AskError, ask } from '../../protocol/ask.ts';
import type { SaveCounts } from '../../protocol/save.ts';
import { UNDECIDED } from './choices.ts';
import { type Refusal, readFile } from './read-file.ts';

export type FileFate =
  | { readonly fate: 'saved'; readonly id: ArticleId; readonly counts: SaveCounts }
  | { readonly fate: 'same'; readonly article: ArticleRef }
  | { readonly fate: 'refused'; readonly why: Refusal };

export interface FileReport {
  readonly name: string;
  readonly fate: FileFate;
}

/** A run that stopped before its end: the store could not go on. */
export class RunStopped extends Error {}

/** How often whatever is open is told while files are saved, ms: each time, open tabs are marked anew. */
const TELL_EVERY_MS = 3_000;

/** Calls `told` after each file; ends early with the signal. What was saved until then stays. */
export async function saveFiles(
  files: readonly File[],
  told: (report: FileReport) => void,
  signal: AbortSignal,
): Promise<void> {
  let last = performance.now();
  try {
    for (const file of files) {
      if (signal.aborted) return;
      told({ name: file.webkitRelativePath || file.name, fate: await saveFile(file) });
      if (performance.now() - last > TELL_EVERY_MS) {
        last = performance.now();
        await ask('corpusChanged', {});
      }
    }
  } finally {
    await ask('corpusChanged', {}).catch(() => undefined);
  }
}

async function saveFile(file: File): Promise<FileFate> {
  const read = await readFile(file);
  if ('refused' in read) return { fate: 'refused', why: read.refused };
  try {
    const { saved, same, counts } = await ask('save', {
      page: read.source,
      choices: UNDECIDED.choices,
      never: [],
      anyway: false,
      quiet: true,
    });
    if (saved !== null) void askToKeep();
    if (saved !== null) return { fate: 'saved', id: saved, counts };
    return same ? { fate: 'same', article: same.article } : { fate: 'refused', why: 'unreadable' };
  } catch (error) {
    // A file that is no article by its shape is refused; whatever else fails would fail for the next one too.
    if (error instanceof AskError && error.code === 'bad-request')
      return { fate: 'refused', why: 'unreadable' };
    throw new RunStopped(error instanceof Error ? error.message : String(error));
  }
}
