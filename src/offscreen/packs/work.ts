/** What the page asks of the worker, one thing at a time. */
import type { FromPackWorker, ToPackWorker } from '../../protocol/pack-work.ts';
import { failureOf, Refused } from './failure.ts';
import { importPack, resumeImport } from './import.ts';
import { type Looked, look, previewOf, type Tools } from './look.ts';

/** Between two words of progress, ms: more often than the eye follows is waste. */
const PROGRESS_MS = 100;

export interface WorkerParts {
  readonly tools: () => Promise<Tools>;
  readonly tell: (message: FromPackWorker) => void;
  /** Holds a lock of the origin until the promise settles. */
  readonly hold: (number: number, until: Promise<unknown>) => void;
  /** Milliseconds from any start. */
  readonly now: () => number;
}

/** Takes the messages of the page. */
export function createWork({ tools, tell, hold, now }: WorkerParts): (message: ToPackWorker) => void {
  let stop = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let last: { readonly file: Blob; readonly looked: Looked } | null = null;
  let told = Number.NEGATIVE_INFINITY;
  let phase = '';

  const progress = (
    now_: Extract<FromPackWorker, { readonly type: 'progress' }>['phase'],
    done: number,
    total: number | null,
  ): void => {
    const time = now();
    if (now_ === phase && time - told < PROGRESS_MS) return;
    phase = now_;
    told = time;
    tell({ type: 'progress', phase: now_, done, total });
  };

  const preview = async (file: Blob, signal: AbortSignal): Promise<void> => {
    last = null;
    const ready = await tools();
    const looked = await look(file, ready, {
      signal,
      progress: (done, total) => progress('checking', done, total),
    });
    const found = await previewOf(file, looked, ready);
    signal.throwIfAborted();
    last = { file, looked };
    tell({ type: 'preview', preview: found });
  };

  /** Options of an import, and its lock, which is held until the import is over. */
  const importing = async (
    work: (options: Parameters<typeof importPack>[3]) => Promise<Looked>,
    signal: AbortSignal,
  ) => {
    let over: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      over = resolve;
    });
    try {
      const { header } = await work({ signal, progress, began: (number) => hold(number, until) });
      tell({ type: 'imported', header });
    } finally {
      over();
    }
  };

  const run = async (message: Exclude<ToPackWorker, { readonly type: 'cancel' }>, signal: AbortSignal) => {
    phase = '';
    try {
      signal.throwIfAborted();
      if (message.type === 'preview') await preview(message.file, signal);
      else if (message.type === 'resume')
        await importing(async (options) => resumeImport(message.number, await tools(), options), signal);
      else if (last) {
        const { file, looked } = last;
        last = null;
        await importing(async (options) => {
          await importPack(file, looked, await tools(), options);
          return looked;
        }, signal);
      }
    } catch (error) {
      if (signal.aborted) tell({ type: 'cancelled' });
      else if (error instanceof Refused)
        tell({ type: 'refused', header: error.header, problems: error.problems });
      else tell({ type: 'failed', failure: failureOf(error) });
    }
  };

  return (message) => {
    if (message.type === 'cancel') {
      stop.abort();
      return;
    }
    // Another file dropped while one is looked at takes its place.
    if (message.type === 'preview') stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    running = running.then(() => run(message, signal));
  };
}
