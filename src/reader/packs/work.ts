/** What the worker is doing for this page. It stands beside the pages of the room: an import goes on while one reads. */
import { useEffect, useState } from 'preact/hooks';
import type { FileProblem, PackHeader } from '../../core/knowledge/pack-file.types.ts';
import { browser } from '../../platform/browser.ts';
import { ask } from '../../protocol/ask.ts';
import {
  type FromPackWorker,
  PACK_WORKER,
  type PackFailure,
  type PackPreview,
  type ToPackWorker,
} from '../../protocol/pack-work.ts';

export type Work =
  | { readonly state: 'none' }
  /** `name`: of the file, or of the pack that is gone on with. */
  | ({ readonly state: 'checking' | 'importing' | 'finishing'; readonly name: string } & Progress)
  | { readonly state: 'preview'; readonly name: string; readonly preview: PackPreview }
  | { readonly state: 'imported'; readonly name: string; readonly header: PackHeader }
  | { readonly state: 'cancelled'; readonly name: string }
  | {
      readonly state: 'refused';
      readonly name: string;
      readonly header: PackHeader | null;
      readonly problems: readonly FileProblem[];
    }
  | { readonly state: 'failed'; readonly name: string; readonly failure: PackFailure };

interface Progress {
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** The reader asked to stop. */
  readonly stopping: boolean;
}

let work: Work = { state: 'none' };
let worker: Worker | null = null;
const followers = new Set<(now: Work) => void>();

function set(now: Work): void {
  work = now;
  for (const follow of followers) follow(now);
}

/** What is being done, and how far it has come. */
export function useWork(): Work {
  const [now, setNow] = useState(work);
  useEffect(() => {
    setNow(work);
    followers.add(setNow);
    return () => void followers.delete(setNow);
  }, []);
  return now;
}

export const isBusy = ({ state }: Work): boolean =>
  state === 'checking' || state === 'importing' || state === 'finishing';

function send(message: ToPackWorker): void {
  if (!worker) {
    worker = new Worker(browser.runtime.getURL(PACK_WORKER));
    worker.addEventListener('message', ({ data }: MessageEvent<FromPackWorker>) => hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker?.terminate();
      worker = null;
      hear({ type: 'failed', failure: { code: 'internal', detail: event.message ?? 'the worker ended' } });
    });
  }
  worker.postMessage(message);
}

function hear(message: FromPackWorker): void {
  const name = 'name' in work ? work.name : '';
  const stopping = 'stopping' in work && work.stopping;
  switch (message.type) {
    case 'progress':
      if (isBusy(work))
        set({ state: message.phase, name, done: message.done, total: message.total, stopping });
      break;
    case 'preview':
      set({ state: 'preview', name, preview: message.preview });
      break;
    case 'refused':
      set({ state: 'refused', name, header: message.header, problems: message.problems });
      break;
    case 'imported':
      set({ state: 'imported', name, header: message.header });
      void ask('corpusChanged', {}).catch((error: unknown) => console.error('corpusChanged', error));
      break;
    case 'cancelled':
      // A look that gave way to another file says so too.
      if (stopping) set({ state: 'cancelled', name });
      break;
    case 'failed':
      console.error('packs', message.failure.detail);
      set({ state: 'failed', name, failure: message.failure });
  }
}

const begun = { done: 0, total: null, stopping: false };

/** Checks a file; nothing is stored. */
export function lookAt(file: File): void {
  if (isBusy(work) && work.state !== 'checking') return;
  set({ state: 'checking', name: file.name, ...begun });
  send({ type: 'preview', file });
}

/** Imports the file that was looked at. */
export function importLooked(): void {
  if (work.state !== 'preview') return;
  set({ state: 'importing', name: work.name, ...begun });
  send({ type: 'import' });
}

/** Goes on with an import that was interrupted. */
export function goOn(number: number, name: string): void {
  if (isBusy(work)) return;
  set({ state: 'checking', name, ...begun });
  send({ type: 'resume', number });
}

export function cancelWork(): void {
  if (!('stopping' in work)) return;
  set({ ...work, stopping: true });
  send({ type: 'cancel' });
}

/** Puts the last outcome away. */
export function putAway(): void {
  if (!isBusy(work)) set({ state: 'none' });
}
