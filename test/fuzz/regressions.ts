/** Inputs that broke a property once, smallest form; `npm run fuzz` tries them first, and so does a unit test. */

export interface Regression {
  /** Key of `targets.ts`. */
  readonly property: string;
  readonly input: unknown;
}

export const REGRESSIONS: readonly Regression[] = [
  // No syllable: two tone marks, the first of which can move only when the second has moved.
  { property: 'folding: once is enough, composition does not matter', input: 'GìÚy' },
  // A lone combining mark as a whole surface, and at the beginning of one.
  {
    property: 'matching: as the oracle',
    input: {
      list: [
        { text: '\u0301', unmarked: false },
        { text: '\u0323 a', unmarked: true },
      ],
      text: 'a\u0301 \u0323 a',
    },
  },
  // A name that is no string and cannot be made one.
  { property: 'messages: any name, any request', input: [{ toString: 0 }, 0] },
  // A place beyond 32 bits in a quote.
  {
    property: 'pack files: spoilt lines are refused in words, or harmless',
    input: [{ line: 4, path: [11, 0, 11, 0, 5, 0], by: 9007199254740991, field: null }],
  },
];
