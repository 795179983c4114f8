/**
 * Entities by name: whole and begun names with and without diacritics by comparing words, misspelt ones by Fuse.js, whose
 * approximate matching over short strings this is.
 */
import Fuse, { type FuseResult } from 'fuse.js';
import { entityRef } from '../knowledge/refs.ts';
import type { Entity } from '../knowledge/types.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from './tokens.ts';
import type { EntityHit } from './types.ts';

/** Fuse's threshold (0 exact, 1 anything): one slip in a word of six letters or two in a long name pass, another name does not. */
const THRESHOLD = 0.3;
/** Shortest query that is looked up approximately, in letters: shorter ones match everything. */
const SHORTEST_FUZZY = 4;
/** Share of a fuzzy score against a folded one. */
const FUZZY = 0.5;
const FOLDED = 0.8;
/** Fuse's final score (0 best) beyond which a hit is another name: it weighs the field's length in. */
const WORST_FUZZY = 0.4;
/** Least sum of the shares of query and name that stand in each other, where neither stands in the other whole. */
const LEAST_OVERLAP = 1.2;

/** One surface of one entity, its words ready for comparison. */
interface Name {
  readonly entity: Entity;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** A name with diacritics, here written without: `To Lam`. Typed diacritics are compared with the other form. */
  readonly stripped: boolean;
  /** The words without diacritics, single spaces between; `offsets[i]` is where `tokens[i]` begins in it. */
  readonly bare: string;
  readonly offsets: readonly number[];
}

/** A name that stands in the query, whole. */
export interface NameInQuery {
  readonly entity: Entity;
  readonly from: number;
  readonly to: number;
}

export interface NameLookup {
  /** Entities that the query names or begins to name, best first. */
  find(query: readonly Token[]): EntityHit[];
  /** Entities whose whole name stands in the query. */
  within(query: readonly Token[]): NameInQuery[];
}

/** `weight` says how much the corpus speaks of an entity, 0 to 1; it decides between equal names. */
export function createNameLookup(
  entities: readonly Entity[],
  weight: (entity: Entity) => number,
): NameLookup {
  const names = entities.flatMap(namesOf);
  let fuse: Fuse<Name> | undefined;
  const fuzzy = (query: readonly Token[]): FuseResult<Name>[] => {
    const pattern = bareWords(query);
    if (pattern.length < SHORTEST_FUZZY) return [];
    fuse ??= new Fuse(names, {
      keys: ['bare'],
      threshold: THRESHOLD,
      ignoreLocation: true,
      includeScore: true,
      includeMatches: true,
      minMatchCharLength: 2,
    });
    return fuse.search(pattern);
  };
  return {
    find(query) {
      if (query.length === 0) return [];
      const best = new Map<string, EntityHit>();
      const keep = (hit: EntityHit): void => {
        const before = best.get(hit.entity.id);
        if (!before || before.score < hit.score) best.set(hit.entity.id, hit);
      };
      for (const name of names) {
        const hit = overlap(query, name);
        if (hit) keep(hit);
      }
      if (best.size === 0) {
        for (const { item, score = 1, matches } of fuzzy(query)) {
          if (score > WORST_FUZZY) continue;
          const marks = marksOf(item, matches?.[0]?.indices ?? []);
          keep(hitOf(item, 'fuzzy', FUZZY * (1 - score), marks));
        }
      }
      return [...best.values()]
        .map((hit) => ({ hit, weight: weight(entities.find((each) => each.id === hit.entity.id)!) }))
        .sort((a, b) => b.hit.score - a.hit.score || b.weight - a.weight)
        .map(({ hit }) => hit);
    },
    within(query) {
      return names.flatMap((name) => {
        for (let from = 0; from + name.tokens.length <= query.length; from += 1) {
          const to = from + name.tokens.length;
          const whole = name.tokens.every((token, at) => fits(query[from + at]!, token, name) !== null);
          if (whole && name.tokens.length > 0) return [{ entity: name.entity, from, to }];
        }
        return [];
      });
    },
  };
}

function bareWords(tokens: readonly Token[]): string {
  return tokens.map((token) => token.bare).join(' ');
}

function namesOf(entity: Entity): Name[] {
  const texts = new Set([
    entity.name.vi,
    entity.name.en,
    ...entity.surfaces.filter((surface) => surface.rule !== 'level').map((surface) => surface.text),
  ]);
  const marked = new Set(
    [...texts]
      .map(tokenize)
      .filter((tokens) => tokens.some((token) => token.marked !== token.bare))
      .map(bareWords),
  );
  return [...texts].flatMap((text) => {
    const tokens = tokenize(text);
    const plain = tokens.every((token) => token.marked === token.bare);
    const stripped = plain && marked.has(bareWords(tokens));
    const offsets: number[] = [];
    let bare = '';
    for (const token of tokens) {
      if (bare !== '') bare += ' ';
      offsets.push(bare.length);
      bare += token.bare;
    }
    return tokens.length > 0 ? [{ entity, text, tokens, stripped, bare, offsets }] : [];
  });
}

type Fit = 'exact' | 'folded';

/** How a typed word stands for a word of a name; typed diacritics must be the name’s, unless the name has none at all. */
function fits(typed: Token, word: Token, name: Name): Fit | null {
  if (typed.marked === word.marked) return 'exact';
  if (typed.bare !== word.bare) return null;
  return typed.marked === typed.bare || (word.marked === word.bare && !name.stripped) ? 'folded' : null;
}

/** The last word may be unfinished. */
function begins(typed: Token, word: Token): Fit | null {
  if (word.marked.startsWith(typed.marked)) return 'exact';
  return typed.marked === typed.bare && word.bare.startsWith(typed.bare) ? 'folded' : null;
}

/**
 * The longest stretch of the query that stands in the name. It counts where it is the whole query, the whole name, or
 * much of both: `an ninh` of `an ninh mạng` names none of the councils that have the word.
 */
function overlap(query: readonly Token[], name: Name): EntityHit | null {
  let best: { from: number; at: number; length: number; how: Fit } | null = null;
  for (let from = 0; from < query.length; from += 1) {
    for (let at = 0; at < name.tokens.length; at += 1) {
      const run = runOf(query, name, from, at);
      if (run && (!best || run.length > best.length)) best = { from, at, ...run };
    }
  }
  if (!best) return null;
  const { length, at, how } = best;
  const ofQuery = length / query.length;
  const ofName = length / name.tokens.length;
  if (ofQuery < 1 && ofName < 1 && (length < 2 || ofQuery + ofName < LEAST_OVERLAP)) return null;
  const score = (how === 'exact' ? 1 : FOLDED) * (0.6 * ofQuery + 0.3 * ofName + (at === 0 ? 0.1 : 0));
  const first = name.tokens[at]!;
  const last = name.tokens[at + length - 1]!;
  return hitOf(name, how, score, [{ start: first.start, end: last.end }]);
}

function runOf(
  query: readonly Token[],
  name: Name,
  from: number,
  at: number,
): { length: number; how: Fit } | null {
  let length = 0;
  let how: Fit = 'exact';
  while (from + length < query.length && at + length < name.tokens.length) {
    const typed = query[from + length]!;
    const word = name.tokens[at + length]!;
    const fit = fits(typed, word, name) ?? (from + length === query.length - 1 ? begins(typed, word) : null);
    if (!fit) break;
    if (fit === 'folded') how = 'folded';
    length += 1;
  }
  return length > 0 ? { length, how } : null;
}

function hitOf(name: Name, how: EntityHit['how'], score: number, marks: readonly Span[]): EntityHit {
  return { type: 'entity', entity: entityRef(name.entity), score, surface: name.text, marks, how };
}

/** From stretches of the bare form (end inclusive, as Fuse.js has them) to whole words of the name. */
function marksOf(name: Name, indices: readonly (readonly [number, number])[]): Span[] {
  const hit = name.tokens.filter((token, at) => {
    const start = name.offsets[at]!;
    const end = start + token.bare.length;
    const covered = indices.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(end, to + 1) - Math.max(start, from)),
      0,
    );
    return covered * 2 > token.bare.length;
  });
  return hit.map(({ start, end }) => ({ start, end }));
}
