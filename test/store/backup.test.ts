import { describe, expect, it } from 'vitest';
import { BACKUP_FILE, type BackupHeader, type BackupLine } from '../../src/core/knowledge/backup-file.ts';
import type { FileProblem } from '../../src/core/knowledge/pack-file.types.ts';
import { readFile } from '../../src/core/knowledge/pack-file-read.ts';
import { filePort } from '../../src/platform/file-port.ts';
import { backupBytes, printOf } from '../../src/store/backup-bytes.ts';
import { BlobError } from '../../src/store/blobs.ts';
import { MANIFEST_KEY } from '../../src/store/manifest.ts';
import type { Store } from '../../src/store/types.ts';
import fc from '../support/fc.ts';
import { type MemoryBlobs, memoryBlobs, plainStore } from './memory.ts';
import { articleFor, batchesOf, foundIn, infoOf, seen, strayKeys, textUnits, wanted } from './model.ts';

const SETTINGS = { paint: 'all', sitesOff: ['a.example'] };

async function fileOf(store: Store): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of backupBytes(store, SETTINGS, '2026-11-22')) parts.push(part);
  return parts;
}

/** What a file says, and what is wrong with it. */
async function read(parts: readonly Uint8Array[]) {
  const lines: BackupLine[] = [];
  const problems: FileProblem[] = [];
  let header: BackupHeader | null = null;
  const bytes = (async function* () {
    yield* parts;
  })();
  for await (const event of readFile(bytes, filePort, BACKUP_FILE)) {
    if (event.kind === 'header') header = event.value;
    else if (event.kind === 'problem') problems.push(event.problem);
    else lines.push(event as BackupLine);
  }
  return { header, lines, problems };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function fill(store: Store, saved: readonly number[], packs: readonly string[]): Promise<void> {
  for (const at of saved) wanted(await store.saveArticle(articleFor(`bai-${at}`), foundIn(at)));
  for (const pack of packs) {
    const number = wanted(await store.beginImport(infoOf(pack, '1')));
    for (const batch of batchesOf(pack, '1')) wanted(await store.stage(number, batch));
    wanted(await store.commitImport(number));
    if (pack === 'goi-b') wanted(await store.setPack(number, { on: false }));
  }
  wanted(await store.correct({ kind: 'rename', entity: 'nguoi-0', name: 'Tên Mới', made: '2026-11-22' }));
  wanted(
    await store.noteReprint({
      address: 'bao.example/in-lai',
      url: 'https://bao.example/in-lai',
      article: 'bai-0',
      published: null,
    }),
  );
  wanted(await store.tend());
}

const whole = async (saved: readonly number[] = [0, 1, 2], packs: readonly string[] = ['goi-a', 'goi-b']) => {
  const blobs = memoryBlobs();
  const store = plainStore(blobs);
  await fill(store, saved, packs);
  return { blobs, store };
};

/** Everything, values put in order, without the counters of the manifest. */
const values = ({ values: all }: MemoryBlobs) =>
  JSON.stringify([...all].filter(([key]) => key !== MANIFEST_KEY).sort());

describe('a backup', () => {
  it('restored into an empty profile gives the same state, and its file again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(5)),
        fc.subarray(['goi-a', 'goi-b']),
        fc.nat(4),
        async (saved, packs, undone) => {
          const { blobs, store } = await whole(saved, packs);
          wanted(await store.remove([`bai-${undone}`]));
          const file = await fileOf(store);
          const { header, lines, problems } = await read(file);
          expect(problems).toEqual([]);
          const other = memoryBlobs();
          const restored = plainStore(other);
          wanted(await restored.restore(each(lines)));
          wanted(await restored.settingsTaken());
          wanted(await restored.tend());
          expect(await seen(other)).toEqual(await seen(blobs));
          expect((await printOf(restored, SETTINGS)).sha256).toBe(header?.sha256);
          expect(Buffer.concat(await fileOf(restored)).equals(Buffer.concat(file))).toBe(true);
          expect(wanted(await restored.reprints())).toEqual(wanted(await store.reprints()));
          expect(strayKeys(other)).toEqual([]);
          for (const { counted, is } of textUnits(other)) expect(counted).toBe(is);
          // What was saved before can be undone as before.
          for (const each of [store, restored]) wanted(await each.remove(saved.map((at) => `bai-${at}`)));
          expect(await seen(other)).toEqual(await seen(blobs));
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('takes the place of all there was, and the settings wait until they are taken over', async () => {
    const { lines } = await read(await fileOf((await whole()).store));
    const { blobs, store } = await whole([3, 4], ['goi-b']);
    wanted(await store.restore(each(lines)));
    wanted(await store.tend());
    expect(wanted(await store.state()).packs.map(({ id, articles, on }) => [id, articles, on])).toEqual([
      ['goi-a', 2, true],
      ['goi-b', 2, false],
      ['own', 3, true],
    ]);
    expect(wanted(await store.get('bai-4'))).toBeNull();
    expect(strayKeys(blobs)).toEqual(['settings']);
    expect(wanted(await store.restoredSettings())).toEqual(SETTINGS);
    wanted(await store.settingsTaken());
    expect(wanted(await store.restoredSettings())).toBeNull();
  });

  it('whose restoring is killed anywhere, stopped, or meets a bad line leaves what there was', async () => {
    const { lines } = await read(await fileOf((await whole()).store));
    const bad = [...lines.slice(0, 5), { kind: 'article', value: { pack: 'nicht-da' } } as BackupLine];
    for (let at = 0; ; at += 1) {
      const { blobs, store } = await whole([3, 4], ['goi-b']);
      const before = [await seen(blobs), values(blobs)];
      let left = at;
      const dying = plainStore({
        ...blobs,
        apply: async (change, guards) => {
          if (left === 0) throw new BlobError('unavailable', 'killed');
          left -= 1;
          return blobs.apply(change, guards);
        },
      });
      const done = await dying.restore(each(lines));
      if (done.ok) break;
      wanted(await store.dropRestores());
      wanted(await store.tend());
      expect(values(blobs)).toBe(before[1]);
      expect(await seen(blobs)).toEqual(before[0]);
      const stop = new AbortController();
      stop.abort();
      for (const again of [
        await store.restore(each(lines), { signal: stop.signal }),
        await store.restore(each(bad)),
      ]) {
        expect(again.ok).toBe(false);
      }
      wanted(await store.tend());
      expect(values(blobs)).toBe(before[1]);
    }
  });

  it('goes into a store whose manifest makes no sense, and nothing of that is left', async () => {
    const { lines } = await read(await fileOf((await whole()).store));
    const { blobs } = await whole([3, 4], ['goi-b']);
    blobs.values.set(MANIFEST_KEY, '{"schema":2,');
    const store = plainStore(blobs);
    wanted(await store.restore(each(lines)));
    wanted(await store.tend());
    expect(strayKeys(blobs)).toEqual(['settings']);
    expect(wanted(await store.state()).packs.map(({ id }) => id)).toEqual(['goi-a', 'goi-b', 'own']);
  });

  it('of a store that is changed meanwhile is refused', async () => {
    const { store } = await whole();
    const bytes = backupBytes(store, SETTINGS, '2026-11-22');
    await bytes.next();
    wanted(await store.remove(['bai-0']));
    await expect(
      (async () => {
        for await (const _ of bytes);
      })(),
    ).rejects.toThrow(/changed/);
  });
});

describe('a store whose manifest makes no sense', () => {
  it('begins anew where that is asked, and only there', async () => {
    const { blobs, store } = await whole();
    expect((await store.startAnew()).ok).toBe(false);
    blobs.values.set(MANIFEST_KEY, 'null');
    wanted(await store.startAnew());
    wanted(await store.tend());
    expect(strayKeys(blobs)).toEqual([]);
    expect(wanted(await store.state()).packs).toMatchObject([{ id: 'own', articles: 0 }]);
    wanted(await store.saveArticle(articleFor('bai-0'), foundIn(0)));
    expect(wanted(await store.get('bai-0'))).not.toBeNull();
  });
});
