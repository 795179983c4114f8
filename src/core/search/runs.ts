/** Words of a query that stand in a row in a text, in its order, and how much of the query such rows make up. */
import type { Answer } from './close.ts';

/** For the words `from` to `to` of the query, at `from * words + to`: what the best row of them is worth; 0 where there is none. */
export interface Runs {
  readonly words: number;
  readonly worth: Float64Array;
}

export function runsFor(words: number): Runs {
  return { words, worth: new Float64Array(words * words) };
}

/** Looks for rows in one paragraph, whose places ascend. */
export function addRuns(
  { words, worth }: Runs,
  places: readonly { readonly position: number; readonly answers: readonly Answer[] }[],
  sure: (answer: Answer) => boolean,
  rarities: readonly number[],
  weight: number,
): void {
  for (const [at, { position, answers }] of places.entries()) {
    for (const begun of answers) {
      if (!sure(begun)) continue;
      let mass = begun.tier * rarities[begun.word]!;
      for (let length = 1; begun.word + length < words; length += 1) {
        const next = places[at + length];
        if (next?.position !== position + length) break;
        const answer = next.answers.find((each) => each.word === begun.word + length);
        if (!answer) break;
        mass += answer.tier * rarities[answer.word]!;
        const run = begun.word * words + answer.word;
        worth[run] = Math.max(worth[run]!, (weight * mass * length) / (words - 1));
      }
    }
  }
}

/**
 * The most that rows which do not share a word of the query are worth together; long ones more than their parts. `whole`
 * is added where the whole query stands in a row.
 */
export function worthOfRuns({ words, worth }: Runs, whole: number): number {
  const best = new Float64Array(words + 1);
  for (let end = 1; end <= words; end += 1) {
    best[end] = best[end - 1]!;
    for (let from = 0; from < end - 1; from += 1) {
      best[end] = Math.max(best[end]!, best[from]! + worth[from * words + end - 1]!);
    }
  }
  return best[words]! + (words > 1 && worth[words - 1]! > 0 ? whole : 0);
}
