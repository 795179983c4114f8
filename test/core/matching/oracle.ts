/**
 * The obvious matcher: fold the whole text, and at each word try every surface. What `automaton.ts` finds must equal what
 * this finds. It shares folding with it for the surfaces only; the text is folded here as a whole, there in the scan.
 */
import type { RawHit, SurfaceSpec } from '../../../src/core/matching/types.ts';
import { fold, foldKey, sourceSpan, stripMarks } from '../../../src/core/text/fold.ts';
import { isWordAt } from '../../../src/core/text/syllables.ts';

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
    if (key !== '' && !/^[^\p{L}\p{N}]*\p{M}/u.test(key)) found.set(key, [...(found.get(key) ?? []), form]);
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

/** All hits, by trying every key at every word; `hashed` looks each length up instead, for large sets. */
export function oracle(surfaces: readonly SurfaceSpec[], hashed = false): (text: string) => RawHit[] {
  const byKey = forms(surfaces);
  const keys = [...byKey.keys()].sort((a, b) => b.length - a.length);
  const lengths = [...new Set(keys.map((key) => key.length))];
  const candidates = (text: string, at: number): readonly string[] =>
    hashed
      ? lengths
          .filter((length) => at + length <= text.length)
          .map((length) => text.slice(at, at + length))
          .filter((slice) => byKey.has(slice))
      : keys.filter((key) => text.startsWith(key, at));
  return (source) => {
    const folded = fold(source);
    const hits: RawHit[] = [];
    let from = 0;
    for (const { index } of folded.text.matchAll(WORD_STARTS)) {
      if (index < from) continue;
      for (const key of candidates(folded.text, index)) {
        const end = index + key.length;
        if (isWordAt(folded.text, end)) continue;
        const hit = judge(source, folded, index, end, byKey.get(key) ?? []);
        if (!hit) continue;
        hits.push(hit);
        from = end;
        break;
      }
    }
    return hits;
  };
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
