/** Misspelt names: those that have words near the query's, weighed by Fuse.js, whose approximate matching over short strings this is. */
import Fuse from 'fuse.js';
import type { Gazetteer } from '../matching/gazetteer.ts';
import type { PackedNames } from '../matching/name-words.ts';
import { oneEdit } from './dictionary.ts';
import type { NameFit } from './name-scan.ts';
import type { Token } from './tokens.ts';

/** Fuse's threshold (0 exact, 1 anything): one slip in a word of six letters or two in a long name pass, another name does not. */
const THRESHOLD = 0.3;
/** Shortest query that is looked up approximately, in letters: shorter ones match everything. */
const SHORTEST_FUZZY = 4;
/** Share of a fuzzy score against a folded one. */
const FUZZY = 0.5;
/** Fuse's final score (0 best) beyond which a hit is another name: it weighs the field's length in. */
const WORST_FUZZY = 0.4;
/** From so many letters on a word may have two slips. */
const TWO_SLIPS = 7;
/** Names that Fuse looks at: those that have most words near the query's. */
const MOST_WEIGHED = 300;

interface Candidate {
  readonly layer: number;
  readonly name: number;
  /** The words without diacritics, single spaces between; `offsets[i]` is where the word begins in it. */
  readonly bare: string;
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
}

/** The best names for a query that no name has, the best first. */
export function createMisspelt({ layers }: Gazetteer): (query: readonly Token[], most: number) => NameFit[] {
  return (query, most) => {
    const pattern = query.map(({ bare }) => bare).join(' ');
    if (pattern.length < SHORTEST_FUZZY) return [];
    const near = layers.flatMap(({ layer: { known }, dead }, layer) => {
      const some = nearWords(known.names, query);
      return nearNames(known.names, some, query.length)
        .filter(({ name }) => known.isNaming(name) && dead?.[known.entityOf(name)] !== 1)
        .map(({ name, share }) => ({ layer, name, share }));
    });
    near.sort((a, b) => b.share - a.share);
    const candidates = near.slice(0, MOST_WEIGHED).map(({ layer, name }): Candidate => {
      const { names } = layers[layer]!.layer.known;
      const words = Array.from(names.wordsOf(name), (word) => names.bare(word));
      let length = 0;
      const offsets = words.map((word) => {
        length += word.length + 1;
        return length - word.length - 1;
      });
      return { layer, name, bare: words.join(' '), offsets, lengths: words.map((word) => word.length) };
    });
    const fuse = new Fuse(candidates, {
      keys: ['bare'],
      threshold: THRESHOLD,
      ignoreLocation: true,
      includeScore: true,
      includeMatches: true,
      minMatchCharLength: 2,
    });
    return fuse
      .search(pattern)
      .filter(({ score = 1 }) => score <= WORST_FUZZY)
      .slice(0, most)
      .map(({ item, score = 1, matches }) => ({
        layer: item.layer,
        name: item.name,
        how: 'fuzzy',
        score: FUZZY * (1 - score),
        marked: marksOf(item, matches?.[0]?.indices ?? []),
      }));
  };
}

/** Words near one of the query. */
function nearWords(names: PackedNames, query: readonly Token[]): Uint8Array {
  const near = new Uint8Array(names.words);
  const bares = query.map(({ bare }) => bare);
  for (const bare of otherwiseSpaced(names, bares))
    for (let word = names.firstAt(bare); word < names.words && names.bare(word) === bare; word += 1)
      near[word] = 1;
  const slips = bares.filter((bare) => bare.length > 2);
  const { text, starts } = names.letters();
  for (let word = 0; word < names.words; word += 1) {
    const from = starts[word]!;
    const length = starts[word + 1]! - from;
    if (slips.some((bare) => isNear(text, from, length, bare))) near[word] = 1;
  }
  return near;
}

/** The words themselves, parts of one that lacks its space, and two of them in one. */
function otherwiseSpaced(names: PackedNames, bares: readonly string[]): ReadonlySet<string> {
  const whole = new Set(bares);
  for (const [at, bare] of bares.entries()) {
    if (at > 0) whole.add(bares[at - 1]! + bare);
    for (let cut = 2; cut + 1 < bare.length; cut += 1) {
      const [left, right] = [bare.slice(0, cut), bare.slice(cut)];
      if (isWord(names, left) && isWord(names, right)) whole.add(left).add(right);
    }
  }
  return whole;
}

/** Whether a word at a place of the text is one slip from another, or two where that is long. */
function isNear(text: string, from: number, length: number, bare: string): boolean {
  const apart = Math.abs(length - bare.length);
  if (apart <= 1 && oneEdit(text, from, length, bare)) return true;
  return bare.length >= TWO_SLIPS && apart <= 2 && twoEdits(text.slice(from, from + length), bare);
}

const isWord = (names: PackedNames, bare: string): boolean => {
  const at = names.firstAt(bare);
  return at < names.words && names.bare(at) === bare;
};

/** Whether two letters more, fewer or other at most make one word the other. */
function twoEdits(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  const rest: readonly (readonly [string, string])[] = [
    [a.slice(same + 1), b.slice(same + 1)],
    [a.slice(same + 1), b.slice(same)],
    [a.slice(same), b.slice(same + 1)],
  ];
  return rest.some(([x, y]) => x === y || (Math.abs(x.length - y.length) <= 1 && oneEdit(x, 0, x.length, y)));
}

/** Steps of a share that are told apart: names are taken from the best step down. */
const STEPS = 64;

/** Names that half the words of the query are near to a word of; those with most in common. */
function nearNames(
  { starts, all }: PackedNames,
  near: Uint8Array,
  asked: number,
): readonly { readonly name: number; readonly share: number }[] {
  const steps: number[][] = Array.from({ length: STEPS + 1 }, () => []);
  for (let name = 0; name < starts.length - 1; name += 1) {
    const start = starts[name]!;
    const end = starts[name + 1]!;
    let common = 0;
    for (let at = start; at < end; at += 1) common += near[all[at]!]!;
    if (common * 2 < asked || common === 0) continue;
    const share = (common / (end - start) + Math.min(1, common / asked)) / 2;
    steps[Math.floor(share * STEPS)]!.push(name);
  }
  const found: { name: number; share: number }[] = [];
  for (let step = STEPS; step >= 0 && found.length < MOST_WEIGHED; step -= 1)
    for (const name of steps[step]!) found.push({ name, share: step / STEPS });
  return found.slice(0, MOST_WEIGHED);
}

/** From stretches of the bare form (end inclusive, as Fuse.js has them) to whole words of the name. */
function marksOf(
  { offsets, lengths }: Candidate,
  indices: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  return offsets.flatMap((start, at): [number, number][] => {
    const length = lengths[at]!;
    const covered = indices.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(start + length, to + 1) - Math.max(start, from)),
      0,
    );
    return covered * 2 > length ? [[at, at + 1]] : [];
  });
}
