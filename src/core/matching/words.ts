/** Word sets from the data tables, folded once. */
import { foldKey, stripMarks } from '../text/fold.ts';

/** The folded words of a table separated by white space. */
export function wordSet(table: string): Set<string> {
  return new Set(table.split(/\s+/u).filter(Boolean).map(foldKey));
}

/** The same without diacritics, for text that was written without any. */
export const unmarkedSet = (words: ReadonlySet<string>): Set<string> => new Set([...words].map(stripMarks));
