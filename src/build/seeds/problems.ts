/** What is wrong in the seed files, with the place where a person mends it. */

export interface SeedProblem {
  /** Path of the file inside the seeds folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Path of the field, as in `roles[2].quote`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

export function problemText({ file, line, field, message }: SeedProblem): string {
  return `${file}:${line}: ${field === '' ? '' : `${field}: `}${message}`;
}

/** The seeds are not built; says every problem found, one a line. */
export class SeedError extends Error {
  readonly problems: readonly SeedProblem[];
  constructor(problems: readonly SeedProblem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'SeedError';
    this.problems = problems;
  }
}

export type FieldPath = readonly (string | number)[];

/** `roles[2].quote` for `['roles', 2, 'quote']`. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`),
    '',
  );
}
