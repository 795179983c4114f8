/** How near the words of a query stand to one another in an article. */
import type { ArticleWords } from './article-words.ts';
import type { Query } from './query.ts';
import type { Token } from './tokens.ts';

/** Weight of the query’s words standing close together, and how many other words may stand between them. */
const CLOSE = 10;
const WINDOW = 4;
/** Forms under this share of a word’s best form in the article are guesses and would only widen the reach of accidents. */
const SURE = 0.5;
/** Places left free between paragraphs. */
const GAP = 16;

/** A place of one of the query's words. */
interface Place {
  readonly position: number;
  readonly word: number;
  readonly tier: number;
}

/** The most of the query, weighed by rarity, that stands within a few words; whole queries far more than halves. */
export function closeness(
  { title, body }: ArticleWords,
  forms: ReadonlyMap<string, { readonly word: number; readonly tier: number }>,
  rarities: readonly number[],
): number {
  if (rarities.length < 2) return 0;
  const places: Place[] = [];
  let position = 0;
  const add = (tokens: readonly Token[]): void => {
    for (const { marked } of tokens) {
      const form = forms.get(marked);
      if (form) places.push({ position, ...form });
      position += 1;
    }
    position += GAP;
  };
  add(title);
  for (const { tokens } of body) add(tokens);
  return windowed(places, rarities);
}

function windowed(all: readonly Place[], rarities: readonly number[]): number {
  const whole = rarities.reduce((sum, rare) => sum + rare, 0);
  if (whole === 0) return 0;
  const width = rarities.length + WINDOW;
  const inside = new Uint16Array(rarities.length);
  const tiers = new Float64Array(rarities.length);
  for (const { word, tier } of all) tiers[word] = Math.max(tiers[word]!, tier);
  const places = all.filter(({ word, tier }) => tier >= SURE * tiers[word]!);
  const worth = ({ word }: Place): number => rarities[word]! * tiers[word]!;
  let mass = 0;
  let best = 0;
  let first = 0;
  for (const place of places) {
    if (inside[place.word] === 0) mass += worth(place);
    inside[place.word]! += 1;
    while (place.position - places[first]!.position >= width) {
      const left = places[first]!;
      inside[left.word]! -= 1;
      if (inside[left.word] === 0) mass -= worth(left);
      first += 1;
    }
    best = Math.max(best, mass);
  }
  return CLOSE * (best / whole) ** 2 * best;
}

/** For each form that answers a word of the query, which word and how well; the best where it answers several. */
export function formsOf(query: Query): ReadonlyMap<string, { readonly word: number; readonly tier: number }> {
  const forms = new Map<string, { word: number; tier: number }>();
  for (const [word, { alternatives }] of query.words.entries()) {
    for (const { term, tier } of alternatives) {
      const before = forms.get(term.marked);
      if (!before || before.tier < tier) forms.set(term.marked, { word, tier });
    }
  }
  return forms;
}
