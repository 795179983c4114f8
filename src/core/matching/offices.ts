/**
 * Offices that one person holds at a time, and who held them when by the corpus: a title without a name resolves by the
 * page's date where the two neighbouring points agree.
 */
import type { CountryCode, Entity, EntityId, Official, Role } from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import { dayBounds, type PartialDate } from '../text/dates.ts';
import { foldKey } from '../text/fold.ts';
import type { Clue } from './types.ts';

interface Point {
  readonly entity: EntityId;
  readonly date: PartialDate;
}

export interface Office {
  /** All wordings, Vietnamese and English. */
  readonly forms: readonly string[];
  readonly country: CountryCode;
  readonly points: readonly Point[];
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

/** An office counts where its title names a country, or its organisation has one: `Tổng Bí thư` alone is anybody's. */
function countryOf(
  role: Role,
  official: Official,
  entities: ReadonlyMap<EntityId, Entity>,
): CountryCode | null {
  const organisation = role.organisation ? entities.get(role.organisation) : undefined;
  if (organisation?.kind === 'organisation' && organisation.country) return organisation.country;
  const named = [role.title.vi, role.title.en].some((title) => findCountries(title).length > 0);
  return named ? official.country : null;
}

/** All single offices of the corpus with their dated holders. */
export function officesOf(entities: ReadonlyMap<EntityId, Entity>): Office[] {
  const byForm = new Map<string, { forms: Set<string>; country: CountryCode; points: Point[] }>();
  for (const official of entities.values()) {
    if (official.kind !== 'official') continue;
    for (const role of official.roles) {
      const country = countryOf(role, official, entities);
      const single = SINGLE.test(`${foldKey(role.title.vi)} `);
      if (role.former || !role.asOf || !country || !single) continue;
      const forms = [...wordings(role.title.vi), ...wordings(role.title.en)];
      const known = forms.map((form) => byForm.get(foldKey(form))).find(Boolean);
      const office = known ?? { forms: new Set<string>(), country, points: [] };
      office.points.push({ entity: official.id, date: role.asOf.value });
      for (const form of forms) {
        office.forms.add(form);
        byForm.set(foldKey(form), office);
      }
    }
  }
  return [...new Set(byForm.values())].map(({ forms, country, points }) => ({
    forms: [...forms],
    country,
    points,
  }));
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
export function holderAt(office: Office, date: PartialDate | null): Holder {
  const dated = office.points
    .flatMap((point) => {
      const days = daysOf(point.date);
      return days ? [{ ...point, ...days }] : [];
    })
    .sort((a, b) => a.first - b.first);
  const all = [...new Set(office.points.map((point) => point.entity))];
  const page = date ? daysOf(date) : null;
  const clue = (points: readonly Point[]): Clue[] => {
    const texts = [...new Set(points.map((point) => `${point.entity} ${point.date}`))];
    return texts.map((text) => ({ code: 'dated-holder', text }));
  };
  if (!page) return { entity: null, candidates: all, why: clue(office.points) };
  const before = dated.findLast((point) => point.last <= page.first);
  const after = dated.find((point) => point.first >= page.last);
  const near = [before, after].filter((point) => point !== undefined);
  const same = before && after && before.entity === after.entity ? before.entity : null;
  const candidates = near.length > 0 ? [...new Set(near.map((point) => point.entity))] : all;
  const why: Clue[] = [...clue(near), { code: 'page-date', text: date ?? '' }];
  return { entity: same, candidates, why };
}
