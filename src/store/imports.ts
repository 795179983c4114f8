/**
 * Importing a pack: it is staged under a number of its own, part by part, each with the place that the importer has come to,
 * and flipped into the library by one change of the manifest. Until then nothing of it is seen, and nobody else's changes
 * are in its way: what a staged pack has stands in a value of its own.
 */
import type { Article, EntityId } from '../core/knowledge/types.ts';
import type { Value } from './blobs.ts';
import type { Desk } from './change.ts';
import { addArticles, mergeOnce, type Written } from './contents.ts';
import { Failed } from './failure.ts';
import { fileKey, foundKey, rootsOf, stagedKey } from './keys.ts';
import { baseOf } from './layers.ts';
import {
  type Contents,
  type Manifest,
  NOTHING,
  type PackEntry,
  type PackRef,
  type StagedEntry,
  tokenOf,
} from './manifest.ts';
import type { Found } from './own.ts';
import {
  type Contribution,
  growthOf,
  parseRecord,
  type RecordChanges,
  readRecordTexts,
  recordValues,
  type StoredRecord,
} from './records.ts';
import { type Batch, OWN, type PackInfo, type StagedPack } from './types.ts';

/** What a staged pack has, as it is stored. */
interface Stage {
  readonly contents: Contents;
  readonly cursor: string | null;
}

interface ReadStage extends Stage {
  readonly info: StagedEntry;
  readonly text: string;
}

export async function beginImport(desk: Desk, info: PackInfo, file?: Blob): Promise<number> {
  if (info.id === OWN) throw new Failed('corrupt', `a pack cannot be called ${OWN}`);
  return beginStage(desk, info, file);
}

/** @param info with `restore` where it is part of a backup being restored */
export async function beginStage(desk: Desk, info: StagedEntry, file?: Blob): Promise<number> {
  const number = await desk.change(async ({ nextPack, staged }) => {
    const stage: Stage = { contents: NOTHING, cursor: null };
    const put = new Map<string, Value>([[stagedKey(nextPack), JSON.stringify(stage)]]);
    if (file) put.set(fileKey(nextPack), file);
    return {
      put,
      next: { nextPack: nextPack + 1, staged: [...staged, { ...info, number: nextPack }] },
      unseen: true,
      value: nextPack,
    };
  });
  return number!;
}

async function readStage(desk: Desk, number: number): Promise<ReadStage> {
  const { manifest } = await desk.read();
  const info = manifest.staged.find((each) => each.number === number);
  const [text] = await desk.blobs.get([stagedKey(number)]);
  if (!info || typeof text !== 'string') throw new Failed('gone', `no pack ${number} is being imported`);
  return { info, text, ...(JSON.parse(text) as Stage) };
}

/** Writes for a staged pack where nobody else did meanwhile. */
async function write(
  { blobs }: Desk,
  number: number,
  was: ReadStage,
  { put, remove = [], removeUnder = [] }: Omit<Written, 'contents'>,
  stage: Stage,
): Promise<ReadStage> {
  const text = JSON.stringify(stage);
  const values = new Map<string, Value>([...put, [stagedKey(number), text]]);
  const guard = { key: stagedKey(number), value: was.text };
  if (await blobs.apply({ put: values, remove, removeUnder }, [guard])) return { ...was, ...stage, text };
  throw new Failed('busy', `pack ${number} is being imported by another window`);
}

export function stage(desk: Desk, number: number, batch: Batch): Promise<void> {
  const { articles = [], records = [], more = [], meetings = 0, cursor } = batch;
  return stageParts(desk, number, {
    articles: articles.map((article) => ({ article })),
    parts: records.map((record) => ({ entity: record.entity.id, parts: [{ record }] })),
    more,
    meetings,
    cursor,
  });
}

/** What is added to a staged pack at once. */
export interface StagedParts extends Required<Pick<Batch, 'more' | 'meetings' | 'cursor'>> {
  /** With what was found in them, where they are the reader's own. */
  readonly articles: readonly { readonly article: Article; readonly found?: Found }[];
  /** Put behind what is staged of the entity already. */
  readonly parts: readonly { readonly entity: EntityId; readonly parts: readonly Contribution[] }[];
}

export async function stageParts(desk: Desk, number: number, batch: StagedParts): Promise<void> {
  let was = await readStage(desk, number);
  const { articles, meetings, cursor } = batch;
  const pack = { id: was.info.id, version: was.info.version };
  const added = await addArticles(
    desk,
    number,
    was.contents,
    articles.map(({ article }) => ({ article, pack })),
  );
  const changes = await stagedRecords(desk, { id: was.info.id, number }, batch);
  const found = articles.flatMap((each): [string, string][] => {
    const key = added.keys.get(each.article.id);
    return each.found && key !== undefined ? [[foundKey(number, key), JSON.stringify(each.found)]] : [];
  });
  const { textUnits, entities } = growthOf(changes);
  const contents: Contents = {
    ...added.contents,
    textUnits: added.contents.textUnits + textUnits,
    entities: added.contents.entities + entities,
    meetings: added.contents.meetings + meetings,
  };
  const put = new Map([...added.put, ...recordValues(number, changes).put, ...found]);
  was = await write(desk, number, was, { put }, { contents, cursor });
  for (;;) {
    const merged = await mergeOnce(desk, number, was.contents);
    if (!merged) return;
    was = await write(desk, number, was, merged, { contents: merged.contents, cursor });
  }
}

async function stagedRecords(
  desk: Desk,
  pack: PackRef,
  { parts, more }: Pick<StagedParts, 'parts' | 'more'>,
): Promise<RecordChanges> {
  const ids = [...new Set([...parts, ...more].map(({ entity }) => entity))];
  const before = await readRecordTexts(desk, pack, ids);
  const now = new Map<EntityId, StoredRecord>();
  const had = (id: EntityId): readonly Contribution[] => {
    const text = before.get(id);
    return now.get(id) ?? (text === undefined ? [] : parseRecord(text));
  };
  for (const { entity, parts: added } of parts) {
    now.set(entity, [...had(entity), ...added] as unknown as StoredRecord);
  }
  for (const { entity, meetings, links } of more) {
    const [first, ...others] = had(entity);
    if (!first) throw new Failed('corrupt', `meetings of ${entity}, which the pack has not`);
    const record = {
      ...first.record,
      meetings: [...first.record.meetings, ...meetings],
      links: [...new Set([...first.record.links, ...links])],
    };
    now.set(entity, [{ ...first, record }, ...others]);
  }
  return { before, after: new Map([...now].map(([id, record]) => [id, JSON.stringify(record)])) };
}

/** What a staged pack has, with its layer, and the guard that it stays so. */
export async function finished(desk: Desk, number: number) {
  let was = await readStage(desk, number);
  if (was.contents.entities > 0 && !was.contents.base) {
    const layer = await baseOf(desk, { id: was.info.id, number }, was.contents);
    was = await write(desk, number, was, layer, { contents: layer.contents, cursor: was.cursor });
  }
  const guard = { key: stagedKey(number), value: was.text };
  return { number, info: was.info, contents: was.contents, guard };
}

export async function commitImport(desk: Desk, number: number, token?: string): Promise<boolean> {
  const { contents, guard } = await finished(desk, number);
  const done = await desk.change(async (manifest) => {
    const info = manifest.staged.find((each) => each.number === number);
    if (!info) throw new Failed('gone', `no pack ${number} is being imported`);
    if (token !== undefined && token !== tokenOf(manifest)) return null;
    return {
      remove: [stagedKey(number), fileKey(number)],
      guards: [guard],
      next: flipped(manifest, { ...info, ...contents, number, on: true }),
      value: true,
    };
  });
  return done ?? false;
}

/** The pack among the others, or in place of an older one of its id, which keeps being on or off. */
function flipped({ packs, staged, sweep }: Manifest, entry: PackEntry): Partial<Manifest> {
  const old = packs.find(({ id }) => id === entry.id);
  return {
    staged: staged.filter(({ number }) => number !== entry.number),
    packs: old ? packs.map((pack) => (pack === old ? { ...entry, on: old.on } : pack)) : [...packs, entry],
    sweep: old ? [...sweep, ...rootsOf(old.number)] : sweep,
  };
}

export async function dropImport(desk: Desk, number: number): Promise<void> {
  const done = await desk.change(async ({ staged, sweep }) =>
    staged.some((each) => each.number === number)
      ? {
          remove: [stagedKey(number), fileKey(number)],
          next: {
            staged: staged.filter((each) => each.number !== number),
            sweep: [...sweep, ...rootsOf(number)],
          },
          unseen: true,
          value: true,
        }
      : null,
  );
  if (!done) throw new Failed('gone', `no pack ${number} is being imported`);
}

export function stagedPacks(desk: Desk): Promise<readonly StagedPack[]> {
  return desk.reading(async ({ manifest }) =>
    Promise.all(
      manifest.staged
        .filter(({ restore }) => !restore)
        .map(async ({ restore: _, ...info }) => {
          const [text, file] = await desk.blobs.get([stagedKey(info.number), fileKey(info.number)]);
          const { contents, cursor } = typeof text === 'string' ? (JSON.parse(text) as Stage) : EMPTY_STAGE;
          const { articles, entities, meetings } = contents;
          return { ...info, articles, entities, meetings, cursor, file: file instanceof Blob ? file : null };
        }),
    ),
  );
}

const EMPTY_STAGE: Stage = { contents: NOTHING, cursor: null };
