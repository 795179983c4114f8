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
