/** How well an article answers a query as a whole, by its text: words near one another, in order, in the title, and none left out. */
import type { ArticleWords } from './article-words.ts';
import { type Query, TIER } from './query.ts';
import { addRuns, type Runs, runsFor, worthOfRuns } from './runs.ts';
import type { Token } from './tokens.ts';

/** Words from the beginning of a text in which news says what it is about. */
const LEAD = 80;
/** Weight of what of the query stands in the title or there, wherever: what an article is about has its words in both. */
const ABOUT = 4;
/** Weight of the query’s words standing within a few others, anywhere and in the title. */
const CLOSE = 5;
const CLOSE_IN_TITLE = 2;
/** How many other words may stand between them. */
const WINDOW = 4;
/** Weight of the query’s words standing in a row, in the order of the query; in the title twice. */
const IN_A_ROW = 10;
const IN_A_ROW_IN_TITLE = 20;
/** More where all of them do: a text that has the query word for word beats a title that has most of it. */
const WHOLE_IN_A_ROW = 10;
/** Power of the share of the query's words that the article has, a word in another form as far as that form answers it. */
const COMPLETE = 2;
/** How well a word is answered that names something the article names in other words. */
const NAMED = TIER.unmarked;
/** Forms under this share of a word’s best form in the article are guesses and would only widen the reach of accidents. */
const SURE = 0.5;

/** A word of the query that a form answers, and how well. */
export interface Answer {
  readonly word: number;
  readonly tier: number;
}

/** For each form, the words of the query that it answers, best first. */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

export function answersOf(query: Query): Answers {
  const answers = new Map<string, Answer[]>();
  for (const [word, { alternatives }] of query.words.entries()) {
    for (const { term, tier } of alternatives) {
      const had = answers.get(term.marked);
      if (had) had.push({ word, tier });
      else answers.set(term.marked, [{ word, tier }]);
    }
  }
  for (const list of answers.values()) list.sort((a, b) => b.tier - a.tier);
  return answers;
}

/** A place of a paragraph, counted in words, that answers; figures that answer nothing are not counted. */
interface Place {
  readonly position: number;
  readonly answers: readonly Answer[];
}

/** A figure between two words does not part them: readers remember *từ … đến … tuổi* without it. */
const FIGURE = /^[0-9]\p{N}*$/u;

/**
 * The score by words alone, and what the text adds. `named`: words of the query that name something the article names,
 * in whatever language.
 */
export function fitOf(
  score: number,
  { title, body }: ArticleWords,
  answers: Answers,
  rarities: readonly number[],
  named: ReadonlySet<number>,
): number {
  const words = rarities.length;
  const whole = rarities.reduce((sum, rare) => sum + rare, 0);
  if (words < 2 || whole === 0) return score;
  const parts = [title, ...body.map(({ tokens }) => tokens)].map((tokens) => placesIn(tokens, answers));
  const tiers = new Float64Array(words);
  for (const { answers } of parts.flat()) {
    for (const { word, tier } of answers) tiers[word] = Math.max(tiers[word]!, tier);
  }
  const sure = ({ word, tier }: Answer): boolean => tier >= SURE * tiers[word]!;
  const worth = rarities.map((rare, word) => rare * tiers[word]!);
  const found = worth.reduce((sum, each) => sum + each, 0);
  const runs: Runs = runsFor(words);
  let near = 0;
  let nearInTitle = 0;
  for (const [part, places] of parts.entries()) {
    const inTitle = part === 0;
    addRuns(runs, places, sure, rarities, inTitle ? IN_A_ROW_IN_TITLE : IN_A_ROW);
    const mass = window(places, sure, worth);
    near = Math.max(near, mass);
    if (inTitle) nearInTitle = mass;
  }
  const about = massOf(headOf(parts, body), sure, rarities);
  const complete = tiers.reduce(
    (sum, tier, word) => sum + (named.has(word) ? Math.max(tier, NAMED) : tier),
    0,
  );
  const closeness =
    ABOUT * (about / whole) ** 2 * about +
    CLOSE * (near / whole) ** 2 * near +
    CLOSE_IN_TITLE * (nearInTitle / whole) ** 2 * nearInTitle;
  return (score + closeness + worthOfRuns(runs, WHOLE_IN_A_ROW * found)) * (complete / words) ** COMPLETE;
}

/** Places in the title and where the text begins. */
function headOf([title = [], ...body]: readonly (readonly Place[])[], texts: ArticleWords['body']): Place[] {
  const head = [...title];
  let before = 0;
  for (let at = 0; at < body.length && before < LEAD; at += 1) {
    head.push(...body[at]!.filter(({ position }) => before + position < LEAD));
    before += texts[at]!.tokens.length;
  }
  return head;
}

/** How much of the query stands at some places, each word in its best form. */
function massOf(
  places: readonly Place[],
  sure: (answer: Answer) => boolean,
  rarities: readonly number[],
): number {
  const tiers = new Float64Array(rarities.length);
  for (const { answers } of places) {
    for (const answer of answers) {
      if (sure(answer)) tiers[answer.word] = Math.max(tiers[answer.word]!, answer.tier);
    }
  }
  return rarities.reduce((sum, rare, word) => sum + rare * tiers[word]!, 0);
}

function placesIn(tokens: readonly Token[], answers: Answers): Place[] {
  const places: Place[] = [];
  let position = 0;
  for (const { marked } of tokens) {
    const found = answers.get(marked);
    if (found) places.push({ position, answers: found });
    if (found || !FIGURE.test(marked)) position += 1;
  }
  return places;
}

/** The most of the query that stands within a few words. A word that is asked for twice counts once. */
function window(all: readonly Place[], sure: (answer: Answer) => boolean, worth: readonly number[]): number {
  const places = all.flatMap(({ position, answers: [first] }) =>
    first && sure(first) ? [{ position, word: first.word }] : [],
  );
  const width = worth.length + WINDOW;
  const inside = new Uint16Array(worth.length);
  let mass = 0;
  let best = 0;
  let first = 0;
  for (const { position, word } of places) {
    if (inside[word] === 0) mass += worth[word]!;
    inside[word]! += 1;
    while (position - places[first]!.position >= width) {
      const left = places[first]!.word;
      inside[left]! -= 1;
      if (inside[left] === 0) mass -= worth[left]!;
      first += 1;
    }
    best = Math.max(best, mass);
  }
  return best;
}
