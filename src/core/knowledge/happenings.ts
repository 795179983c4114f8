/** What lies when in a corpus: each dated claim and each article, as points in time. */
import { type DayNumber, dayBounds, type SourcedDate } from '../text/dates.ts';
import type { Happening, Lane, LaneDay, Timeline } from './overview.types.ts';
import type { Article, Entity, EntityId, Knowledge } from './types.ts';

export interface Placed {
  readonly happening: Happening;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The day or days of a happening as its sentence dates it. */
export function dateOf(happening: Happening): SourcedDate | null {
  switch (happening.lane) {
    case 'office':
      return happening.role.asOf;
    case 'agreement':
      return happening.step.date;
    case 'forum':
      return happening.session.date;
    case 'meeting':
      return happening.meeting.date;
    case 'article':
      return happening.date;
  }
}

/** Entities that a happening speaks of. */
export function entitiesAt(happening: Happening): readonly EntityId[] {
  switch (happening.lane) {
    case 'office':
    case 'agreement':
      return [happening.entity];
    case 'forum':
      return [happening.entity, ...happening.session.people];
    case 'meeting':
      return happening.meeting.people;
    case 'article':
      return [];
  }
}

function claimed(entity: Entity): Happening[] {
  switch (entity.kind) {
    case 'official':
      return entity.roles.map((role) => ({ lane: 'office', entity: entity.id, role }));
    case 'agreement':
      return entity.steps.map((step) => ({ lane: 'agreement', entity: entity.id, step }));
    case 'forum':
      return entity.sessions.map((session) => ({ lane: 'forum', entity: entity.id, session }));
    case 'organisation':
      return [];
  }
}

function happenings({ entities, meetings }: Knowledge, articles: readonly Article[]): Happening[] {
  return [
    ...entities.flatMap(claimed),
    ...meetings.map((meeting): Happening => ({ lane: 'meeting', meeting })),
    ...articles.map(
      (article): Happening => ({
        lane: 'article',
        article: article.id,
        date: article.event ?? article.published,
      }),
    ),
  ];
}

/** All that has a day, in the order of time, and how much has none. A date with an open year lies nowhere. */
export function placed(
  knowledge: Knowledge,
  articles: readonly Article[],
): { readonly list: readonly Placed[]; readonly undated: number } {
  const all = happenings(knowledge, articles);
  const list = all.flatMap((happening): Placed[] => {
    const date = dateOf(happening);
    const bounds = date && dayBounds(date.value);
    if (!bounds || bounds.first === null || bounds.last === null) return [];
    return [{ happening, first: bounds.first, last: bounds.last }];
  });
  return { list: list.sort((a, b) => a.first - b.first), undated: all.length - list.length };
}

/** How much lies on each day of each lane. */
export function laneDays(list: readonly Placed[], undated: number): Timeline {
  const days = new Map<string, { lane: Lane; day: DayNumber; count: number; vague?: true }>();
  for (const { happening, first, last } of list) {
    const key = `${happening.lane} ${first}`;
    const day = days.get(key) ?? { lane: happening.lane, day: first, count: 0 };
    day.count += 1;
    if (last > first) day.vague = true;
    days.set(key, day);
  }
  return { days: [...days.values()] satisfies LaneDay[], undated };
}

/** Those of some lanes that begin within a range of days, both ends included. */
export function within(
  list: readonly Placed[],
  from: DayNumber,
  to: DayNumber,
  lanes: readonly Lane[],
): readonly Happening[] {
  return list
    .filter(({ happening, first }) => first >= from && first <= to && lanes.includes(happening.lane))
    .map(({ happening }) => happening);
}
