/** Real articles for measuring, read from outside the project; absent, the bench says so and ends. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface NewsArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

const FILES = 10;
export const SHARED = process.env.BOI_CANH_SHARED ?? '../shared';

/** The first so many articles; ends the process with a word where there are none. */
export function newsArticles(most: number): NewsArticle[] {
  const folder = join(SHARED, 'corpora');
  if (!existsSync(folder)) {
    console.log(`no articles in ${folder}: nothing measured (BOI_CANH_SHARED names another folder)`);
    process.exit(0);
  }
  const found: NewsArticle[] = [];
  for (let file = 0; file < FILES && found.length < most; file += 1) {
    const lines = gunzipSync(readFileSync(join(folder, `news-${file}.jsonl.gz`)))
      .toString('utf8')
      .split('\n');
    for (const line of lines) {
      if (line !== '' && found.length < most) found.push(JSON.parse(line) as NewsArticle);
    }
  }
  return found;
}

/** A repeatable stream of numbers from 0 to 1 (a linear congruential generator; constants of C's `rand`). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** The value under which a share of the list lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
