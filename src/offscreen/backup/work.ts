/** What the page asks of the worker, one thing at a time. */
import type { BackupSettings } from '../../core/knowledge/backup-file.ts';
import type { BackupContents, FromBackupWorker, ToBackupWorker } from '../../protocol/backup-work.ts';
import { backupBytes, printOf, type StorePrint } from '../../store/backup-bytes.ts';
import type { Store } from '../../store/types.ts';
import { failureOf, got } from '../packs/failure.ts';
import { BadBackup, type LookedThrough, linesOf, lookThrough } from './file.ts';

/** Between two words of progress, ms: more often than the eye follows is waste. */
const PROGRESS_MS = 100;

export interface WorkParts {
  readonly store: Store;
  readonly tell: (message: FromBackupWorker) => void;
  /** Does something while the lock of restoring is held. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds from any start. */
  readonly now: () => number;
}

type Progress = Extract<FromBackupWorker, { readonly type: 'progress' }>;

export function createBackupWork({ store, tell, alone, now }: WorkParts): (message: ToBackupWorker) => void {
  let stop = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let last: { readonly file: Blob; readonly looked: LookedThrough } | null = null;
  let told = Number.NEGATIVE_INFINITY;

  const progress = (phase: Progress['phase'], done: number, total: number | null): void => {
    if (now() - told < PROGRESS_MS) return;
    told = now();
    tell({ type: 'progress', phase, done, total });
  };

  const contentsOf = async (print: StorePrint): Promise<BackupContents> => {
    const { packs } = got(await store.state());
    return {
      packs: print.packs.map((pack) => {
        const name = packs.find(({ id }) => id === pack.id)?.name;
        return { ...pack, name: name ?? { vi: pack.id, en: pack.id, basis: 'ours' } };
      }),
      corrections: print.corrections,
    };
  };

  const make = async (settings: BackupSettings, made: string, signal: AbortSignal): Promise<void> => {
    const bytes = backupBytes(store, settings, made, (lines) => {
      signal.throwIfAborted();
      progress('reading', lines, null);
    });
    let print: StorePrint | undefined;
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        const next = await bytes.next();
        if (next.done) {
          print = next.value;
          controller.close();
        } else controller.enqueue(next.value);
      },
    });
    const packed = stream.pipeThrough(new CompressionStream('gzip'));
    const file = await new Response(packed, { headers: { 'content-type': 'application/gzip' } }).blob();
    if (print) tell({ type: 'made', file, sha256: print.sha256, ...(await contentsOf(print)) });
  };

  const restore = async (file: Blob, { leftOut, lines, preview }: LookedThrough, signal: AbortSignal) => {
    let wrong: unknown;
    const read = (async function* () {
      try {
        yield* linesOf(file);
      } catch (error) {
        wrong = error;
        throw error;
      }
    })();
    const done = await alone(() =>
      store.restore(read, { signal, progress: (staged) => progress('restoring', staged, lines) }),
    );
    if (!done.ok && wrong) throw wrong;
    got(done);
    const settings = got(await store.restoredSettings()) ?? {};
    const print = await printOf(store, settings, (read) => progress('comparing', read, lines));
    tell({
      type: 'restored',
      restored: {
        ...(await contentsOf(print)),
        fileSha256: preview.header.sha256,
        storeSha256: print.sha256,
        leftOut,
      },
    });
  };

  const run = async (message: Exclude<ToBackupWorker, { readonly type: 'cancel' }>, signal: AbortSignal) => {
    told = Number.NEGATIVE_INFINITY;
    try {
      signal.throwIfAborted();
      if (message.type === 'make') await make(message.settings, message.made, signal);
      else if (message.type === 'look') {
        last = null;
        const { file } = message;
        const looked = await lookThrough(file, signal, (lines) => progress('reading', lines, null));
        last = { file, looked };
        tell({ type: 'looked', preview: looked.preview });
      } else if (last) {
        const { file, looked } = last;
        last = null;
        await restore(file, looked, signal);
      }
    } catch (error) {
      if (signal.aborted) tell({ type: 'cancelled' });
      else if (error instanceof BadBackup) tell({ type: 'refused', problems: error.problems });
      else tell({ type: 'failed', failure: failureOf(error) });
    }
  };

  return (message) => {
    if (message.type === 'cancel') {
      stop.abort();
      return;
    }
    stop = new AbortController();
    const { signal } = stop;
    running = running.then(() => run(message, signal));
  };
}
