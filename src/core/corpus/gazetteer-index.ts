/** Known entities that a wording may name, out of a hundred thousand. The exact functions of `identify.ts` decide. */
import type { EntityId, Kind } from '../knowledge/types.ts';
import type { Gazetteer } from '../matching/gazetteer.ts';
import type { PackedNames } from '../matching/name-words.ts';
import { tokenize } from '../text/tokens.ts';
import type { KnownEntities } from './found-index.ts';
import { withoutOrdinal } from './identify.ts';

/** Words of a forum's name that number its session: `lần thứ hai`. */
const ORDINAL_WORDS = 3;
const FIRST_OF_ORDINAL = 'lần';

/** What all packs know, with the names that the reader gave; those that are merged or hidden are there as well. */
export function gazetteerIndex(gazetteer: Gazetteer): KnownEntities {
  return {
    get: (id) => gazetteer.plain(id),
    like(kind, wordings) {
      const ids = new Set<EntityId>();
      for (const { layer, stale } of gazetteer.layers) {
        const { known } = layer;
        for (const name of candidates(known.names, kind, wordings)) {
          const at = known.entityOf(name);
          if (stale?.[at] !== 1 && known.kind(at) === kind) ids.add(known.id(at));
        }
      }
      return [...ids].flatMap((id) => gazetteer.plain(id) ?? []);
    },
  };
}

/** In the order of the names. */
function candidates(names: PackedNames, kind: Kind, wordings: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const wording of wordings) {
    const words = tokenize(kind === 'forum' ? withoutOrdinal(wording) : wording).map(({ marked }) =>
      names.word(marked),
    );
    if (words.length === 0) continue;
    if (kind === 'official' || kind === 'organisation') addSame(found, names, words);
    else {
      addLonger(found, names, words);
      addShorter(found, names, words, kind === 'forum');
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The names that have the rarest of some words; none where no name has one of them. */
function havingRarest(names: PackedNames, words: readonly number[]): ArrayLike<number> {
  let rarest: ArrayLike<number> | undefined;
  for (const word of words) {
    const having = names.having(word);
    if (!rarest || having.length < rarest.length) rarest = having;
  }
  return rarest ?? [];
}

/** Names of the same words. */
function addSame(into: Set<number>, names: PackedNames, words: readonly number[]): void {
  const some = havingRarest(names, words);
  for (let at = 0; at < some.length; at += 1) {
    const own = names.wordsOf(some[at]!);
    if (own.length === words.length && words.every((word, i) => own[i] === word)) into.add(some[at]!);
  }
}

/** Names that the words may stand in. */
function addLonger(into: Set<number>, names: PackedNames, words: readonly number[]): void {
  const some = havingRarest(names, words);
  for (let at = 0; at < some.length; at += 1) {
    const own = Array.from(names.wordsOf(some[at]!));
    if (words.every((word) => own.includes(word))) into.add(some[at]!);
  }
}

/** Names that may stand in the words, the numbers of sessions aside. */
function addShorter(into: Set<number>, names: PackedNames, words: readonly number[], isForum: boolean): void {
  const given = new Set(words);
  const firsts = isForum ? new Set([...given, names.word(FIRST_OF_ORDINAL)]) : given;
  for (const first of firsts) {
    const some = first < 0 ? [] : names.beginning(first);
    for (let at = 0; at < some.length; at += 1) {
      const own = names.wordsOf(some[at]!);
      let others = 0;
      const most = isForum ? ORDINAL_WORDS : 0;
      for (let i = 0; i < own.length && others <= most; i += 1) if (!given.has(own[i]!)) others += 1;
      if (others <= most) into.add(some[at]!);
    }
  }
}
