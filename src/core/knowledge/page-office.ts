/** Whether the office that a page gives a person is one that the corpus has at that date. */
import { findCountries } from '../text/countries.ts';
import { foldKey } from '../text/fold.ts';
import type { OfficeAt } from './brief.types.ts';
import { isMembershipTitle, officeKey } from './office.ts';
import type { Role } from './types.ts';

/** An office in a page's own words. */
export interface StatedOffice {
  readonly title: string;
  readonly former: boolean;
}

/** Words that tell no office from another. */
const FILLERS = keys('bộ của nước the of for s và and liên bang đặc mệnh toàn quyền thường trực');
/** Words that make an office another one: `Phó Thủ tướng`, `Deputy Minister`. */
const DEPUTIES = keys('phó thứ trợ deputy vice acting assistant');

function keys(words: string): ReadonlySet<string> {
  return new Set(foldKey(words).split(' '));
}

/** Words of an office without its country: wordings of one office have them in common. */
function wordsOf(title: string): ReadonlySet<string> {
  let rest = title;
  for (const { start, end } of findCountries(title).reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return new Set((foldKey(rest).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !FILLERS.has(word)));
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((word) => b.has(word));

function sameWords(a: string, b: string): boolean {
  if (officeKey(a) === officeKey(b)) return true;
  const [one, two] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 || two.size === 0) return false;
  if ([...DEPUTIES].some((word) => one.has(word) !== two.has(word))) return false;
  return within(one, two) || within(two, one);
}

function isRole(stated: StatedOffice, role: Role): boolean {
  return (
    stated.former === role.former &&
    [role.title.vi, role.title.en].some((title) => sameWords(stated.title, title))
  );
}

/** Page and corpus side by side where they differ. */
export interface UnlikeOffice {
  /** In the page's words. */
  readonly stated: readonly StatedOffice[];
  /** The corpus's point for the page's date, the last one before it where there is one. */
  readonly known: Role;
  /** The corpus has no later point. */
  readonly last: boolean;
}

/** The points of the corpus that speak for the page's date, the one shown first in front. */
function pointsAt(office: OfficeAt): readonly Role[] {
  return 'others' in office && office.others
    ? [...mainPointsAt(office), ...office.others]
    : mainPointsAt(office);
}

function mainPointsAt(office: OfficeAt): readonly Role[] {
  switch (office.case) {
    case 'same-day':
      return [office.point];
    case 'between-same':
    case 'between-different':
      return [office.before, office.after];
    case 'after-last':
      return [office.last];
    case 'before-first':
      return [office.first];
    case 'no-date':
    case 'undated':
      return office.points.toReversed();
  }
}

/**
 * The offices that a page states where none of them is one that the corpus has for its date; null where one is, or where
 * either has none. Memberships beside an office say nothing.
 */
export function unlikeCorpus(stated: readonly StatedOffice[], office: OfficeAt): UnlikeOffice | null {
  const points = pointsAt(office);
  const known = points[0];
  const offices = stated.filter(({ title }) => !isMembershipTitle(title));
  if (!known || offices.length === 0) return null;
  if (offices.some((one) => points.some((role) => isRole(one, role)))) return null;
  return {
    stated: offices.map(({ title, former }) => ({ title, former })),
    known,
    last: office.case === 'after-last',
  };
}
