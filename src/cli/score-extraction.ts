/**
 * Scores extracted knowledge against labels. Officials match by name or surface; roles by half of their syllables;
 * agreements and forums by a syllable F1 of 0.6 with one of the labelled surfaces; meetings by pairs of people. Treaty,
 * agreement and convention count as one type, and so do memorandum, minutes and protocol.
 */
import type { Labels } from '../core/extraction/labels.ts';

/** Right, wrong and missed finds of one measure. */
export interface Count {
  tp: number;
  fp: number;
  fn: number;
}

/** Hits of one yes-or-no measure. */
export interface Share {
  right: number;
  of: number;
}

export const COUNTED = [
  'officials',
  'surfaces',
  'roles',
  'agreements',
  'forums',
  'meetings',
  'party names',
] as const;
export const SHARED = ['type', 'parties', 'status', 'country', 'articleDate'] as const;

export interface Score {
  readonly counts: Readonly<Record<(typeof COUNTED)[number], Count>>;
  readonly shares: Readonly<Record<(typeof SHARED)[number], Share>>;
  /** People who hold no office and were made officials, of all such people labelled. */
  readonly others: Share;
  readonly articles: number;
  /** One line a miss or false find: article, what, which. */
  readonly misses: readonly string[];
}

type Named = { readonly text: string; readonly surfaces: readonly string[] };
type Official = Labels['officials'][number];

/** Share of syllables that two titles must have in common. */
const SAME_ROLE = 0.5;
const SAME_SPAN = 0.6;
const TYPE_CLASS: Readonly<Record<string, string>> = {
  agreement: 'treaty',
  convention: 'treaty',
  minutes: 'memorandum',
  protocol: 'memorandum',
};

/** Lower case, marks as single spaces. */
function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, ' ')
    .trim();
}

/** F1 of two texts by their syllables. */
export function syllableF1(a: string, b: string): number {
  const one = normalise(a).split(' ').filter(Boolean);
  const rest = normalise(b).split(' ').filter(Boolean);
  const total = one.length + rest.length;
  if (one.length === 0 || rest.length === 0) return 0;
  let common = 0;
  for (const word of one) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / total;
}

interface Pairing {
  readonly pairs: readonly (readonly [gold: number, found: number])[];
  readonly missed: readonly number[];
  readonly extra: readonly number[];
}

/** One-to-one pairing, best score first; equal scores from the end, as the reference does. */
function pair<G, F>(gold: readonly G[], found: readonly F[], same: (gold: G, found: F) => number): Pairing {
  const candidates = gold
    .flatMap((g, i) => found.map((f, j) => ({ score: same(g, f), i, j })))
    .sort((a, b) => b.score - a.score || b.i - a.i || b.j - a.j);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { score, i, j } of candidates) {
    if (score <= 0 || usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    pairs.push([i, j]);
  }
  return {
    pairs,
    missed: gold.map((_, i) => i).filter((i) => !usedGold.has(i)),
    extra: found.map((_, j) => j).filter((j) => !usedFound.has(j)),
  };
}

const namesOf = (official: Official): Set<string> =>
  new Set([official.name, ...official.surfaces].map(normalise));

function samePerson(gold: Official, found: Official): number {
  if (normalise(gold.name) === normalise(found.name)) return 3;
  if (namesOf(gold).has(normalise(found.name))) return 2;
  return namesOf(found).has(normalise(gold.name)) ? 1 : 0;
}

function sameSpan(gold: Named, found: Named): number {
  const best = Math.max(...[gold.text, ...gold.surfaces].map((surface) => syllableF1(surface, found.text)));
  return best >= SAME_SPAN ? best : 0;
}

function meetingPairs(meetings: Labels['meetings'], canonical: (name: string) => string): Set<string> {
  const pairs = new Set<string>();
  for (const { people } of meetings) {
    const names = [...new Set(people.map((name) => canonical(normalise(name))))].sort();
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) pairs.add(`${a} + ${b}`);
    });
  }
  return pairs;
}

function addSets(count: Count, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  for (const item of gold) found.has(item) ? count.tp++ : count.fn++;
  for (const item of found) if (!gold.has(item)) count.fp++;
}

const zero = (): Count => ({ tp: 0, fp: 0, fn: 0 });
const none = (): Share => ({ right: 0, of: 0 });

/** Scores articles; `found` is by the gold article's id, empty where nothing was extracted. */
export function scoreExtraction(gold: readonly Labels[], found: (id: string) => Labels): Score {
  const score = {
    counts: Object.fromEntries(COUNTED.map((name) => [name, zero()])) as Record<
      (typeof COUNTED)[number],
      Count
    >,
    shares: Object.fromEntries(SHARED.map((name) => [name, none()])) as Record<
      (typeof SHARED)[number],
      Share
    >,
    others: none(),
    articles: gold.length,
    misses: [] as string[],
  };
  for (const labels of gold) {
    const own = found(labels.id);
    const say = (what: string): void => void score.misses.push(`${labels.id} ${what}`);
    const canonical = scoreOfficials(score, labels, own, say);
    scoreAgreements(score, labels, own, say);
    addPairs(
      score.counts.forums,
      pair(labels.forums, own.forums, sameSpan),
      labels.forums,
      own.forums,
      'forum',
      say,
    );
    const goldPairs = meetingPairs(labels.meetings, (name) => name);
    const foundPairs = meetingPairs(own.meetings, (name) => canonical.get(name) ?? name);
    addSets(score.counts.meetings, goldPairs, foundPairs);
    for (const item of goldPairs) if (!foundPairs.has(item)) say(`missed meeting | ${item}`);
    for (const item of foundPairs) if (!goldPairs.has(item)) say(`no such meeting | ${item}`);
    if (labels.articleDate) {
      score.shares.articleDate.of++;
      if (own.articleDate?.startsWith(labels.articleDate)) score.shares.articleDate.right++;
      else say(`article date | ${labels.articleDate}, found ${own.articleDate}`);
    }
  }
  return score;
}

type Draft = { counts: Record<string, Count>; shares: Record<string, Share>; others: Share };

function addPairs(
  count: Count,
  paired: Pairing,
  gold: readonly Named[],
  found: readonly Named[],
  what: string,
  say: (what: string) => void,
): void {
  count.tp += paired.pairs.length;
  count.fn += paired.missed.length;
  count.fp += paired.extra.length;
  for (const i of paired.missed) say(`missed ${what} | ${gold[i]!.text}`);
  for (const j of paired.extra) say(`no such ${what} | ${found[j]!.text}`);
}

/** Returns the gold name of each found form, for the meetings. */
function scoreOfficials(
  score: Draft,
  labels: Labels,
  own: Labels,
  say: (what: string) => void,
): ReadonlyMap<string, string> {
  const { officials, surfaces, roles } = score.counts as Record<'officials' | 'surfaces' | 'roles', Count>;
  const paired = pair(labels.officials, own.officials, samePerson);
  const others = new Set(labels.otherPeople.map(normalise));
  score.others.of += labels.otherPeople.length;
  officials.tp += paired.pairs.length;
  officials.fn += paired.missed.length;
  officials.fp += paired.extra.length;
  for (const i of paired.missed) {
    const official = labels.officials[i]!;
    surfaces.fn += official.surfaces.length;
    roles.fn += official.roles.length;
    say(`missed official | ${official.name}`);
  }
  for (const j of paired.extra) {
    const official = own.officials[j]!;
    surfaces.fp += official.surfaces.length;
    roles.fp += official.roles.length;
    const isOther = others.has(normalise(official.name));
    if (isOther) score.others.right++;
    say(`no official${isOther ? ' (other person)' : ''} | ${official.name}`);
  }
  const canonical = new Map<string, string>();
  for (const [i, j] of paired.pairs) {
    const gold = labels.officials[i]!;
    const found = own.officials[j]!;
    for (const form of namesOf(found)) canonical.set(form, normalise(gold.name));
    addSets(surfaces, new Set(gold.surfaces.map(normalise)), new Set(found.surfaces.map(normalise)));
    const held = pair(gold.roles, found.roles, (a, b) => {
      const same = syllableF1(a.title, b.title);
      return same >= SAME_ROLE ? same : 0;
    });
    roles.tp += held.pairs.length;
    roles.fn += held.missed.length;
    roles.fp += held.extra.length;
    for (const k of held.missed) say(`missed role | ${gold.name}: ${gold.roles[k]!.title}`);
    for (const k of held.extra) say(`no such role | ${gold.name}: ${found.roles[k]!.title}`);
    if (gold.country) {
      score.shares.country!.of++;
      if (gold.country === found.country) score.shares.country!.right++;
      else say(`country | ${gold.name}: ${gold.country}, found ${found.country}`);
    }
  }
  return canonical;
}

function scoreAgreements(score: Draft, labels: Labels, own: Labels, say: (what: string) => void): void {
  const paired = pair(labels.agreements, own.agreements, sameSpan);
  addPairs(score.counts.agreements!, paired, labels.agreements, own.agreements, 'agreement', say);
  const { type, status, parties } = score.shares as Record<'type' | 'status' | 'parties', Share>;
  for (const [i, j] of paired.pairs) {
    const gold = labels.agreements[i]!;
    const found = own.agreements[j]!;
    const hit = (share: Share, right: boolean, what: string): void => {
      share.of++;
      if (right) share.right++;
      else say(`${what} | ${gold.text.slice(0, 60)}`);
    };
    const classOf = (name: string): string => TYPE_CLASS[name] ?? name;
    hit(type, classOf(gold.type) === classOf(found.type), `type ${gold.type}, found ${found.type}`);
    hit(status, gold.status === found.status, `status ${gold.status}, found ${found.status}`);
    const wanted = new Set(gold.parties.map(normalise));
    const got = new Set(found.parties.map(normalise));
    addSets(score.counts['party names']!, wanted, got);
    const equal = wanted.size === got.size && [...wanted].every((party) => got.has(party));
    hit(
      parties,
      equal,
      `parties ${gold.parties.join('+') || 'none'}, found ${found.parties.join('+') || 'none'}`,
    );
  }
}

export function precision({ tp, fp }: Count): number {
  return tp + fp ? tp / (tp + fp) : 0;
}

export function recall({ tp, fn }: Count): number {
  return tp + fn ? tp / (tp + fn) : 0;
}

export function f1(count: Count): number {
  const p = precision(count);
  const r = recall(count);
  return p + r ? (2 * p * r) / (p + r) : 0;
}

export function share({ right, of }: Share): number {
  return of ? right / of : 0;
}
