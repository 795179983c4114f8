/**
 * A date as precise as its source, in ISO 8601 order: `2020`, `2020-02`, `2020-02-14`, `2025-03-13T18:08`,
 * `--02-14` (day and month, year not stated), or an interval `2024-04-23/2024-04-25`.
 */
export type PartialDate = string;

/** Where a date was found, or what fixes it. `parallel-report` is a fact from outside the article. */
export type DateBasis =
  | 'text'
  | 'header'
  | 'headline'
  | 'json-ld'
  | 'meta'
  | 'time-element'
  | 'date-line'
  | 'url'
  | 'reader'
  | 'parallel-report';

/** A date with where it comes from, shown to the reader beside it. */
export interface SourcedDate {
  readonly value: PartialDate;
  readonly basis: DateBasis;
  /** The words of the text that state it, verbatim. */
  readonly note?: string;
  /** A sentence saying what fixes it, where the words alone do not. */
  readonly why?: { readonly vi: string; readonly en: string };
  /** Public page that fixes it; only where `basis` is `parallel-report`. */
  readonly source?: string;
  /** Where the year is open: the earliest day it can be. */
  readonly earliest?: PartialDate;
}
