/** Hooks that tie a part to what happens outside it. */
import { useEffect, useState } from 'preact/hooks';
import { onCorpusChanged } from '../protocol/changes.ts';

/** An answer that is awaited, had, or failed. */
export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'had'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

const WAITING = { state: 'waiting' } as const;

/**
 * Asks anew whenever `key` changes, and drops what comes in for an older key. With `keep`, the old answer stays until
 * the new one is there. `again` asks once more for the same key. A change of the corpus asks once more too, the old answer
 * standing until then.
 */
export function useAnswer<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  key: string,
  keep = false,
): { readonly answer: Answer<T>; readonly again: () => void } {
  const [round, setRound] = useState({ number: 0, renews: false });
  const next = (renews: boolean) => setRound(({ number }) => ({ number: number + 1, renews }));
  const [got, setGot] = useState<{ readonly key: string; readonly answer: Answer<T> }>({
    key,
    answer: WAITING,
  });
  // `key` stands for all that `ask` depends on.
  useEffect(() => {
    const stop = new AbortController();
    onCorpusChanged(() => next(true), stop.signal);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    const settle = (answer: Answer<T>) => {
      if (!stop.signal.aborted) setGot({ key, answer });
    };
    if (!keep && !round.renews) settle(WAITING);
    ask(stop.signal).then(
      (value) => settle({ state: 'had', value }),
      (error: unknown) => settle({ state: 'failed', error }),
    );
    return () => stop.abort();
  }, [key, round]);
  const answer = got.key === key || keep ? got.answer : WAITING;
  return { answer, again: () => next(false) };
}

/** A value that is read once and then followed; null until it has been read. `late` takes one that comes in place of what was read. */
export function useFollowed<T>(
  read: (late: (value: T) => void) => Promise<T>,
  follow: (changed: (value: T) => void, signal: AbortSignal) => void,
): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let followed = false;
    const take = (next: T) => {
      if (stop.signal.aborted) return;
      followed = true;
      setValue(() => next);
    };
    follow(take, stop.signal);
    void read(take).then((first) => {
      if (!followed && !stop.signal.aborted) setValue(() => first);
    });
    return () => stop.abort();
  }, []);
  return value;
}

/** The value, once it has stayed the same for `ms`. An empty string passes at once. */
export function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === '') {
      setSettled('');
      return;
    }
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return value === '' ? '' : settled;
}

/** Sets the title of the document, so that history and screen readers name the page. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
}

/** Tells the browser the language of the document, which the parts within merely inherit. */
export function useDocumentLanguage(lang: string): void {
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
}
