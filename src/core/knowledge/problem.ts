/** Every way in which a pack can be wrong, with its words in English; the interface has its own in both languages. */
import type * as v from 'valibot';

/** `$1` stands for the detail of the problem. */
const WORDS = {
  // Of the file.
  'not-a-pack': 'is no file of Bối Cảnh',
  'newer-format': 'was made for a newer version of Bối Cảnh (format $1)',
  'damaged-archive': 'is damaged or cut off: it cannot be unpacked',
  'too-large': 'has more than $1 bytes when unpacked',
  'too-packed': 'unpacks to more than $1 times its size',
  'wrong-hash': 'has another SHA-256 than its header says: it was changed or damaged',
  'wrong-count': 'has not as many as the header says: $1',
  'many-problems': 'there are more problems than are listed',
  'reserved-id': '“$1” is kept for Bối Cảnh itself',
  // Of a line.
  'line-too-long': 'is longer than $1 bytes',
  'not-utf8': 'is no UTF-8 text',
  'not-json': 'is no JSON',
  'too-deep': 'is nested deeper than $1 levels',
  'unknown-line': 'must be an object with one field of these: $1',
  'wrong-order': 'stands behind lines that it must come before: $1',
  // Of a field.
  missing: 'is missing',
  'unknown-field': 'there is no field of this name',
  'wrong-type': 'must be of another type: $1',
  'wrong-choice': 'is none of: $1',
  empty: 'must not be empty',
  'too-long': 'is longer than $1 characters',
  'too-many': 'are more than $1',
  'half-character': 'holds half a character (invalid UTF-16)',
  'hidden-character': 'holds a character that cannot be seen or that turns the direction of the text',
  'many-marks': 'holds too many marks on one letter',
  'no-letter': 'holds no letter or digit',
  'one-letter': 'must have two letters or digits at least',
  'one-plain-word': 'is one word without a capital letter',
  'no-id': 'is no id',
  'no-date': 'is no date',
  'no-address': 'must be a web address',
  'no-country': 'must be a country code',
  'no-version': 'must be numbers parted by full stops',
  'no-hash': 'must be a SHA-256 in hexadecimal',
  'no-count': 'must be a whole number',
  'no-offset': 'must be a place in the text',
  'no-ordinal': 'must be a number from 1',
  'no-party': 'must be a country, an organisation or a text',
  'no-two': 'must name two people at least',
  // Of what lines say of each other.
  'article-twice': 'there are two articles “$1”',
  'entity-twice': 'there are two entities “$1”',
  'no-article': 'there is no article “$1”',
  'no-entity': 'there is no entity “$1”',
  'no-official': 'there is no official “$1”',
  'no-organisation': 'there is no organisation “$1”',
  'outside-text': 'does not lie in the text',
  overlapping: 'begins before the last one ends',
  'other-quote': 'is not what stands at $1',
} as const;

export type ProblemCode = keyof typeof WORDS;

export function problemWords(code: ProblemCode, detail: string): string {
  return WORDS[code].replace('$1', () => detail);
}

/** Longest detail, in UTF-16 units: it may be text of a hostile file. */
const MAX_DETAIL = 200;

/** Text from a file, fit to be told. */
export function asDetail(value: unknown): string {
  const text = String(value).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '\ufffd');
  return text.length > MAX_DETAIL ? `${text.slice(0, MAX_DETAIL)}…` : text;
}

/** `roles[2].quote` for a path of keys. */
export function fieldPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? key : `${name}.${key}`;
  }, '');
}

/** What an issue of a schema of ours is. */
export function problemOf(issue: v.BaseIssue<unknown>): {
  readonly field: string;
  readonly code: ProblemCode;
  readonly detail: string;
} {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : asDetail(key)));
  const at = { field: fieldPath(path) };
  if (issue.kind === 'validation')
    return { ...at, code: asCode(issue.message), detail: asDetail(issue.requirement ?? '') };
  if (issue.expected === 'never') return { ...at, code: 'unknown-field', detail: '' };
  if (issue.received === 'undefined') return { ...at, code: 'missing', detail: '' };
  if (issue.type === 'union') return { ...at, code: asCode(issue.message), detail: '' };
  const isChoice = issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant';
  return {
    ...at,
    code: isChoice && typeof issue.input !== 'object' ? 'wrong-choice' : 'wrong-type',
    detail: asDetail(issue.expected ?? ''),
  };
}

/** Schemas of other files give words in place of a code. */
const asCode = (message: string): ProblemCode =>
  Object.hasOwn(WORDS, message) ? (message as ProblemCode) : 'wrong-type';
