/**
 * Canonical composition (NFC) without invisible characters, with the way back. Most text needs nothing of it; where it
 * does, only the changed places are recorded.
 */
import { foldUnit, IGNORABLE, JOINING } from './letters.ts';

/** A composed text and where it differs from its source. */
export interface Composed {
  readonly text: string;
  /**
   * Five numbers for each changed place, in order: its start and end in `text`, its start in the source, its end there
   * without and with the invisible characters that follow. Null where the source is as composed.
   */
  readonly edits: readonly number[] | null;
}

const EDIT = 5;
/** Characters whose canonical form is another, in ranges that may hold a few more; İ, for its lower case. */
const SINGLETONS =
  '\\u0130\\u0374\\u037e\\u0387\\u0958-\\u0b5d\\u0f43-\\u0f69\\u1f71-\\u1ffd\\u2000\\u2001\\u2126\\u212a\\u212b\\u2329' +
  '\\u232a\\u2adc\\uf900-\\ufad9\\ufb1d-\\ufb4e\\u{1d15e}-\\u{1d1c0}\\u{2f800}-\\u{2fa1f}';
const JOINED = new RegExp(`[${JOINING}${IGNORABLE}]`, 'u');
const SINGLE = new RegExp(`[${SINGLETONS}]`, 'u');
/** How a character composes: not at all, with the one before it, or by itself. */
const NEITHER = 1;
const JOINS = 2;
const CHANGES = 3;
/** Vietnamese marks: what the runtime's own composition does with them is all there is to do. */
const PLAIN = 4;
const UNSEEN = 5;
const PLAIN_MARK = /[\u0300-\u0303\u0306\u0309\u031b\u0323]/u;
const UNSEEN_CHARACTER = new RegExp(`[${IGNORABLE}]`, 'u');
const NATURES = [
  [PLAIN_MARK, PLAIN],
  [UNSEEN_CHARACTER, UNSEEN],
  [JOINED, JOINS],
  [SINGLE, CHANGES],
] as const;
/** What has been found out of each unit of the basic plane. */
const known = new Uint8Array(0x10000);
const INVISIBLE = new RegExp(`[${IGNORABLE}]+`, 'gu');
/** Invisible characters after a cluster; variation selectors and the like are marks and stay with it. */
const TRAILING = new RegExp(`(?:(?!\\p{M})[${IGNORABLE}])+$`, 'u');

/** The text of `compose`, quicker where it is much decomposed Vietnamese, without the way back. */
export function composedText(text: string): string {
  const units = text.length <= KEPT_ROOM ? keptRoom : new Uint16Array(text.length);
  let length = 0;
  let unseen = false;
  let plain = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const nature = known[unit]! || natureOf(text, at);
    if (nature === JOINS || nature === CHANGES) return compose(text).text;
    if (nature === UNSEEN) unseen = true;
    else if (nature !== PLAIN) units[length++] = unit;
    else if (plain) {
      const one = length > 0 ? pairOf(units[length - 1]!, unit) : NO_PAIR;
      if (one === NO_PAIR) plain = false;
      else units[length - 1] = one;
    }
  }
  if (!plain) return (unseen ? text.replace(INVISIBLE, '') : text).normalize('NFC');
  let composed = '';
  for (let at = 0; at < length; at += MOST_ARGUMENTS) {
    const part = units.subarray(at, Math.min(at + MOST_ARGUMENTS, length));
    composed += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return composed;
}

/** Room for the stretch that is composed, used again: most are of a sentence or two. */
const KEPT_ROOM = 2048;
const keptRoom = new Uint16Array(KEPT_ROOM);
const MOST_ARGUMENTS = 2048;
/** What letters below `LETTERS` and Vietnamese marks make, by letter and mark; filled as met. */
const LETTERS = 0x1f00;
const FIRST_MARK = 0x300;
const MARKS = 0x24;
const pairs = new Map<number, number>();
const NO_PAIR = 0;

/** The one unit that a letter and a Vietnamese mark compose to, `NO_PAIR` for none. */
function pairOf(letter: number, mark: number): number {
  if (letter >= LETTERS) return NO_PAIR;
  const key = letter * MARKS + mark - FIRST_MARK;
  let one = pairs.get(key);
  if (one === undefined) {
    const form = String.fromCharCode(letter, mark).normalize('NFC');
    one = form.length === 1 ? form.charCodeAt(0) : NO_PAIR;
    pairs.set(key, one);
  }
  return one;
}

/** Composes a text. Linear; quick where nothing changes. */
export function compose(text: string): Composed {
  const edits: number[] = [];
  let composed = '';
  let read = 0;
  for (let at = 0; at < text.length; at += 1) {
    const nature = natureOf(text, at);
    if (nature === NEITHER) continue;
    const start = nature !== CHANGES && at > 0 ? at - sizeBefore(text, at) : at;
    let end = at + sizeAt(text, at);
    while (end < text.length && joins(natureOf(text, end))) end += sizeAt(text, end);
    const cluster = text.slice(start, end);
    const form = formOf(cluster);
    if (form !== cluster) {
      composed += text.slice(read, start);
      edits.push(composed.length, composed.length + form.length, start);
      edits.push(start + cluster.replace(TRAILING, '').length, end);
      composed += form;
      read = end;
    }
    at = end - 1;
  }
  return edits.length === 0 ? { text, edits: null } : { text: composed + text.slice(read), edits };
}

function natureOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const before = known[unit]!;
  if (before !== 0) return before;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const nature = NATURES.find(([pattern]) => pattern.test(character))?.[1] ?? NEITHER;
  if ((unit & 0xf800) !== 0xd800) known[unit] = nature;
  return nature;
}

const joins = (nature: number): boolean => nature === JOINS || nature === PLAIN || nature === UNSEEN;
const sizeAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);
const sizeBefore = (text: string, at: number): number => (at > 1 ? sizeAt(text, at - 2) : 1);

/** Decomposed text has the same few clusters over and over. */
const forms = new Map<string, string>();
/** A page may hold any number of odd clusters: then the memory starts anew. */
const MOST_FORMS = 4096;

function formOf(cluster: string): string {
  let form = forms.get(cluster);
  if (form !== undefined) return form;
  form = composeCluster(cluster);
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(cluster, form);
  return form;
}

function composeCluster(cluster: string): string {
  const composed = cluster.replace(INVISIBLE, '').normalize('NFC').replace('İ', 'I').normalize('NFC');
  if (composed.length < 2) return composed;
  // A few letters compose in lower case only (ǰ): without this, case would decide what is one letter.
  const lower = composed.replace(/[\s\S]/g, foldUnit).normalize('NFC');
  return lower.length < composed.length ? lower : composed;
}

/** Source offset at which what became the unit at `at` begins. */
export function sourceStart({ edits }: Composed, at: number): number {
  const edit = edits ? editAt(edits, at) : -1;
  if (!edits || edit < 0) return at;
  return at < edits[edit + 1]! ? edits[edit + 2]! : at - edits[edit + 1]! + edits[edit + 4]!;
}

/** Source offset after what became the unit at `at`. */
export function sourceEnd({ edits }: Composed, at: number): number {
  const edit = edits ? editAt(edits, at) : -1;
  if (!edits || edit < 0) return at + 1;
  return at < edits[edit + 1]! ? edits[edit + 3]! : at + 1 - edits[edit + 1]! + edits[edit + 4]!;
}

/** Index of the last edit that begins at or before the offset, -1 for none. */
function editAt(edits: readonly number[], at: number): number {
  let low = 0;
  let high = edits.length / EDIT;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle * EDIT]! <= at) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * EDIT;
}
