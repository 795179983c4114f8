/** Which known entity something found in an article is, by its names; and an id for what is new. */
import type { KnownEntity } from '../knowledge/record.types.ts';
import type { EntityId } from '../knowledge/types.ts';
import { foldKey, stripMarks } from '../text/fold.ts';
import { ordinalIn } from './found-claims.ts';
import type { FoundAgreement, FoundForum, FoundOfficial } from './found-claims.types.ts';

/** Least share of the longer wording that two wordings of one agreement or forum have in common. */
const LEAST_COMMON = 0.4;
/** Longest id of what is new, in characters. */
const LONGEST_ID = 72;

/** Words of a name as an id: `Trần Bảo Khuê` is `tran-bao-khue`. */
export function slug(name: string): EntityId {
  const words = stripMarks(foldKey(name).normalize('NFC')).match(/[a-z0-9]+/g) ?? [];
  let id = words[0] ?? 'unnamed';
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > LONGEST_ID) break;
    id += `-${word}`;
  }
  return id;
}

/** The officials of one of these names, of the country found where one was. */
export function bearersOf(
  { surfaces, country }: Pick<FoundOfficial, 'surfaces' | 'country'>,
  known: readonly KnownEntity[],
): readonly KnownEntity[] {
  const keys = new Set(surfaces.map(foldKey));
  return known.filter(
    (one) =>
      one.kind === 'official' &&
      one.names.some((name) => keys.has(foldKey(name))) &&
      (country === null || one.countries.length === 0 || one.countries.includes(country)),
  );
}

/** The official of one of these names; null where none or several bear it. */
export function knownOfficial(
  found: Pick<FoundOfficial, 'surfaces' | 'country'>,
  known: readonly KnownEntity[],
): EntityId | null {
  const bearers = bearersOf(found, known);
  return bearers.length === 1 ? (bearers[0]?.id ?? null) : null;
}

/** The agreement between the same parties whose wording has most in common with one found. */
export function knownAgreement(
  { surfaces, parties }: Pick<FoundAgreement, 'surfaces' | 'parties'>,
  known: readonly KnownEntity[],
): EntityId | null {
  const codes = parties.flatMap((party) => party.country ?? []);
  return closest(
    surfaces.map(foldKey),
    known.filter((one) => one.kind === 'agreement' && sameMembers(one.countries, codes)),
    foldKey,
  );
}

/** The forum whose wording, sessions aside, has most in common with one found. */
export function knownForum(
  { surfaces }: Pick<FoundForum, 'surfaces'>,
  known: readonly KnownEntity[],
): EntityId | null {
  return closest(
    surfaces.map(withoutOrdinal),
    known.filter((one) => one.kind === 'forum'),
    withoutOrdinal,
  );
}

/** A forum's wording without the number of the session, folded. */
export function withoutOrdinal(text: string): string {
  const key = foldKey(text);
  const ordinal = ordinalIn(text);
  return ordinal ? key.replace(ordinal.words, ' ').replace(/ +/g, ' ').trim() : key;
}

function closest(
  texts: readonly string[],
  known: readonly KnownEntity[],
  key: (name: string) => string,
): EntityId | null {
  let best: { readonly id: EntityId; readonly common: number } | null = null;
  for (const { id, names } of known)
    for (const name of names)
      for (const text of texts) {
        const common = shareInCommon(text, key(name));
        if (common >= LEAST_COMMON && common > (best?.common ?? 0)) best = { id, common };
      }
  return best?.id ?? null;
}

/** How much of the longer text the shorter one is, where it stands in it in whole words; 0 where it does not. */
function shareInCommon(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short !== '' && ` ${long} `.includes(` ${short} `) ? short.length / long.length : 0;
}

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
