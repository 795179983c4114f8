/** Names of what is found in an article and known to nobody yet. */
import type { Bilingual, Kind, PartnershipLevel, Surface } from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import { foldKey, stripMarks } from '../text/fold.ts';
import { syllables } from '../text/syllables.ts';

/** A name with its English form: a Vietnamese person's without marks, else the wording itself. Ours, not official usage. */
export function foundName(vi: string, kind: Kind): Bilingual {
  return { vi, en: kind === 'official' ? stripMarks(vi.normalize('NFC')) : vi, basis: 'ours' };
}

/** How a wording names its entity: a single word of a name needs company, a wording without its parties needs them. */
export function foundRule(text: string, kind: Kind): Surface['rule'] {
  if (kind === 'official') return syllables(text).length > 1 ? 'spelling' : 'short';
  return kind === 'agreement' && findCountries(text).length === 0 ? 'level' : 'alias';
}

/** How the name itself names its entity: it needs company where it is one word, its parties where it names none. */
export function foundNameRule(name: string, kind: Kind): Surface['rule'] {
  const rule = foundRule(name, kind);
  return rule === 'short' || rule === 'level' ? rule : 'name';
}

/** Whether one wording stands in another, in whole words. */
export function isWithin(short: string, long: string): boolean {
  return ` ${foldKey(long)} `.includes(` ${foldKey(short)} `);
}

/**
 * Whether a found wording of a thing adds nothing: a longer one that holds a surface is found by that; a shorter one that
 * stands in a surface, and needs no parties, was cut off.
 */
export function isNamedAlready(
  text: string,
  surfaces: readonly Pick<Surface, 'text'>[],
  kind: Kind,
): boolean {
  if (kind === 'official') return false;
  const isCut = foundRule(text, kind) !== 'level';
  return surfaces.some((surface) => isWithin(surface.text, text) || (isCut && isWithin(text, surface.text)));
}

/** `To Lam` for `Tô Lâm`: accepted by the matcher's rule for names without marks, so that it is no surface. */
export function isUnmarkedForm({ vi, en }: Bilingual): boolean {
  return stripMarks(vi.normalize('NFC')).toLowerCase() === en.toLowerCase();
}

/** Longest wording first: the shorter stand within it. */
const LEVELS: readonly (readonly [PartnershipLevel, RegExp])[] = [
  [
    'comprehensive-strategic',
    /đối tác (?:hợp tác )?chiến lược toàn diện|comprehensive strategic partner|strategic comprehensive partner/,
  ],
  ['strategic', /đối tác chiến lược|strategic partner/],
  ['comprehensive', /đối tác toàn diện|comprehensive partner/],
];

/** The level that a partnership's wording names. */
export function levelIn(text: string): PartnershipLevel | undefined {
  const words = foldKey(text);
  return LEVELS.find(([, pattern]) => pattern.test(words))?.[0];
}
