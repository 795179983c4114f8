/** The worker that checks and imports packs: what is long about it would be felt in the page. */
import { files, id } from 'virtual:boi-canh/bundle';
import { filePort } from '../../platform/file-port.ts';
import { type FromPackWorker, importLock, type ToPackWorker } from '../../protocol/pack-work.ts';
import { browserStore } from '../../store/browser.ts';
import type { Tools } from './look.ts';
import { createWork } from './work.ts';

const store = browserStore();

async function load(): Promise<Tools> {
  // The extension's interface is out of a worker's reach; its files lie beside the worker's own.
  const reply = await fetch(new URL(files.known, self.location.href));
  return { store, bundle: { id, known: new Uint8Array(await reply.arrayBuffer()) }, port: filePort };
}

let loaded: Promise<Tools> | undefined;

const take = createWork({
  tools: () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  },
  tell: (message: FromPackWorker) => self.postMessage(message),
  hold: (number, until) => {
    void navigator.locks.request(importLock(number), () => until);
  },
  now: () => performance.now(),
});

self.addEventListener('message', ({ data }: MessageEvent<ToPackWorker>) => take(data));
