/** Where the articles of one entity disagree: found by rule in its claims, whoever's articles they are. Nothing is decided. */
import { compareDates, dayBounds, isExactDay, type SourcedDate } from '../text/dates.ts';
import type { Disagreement } from './brief.types.ts';
import { isMembership, officeKey } from './office.ts';
import type { Agreement, AgreementStatus, ArticleId, Entity, Official, Party, Role, Step } from './types.ts';

/** Disagreements shown of one entity, the newest. */
const MOST = 5;

/** When an article is of; null where nobody knows. */
export type ArticleDate = (id: ArticleId) => SourcedDate | null;

/** What two articles say differently of an entity, oldest first. */
export function disagreementsOf(entity: Entity, dateOf: ArticleDate): readonly Disagreement[] {
  switch (entity.kind) {
    case 'official':
      return officesOf(entity).slice(-MOST);
    case 'agreement':
      return [...partiesOf(entity), ...stepsOf(entity, dateOf)].slice(-MOST);
    default:
      return [];
  }
}

/** Offices that two articles give one person for one day, and that no article gives him together. */
function officesOf({ roles }: Official): Disagreement[] {
  const offices = roles.filter(
    (role) => !isMembership(role) && role.asOf !== null && isExactDay(role.asOf.value),
  );
  const together = heldTogether(offices);
  const found = new Map<string, Disagreement>();
  for (const [i, one] of offices.entries()) {
    for (const other of offices.slice(i + 1)) {
      if (one.evidence.article === other.evidence.article || dayOf(one) !== dayOf(other)) continue;
      const [a, b] = [officeKey(one.title.vi), officeKey(other.title.vi)];
      const same = isSame(a, b) || together.has(pairKey(a, b));
      if (same && one.former === other.former) continue;
      // `nguyên Bộ trưởng` beside another man's present office says nothing against it.
      if (!isSame(a, b) && one.former !== other.former) continue;
      const key = `${dayOf(one)} ${pairKey(a, b)}`;
      if (!found.has(key)) found.set(key, { kind: 'office', roles: [one, other] });
    }
  }
  return [...found.values()].sort((a, b) =>
    a.kind === 'office' && b.kind === 'office' ? order(a.roles[0], b.roles[0]) : 0,
  );
}

const dayOf = ({ asOf }: Role): string => asOf?.value.slice(0, DAY) ?? '';
/** Characters of `2025-03-13`. */
const DAY = 10;

const order = (a: Role, b: Role): number => (a.asOf && b.asOf ? compareDates(a.asOf, b.asOf) : 0);

const pairKey = (a: string, b: string): string => [a, b].sort().join(' + ');

/** One office, or one of them said more fully. */
const isSame = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** Pairs of offices that some article gives him for one day: a man may hold two. */
function heldTogether(roles: readonly Role[]): ReadonlySet<string> {
  const byArticle = new Map<string, string[]>();
  for (const role of roles) {
    if (role.former) continue;
    const key = `${role.evidence.article} ${dayOf(role)}`;
    byArticle.set(key, [...(byArticle.get(key) ?? []), officeKey(role.title.vi)]);
  }
  const pairs = new Set<string>();
  for (const keys of byArticle.values())
    keys.forEach((a, i) => {
      for (const b of keys.slice(i + 1)) pairs.add(pairKey(a, b));
    });
  return pairs;
}

/** How far an agreement has come by a step; null for what says nothing of it. */
const STAGE: Partial<Record<AgreementStatus, number>> = {
  proposed: 0,
  negotiating: 0,
  signed: 1,
  upgraded: 1,
  'in force': 1,
};

/** Steps that two articles cannot both be right in: done, and later or the same day not yet; ended, and still in force; two days of signing. */
function stepsOf({ steps }: Agreement, dateOf: ArticleDate): Disagreement[] {
  const dated = steps.flatMap((step) => {
    const date = dateOf(step.evidence.article);
    return date === null ? [] : [{ step, date }];
  });
  const ordered = dated.sort((a, b) => compareDates(a.date, b.date));
  const found: Disagreement[] = [];
  for (const [i, { step: one, date }] of ordered.entries()) {
    for (const { step: other, date: later } of ordered.slice(i + 1)) {
      if (one.evidence.article === other.evidence.article) continue;
      if (unlikeStatus(one, other, sameDay(date, later))) found.push({ kind: 'status', steps: [one, other] });
      else if (unlikeDay(one, other)) found.push({ kind: 'signing-day', steps: [one, other] });
    }
  }
  return found;
}

function sameDay(a: SourcedDate, b: SourcedDate): boolean {
  return isExactDay(a.value) && a.value.slice(0, DAY) === b.value.slice(0, DAY);
}

function unlikeStatus(one: Step, other: Step, together: boolean): boolean {
  const [a, b] = [STAGE[one.status], STAGE[other.status]];
  if (one.status === 'ended' && other.status === 'in force') return true;
  if (together && one.status === 'in force' && other.status === 'ended') return true;
  if (a === undefined || b === undefined) return false;
  return a > b || (together && a !== b);
}

/** Signed on days that cannot be one. */
function unlikeDay(one: Step, other: Step): boolean {
  const signed = [one, other].every(({ status, dateOf }) => status === 'signed' && dateOf === 'signed');
  if (!signed || !one.date || !other.date) return false;
  const [a, b] = [dayBounds(one.date.value), dayBounds(other.date.value)];
  if (!a || !b || a.first === null || a.last === null || b.first === null || b.last === null) return false;
  return a.last < b.first || b.last < a.first;
}

/** Parties that packs or articles joined into one agreement name differently, where neither is part of the other. */
function partiesOf({ parties, otherParties = [] }: Agreement): Disagreement[] {
  return otherParties.length === 0 ? [] : [{ kind: 'parties', parties: [parties, ...otherParties] }];
}

/** Lists of parties of one agreement that do not agree with the first: each once, none that is part of another. */
export function unlikeParties(lists: readonly (readonly Party[])[]): readonly (readonly Party[])[] {
  const kept: { keys: ReadonlySet<string>; parties: readonly Party[] }[] = [];
  for (const parties of lists) {
    const keys = new Set(parties.map(partyKey));
    if (keys.size === 0) continue;
    const part = kept.some((other) => isPart(keys, other.keys) || isPart(other.keys, keys));
    if (!part) kept.push({ keys, parties });
  }
  return kept.slice(1).map(({ parties }) => parties);
}

const partyKey = (party: Party): string =>
  party.country ?? ('organisation' in party ? party.organisation : 'text' in party ? party.text : '');

function isPart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((key) => b.has(key));
}
