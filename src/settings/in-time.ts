/** `storage.local` that gives no answer is not waited for: the product works without it. */

/** Longest wait for the storage, in ms: it answers within a second on a machine that does many other things. */
export const ANSWER_MS = 5_000;

/** After no answer nobody waits for one for so long, in ms: each question would wait anew. */
export const SILENCE_MS = 30_000;

let silentUntil = Number.NEGATIVE_INFINITY;

/** Rejects where no answer comes in time. */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    const silent = () => {
      silentUntil = performance.now() + SILENCE_MS;
      fail(new Error('the storage gives no answer'));
    };
    timer = setTimeout(silent, performance.now() < silentUntil ? 0 : ANSWER_MS);
  });
  const had = answer.then((value) => {
    silentUntil = Number.NEGATIVE_INFINITY;
    return value;
  });
  try {
    return await Promise.race([had, late]);
  } finally {
    clearTimeout(timer);
    had.catch(() => undefined);
  }
}
