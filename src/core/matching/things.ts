/** Type words that make a name the name of a place, a body, a campaign or an ideology. */
import type { Span } from '../text/span.ts';
import { PLACE_PREPOSITIONS, PLACES } from './data/places.ts';
import {
  BODIES_BEFORE,
  PERSON_AFTER,
  PERSON_BEFORE,
  THINGS_AFTER,
  THINGS_BEFORE,
  THINGS_OF_PEOPLE,
} from './data/things.ts';
import { PHRASE_STOPS } from './data/titles.ts';
import { PhraseTable } from './phrases.ts';
import { titleBefore, titleEndsAt } from './titles.ts';
import { beginsSentence, isBlank, isCapital, isClose, type Word, wordsAfter, wordsBefore } from './window.ts';

const BEFORE = new PhraseTable<true>().add(THINGS_BEFORE, true);
const OF_PEOPLE = new PhraseTable<true>().add(THINGS_OF_PEOPLE, true);
const BODIES = new PhraseTable<true>().add(BODIES_BEFORE, true);
const AFTER = new PhraseTable<true>().add(THINGS_AFTER, true);
const PERSONS_BEFORE = new PhraseTable<true>().add(PERSON_BEFORE, true);
const PERSONS_AFTER = new PhraseTable<true>().add(PERSON_AFTER, true);
const PREPOSITIONS = new PhraseTable<true>().add(PLACE_PREPOSITIONS, true);
const PLACE = new PhraseTable<true>().add(PLACES, true);
const STOPS = new PhraseTable<true>().add(PHRASE_STOPS, true);
/** Words looked at in front of a name. */
const BODY_REACH = 7;
const DASHED = /^\s*[-–—]\s*$/u;
const LIST_GAP = /^\s*(?:[,–—-]|và|,\s*và)\s*$/u;

/** The words that make the hit a thing's name (`đường`, `City`); null where none do. */
export function thingBeside(text: string, hit: Span): string | null {
  const before = wordsBefore(text, hit.start, BODY_REACH);
  const behind = thingAfter(text, hit);
  if (behind) return behind;
  const near = before[0];
  if (!near || !isClose(near.gap)) return null;
  const thing = OF_PEOPLE.endingAt(before, 0);
  if (!thing || titleEndsAt(before, 0)) return null;
  if (BODIES.endingAt(before, 0) && titleBefore(text, hit.start)) return null;
  return words(before, thing.length);
}

function thingAfter(text: string, hit: Span): string | null {
  const after = wordsAfter(text, hit.end, 3);
  const [near] = after;
  if (!near || !isBlank(near.gap)) return null;
  const phrase = AFTER.startingAt(after, 0);
  return phrase
    ? after
        .slice(0, phrase.length)
        .map((word) => word.raw)
        .join(' ')
    : null;
}

const words = (before: readonly Word[], count: number): string =>
  before
    .slice(0, count)
    .map((word) => word.raw)
    .reverse()
    .join(' ');

/**
 * What a name is that a place bears too (Hồ Chí Minh): the person by a title or deed directly beside it, the place or a
 * body by the words round it, open where nothing speaks. `titles` are the folded titles that the corpus gives the person.
 */
export function personOrPlace(
  text: string,
  hit: Span,
  titles: PhraseTable<true>,
): { readonly is: 'person' | 'place' | 'open'; readonly clue: string } {
  const before = wordsBefore(text, hit.start, BODY_REACH);
  const after = wordsAfter(text, hit.end, 4);
  const near = before[0];
  if (near && DASHED.test(near.gap) && PERSONS_BEFORE.endingAt(before, 0) && near.key === 'quốc') {
    return { is: 'person', clue: words(before, 3) };
  }
  if (near && isClose(near.gap)) {
    const person = titles.endingAt(before, 0) ?? PERSONS_BEFORE.endingAt(before, 0);
    const thing = BEFORE.endingAt(before, 0);
    if (person && isBlank(near.gap) && (!thing || person.length >= thing.length)) {
      return { is: 'person', clue: words(before, person.length) };
    }
    if (thing) return { is: 'place', clue: words(before, thing.length) };
    const body = bodyBefore(before);
    if (body) return { is: 'place', clue: body };
    if (PREPOSITIONS.endingAt(before, 0)) return { is: 'place', clue: near.raw };
    const named = isAcronym(near.raw, text.slice(hit.start, hit.end)) || !beginsSentence(text, near.start);
    if (isBlank(near.gap) && isCapital(near.raw) && named) return { is: 'place', clue: near.raw };
  }
  if (after[0] && isBlank(after[0].gap) && /^\d/.test(after[0].raw))
    return { is: 'place', clue: after[0].raw };
  const deed = after[0] && isBlank(after[0].gap) ? PERSONS_AFTER.startingAt(after, 0) : null;
  if (deed)
    return {
      is: 'person',
      clue: after
        .slice(0, deed.length)
        .map((word) => word.raw)
        .join(' '),
    };
  if (listed(before, after)) return { is: 'place', clue: text.slice(hit.start, hit.end) };
  return { is: 'open', clue: '' };
}

/** Letters of a body (SJC, ACC), unless all is in capitals. */
const isAcronym = (word: string, name: string): boolean =>
  /^\p{Lu}{2,}$/u.test(word) && name !== name.toUpperCase();

/** A body's name with other words between: `Học viện Chính trị quốc gia`. */
function bodyBefore(before: readonly Word[]): string | null {
  for (let i = 0; i < before.length; i++) {
    if (!isBlank(before[i]!.gap) || STOPS.endingAt(before, i)) return null;
    const body = BODIES.towardsHit(before, i);
    if (body) return words(before, i + 1);
  }
  return null;
}

/** In a list of places: `Hà Nội, Hồ Chí Minh, Đà Nẵng`. */
function listed(before: readonly Word[], after: readonly Word[]): boolean {
  const [left] = before;
  const [right] = after;
  if (
    left &&
    (LIST_GAP.test(left.gap) || left.key === 'và') &&
    PLACE.endingAt(before, left.key === 'và' ? 1 : 0)
  )
    return true;
  if (!right) return false;
  const at = right.key === 'và' ? 1 : 0;
  return (LIST_GAP.test(right.gap) || at === 1) && PLACE.startingAt(after, at) !== null;
}
