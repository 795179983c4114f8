/**
 * The store as it should be: maps in memory. Beside it what is read of a real store, so that the two can be compared, and
 * what keys a store may have at all.
 */
import { articleOf } from '../../src/core/corpus/plain-article.ts';
import type { Correction, EntityRecord } from '../../src/core/knowledge/record.types.ts';
import { mergeRecords } from '../../src/core/knowledge/records.ts';
import type { ArticleId, EntityId, Meeting, Official } from '../../src/core/knowledge/types.ts';
import { namesOf } from '../../src/core/search/names.ts';
import { createSearch } from '../../src/core/search/search.ts';
import { CORRECTIONS_KEY, layerKeys, REPRINTS_KEY, rootsOf, segmentKeys } from '../../src/store/keys.ts';
import { MANIFEST_KEY, parseManifest } from '../../src/store/manifest.ts';
import type { PackInfo, Store } from '../../src/store/types.ts';
import { type MemoryBlobs, plainStore } from './memory.ts';

export const ARTICLES = 6;
const PEOPLE = 4;
/** Found in the one article that finds more entities than the delta layer takes. */
export const CROWD = 1001;
export const BIG = 5;

const own = (index: number): ArticleId => `bai-${index}`;

export function articleFor(id: ArticleId) {
  const words = id.replaceAll(/[^a-z0-9]+/g, ' ');
  return articleOf({
    id,
    title: `Chuyện ${words}`,
    paragraphs: [`Người dân kể chuyện ${words}.`],
    date: '2024-05-06',
    outlet: 'Báo Thử',
    url: `https://bao.example/${id.replace(':', '/')}.html`,
  });
}

/** A record of one person by one article; two articles word the name in two ways. */
function recordFor(entity: EntityId, article: ArticleId, met: readonly EntityId[]): EntityRecord {
  const evidence = { article, start: 0, end: 6, quote: 'Chuyện' };
  const role = {
    title: { vi: `Ghế ${article}`, en: 'x', basis: 'ours' } as const,
    former: false,
    asOf: null,
    evidence,
  };
  const official: Official = {
    id: entity,
    kind: 'official',
    name: { vi: `Tên ${entity}`, en: `Tên ${entity}`, basis: 'ours' },
    surfaces: [{ text: `Tên ${entity} ${article}`, rule: 'name', lang: 'vi', basis: 'article' }],
    country: 'VN',
    roles: [role],
  };
  const meeting: Meeting = { people: met, what: 'talks', date: null, evidence };
  return { entity: official, meetings: met.length > 1 ? [meeting] : [], links: [] };
}

/** What is found in an own article: two of the people, who met; in the big one a crowd. */
export function foundIn(index: number): readonly EntityRecord[] {
  const article = own(index);
  if (index === BIG) {
    return Array.from({ length: CROWD }, (_, at) => recordFor(`dong-${at}`, article, []));
  }
  const met = [`nguoi-${index % PEOPLE}`, `nguoi-${(index + 1) % PEOPLE}`];
  return met.map((id) => recordFor(id, article, met));
}

/** The batches of a version of a pack: two articles, then people, then who met. */
export function batchesOf(pack: string, version: string) {
  const ids = [1, 2].map((at) => `${pack}:${version}-${at}`);
  const people = [`nguoi-0`, `${pack}-rieng`, `${pack}-${version}`];
  const records = people.map((id) => recordFor(id, ids[0]!, []));
  const [meeting] = recordFor(people[0]!, ids[1]!, people.slice(0, 2)).meetings;
  return [
    { articles: ids.map(articleFor), cursor: '1' },
    { records, cursor: '2' },
    {
      more: people.slice(0, 2).map((entity) => ({ entity, meetings: [meeting!], links: [] })),
      meetings: 1,
      cursor: '3',
    },
  ];
}

export const infoOf = (id: string, version: string): PackInfo => ({
  id,
  name: { vi: id, en: id, basis: 'ours' },
  version,
  licence: 'MIT',
});

interface ModelPack {
  readonly id: string;
  readonly version: string;
  readonly on: boolean;
}

export interface Model {
  /** Saved with what was found in them, in this order. */
  readonly saved: readonly number[];
  readonly packs: readonly ModelPack[];
  /** Batches done of each pack being imported, in the order begun. */
  readonly staged: readonly { readonly id: string; readonly version: string; readonly batches: number }[];
  readonly ownOn: boolean;
  readonly corrections: readonly Correction[];
}

export const EMPTY_MODEL: Model = { saved: [], packs: [], staged: [], ownOn: true, corrections: [] };

const OUT_OF_DELTA = (entities: readonly EntityRecord[]) =>
  entities.map(({ entity }) => [entity.id, entity.surfaces.map(({ text }) => text)] as const);

/** All that a reader of the store can see, as plain data. */
export interface Seen {
  readonly packs: readonly (ModelPack & { articles: number; entities: number; meetings: number })[];
  readonly corrections: readonly Correction[];
  readonly staged: Model['staged'];
  readonly articles: readonly ArticleId[];
  readonly found: readonly ArticleId[];
  readonly records: Readonly<Record<EntityId, readonly string[]>>;
  /** Names by entity, of each pack. */
  readonly layers: Readonly<Record<string, Readonly<Record<EntityId, readonly string[]>>>>;
}

function recordsOfOwn(saved: readonly number[]): ReadonlyMap<EntityId, EntityRecord> {
  const all = new Map<EntityId, EntityRecord[]>();
  for (const index of saved) {
    for (const record of foundIn(index))
      all.set(record.entity.id, [...(all.get(record.entity.id) ?? []), record]);
  }
  return new Map([...all].map(([id, [first, ...others]]) => [id, mergeRecords([first!, ...others])]));
}

function recordsOfPack(pack: string, version: string): ReadonlyMap<EntityId, EntityRecord> {
  const [, two, three] = batchesOf(pack, version);
  return new Map(
    two!.records!.map((record) => {
      const more = three!.more!.find(({ entity }) => entity === record.entity.id);
      return [record.entity.id, { ...record, meetings: more?.meetings ?? [] }];
    }),
  );
}

/** What should be seen. */
export function expected(model: Model): Seen {
  const packs = [
    ...model.packs.map((pack) => ({
      ...pack,
      ids: [1, 2].map((at) => `${pack.id}:${pack.version}-${at}`),
      records: recordsOfPack(pack.id, pack.version),
      meetings: 1,
    })),
    {
      id: 'own',
      version: '1',
      on: model.ownOn,
      ids: model.saved.map(own),
      records: recordsOfOwn(model.saved),
      meetings: model.saved.filter((index) => index !== BIG).length,
    },
  ];
  const on = packs.filter((pack) => pack.on);
  const ids = new Set(on.flatMap(({ records }) => [...records.keys()]));
  const articles = on.flatMap((pack) => pack.ids).sort();
  return {
    packs: packs.map(({ id, version, on: isOn, ids: list, records, meetings }) => ({
      id,
      version,
      on: isOn,
      articles: list.length,
      entities: records.size,
      meetings,
    })),
    corrections: model.corrections,
    staged: model.staged,
    articles,
    found: articles,
    records: Object.fromEntries(
      [...ids].sort().map((id) => [
        id,
        on.flatMap(({ id: pack, version, records }) => {
          const record = records.get(id);
          return record ? [plain([pack, version, record])] : [];
        }),
      ]),
    ),
    layers: Object.fromEntries(
      on
        .filter(({ records }) => records.size > 0)
        .map(({ id, records }) => [id, Object.fromEntries(OUT_OF_DELTA([...records.values()]).sort(byId))]),
    ),
  };
}

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** With the fields of every object in one order. */
export const plain = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

export function wanted<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!outcome.ok) throw new Error(`not ok: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** Every id there may ever be. */
const POSSIBLE = [
  ...Array.from({ length: ARTICLES }, (_, index) => own(index)),
  ...['goi-a', 'goi-b'].flatMap((pack) =>
    ['1', '2', '3'].flatMap((v) => [1, 2].map((at) => `${pack}:${v}-${at}`)),
  ),
];
const PEOPLE_IDS = [
  ...Array.from({ length: PEOPLE }, (_, at) => `nguoi-${at}`),
  ...Array.from({ length: CROWD }, (_, at) => `dong-${at}`),
  ...['goi-a', 'goi-b'].flatMap((pack) => [`${pack}-rieng`, ...['1', '2', '3'].map((v) => `${pack}-${v}`)]),
];

/** What is seen of a store, by one that was opened just now. */
export async function seen(blobs: MemoryBlobs): Promise<Seen> {
  const store: Store = plainStore(blobs);
  const state = wanted(await store.state());
  const records = wanted(await store.records(PEOPLE_IDS));
  const gets = await Promise.all(POSSIBLE.map((id) => store.get(id)));
  const found = await createSearch(namesOf([]), [store])('người dân', 100);
  const layers: Record<string, Record<EntityId, readonly string[]>> = {};
  for (const { pack, bytes, stale } of wanted(await store.layers())) {
    const names = JSON.parse(new TextDecoder().decode(bytes!.known)) as [EntityId, string[]][];
    const live = names.filter(([id]) => !stale.includes(id));
    if (live.length === 0) continue;
    const all = Object.entries(layers[pack.id] ?? {});
    layers[pack.id] = Object.fromEntries([...all, ...live].sort(byId));
  }
  return {
    packs: state.packs.map(({ id, version, on, articles, entities, meetings }) => ({
      id,
      version,
      on,
      articles,
      entities,
      meetings,
    })),
    corrections: state.corrections,
    staged: wanted(await store.staged()).map(({ id, version, cursor }) => ({
      id,
      version,
      batches: Number(cursor ?? 0),
    })),
    articles: gets.flatMap((each) => wanted(each)?.article.id ?? []).sort(),
    found: found.articles.map(({ article }) => article.id).sort(),
    records: Object.fromEntries(
      [...records]
        .map(
          ([id, list]) =>
            [id, list.map(({ pack, record }) => plain([pack.id, pack.version, record]))] as const,
        )
        .sort(byId),
    ),
    layers,
  };
}

/** Keys that nobody leads to, once all that waits is done. */
export function strayKeys({ values }: MemoryBlobs): readonly string[] {
  const text = values.get(MANIFEST_KEY);
  const manifest = typeof text === 'string' ? parseManifest(text) : null;
  if (!manifest) return [...values.keys()];
  const stray = (key: string): boolean => {
    if (key === MANIFEST_KEY || key === CORRECTIONS_KEY || key === REPRINTS_KEY) return false;
    const pack = manifest.packs.find(({ number }) => rootsOf(number).some((root) => key.startsWith(root)));
    if (!pack)
      return !manifest.staged.some(({ number }) => rootsOf(number).some((root) => key.startsWith(root)));
    const { number, segments, base, delta } = pack;
    const [segmentRoot, layerRoot] = [segmentKeys(number, 0), layerKeys(number, 0)].map((each) =>
      each.slice(0, -2),
    );
    if (key.startsWith(segmentRoot!))
      return !segments.some(({ id }) => key.startsWith(segmentKeys(number, id)));
    if (key.startsWith(layerRoot!)) {
      return ![base, delta].some((entry) => entry && key.startsWith(layerKeys(number, entry.id)));
    }
    return false;
  };
  return [...values.keys()].filter(stray);
}

/** Text that the packs have by the manifest and in fact: {@link strayKeys} of what is counted. */
export function textUnits({ values }: MemoryBlobs) {
  const manifest = parseManifest(values.get(MANIFEST_KEY) as string);
  return (manifest?.packs ?? []).map(({ number, textUnits: counted }) => {
    const roots = rootsOf(number);
    const texts = [...values].filter(
      ([key]) => roots.some((root) => key.startsWith(root)) && /(?:^|\/)[ar]\//.test(key),
    );
    return { number, counted, is: texts.reduce((sum, [, value]) => sum + String(value).length, 0) };
  });
}
