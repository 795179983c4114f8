/** Blobs in IndexedDB, which a service worker, an event page and a page of ours all reach. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { BlobError, type Blobs, type Change, type Value } from './blobs.ts';

/** Changed only where the object stores change; what the values are is the manifest's schema. */
const VERSION = 1;
const STORE = 'blobs';
/** Behind any character that keys have. */
const LAST = '\uffff';

interface Schema extends DBSchema {
  blobs: { key: string; value: Value };
}

/** Opens the database when first asked, and again after the browser closed it. */
export function indexedDbBlobs(name: string): Blobs {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(name, VERSION, {
      upgrade: (database) => {
        database.createObjectStore(STORE);
      },
      // A newer version of the extension wants to change the database: it goes first.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };
  return {
    async get(keys) {
      if (keys.length === 0) return [];
      return attempt(async () => {
        const { store } = (await open()).transaction(STORE);
        return Promise.all(keys.map((key) => store.get(key)));
      });
    },
    keys: (prefix, after, most) =>
      attempt(async () => {
        const range = IDBKeyRange.bound(after ?? prefix, prefix + LAST, after !== null);
        return (await open()).getAllKeys(STORE, range, most);
      }),
    apply: (change, guards) =>
      attempt(async () => {
        const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
        const { store } = transaction;
        // A write that fails aborts all; its own rejection would be told twice.
        const done = transaction.done;
        done.catch(() => undefined);
        const now = await Promise.all(guards.map(({ key }) => store.get(key)));
        if (guards.some(({ value }, at) => value !== now[at])) {
          await done;
          return false;
        }
        write(change, {
          put: (value, key) => store.put(value, key),
          remove: (key) => store.delete(key),
          removeUnder: (prefix) => store.delete(IDBKeyRange.bound(prefix, prefix + LAST)),
        });
        await done;
        return true;
      }),
    close() {
      opened?.then((database) => database.close()).catch(() => undefined);
      forget();
    },
  };
}

interface Writer {
  put(value: Value, key: string): Promise<unknown>;
  remove(key: string): Promise<unknown>;
  removeUnder(prefix: string): Promise<unknown>;
}

function write({ put, remove = [], removeUnder = [] }: Change, writer: Writer): void {
  const quiet = (request: Promise<unknown>): void => {
    request.catch(() => undefined);
  };
  for (const prefix of removeUnder) quiet(writer.removeUnder(prefix));
  for (const key of remove) quiet(writer.remove(key));
  for (const [key, value] of put) quiet(writer.put(value, key));
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    const code = name === 'QuotaExceededError' ? 'quota' : name === 'VersionError' ? 'newer' : 'unavailable';
    throw new BlobError(code, String(error));
  }
}
