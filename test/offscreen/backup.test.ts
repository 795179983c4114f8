import { describe, expect, it } from 'vitest';
import { createBackupWork } from '../../src/offscreen/backup/work.ts';
import type { FromBackupWorker, ToBackupWorker } from '../../src/protocol/backup-work.ts';
import type { Store } from '../../src/store/types.ts';
import { memoryBlobs, plainStore } from '../store/memory.ts';
import { articleFor, foundIn, wanted } from '../store/model.ts';

const SETTINGS = { paint: 'all', recentSearches: ['biển'] };

/** A worker and what it says, without progress, until the next word. */
function workerOver(store: Store) {
  let heard: (message: FromBackupWorker) => void = () => undefined;
  const send = createBackupWork({
    store,
    tell: (message) => message.type !== 'progress' && heard(message),
    alone: (work) => work(),
    now: () => 0,
  });
  return {
    send,
    answerTo: (message: ToBackupWorker) =>
      new Promise<FromBackupWorker>((resolve) => {
        heard = resolve;
        send(message);
      }),
  };
}

async function filled(articles = [0, 1]): Promise<Store> {
  const store = plainStore(memoryBlobs());
  for (const at of articles) wanted(await store.saveArticle(articleFor(`bai-${at}`), foundIn(at)));
  return store;
}

async function backupOf(store: Store): Promise<Blob> {
  const made = await workerOver(store).answerTo({ type: 'make', settings: SETTINGS, made: '2026-11-22' });
  if (made.type !== 'made') throw new Error(JSON.stringify(made));
  return made.file;
}

const bytes = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describe('the backup worker', () => {
  it('makes a packed file, says what it has, and restores it into an empty store, alike', async () => {
    const file = await backupOf(await filled());
    expect([...(await bytes(file)).slice(0, 2)]).toEqual([0x1f, 0x8b]);
    const store = plainStore(memoryBlobs());
    const { answerTo } = workerOver(store);
    expect(await answerTo({ type: 'look', file })).toMatchObject({
      type: 'looked',
      preview: {
        packs: [{ id: 'own', articles: 2, entities: 3 }],
        leftOut: [],
        header: { made: '2026-11-22' },
      },
    });
    const done = await answerTo({ type: 'restore' });
    if (done.type !== 'restored') throw new Error(JSON.stringify(done));
    expect(done.restored.storeSha256).toBe(done.restored.fileSha256);
    expect(wanted(await store.restoredSettings())).toEqual(SETTINGS);
    expect(wanted(await store.get('bai-1'))?.article.id).toBe('bai-1');
  });

  it('reads the unpacked form too', async () => {
    const file = await backupOf(await filled());
    const plain = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
    const { answerTo } = workerOver(plainStore(memoryBlobs()));
    expect((await answerTo({ type: 'look', file: plain })).type).toBe('looked');
  });

  it('refuses what is damaged, cut off, changed, or something else, and says why', async () => {
    const file = await backupOf(await filled());
    const plain = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const store = await filled([3]);
    const { answerTo } = workerOver(store);
    const codes: string[] = [];
    for (const bad of [
      new Blob([(await bytes(file)).slice(0, -20)]),
      new Blob([plain.replace('Chuyện', 'Truyện')]),
      new Blob([plain.slice(0, plain.length / 2)]),
      new Blob(['một tệp nào đó']),
      new Blob([]),
      new Blob([plain.replace('"boiCanhBackup":1', '"boiCanhBackup":2')]),
    ]) {
      const said = await answerTo({ type: 'look', file: bad });
      codes.push(said.type === 'refused' ? (said.problems[0]?.code ?? '') : said.type);
    }
    expect(codes).toEqual([
      'damaged-archive',
      'wrong-hash',
      'not-json',
      'not-a-pack',
      'not-a-pack',
      'newer-format',
    ]);
    expect(wanted(await store.get('bai-3'))).not.toBeNull();
  });

  it('leaves out a line that no store of ours would have, and counts it', async () => {
    const store = await filled();
    wanted(await store.correct({ kind: 'hide', entity: 'Kein Bezeichner', made: '2026' }));
    const file = await backupOf(store);
    const { answerTo } = workerOver(plainStore(memoryBlobs()));
    const looked = await answerTo({ type: 'look', file });
    expect(looked).toMatchObject({ preview: { leftOut: [{ code: 'no-id' }] } });
    expect(await answerTo({ type: 'restore' })).toMatchObject({ restored: { leftOut: 1 } });
  });

  it('is cancelled without a trace', async () => {
    const file = await backupOf(await filled());
    const store = await filled([3]);
    const { answerTo, send } = workerOver(store);
    await answerTo({ type: 'look', file });
    const answer = answerTo({ type: 'restore' });
    send({ type: 'cancel' });
    expect((await answer).type).toBe('cancelled');
    wanted(await store.tend());
    expect(wanted(await store.state()).packs).toMatchObject([{ id: 'own', articles: 1 }]);
  });
});
