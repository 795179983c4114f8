/**
 * Offices that one person holds at a time, and who held them when by the corpus: a title without a name resolves by the
 * page's date where the two neighbouring points agree.
 */
import type { CountryCode, EntityId, Official } from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import { dayBounds, type PartialDate } from '../text/dates.ts';
import { foldKey } from '../text/fold.ts';
import type { Clue } from './types.ts';

export interface OfficePoint {
  readonly entity: EntityId;
  readonly date: PartialDate;
}

/** Titles are one office where a role words it both ways. */
export interface Office {
  /** All wordings, Vietnamese and English. */
  readonly forms: readonly string[];
  readonly country: CountryCode;
  readonly points: readonly OfficePoint[];
  /** Who of the points, each once. */
  readonly holders: readonly EntityId[];
  /** The points whose days are known, in time. */
  readonly dated: readonly DatedPoint[];
}

interface DatedPoint extends OfficePoint {
  /** First and last day it may be of. */
  readonly first: number;
  readonly last: number;
}

/** Points told as a clue where no date picks any: some are enough. */
const MOST_TOLD = 12;

/** @param points in the order in which holders are named, one at least */
export function officeOf(
  forms: readonly string[],
  country: CountryCode,
  points: readonly OfficePoint[],
): Office {
  const dated = points.flatMap((point) => {
    const days = daysOf(point.date);
    return days ? [{ ...point, ...days }] : [];
  });
  return {
    forms,
    country,
    points,
    holders: [...new Set(points.map(({ entity }) => entity))],
    dated: dated.sort((a, b) => a.first - b.first),
  };
}

/** Offices with one holder at a time; deputies, members and assistants are several. */
const SINGLE =
  /^(?:bộ trưởng|tổng thống|quốc vương|thủ tướng|chủ tịch nước|đại sứ|thư ký hội đồng|chủ tịch hội đồng|minister|president|prime minister|ambassador|secretary of the|sultan|king|united states ambassador|chairman of the) /u;

/** Wordings that mean the same office; general rules, applied to each form in turn. */
const REWRITINGS: readonly (readonly [RegExp, string])[] = [
  [/^Bộ trưởng Bộ /u, 'Bộ trưởng '],
  [/Đại sứ đặc mệnh toàn quyền /u, 'Đại sứ '],
  [/Mỹ/gu, 'Hoa Kỳ'],
  [/Liên bang Nga/gu, 'Nga'],
  [/^Tổng thống Nga$/u, 'Tổng thống Liên bang Nga'],
  [/Viet Nam/gu, 'Vietnam'],
  [/^United States Ambassador/u, 'US Ambassador'],
  [/^US Ambassador/u, 'U.S. Ambassador'],
  [/the Russian Federation/gu, 'Russia'],
  [/^Secretary of the Security Council of Russia$/u, 'Secretary of the Russian Security Council'],
  [/^Secretary of the Security Council of Russia$/u, "Russia's Security Council Secretary"],
  [/^Secretary of the Security Council of Russia$/u, 'Russian Security Council Secretary'],
  [/^(President|Minister for Home Affairs) of (\p{Lu}\p{L}+)$/u, "$2's $1"],
  [/^President of Russia$/u, 'Russian President'],
  [/^Sultan of (\p{Lu}\p{L}+)$/u, "$1's Sultan"],
  [/^Minister for Home Affairs of (\p{Lu}\p{L}+)$/u, '$1 Minister for Home Affairs'],
];

function wordings(title: string): string[] {
  const forms = new Set([title]);
  for (const [pattern, to] of REWRITINGS) {
    for (const form of [...forms]) forms.add(form.replace(pattern, to));
  }
  return [...forms];
}

/** What one role of an official says of who held an office. */
export interface OfficeClaim {
  readonly date: PartialDate;
  /** All wordings of the title, Vietnamese and English. */
  readonly forms: readonly string[];
  readonly organisation?: EntityId;
  /** The official's, where the title names a country: `Tổng Bí thư` alone is anybody's. */
  readonly country?: CountryCode;
}

/**
 * The single offices that an official's roles tell of. A claim counts where its organisation has a country, or it has one
 * itself: which, the corpus as a whole knows.
 */
export function officeClaims({ roles, country }: Official): OfficeClaim[] {
  return roles.flatMap(({ title, former, asOf, organisation }) => {
    if (former || !asOf || !SINGLE.test(`${foldKey(title.vi)} `)) return [];
    const named = [title.vi, title.en].some((text) => findCountries(text).length > 0);
    if (!named && organisation === undefined) return [];
    const forms = [...new Set([...wordings(title.vi), ...wordings(title.en)])];
    return [
      {
        date: asOf.value,
        forms,
        ...(organisation !== undefined && { organisation }),
        ...(named && { country }),
      },
    ];
  });
}

export interface Holder {
  readonly entity: EntityId | null;
  readonly candidates: readonly EntityId[];
  readonly why: readonly Clue[];
}

/** First and last day of a date; null where its year is not stated. */
function daysOf(date: PartialDate): { readonly first: number; readonly last: number } | null {
  const bounds = dayBounds(date);
  return bounds?.first != null && bounds.last != null ? { first: bounds.first, last: bounds.last } : null;
}

/** Who held an office at a date: one person where both neighbouring points name him, or the point is of that very day. */
export function holderAt({ points, holders, dated }: Office, date: PartialDate | null): Holder {
  const page = date ? daysOf(date) : null;
  const clue = (points: readonly OfficePoint[]): Clue[] => {
    const texts = [...new Set(points.map((point) => `${point.entity} ${point.date}`))];
    return texts.map((text) => ({ code: 'dated-holder', text }));
  };
  if (!page) return { entity: null, candidates: holders, why: clue(points.slice(0, MOST_TOLD)) };
  const before = dated.findLast((point) => point.last <= page.first);
  const after = dated.find((point) => point.first >= page.last);
  const near = [before, after].filter((point) => point !== undefined);
  const same = before && after && before.entity === after.entity ? before.entity : null;
  const candidates = near.length > 0 ? [...new Set(near.map((point) => point.entity))] : holders;
  const why: Clue[] = [...clue(near), { code: 'page-date', text: date ?? '' }];
  return { entity: same, candidates, why };
}
