/** Makes the store of the extension one as the first schema had it: its articles and their index, nothing found in them. */
import type { Tab } from '../../../src/build/browsers/session.ts';

/** To be called in a page of the extension's, on a store whose own pack is the one at the root of the keys. */
export function makeSchema1(tab: Tab): Promise<void> {
  return tab.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('boi-canh'));
    const store = database.transaction('blobs', 'readwrite').objectStore('blobs');
    const { packs, change } = JSON.parse(await settled(store.get('manifest')));
    const [own] = packs;
    if (packs.length !== 1 || own.number !== 0) throw new Error('the own pack is not at the root');
    const { nextKey, nextSegment, articles, segments } = own;
    const old = { schema: 1, change, nextKey, nextSegment, articles, segments };
    for (const found of ['c/', 'l/', 'r/']) store.delete(IDBKeyRange.bound(found, `${found}\uffff`));
    await settled(store.put(JSON.stringify(old), 'manifest'));
    database.close();
  }, null);
}
