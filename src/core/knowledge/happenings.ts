/** What lies when in a corpus: each dated claim and each article, as points in time. */
import { type DayNumber, dayBounds, type SourcedDate } from '../text/dates.ts';
import type { ArticleRef } from './brief.types.ts';
import type { Happening, Lane, LaneDay, Timeline } from './overview.types.ts';
import type { Entity, EntityId, Knowledge } from './types.ts';

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

/** All claims that have a day, in the order of time, and how many have none. A date with an open year lies nowhere. */
export function placed({ entities, meetings }: Knowledge): {
  readonly list: readonly Placed[];
  readonly undated: number;
} {
  const all = [
    ...entities.flatMap(claimed),
    ...meetings.map((meeting): Happening => ({ lane: 'meeting', meeting })),
  ];
  const list = all.flatMap((happening) => placeOf(happening) ?? []);
  return { list: list.sort((a, b) => a.first - b.first), undated: all.length - list.length };
}

/** The same for articles. */
export function placedArticles(refs: readonly ArticleRef[]): readonly Placed[] {
  return refs.flatMap(
    ({ id, event, published }) => placeOf({ lane: 'article', article: id, date: event ?? published }) ?? [],
  );
}

function placeOf(happening: Happening): Placed | null {
  const date = dateOf(happening);
  const bounds = date && dayBounds(date.value);
  if (!bounds || bounds.first === null || bounds.last === null) return null;
  return { happening, first: bounds.first, last: bounds.last };
}

/** Two lists in the order of time as one; of one day, the first list's come first. */
export function inOrder(one: readonly Placed[], other: readonly Placed[]): readonly Placed[] {
  return [...one, ...other].sort((a, b) => a.first - b.first);
}

/** What lies on one day of a lane. */
export interface OnDay {
  readonly lane: Lane;
  readonly day: DayNumber;
  readonly vague: boolean;
}

export const daysOf = (list: readonly Placed[]): readonly OnDay[] =>
  list.map(({ happening, first, last }) => ({ lane: happening.lane, day: first, vague: last > first }));

/** How much lies on each day of each lane. */
export function laneDays(all: Iterable<OnDay>, undated: number): Timeline {
  const days = new Map<string, { lane: Lane; day: DayNumber; count: number; vague?: true }>();
  for (const { lane, day, vague } of all) {
    const key = `${lane} ${day}`;
    const before = days.get(key);
    const onDay = before ?? { lane, day, count: 0 };
    onDay.count += 1;
    if (vague) onDay.vague = true;
    if (!before) days.set(key, onDay);
  }
  return { days: [...days.values()] satisfies LaneDay[], undated };
}

/** Those of some lanes that begin within a range of days, both ends included. */
export function within(
  list: readonly Placed[],
  from: DayNumber,
  to: DayNumber,
  lanes: readonly Lane[],
): readonly Placed[] {
  return list.filter(
    ({ happening, first }) => first >= from && first <= to && lanes.includes(happening.lane),
  );
}
