/** All articles of some sources by their days and by whom they name, from what the segments hold in memory of each. */
import type { ArticleRef } from '../knowledge/brief.types.ts';
import { articleRef } from '../knowledge/refs.ts';
import type { Article, EntityId } from '../knowledge/types.ts';
import type { DayNumber } from '../text/dates.ts';
import { tagged } from './allowed.ts';
import { NO_DAY, type Segment, type StoredArticle } from './index/segment.types.ts';
import { daysOf, TAG } from './tags.ts';

/** An article by its segment, its number in it, and the days it may be of. */
interface Entry {
  readonly segment: Segment;
  readonly doc: number;
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
}

export interface ArticleDay {
  readonly day: DayNumber;
  /** Its date is less precise than a day. */
  readonly vague: boolean;
}

export interface Catalogue {
  readonly size: number;
  /** The newest, without a known year last. */
  newest(most: number): Promise<readonly ArticleRef[]>;
  /** Those that name one of the entities, the newest first. */
  naming(entities: readonly EntityId[], most: number): Promise<readonly ArticleRef[]>;
  /** The articles next to one in time. */
  beside(
    article: Article,
  ): Promise<{ readonly previous: ArticleRef | null; readonly next: ArticleRef | null }>;
  /** First days of all that have a closed date, oldest first; and how many have none. */
  days(): { readonly days: readonly ArticleDay[]; readonly undated: number };
  /** Those that begin within a range of days, both ends included, oldest first. */
  within(
    from: DayNumber,
    to: DayNumber,
    most: number,
  ): Promise<{ readonly list: readonly ArticleRef[]; readonly total: number }>;
}

/** As the segments are now; made anew when they change. Memory grows by some tens of bytes an article. */
export function createCatalogue(segments: readonly Segment[]): Catalogue {
  const entries = segments.flatMap(entriesOf);
  const isClosed = ({ first, last }: Entry): boolean => first !== null && last !== null;
  const closed = entries.filter(isClosed).sort((a, b) => a.first! - b.first!);
  const newestFirst = [...closed].reverse().concat(entries.filter((entry) => !isClosed(entry)));
  return {
    size: entries.length,
    newest: async (most) => refs(await read(newestFirst.slice(0, most))),
    async naming(entities, most) {
      const named = new Map(
        segments.map((segment) => [
          segment,
          new Set(entities.flatMap((id) => tagged(segment.head, TAG.entity + id))),
        ]),
      );
      const list: Entry[] = [];
      for (const entry of newestFirst) {
        if (named.get(entry.segment)?.has(entry.doc)) list.push(entry);
        if (list.length === most) break;
      }
      return refs(await read(list));
    },
    async beside(article) {
      const { first, last } = daysOf(article);
      if (first === null || last === null) return { previous: null, next: null };
      const from = lowest(closed, first);
      // Of one day there may be several, in the order of the catalogue: it stands among them.
      const same = closed.slice(from, lowest(closed, first + 1));
      const stored = await read(same);
      const at = from + stored.findIndex((each) => each?.article.id === article.id);
      const near = await read([closed[at - 1], closed[at + 1]].flatMap((entry) => entry ?? []));
      const [one, other] = refs(near);
      return closed[at - 1]
        ? { previous: one ?? null, next: other ?? null }
        : { previous: null, next: one ?? null };
    },
    days: () => ({
      days: closed.map(({ first, last }) => ({ day: first!, vague: last! > first! })),
      undated: entries.length - closed.length,
    }),
    async within(from, to, most) {
      const all = closed.slice(lowest(closed, from), lowest(closed, to + 1));
      return { list: refs(await read(all.slice(0, most))), total: all.length };
    },
  };
}

function entriesOf(segment: Segment): Entry[] {
  const { docs, firstDay, lastDay } = segment.head;
  const day = (value: number | undefined): DayNumber | null =>
    value === undefined || value === NO_DAY ? null : value;
  const entries: Entry[] = [];
  for (let doc = 0; doc < docs; doc += 1) {
    if (segment.dead(doc)) continue;
    entries.push({ segment, doc, first: day(firstDay[doc]), last: day(lastDay[doc]) });
  }
  return entries;
}

/** The first place whose day is not before the one given. */
function lowest(closed: readonly Entry[], day: DayNumber): number {
  let low = 0;
  let high = closed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (closed[middle]!.first! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The articles of entries, those of one segment in one go; null for what is gone since. */
async function read(entries: readonly Entry[]): Promise<readonly (StoredArticle | null)[]> {
  const found = new Map<Entry, StoredArticle | null>();
  await Promise.all(
    [...new Set(entries.map(({ segment }) => segment))].map(async (segment) => {
      const own = entries.filter((entry) => entry.segment === segment);
      const stored = await segment.articles(own.map(({ doc }) => segment.head.keys[doc]!));
      for (const [at, entry] of own.entries()) found.set(entry, stored[at] ?? null);
    }),
  );
  return entries.map((entry) => found.get(entry) ?? null);
}

const refs = (stored: readonly (StoredArticle | null)[]): ArticleRef[] =>
  stored.flatMap((each) => (each ? [articleRef(each.article, each.pack)] : []));
