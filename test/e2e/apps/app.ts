/** A page of some hundred words that a view library keeps rewriting; written once, for React and for Preact. */

/** What both libraries have. */
export interface Library {
  readonly h: (
    type: string | ((props: never) => unknown),
    props: object | null,
    ...children: unknown[]
  ) => unknown;
  readonly useState: <T>(first: T) => readonly [T, (next: T | ((now: T) => T)) => void];
  readonly useEffect: (effect: () => (() => void) | undefined, when: readonly unknown[]) => void;
}

const NAMES = ['Tô Lâm', 'Vladimir Putin', 'Marc Knapper', 'Lương Tam Quang', 'K. Shanmugam'];
/** Rewrites a second, and for how many; ms between them. */
const EVERY_MS = 100;
export const REWRITES = 30;

/** Deterministic order of the list at a step: every element moves, each with its key. */
const shuffled = (step: number): number[] => {
  const all = NAMES.map((_, at) => at);
  return [...all.slice(step % all.length), ...all.slice(0, step % all.length)].map((at, i, list) =>
    step % 3 === 0 ? (list[list.length - 1 - i] as number) : at,
  );
};

export function appOf({ h, useState, useEffect }: Library): () => unknown {
  const Item = ({ at, step }: { at: number; step: number }) =>
    h('li', { 'data-at': at }, 'Ông ', h('b', null, NAMES[at]), step % 2 ? ` nói lần ${step}.` : ' im lặng.');
  return function App() {
    const [step, setStep] = useState(0);
    useEffect(() => {
      const timer = setInterval(() => setStep((now) => Math.min(now + 1, REWRITES)), EVERY_MS);
      return () => clearInterval(timer);
    }, []);
    const mood = step % 4;
    return h(
      'main',
      null,
      h('h1', null, step % 2 ? 'Đại tướng Tô Lâm dự họp' : 'Cuộc họp thường niên'),
      h(
        'p',
        null,
        'Đại sứ Mỹ ',
        mood === 1 ? h('i', null, 'Marc Knapper') : 'Marc Knapper',
        ' và ',
        `Vladimir Putin`,
        '.',
      ),
      mood > 1 && h('p', null, `Bước ${step}: Lương Tam Quang phát biểu.`),
      h('ul', null, ...shuffled(step).map((at) => h(Item as never, { key: at, at, step }))),
      h('p', { id: 'step' }, String(step)),
    );
  };
}
