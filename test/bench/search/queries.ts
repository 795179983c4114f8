/** Known-item queries: words of an article that is to be found by them. */
import { stripMarks } from '../../../src/core/text/fold.ts';
import { type NewsArticle, numbers } from '../corpora.ts';

/** Words taken from a title or a text. */
const WORDS = 6;
const SEED = 7;
/** Articles looked for, of each size. */
export const SAMPLES = 150;

/** One article to be found, and what may be typed for it. */
export interface KnownItem {
  readonly article: NewsArticle;
  readonly queries: Readonly<Record<QueryKind, string>>;
}

/**
 * `title`: six words in a row of the title (all, where it has fewer). `unaccented`, `typo`, `shuffled`: the same without
 * diacritics, with one wrong letter in the longest word, in any order. `entity`: a name that stands in the text, and four
 * words of the title. `text`: six words in a row of the article's beginning. What has no letter (numbers, dashes) is left out of all.
 */
export const KINDS = ['title', 'unaccented', 'typo', 'shuffled', 'entity', 'text'] as const;
export type QueryKind = (typeof KINDS)[number];

const NAME = /(?<=\p{Ll} )(?:\p{Lu}[\p{L}\p{M}]+ ){1,3}\p{Lu}[\p{L}\p{M}]+(?![\p{L}\p{M}-])/gu;
/** Words of the title beside a name. */
const TOPIC = 4;

export function knownItems(articles: readonly NewsArticle[], count: number, seed = SEED): KnownItem[] {
  const next = numbers(seed);
  const items: KnownItem[] = [];
  for (let tries = 0; items.length < Math.min(count, articles.length) && tries < count * 100; tries += 1) {
    const article = articles[Math.floor(next() * articles.length)]!;
    const title = wordsOf(article.title);
    const text = wordsOf(article.text.slice(0, 400));
    const [name] = article.text.match(NAME) ?? [];
    if (title.length < 4 || text.length <= WORDS || name === undefined) continue;
    const taken = run(title, WORDS, next);
    const topic = run(
      title.filter((word) => !name.includes(word)),
      TOPIC,
      next,
    );
    items.push({
      article,
      queries: {
        title: taken.join(' '),
        unaccented: stripMarks(taken.join(' ')),
        typo: withTypo(taken, next).join(' '),
        shuffled: shuffled(taken, next).join(' '),
        entity: [name, ...topic].join(' '),
        text: run(text, WORDS, next).join(' '),
      },
    });
  }
  return items;
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));

function run(words: readonly string[], count: number, next: () => number): readonly string[] {
  const from = Math.floor(next() * Math.max(1, words.length - count + 1));
  return words.slice(from, from + count);
}

function withTypo(words: readonly string[], next: () => number): readonly string[] {
  const longest = [...words].sort((a, b) => b.length - a.length)[0]!;
  const at = 1 + Math.floor(next() * (longest.length - 2));
  const wrong = `${longest.slice(0, at)}q${longest.slice(at + 1)}`;
  return words.map((word) => (word === longest ? wrong : word));
}

function shuffled(words: readonly string[], next: () => number): readonly string[] {
  return words
    .map((word) => [next(), word] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, word]) => word);
}

/** What is asked while a query is typed: after every third letter, from the second on. */
export function asTyped(query: string): readonly string[] {
  const steps: string[] = [];
  for (let length = 2; length < query.length; length += 3) steps.push(query.slice(0, length));
  return [...steps, query];
}
