/**
 * A backup put in place of all there is. Its packs are staged like imported ones, unseen, and take the places of the old ones
 * in one change: until then, and where it fails, the old ones are what they were.
 */
import type {
  BackupArticle,
  BackupLine,
  BackupPack,
  BackupRecord,
  BackupReprint,
  BackupSettings,
} from '../core/knowledge/backup-file.ts';
import type { Correction } from '../core/knowledge/record.types.ts';
import { isUnreadable, startAnew } from './anew.ts';
import type { Desk } from './change.ts';
import { Failed } from './failure.ts';
import { beginStage, finished, stageParts } from './imports.ts';
import { CORRECTIONS_KEY, fileKey, REPRINTS_KEY, rootsOf, SETTINGS_KEY, stagedKey } from './keys.ts';
import type { Manifest, PackEntry } from './manifest.ts';
import { freshOwn } from './packs.ts';
import { OWN, type RestoreOptions } from './types.ts';

/** Lines staged at once. */
const BATCH = 1000;

interface Collected {
  readonly articles: BackupArticle[];
  readonly records: BackupRecord[];
}

/** What of a backup is not a pack's. */
interface Beside {
  readonly corrections: Correction[];
  readonly reprints: BackupReprint[];
  settings: BackupSettings | null;
}

export async function restore(
  desk: Desk,
  lines: AsyncIterable<BackupLine>,
  { progress, signal }: RestoreOptions,
): Promise<void> {
  if (await isUnreadable(desk)) await startAnew(desk, false);
  await dropRestores(desk);
  const packs = new Map<string, { readonly number: number; readonly line: BackupPack; batch: Collected }>();
  const beside: Beside = { corrections: [], reprints: [], settings: null };
  let done = 0;
  const packOf = (id: string) => {
    const pack = packs.get(id);
    if (!pack) throw new Failed('corrupt', `the backup has no pack ${id}`);
    return pack;
  };
  const flush = async (id: string, least: number): Promise<void> => {
    const { number, batch, line } = packOf(id);
    const { articles, records } = batch;
    if (articles.length + records.length < least) return;
    if (signal?.aborted) throw new Failed('stopped', `after ${done} lines`);
    packs.set(id, { number, line, batch: { articles: [], records: [] } });
    done += articles.length + records.length;
    await stageParts(desk, number, {
      articles,
      parts: records.map(({ parts }) => ({ entity: parts[0]!.record.entity.id, parts })),
      more: [],
      meetings: 0,
      cursor: '',
    });
    progress?.(done);
  };
  try {
    for await (const line of lines) {
      switch (line.kind) {
        case 'pack': {
          const { on: _on, articles: _a, entities: _e, meetings: _m, ...info } = line.value;
          if (packs.has(info.id)) throw new Failed('corrupt', `the backup has two packs ${info.id}`);
          const number = await beginStage(desk, { ...info, restore: true });
          packs.set(info.id, { number, line: line.value, batch: { articles: [], records: [] } });
          break;
        }
        case 'article':
          packOf(line.value.pack).batch.articles.push(line.value);
          await flush(line.value.pack, BATCH);
          break;
        case 'record':
          packOf(line.value.pack).batch.records.push(line.value);
          await flush(line.value.pack, BATCH);
          break;
        case 'correction':
          beside.corrections.push(line.value);
          break;
        case 'reprint':
          beside.reprints.push(line.value);
          break;
        case 'settings':
          beside.settings = line.value;
      }
    }
    for (const id of packs.keys()) await flush(id, 1);
    await commit(desk, [...packs.values()], beside);
  } catch (error) {
    await dropRestores(desk).catch(() => undefined);
    throw error;
  }
}

async function commit(
  desk: Desk,
  restored: readonly { readonly number: number; readonly line: BackupPack }[],
  { corrections, reprints, settings }: Beside,
): Promise<void> {
  const ready: (Awaited<ReturnType<typeof finished>> & { readonly line: BackupPack })[] = [];
  for (const { number, line } of restored) ready.push({ line, ...(await finished(desk, number)) });
  await desk.change(async (manifest) => {
    const { nextPack } = manifest;
    const entries = ready.map(({ info: { restore: _, ...info }, contents, line, number }): PackEntry => {
      const { on, meetings } = line;
      return { ...info, ...contents, meetings, number, on };
    });
    const stays = new Set(manifest.staged.map(({ number }) => number));
    const numbers = new Set(entries.map(({ number }) => number));
    const own = entries.some(({ id }) => id === OWN) ? [] : [freshOwn(nextPack)];
    const put = new Map([
      [CORRECTIONS_KEY, JSON.stringify(corrections)],
      [REPRINTS_KEY, JSON.stringify(reprints)],
    ]);
    if (settings) put.set(SETTINGS_KEY, JSON.stringify(settings));
    return {
      put,
      remove: [...numbers].flatMap((number) => [stagedKey(number), fileKey(number)]),
      guards: ready.map(({ guard }) => guard),
      next: {
        nextPack: nextPack + own.length,
        packs: [...entries, ...own],
        staged: manifest.staged.filter(({ number }) => !numbers.has(number)),
        // Not only those of the packs there are: where the manifest was damaged, nobody knows whose the others were.
        sweep: Array.from({ length: nextPack }, (_, number) => number)
          .filter((number) => !numbers.has(number) && !stays.has(number))
          .flatMap(rootsOf),
      },
      value: true,
    };
  });
}

/** What an earlier restore left that was killed. */
export async function dropRestores(desk: Desk): Promise<void> {
  await desk.change(async ({ staged, sweep }) => {
    const dropped = staged.filter(({ restore }) => restore);
    if (dropped.length === 0) return null;
    const next: Partial<Manifest> = {
      staged: staged.filter(({ restore }) => !restore),
      sweep: [...sweep, ...dropped.flatMap(({ number }) => rootsOf(number))],
    };
    return {
      remove: dropped.flatMap(({ number }) => [stagedKey(number), fileKey(number)]),
      next,
      unseen: true,
      value: true,
    };
  });
}

/** Of the last backup restored, until they are taken over; null for none, or none that makes sense. */
export async function readSettings(desk: Desk): Promise<BackupSettings | null> {
  await desk.read();
  const [text] = await desk.blobs.get([SETTINGS_KEY]);
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as BackupSettings;
  } catch {
    return null;
  }
}

export async function dropSettings(desk: Desk): Promise<void> {
  await desk.change(async () => ({ remove: [SETTINGS_KEY], next: {}, unseen: true, value: true }));
}
