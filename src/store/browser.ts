/** The store as the extension has it. */
import { layerSteps } from '../core/matching/layer.ts';
import { impatient } from './impatient.ts';
import { indexedDbBlobs } from './indexed-db.ts';
import { createStore } from './store.ts';
import type { Store } from './types.ts';

/** Name of the database in the extension's origin. */
const DATABASE = 'boi-canh';

/** Opens nothing until it is first asked. */
export function browserStore(): Store {
  return createStore({
    blobs: impatient(indexedDbBlobs(DATABASE), () => performance.now()),
    buildLayer: layerSteps,
    now: () => performance.now(),
    pause: () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        // Messages come behind what waits already, and are not held back as timers are.
        port1.onmessage = () => {
          port1.close();
          done();
        };
        port2.postMessage(null);
      }),
  });
}
