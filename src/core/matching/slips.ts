/** One-letter slips in a foreign family name, only where title and organisation agree: Chris Lanberg for Landberg. */
import type { EntityId } from '../knowledge/types.ts';
import { stripMarks } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Lexicon } from './lexicon.ts';
import type { Office } from './offices.ts';
import { oneLetterApart, sameGivenName } from './transliteration.ts';
import { isBlank, isCapital, type Word, wordsAfter, wordsBefore } from './window.ts';

const LINK = /^\s*[,–—-]?\s*$/u;

/** A name beside the office's title that is one letter off a holder's; null where none is. */
export function slipBeside(
  lexicon: Lexicon,
  text: string,
  hit: Span,
  office: Office,
): { readonly entity: EntityId; readonly span: Span } | null {
  const behind = chain(wordsAfter(text, hit.end, 4));
  const front = chain(wordsBefore(text, hit.start, 4)).reverse();
  for (const words of [behind, front]) {
    const given = words[0];
    const family = words[words.length - 1];
    if (!given || !family || given === family) continue;
    for (const entity of office.holders) {
      const name = lexicon.people.get(entity)?.foreign;
      if (!name || !sameGivenName(given.raw, name.given[0]!)) continue;
      if (oneLetterApart(stripMarks(family.key), stripMarks(name.family.toLowerCase()))) {
        return { entity, span: { start: given.start, end: family.end } };
      }
    }
  }
  return null;
}

/** Capitalised words in a row, beginning at the title. */
function chain(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (const [i, word] of words.entries()) {
    const near = i === 0 ? LINK.test(word.gap) : isBlank(word.gap.replace('.', ''));
    if (!near || !isCapital(word.raw)) break;
    out.push(word);
  }
  return out;
}
