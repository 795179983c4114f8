/** Finds surfaces in text by hashing whole keys. */

import { fold, foldKey, sourceSpan, stripMarks } from '../text/fold.ts';
import { isWordAt } from '../text/syllables.ts';
import type { Automaton, RawHit, SurfaceSpec } from './types.ts';

interface Form {
  readonly surface: number;
  readonly unmarked: boolean;
  /** For each word of the key, whether the page must not write it in lower case. */
  readonly capitals: readonly boolean[];
}

const WORD_STARTS = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]/gu;

function isLower(character: string): boolean {
  return character === character.toLowerCase() && character !== character.toUpperCase();
}

/** Forms by key. */
function forms(surfaces: readonly SurfaceSpec[]): Map<string, Form[]> {
  const found = new Map<string, Form[]>();
  const add = (key: string, form: Form): void => {
    if (key !== '') found.set(key, [...(found.get(key) ?? []), form]);
  };
  surfaces.forEach(({ text, unmarked, caseRule }, surface) => {
    const key = foldKey(text);
    const initials = Array.from(fold(text).text.matchAll(WORD_STARTS), ({ index }) => {
      const { start, end } = sourceSpan(fold(text), index, index + 1);
      return text.slice(start, end).normalize('NFC').charAt(0);
    });
    const raised = initials.map((initial) => !isLower(initial));
    const name = caseRule ? caseRule === 'name' : raised[0] === true;
    add(key, { surface, unmarked: false, capitals: raised.map((_, index) => name && index === 0) });
    if (unmarked && stripMarks(key) !== key) {
      const proper = initials.some((initial) => initial !== initial.toLowerCase());
      add(stripMarks(key), { surface, unmarked: true, capitals: raised.map((up) => up || !proper) });
    }
  });
  return found;
}

/** Prepares surfaces for `find`. */
export function compileAutomaton(surfaces: readonly SurfaceSpec[]): Automaton {
  const byKey = forms(surfaces);
  const lengths = [...new Set([...byKey.keys()].map((key) => key.length))].sort((a, b) => b - a);
  const find = (source: string): RawHit[] => {
    const folded = fold(source);
    const hits: RawHit[] = [];
    let from = 0;
    for (const { index } of folded.text.matchAll(WORD_STARTS)) {
      if (index < from) continue;
      for (const length of lengths) {
        const end = index + length;
        if (end > folded.text.length) continue;
        const found = byKey.get(folded.text.slice(index, end));
        const hit = found && !isWordAt(folded.text, end) ? judge(source, folded, index, end, found) : null;
        if (!hit) continue;
        hits.push(hit);
        from = end;
        break;
      }
    }
    return hits;
  };
  const toBuffer = (): ArrayBuffer =>
    Uint16Array.from(JSON.stringify(surfaces), (unit) => unit.charCodeAt(0)).buffer;
  return { find, toBuffer };
}

/** The automaton that `toBuffer` wrote. */
export function loadAutomaton(buffer: ArrayBuffer): Automaton {
  const text = Array.from(new Uint16Array(buffer), (unit) => String.fromCharCode(unit)).join('');
  return compileAutomaton(JSON.parse(text) as SurfaceSpec[]);
}

function judge(
  source: string,
  folded: ReturnType<typeof fold>,
  start: number,
  end: number,
  candidates: readonly Form[],
): RawHit | null {
  const lower = Array.from(folded.text.slice(start, end).matchAll(WORD_STARTS), ({ index }) => {
    const at = sourceSpan(folded, start + index, start + index + 1);
    return isLower(source.slice(at.start, at.end).normalize('NFC').charAt(0));
  });
  const fits = candidates.filter(({ capitals }) => capitals.every((must, index) => !must || !lower[index]));
  const exact = fits.filter((form) => !form.unmarked);
  const chosen = exact.length > 0 ? exact : fits;
  const [first] = chosen;
  if (!first) return null;
  const surfaces = chosen.map((form) => form.surface);
  return { ...sourceSpan(folded, start, end), surface: first.surface, surfaces, unmarked: first.unmarked };
}
