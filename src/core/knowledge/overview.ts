/** Views over a whole corpus. Each is made when first asked for, and kept. */
import type { DayNumber } from '../text/dates.ts';
import type { Briefer } from './brief.ts';
import type { ArticleRef, EntityRef } from './brief.types.ts';
import { daysOf, entitiesAt, inOrder, laneDays, placed, placedArticles, within } from './happenings.ts';
import type {
  CountryPair,
  Happening,
  Happenings,
  Lane,
  PairView,
  Relations,
  Timeline,
} from './overview.types.ts';
import { countryPairs, sharedBy } from './pairs.ts';
import { entityRef } from './refs.ts';
import { partOfGraph, relationGraph } from './relations.ts';
import type { ArticleId, CountryCode, EntityId, Evidence, Knowledge } from './types.ts';

export interface Overview {
  /** At most `most` points; `around` an entity or `country:XX`, null for the heaviest of all. */
  relations(around: string | null, most: number): Promise<Relations>;
  pairs(): readonly CountryPair[];
  pair(one: CountryCode, other: CountryCode): Promise<PairView>;
  timeline(): Timeline;
  /** What begins within a range of days, both ends included, at most `most`. */
  happenings(from: DayNumber, to: DayNumber, lanes: readonly Lane[], most: number): Promise<Happenings>;
}

/** The articles of the corpus, as many as there may be: their days at hand, themselves on disk. */
export interface ArticleDays {
  /** First days of those with a closed date; how many have none. */
  days(): {
    readonly days: readonly { readonly day: DayNumber; readonly vague: boolean }[];
    readonly undated: number;
  };
  /** Those that begin within a range of days, oldest first. */
  within(
    from: DayNumber,
    to: DayNumber,
    most: number,
  ): Promise<{ readonly list: readonly ArticleRef[]; readonly total: number }>;
  refs(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ArticleRef>>;
}

/**
 * @param knowledge all of it, joined
 * @param brief over the same
 */
export function createOverview(knowledge: Knowledge, articles: ArticleDays, brief: Briefer): Overview {
  const kept = <T>(make: () => T): (() => T) => {
    let made: { readonly value: T } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const graph = kept(() => relationGraph(knowledge));
  const claims = kept(() => placed(knowledge));
  const entities = kept(() => new Map(knowledge.entities.map((entity) => [entity.id, entity])));
  const articleRefs = async (ids: Iterable<ArticleId>): Promise<Record<ArticleId, ArticleRef>> =>
    Object.fromEntries(await articles.refs([...new Set(ids)]));
  const entityRefs = (ids: Iterable<EntityId>): Record<EntityId, EntityRef> =>
    Object.fromEntries(
      [...new Set(ids)].flatMap((id) => {
        const entity = entities().get(id);
        return entity ? [[id, entityRef(entity)]] : [];
      }),
    );
  return {
    async relations(around, most) {
      const part = partOfGraph(graph(), around, most);
      const cited = part.ties.flatMap(({ evidence }) => evidence.map(({ article }) => article));
      return { ...part, articles: await articleRefs(cited) };
    },
    pairs: kept(() => countryPairs(knowledge)),
    async pair(one, other) {
      const { ids, meetings } = sharedBy(knowledge, one, other);
      const briefs = await Promise.all(ids.map((id) => brief(id, null)));
      return {
        briefs: briefs.flatMap((each) => each ?? []),
        meetings,
        articles: await articleRefs(meetings.map(({ evidence }) => evidence.article)),
        entities: entityRefs(meetings.flatMap(({ people }) => people)),
      };
    },
    timeline() {
      const { days, undated } = articles.days();
      return laneDays(
        [...daysOf(claims().list), ...days.map((day) => ({ lane: 'article', ...day }) as const)],
        claims().undated + undated,
      );
    },
    async happenings(from, to, lanes, most) {
      const claimed = within(claims().list, from, to, lanes);
      const found = lanes.includes('article')
        ? await articles.within(from, to, most)
        : { list: [], total: 0 };
      const inTime = inOrder(claimed, placedArticles(found.list)).slice(0, most);
      const some = inTime.map(({ happening }) => happening);
      const known = new Map(found.list.map((ref) => [ref.id, ref]));
      const cited = some.flatMap((each) => articleOf(each)).filter((id) => !known.has(id));
      const shown = some.flatMap((each) => (each.lane === 'article' ? (known.get(each.article) ?? []) : []));
      return {
        list: some,
        total: claimed.length + found.total,
        articles: { ...(await articleRefs(cited)), ...Object.fromEntries(shown.map((ref) => [ref.id, ref])) },
        entities: entityRefs(some.flatMap((each) => entitiesAt(each))),
      };
    },
  };
}

function articleOf(happening: Happening): readonly ArticleId[] {
  const evidence = (sentence: Evidence): readonly ArticleId[] => [sentence.article];
  switch (happening.lane) {
    case 'office':
      return evidence(happening.role.evidence);
    case 'agreement':
      return evidence(happening.step.evidence);
    case 'forum':
      return evidence(happening.session.evidence);
    case 'meeting':
      return evidence(happening.meeting.evidence);
    case 'article':
      return [happening.article];
  }
}
