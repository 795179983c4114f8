/** The office of an official at a date, from dated points: nothing is assumed between them. */
import { compareDates, type DayBounds, dayBounds, daysBetween, type PartialDate } from '../text/dates.ts';
import { foldKey } from '../text/fold.ts';
import type { OfficeAt, OfficialBrief } from './brief.types.ts';
import type { Official, Role } from './types.ts';

interface Point {
  readonly role: Role;
  readonly value: PartialDate;
  readonly first: number;
  readonly last: number;
}

/** Posts of membership beside an office. */
const MEMBERSHIPS = ['ủy viên', 'đại biểu', 'đảng viên', 'thành viên'].map((words) => `${foldKey(words)} `);
/** A ministry's head needs no second `bộ`. */
const MINISTRY = new RegExp(
  `^((?:${foldKey('quyền')} )?${foldKey('bộ trưởng')}|${foldKey('thứ trưởng')}) ${foldKey('bộ')} `,
);
/** Words that change nothing, and countries of several names. */
const SAME_WORDS = [
  ['đặc mệnh toàn quyền', ''],
  ['hoa kỳ', 'mỹ'],
  ['liên bang nga', 'nga'],
].map(
  ([from = '', to = '']) => [new RegExp(` ${foldKey(from)}(?= |$)`, 'g'), to && ` ${foldKey(to)}`] as const,
);

export function isMembership(role: Pick<Role, 'title'>): boolean {
  return isMembershipTitle(role.title.vi);
}

/** The same by the words alone. */
export function isMembershipTitle(title: string): boolean {
  const key = foldKey(title);
  return MEMBERSHIPS.some((words) => key.startsWith(words));
}

/** Title in its normal form: equal for wordings of one office. */
export function officeKey(title: string): string {
  const key = foldKey(title).replace(MINISTRY, '$1 ');
  return SAME_WORDS.reduce((words, [from, to]) => words.replace(from, to), key);
}

/** Whether two roles are of one office: the same title, the same organisation where both name one, held alike. */
export function sameOffice(a: Role, b: Role): boolean {
  if (a.former !== b.former || officeKey(a.title.vi) !== officeKey(b.title.vi)) return false;
  return a.organisation === undefined || b.organisation === undefined || a.organisation === b.organisation;
}

/** The office at the date of a page. A date without a year says as little as none. */
export function officeAt(official: Pick<Official, 'roles'>, date: PartialDate | null): OfficeAt {
  const page = date === null ? null : closed(dayBounds(date));
  if (date === null || !page) return { case: 'no-date', points: byDate(official.roles) };
  const offices = official.roles.some((role) => !isMembership(role))
    ? official.roles.filter((role) => !isMembership(role))
    : official.roles;
  const points = offices.flatMap((role) => pointOf(role) ?? []);
  if (points.length === 0) return { case: 'undated', points: offices };
  const within = points.filter(({ first, last }) => first <= page.last && page.first <= last);
  if (within.length > 0) return sameDay(within, page);
  const before = nearest(
    points.filter(({ last }) => last < page.first),
    (point) => -point.last,
  );
  const after = nearest(
    points.filter(({ first }) => first > page.last),
    (point) => point.first,
  );
  const [last] = before;
  const [next] = after;
  if (last && next) return between(before, after, last, next);
  if (last) {
    const days = daysBetween(last.value, date);
    return {
      case: 'after-last',
      last: last.role,
      ageDays: days?.min ?? 0,
      ...othersThan([last.role], before),
      ...approximate(days),
    };
  }
  const [first] = after;
  if (!first) return { case: 'undated', points: offices };
  const days = daysBetween(date, first.value);
  return {
    case: 'before-first',
    first: first.role,
    leadDays: days?.min ?? 0,
    ...othersThan([first.role], after),
    ...approximate(days),
  };
}

/** All points, oldest first, with the gaps named; undated ones last. */
export function officeHistory(official: Pick<Official, 'roles'>): OfficialBrief['history'] {
  let previous: PartialDate | null = null;
  return byDate(official.roles).map((role) => {
    const point = pointOf(role);
    if (!point) return { role, gapDays: null };
    const gapDays: number | null =
      previous === null ? null : Math.max(0, daysBetween(previous, point.value)?.min ?? 0);
    previous = point.value;
    return { role, gapDays };
  });
}

function closed(bounds: DayBounds | null): { readonly first: number; readonly last: number } | null {
  if (!bounds || bounds.first === null || bounds.last === null) return null;
  return { first: bounds.first, last: bounds.last };
}

function pointOf(role: Role): Point | null {
  const bounds = role.asOf && closed(dayBounds(role.asOf.value));
  return role.asOf && bounds ? { role, value: role.asOf.value, ...bounds } : null;
}

/** Oldest first, what is undated last; offices of one date keep their order. */
function byDate(roles: readonly Role[]): readonly Role[] {
  return [...roles].sort((a, b) => {
    if (a.asOf && b.asOf) return compareDates(a.asOf, b.asOf);
    return Number(a.asOf === null) - Number(b.asOf === null);
  });
}

/** The points of the best date: several where one date has several offices. */
function nearest(points: readonly Point[], badness: (point: Point) => number): readonly Point[] {
  const best = Math.min(...points.map(badness));
  return points.filter((point) => badness(point) === best);
}

function sameDay(
  within: readonly Point[],
  page: { readonly first: number; readonly last: number },
): OfficeAt {
  const exact = within.filter(
    (point) => point.first === point.last && page.first === page.last && point.first === page.first,
  );
  const [chosen] = exact.length > 0 ? exact : within;
  if (!chosen) throw new RangeError('no point within the date');
  const pool = exact.length > 0 ? exact : within;
  return {
    case: 'same-day',
    point: chosen.role,
    ...othersThan([chosen.role], pool),
    ...(exact.length === 0 && { approximate: true }),
  };
}

function between(before: readonly Point[], after: readonly Point[], last: Point, next: Point): OfficeAt {
  for (const a of before)
    for (const b of after)
      if (sameOffice(a.role, b.role))
        return {
          case: 'between-same',
          before: a.role,
          after: b.role,
          ...othersThan([a.role], [...before, ...after]),
        };
  const days = daysBetween(last.value, next.value);
  return {
    case: 'between-different',
    before: last.role,
    after: next.role,
    gapDays: days?.min ?? 0,
    ...othersThan([last.role, next.role], [...before, ...after]),
    ...approximate(days),
  };
}

/** Further offices among the points of a date, each once. */
function othersThan(given: readonly Role[], points: readonly Point[]): { readonly others?: readonly Role[] } {
  const others: Role[] = [];
  for (const { role } of points)
    if (![...given, ...others].some((known) => sameOffice(role, known))) others.push(role);
  return others.length > 0 ? { others } : {};
}

function approximate(days: { readonly min: number; readonly max: number } | null): {
  readonly approximate?: true;
} {
  return days && days.min === days.max ? {} : { approximate: true };
}
