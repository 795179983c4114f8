/** Views over a whole corpus. Each is made when first asked for, and kept. */
import type { DayNumber } from '../text/dates.ts';
import type { Briefer } from './brief.ts';
import type { ArticleRef, EntityRef } from './brief.types.ts';
import { entitiesAt, laneDays, placed, within } from './happenings.ts';
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
import { articleRef, entityRef } from './refs.ts';
import { partOfGraph, relationGraph } from './relations.ts';
import type { ArticleId, CountryCode, EntityId, Evidence, Pack } from './types.ts';

export interface Overview {
  /** At most `most` points; `around` an entity or `country:XX`, null for the heaviest of all. */
  relations(around: string | null, most: number): Relations;
  pairs(): readonly CountryPair[];
  pair(one: CountryCode, other: CountryCode): PairView;
  timeline(): Timeline;
  /** What begins within a range of days, both ends included, at most `most`. */
  happenings(from: DayNumber, to: DayNumber, lanes: readonly Lane[], most: number): Happenings;
}

/** @param briefer of the same pack */
export function createOverview(pack: Pack, briefer: () => Briefer): Overview {
  const { knowledge } = pack;
  const kept = <T>(make: () => T): (() => T) => {
    let made: { readonly value: T } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const graph = kept(() => relationGraph(knowledge));
  const list = kept(() => placed(knowledge, pack.articles));
  const articles = kept(() => new Map(pack.articles.map((article) => [article.id, article])));
  const entities = kept(() => new Map(knowledge.entities.map((entity) => [entity.id, entity])));
  const articleRefs = (ids: Iterable<ArticleId>): Record<ArticleId, ArticleRef> =>
    Object.fromEntries(
      [...new Set(ids)].flatMap((id) => {
        const article = articles().get(id);
        return article ? [[id, articleRef(article, pack)]] : [];
      }),
    );
  const entityRefs = (ids: Iterable<EntityId>): Record<EntityId, EntityRef> =>
    Object.fromEntries(
      [...new Set(ids)].flatMap((id) => {
        const entity = entities().get(id);
        return entity ? [[id, entityRef(entity)]] : [];
      }),
    );
  return {
    relations(around, most) {
      const part = partOfGraph(graph(), around, most);
      return {
        ...part,
        articles: articleRefs(part.ties.flatMap(({ evidence }) => evidence.map(({ article }) => article))),
      };
    },
    pairs: kept(() => countryPairs(knowledge)),
    pair(one, other) {
      const { ids, meetings } = sharedBy(knowledge, one, other);
      return {
        briefs: ids.flatMap((id) => briefer().brief(id, null) ?? []),
        meetings,
        articles: articleRefs(meetings.map(({ evidence }) => evidence.article)),
        entities: entityRefs(meetings.flatMap(({ people }) => people)),
      };
    },
    timeline: () => laneDays(list().list, list().undated),
    happenings(from, to, lanes, most) {
      const all = within(list().list, from, to, lanes);
      const some = all.slice(0, most);
      return {
        list: some,
        total: all.length,
        articles: articleRefs(some.flatMap((each) => articleOf(each))),
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
