/**
 * A page is read slice by slice, and each slice asks storage the same: how the reader's settings and corpus stand now. An answer
 * serves all slices of a moment, unless a change was announced.
 */

/** How long an answer serves, in ms: one in ten slices of a large page asks. */
const BURST_MS = 250;

let changes = 0;

/** What was answered before counts no more. */
export function endBursts(): void {
  changes += 1;
}

/** @param now clock in ms that never goes back */
export function inBursts<A, T>(
  read: (of: A) => Promise<T>,
  now: () => number = () => performance.now(),
): (of: A) => Promise<T> {
  let last: {
    readonly of: A;
    readonly answer: Promise<T>;
    readonly at: number;
    readonly change: number;
  } | null = null;
  return (of) => {
    const at = now();
    if (last && last.of === of && last.change === changes && at - last.at < BURST_MS) return last.answer;
    const answer = read(of);
    const mine = { of, answer, at, change: changes };
    last = mine;
    answer.catch(() => {
      if (last === mine) last = null;
    });
    return answer;
  };
}
