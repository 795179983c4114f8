/** The passage of an article that best answers a query, with its words marked. */
import type { Article } from '../knowledge/types.ts';
import type { Span } from '../text/span.ts';
import type { ArticleWords } from './article-words.ts';
import { type Answers, answersOf } from './close.ts';
import type { Query } from './query.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Excerpt } from './types.ts';

/** Length aimed at, UTF-16 units: two to three lines of a popup. */
const LENGTH = 240;
/** How far a cut may move to stand between sentences or words. */
const SLACK = 40;
/** Weight of a neighbouring pair within the passage, against one word found. */
const PAIR = 0.5;

/** Share of a word's best form in the article under which another form of it is no match: `làm` beside `Lâm`. */
const LEAST_TIER = 0.75;

/** Letters of the longest Vietnamese syllable (`nghiêng`). */
const LONGEST_SYLLABLE = 7;

/** A word of the query, or a name it stands for, in the article. */
interface Match extends Span {
  readonly word: number;
  readonly tier: number;
}

/** Words of the query that name an entity together, and a place where the article names it, in whatever language. */
export interface NamePlace extends Span {
  readonly from: number;
  readonly to: number;
}

/** A name’s words count only side by side, as a name. */
export function excerpt(words: ArticleWords, query: Query, names: readonly NamePlace[]): Excerpt {
  const { article } = words;
  const forms = answersOf(query);
  let best: { readonly worth: number; readonly from: number; readonly to: number } | null = null;
  let bestMatches: readonly Match[] = [];
  const body = words.body.length > 0 ? words.body : wholeText(article);
  const all = body.map(({ paragraph, tokens }) => ({
    paragraph,
    matches: whole(matchesIn(paragraph, tokens, forms, names), names),
  }));
  const found = withoutLoneSyllables(article.text, all);
  const tiers = new Map<number, number>();
  for (const { matches } of found) {
    for (const { word, tier } of matches) tiers.set(word, Math.max(tier, tiers.get(word) ?? 0));
  }
  for (const { paragraph, matches } of found) {
    const good = matches.filter(({ word, tier }) => tier >= LEAST_TIER * tiers.get(word)!);
    const window = bestWindow(good);
    if (window && (!best || window.worth > best.worth)) {
      best = { worth: window.worth, ...cut(article.text, paragraph, window) };
      bestMatches = good;
    }
  }
  const place = best ?? opening(article);
  return {
    start: place.from,
    end: place.to,
    text: article.text.slice(place.from, place.to),
    marks: join(article.text, bestMatches, place),
  };
}

/** An article of a title alone. */
function wholeText({ text, paragraphs }: Article): ArticleWords['body'] {
  return paragraphs.slice(0, 1).map((paragraph) => ({ paragraph, tokens: tokenize(text) }));
}

function matchesIn(
  paragraph: Span,
  tokens: readonly Token[],
  forms: Answers,
  names: readonly NamePlace[],
): Match[] {
  const found: Match[] = names
    .filter((name) => name.start >= paragraph.start && name.end <= paragraph.end)
    .map(({ start, end, from }) => ({ start, end, word: from, tier: 1 }));
  for (const { start, end, marked } of tokens) {
    const best = forms.get(marked)?.[0];
    if (best) found.push({ start, end, ...best });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Without single words of a longer name: `tổ` and `làm` apart are not Tô Lâm. */
function whole(matches: readonly Match[], names: readonly NamePlace[]): Match[] {
  return matches.filter((match, at) => {
    const name = names.find(({ from, to }) => to - from > 1 && match.word >= from && match.word < to);
    if (!name || (match.start === name.start && match.end === name.end)) return true;
    const near = [matches[at - 1], matches[at + 1]];
    return near.some((other) => {
      if (!other || other.word < name.from || other.word >= name.to) return false;
      const step = match.start < other.start ? 1 : -1;
      return (
        other.word - match.word === step &&
        Math.max(match.start, other.start) - Math.min(match.end, other.end) <= 2
      );
    });
  });
}

/**
 * Without single syllables of a longer word: where an article has *ma túy* for a query that has both side by side, a *ma*
 * elsewhere in it is part of another word. Capitals and long words (*Brunei*, *cooperation*) are words by themselves.
 */
function withoutLoneSyllables<P extends { readonly matches: readonly Match[] }>(
  text: string,
  paragraphs: readonly P[],
): P[] {
  const together = new Set<number>();
  const beside = new Set<Match>();
  for (const { matches } of paragraphs) {
    for (const [at, match] of matches.entries()) {
      const previous = matches[at - 1];
      if (previous?.word !== match.word - 1 || !/^[\s-]+$/.test(text.slice(previous.end, match.start)))
        continue;
      for (const each of [previous, match]) {
        together.add(each.word);
        beside.add(each);
      }
    }
  }
  const part = (match: Match): boolean => {
    const word = text.slice(match.start, match.end);
    return word.length <= LONGEST_SYLLABLE && /^\p{Ll}+$/u.test(word.normalize('NFC'));
  };
  return paragraphs.map((each) => ({
    ...each,
    matches: each.matches.filter((match) => !together.has(match.word) || beside.has(match) || !part(match)),
  }));
}

/** The stretch of matches, not longer than the passage, with the most of the query: each word once at its best, and neighbours. */
function bestWindow(matches: readonly Match[]): { worth: number; first: Match; last: Match } | null {
  let best: { worth: number; first: Match; last: Match } | null = null;
  for (const [at, first] of matches.entries()) {
    const words = new Map<number, number>();
    const pairs = new Set<number>();
    let worth = 0;
    for (let to = at; to < matches.length && matches[to]!.end - first.start <= LENGTH; to += 1) {
      const match = matches[to]!;
      const before = words.get(match.word) ?? 0;
      if (match.tier > before) {
        worth += match.tier - before;
        words.set(match.word, match.tier);
      }
      const previous = to > at ? matches[to - 1]! : null;
      const beside = previous?.word === match.word - 1 && match.start - previous.end <= 2;
      if (previous && beside && !pairs.has(match.word)) {
        pairs.add(match.word);
        worth += PAIR * Math.min(previous.tier, match.tier);
      }
      if (!best || worth > best.worth) best = { worth, first, last: match };
    }
  }
  return best;
}

/** Grows the stretch to the passage's length, within its paragraph, and moves the cuts between words. */
function cut(
  text: string,
  paragraph: Span,
  { first, last }: { first: Match; last: Match },
): { from: number; to: number } {
  const spare = Math.max(0, LENGTH - (last.end - first.start));
  let from = Math.max(paragraph.start, first.start - Math.floor(spare / 2));
  let to = Math.min(paragraph.end, from + LENGTH, text.length);
  to = Math.max(to, last.end);
  from = Math.max(paragraph.start, Math.min(from, to - LENGTH));
  if (from - paragraph.start <= SLACK) from = paragraph.start;
  else from = wordStart(text, from, Math.min(first.start, from + SLACK));
  if (paragraph.end - to <= SLACK) to = paragraph.end;
  else to = wordEnd(text, to, Math.max(last.end, to - SLACK));
  return trim(text, from, to);
}

function wordStart(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (/\s/.test(text.charAt(at - 1))) return at;
  return from;
}

function wordEnd(text: string, to: number, limit: number): number {
  for (let at = to; at > limit; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return to;
}

function trim(text: string, from: number, to: number): { from: number; to: number } {
  const part = text.slice(from, to);
  return {
    from: from + part.length - part.trimStart().length,
    to: to - (part.length - part.trimEnd().length),
  };
}

function opening(article: Article): { from: number; to: number } {
  const body = article.paragraphs.find((each) => each.part === 'body') ?? {
    start: 0,
    end: article.text.length,
  };
  const to = Math.min(body.end, body.start + LENGTH);
  return trim(article.text, body.start, to === body.end ? to : wordEnd(article.text, to, to - SLACK));
}

/** Marks within the passage, counted in it; neighbours become one. */
function join(text: string, matches: readonly Match[], place: { from: number; to: number }): Span[] {
  const marks: { start: number; end: number }[] = [];
  for (const match of matches) {
    if (match.start < place.from || match.end > place.to) continue;
    const last = marks.at(-1);
    const start = match.start - place.from;
    const end = match.end - place.from;
    const between = last && text.slice(place.from + last.end, match.start);
    if (last && (start <= last.end || /^\s$/.test(between ?? ''))) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}
