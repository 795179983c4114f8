/** The project's own cases of recognition: what a marked sentence expects, and what is found in it. */
import { annotateText } from '../core/matching/annotate-text.ts';
import type { Annotator, Mention } from '../core/matching/types.ts';
import { CASES, type Case, ORGANISATIONS } from './recognition-cases.ts';

const MARKED = /\[(\??)([^|[\]]+)\|([^\]]+)\]/gu;

export interface CaseResult {
  readonly rule: string;
  /** The sentence with its brackets. */
  readonly marked: string;
  /** Mentions as `words|entity` or `?words|candidates`. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** The text without its brackets, and the mentions they say. */
function parse(marked: string): { readonly text: string; readonly expected: string[] } {
  const expected: string[] = [];
  const text = marked.replace(MARKED, (_, open: string, words: string, ids: string) => {
    expected.push(`${open}${words}|${ids}`);
    return words;
  });
  return { text, expected };
}

const written = (mention: Mention): string =>
  mention.entity ? `${mention.text}|${mention.entity}` : `?${mention.text}|${mention.candidates.join(',')}`;

function found(annotator: Annotator, { text, date, title }: Case, organisations: boolean): string[] {
  const facts = { date: date ?? null, ...(title !== undefined && { title }) };
  return annotateText(annotator, text, facts)
    .filter((mention) => (mention.kind === 'organisation') === organisations)
    .map(written);
}

/** Every case with what is found in it. */
export function runCases(annotator: Annotator): CaseResult[] {
  const result = (
    rule: string,
    marked: string,
    facts: Omit<Case, 'text'>,
    organisations: boolean,
  ): CaseResult => {
    const { text, expected } = parse(marked);
    return { rule, marked, expected, found: found(annotator, { text, ...facts }, organisations) };
  };
  const main = Object.entries(CASES).flatMap(([rule, rows]) =>
    rows.map((row) => {
      const [marked, facts] = typeof row === 'string' ? [row, {}] : row;
      return result(rule, marked, facts, false);
    }),
  );
  return [...main, ...ORGANISATIONS.map((marked) => result('organisations', marked, {}, true))];
}

/** Whether a case gives what it says. */
export const holds = ({ expected, found: got }: CaseResult): boolean =>
  expected.join('\n') === got.join('\n');
