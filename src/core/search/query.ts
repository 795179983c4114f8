/** From what was typed to the word forms that answer it, each with how well it does. */
import type { Dictionary, Term } from './index.types.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * How well a form of the corpus answers a word of the query, 0 to 1. Only their order and rough distance matter:
 * exact marks before folded ones before other spellings.
 */
export const TIER = {
  exact: 1,
  /** The query has no diacritics, the text has. */
  folded: 0.8,
  /** The query has diacritics, the text none at all: an accentless or English text. */
  unmarked: 0.7,
  /** The last word as far as it is typed. */
  prefix: 0.65,
  prefixFolded: 0.55,
  /** Other diacritics than typed: a wrong tone mark, more often another word. */
  otherMarks: 0.2,
  /** One typing mistake. */
  near: 0.3,
} as const;

/** Longer queries are cut: a pasted paragraph finds its article by its first words. */
const MAX_WORDS = 32;
/** Forms that an unfinished word of one, two or more letters may stand for: the commonest; a single letter stands for thousands. */
const MAX_PREFIXED = [6, 12, 24] as const;
/**
 * Articles that all these forms may have together: those of the corpus, or so many in a smaller one. What nearly every article has
 * in some form tells none from another, and going through who has it is what a query costs most.
 */
const LEAST_BUDGET = 20_000;
/** Forms that a misspelt word may stand for. */
const MAX_NEAR = 8;

export interface Alternative {
  readonly term: Term;
  readonly tier: number;
}

export interface QueryWord {
  readonly token: Token;
  /** Best first. */
  readonly alternatives: readonly Alternative[];
  /** The nearest known form, where the word as typed is in no article. */
  readonly correction?: Term;
}

export interface Query {
  readonly text: string;
  readonly words: readonly QueryWord[];
}

/** `spelling` also admits misspelt forms of words that the corpus knows. */
export function parseQuery(text: string, dictionary: Dictionary, spelling: 'as-typed' | 'any'): Query {
  const tokens = tokenize(text).slice(0, MAX_WORDS);
  const unfinished = /[\p{L}\p{N}\p{M}]$/u.test(text);
  return {
    text,
    words: tokens.flatMap((token, at) => {
      const word = parseWord(token, unfinished && at === tokens.length - 1, dictionary, spelling);
      const parts = word.alternatives.length === 0 ? split(token, dictionary) : null;
      return parts ? parts.map((part) => parseWord(part, false, dictionary, 'as-typed')) : [word];
    }),
  };
}

/** A word that nobody wrote as the two that were run together in it, `caphe` as `ca phe`; null where there are none. */
function split({ start, end, marked, bare }: Token, dictionary: Dictionary): [Token, Token] | null {
  // Places in the folded word are those in the source only where folding kept its length.
  if (end - start !== marked.length) return null;
  let best: { at: number; articles: number } | null = null;
  for (let at = 2; at <= bare.length - 2; at += 1) {
    const often = (part: string): number =>
      dictionary.variants(part).reduce((most, term) => Math.max(most, term.articles), 0);
    const articles = Math.min(often(bare.slice(0, at)), often(bare.slice(at)));
    if (articles > (best?.articles ?? 0)) best = { at, articles };
  }
  if (!best) return null;
  const { at } = best;
  return [
    { start, end: start + at, marked: marked.slice(0, at), bare: bare.slice(0, at) },
    { start: start + at, end, marked: marked.slice(at), bare: bare.slice(at) },
  ];
}

function parseWord(
  token: Token,
  unfinished: boolean,
  dictionary: Dictionary,
  spelling: 'as-typed' | 'any',
): QueryWord {
  const asTyped = dictionary.variants(token.bare).map((term) => ({ term, tier: variantTier(token, term) }));
  const begun = unfinished
    ? affordable(
        dictionary.prefixed(token, MAX_PREFIXED[Math.min(token.bare.length, MAX_PREFIXED.length) - 1] ?? 0),
        Math.max(LEAST_BUDGET, dictionary.articles),
      ).map((term) => ({ term, tier: prefixTier(token, term) }))
    : [];
  const known = [...asTyped, ...begun];
  if (known.length > 0 && spelling === 'as-typed') return { token, alternatives: best(known) };
  const near = dictionary.near(token.bare, MAX_NEAR).map((term) => ({ term, tier: TIER.near }));
  const alternatives = best([...known, ...near]);
  const [nearest] = near;
  return known.length === 0 && nearest
    ? { token, alternatives, correction: nearest.term }
    : { token, alternatives };
}

/** The first, and of those behind it as many as have no more articles together. */
function affordable([first, ...others]: readonly Term[], most: number): Term[] {
  if (!first) return [];
  let articles = first.articles;
  return [
    first,
    ...others.filter((term) => {
      if (articles + term.articles > most) return false;
      articles += term.articles;
      return true;
    }),
  ];
}

function variantTier(token: Token, term: Term): number {
  if (term.marked === token.marked) return TIER.exact;
  if (token.marked === token.bare) return TIER.folded;
  return term.marked === term.bare ? TIER.unmarked : TIER.otherMarks;
}

function prefixTier(token: Token, term: Term): number {
  return term.marked.startsWith(token.marked) ? TIER.prefix : TIER.prefixFolded;
}

function best(alternatives: Alternative[]): Alternative[] {
  return alternatives.sort((a, b) => b.tier - a.tier || b.term.articles - a.term.articles);
}
