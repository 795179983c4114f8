/** Known entities as the layers of the packs have them: nothing of it grows with the corpus but what is looked at. */
import type { KnownEntity } from '../knowledge/record.types.ts';
import type { EntityId, Kind } from '../knowledge/types.ts';
import type { Gazetteer } from '../matching/gazetteer.ts';
import type { PackedNames } from '../matching/name-words.ts';
import { tokenize } from '../text/tokens.ts';
import type { KnownEntities } from './found-index.ts';
import { withoutOrdinal } from './identify.ts';

/** Words of a forum's name that number its session: `lần thứ hai`. */
const ORDINAL_WORDS = 3;
const FIRST_OF_ORDINAL = 'lần';

/** With those that the reader hid, so that they are recognised and not taken for new. */
export function knownIn(gazetteer: Gazetteer): KnownEntities {
  const { layers, corrections } = gazetteer;
  const get = (id: EntityId): KnownEntity | undefined => {
    const target = corrections.target(id);
    return target === null ? gazetteer.plain(id) : gazetteer.known(target);
  };
  return {
    get,
    like(kind, wordings) {
      const found = new Map<EntityId, KnownEntity>();
      for (const { layer, stale } of layers) {
        const { known } = layer;
        for (const name of candidates(known.names, kind, wordings)) {
          const at = known.entityOf(name);
          const entity = stale?.[at] !== 1 && known.kind(at) === kind ? get(known.id(at)) : undefined;
          if (entity) found.set(entity.id, entity);
        }
      }
      // Where several fit alike, the one that comes first in the library is meant.
      return [...found.values()].sort((a, b) => gazetteer.order(a.id) - gazetteer.order(b.id) || 0);
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
