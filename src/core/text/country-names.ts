/** Countries and unions of states by what a reader types for them. */
import { BLOC_ROWS, COUNTRY_ROWS } from './countries.data.ts';
import { foldKey, stripMarks } from './fold.ts';

const key = (name: string): string => stripMarks(foldKey(name)).replace(/[^\p{L}\p{N}]/gu, '');

let table: ReadonlyMap<string, string> | undefined;

/** Full names before short forms and adjectives, which two countries may share without diacritics. */
function makeTable(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const put = (name: string, code: string): void => {
    const plain = key(name);
    if (plain !== '' && !codes.has(plain)) codes.set(plain, code);
  };
  for (const [code] of COUNTRY_ROWS) put(code, code);
  for (const [code, names] of BLOC_ROWS) for (const name of names.split('|')) put(name, code);
  for (const short of [false, true]) {
    for (const [code, ...cells] of COUNTRY_ROWS) {
      for (const name of cells.join('|').split('|')) {
        if (/^[*-]/u.test(name) === short) put(name.replace(/^[*-]/u, ''), code);
      }
    }
  }
  return codes;
}

/** The code for a name in Vietnamese or English, an adjective or the code itself, diacritics and case apart; null for none. */
export function countryCode(name: string): string | null {
  table ??= makeTable();
  return table.get(key(name)) ?? null;
}
