/** The kinds of fields that a pack's lines are made of. A check's message is the code of the problem (`problem.ts`). */
import * as v from 'valibot';
import { isPartialDate } from '../text/dates.ts';
import * as most from './pack-limits.ts';

/** Half of a pair of UTF-16 units stands for nothing, and is lost when the text is written down. */
const WHOLE = /^\P{Cs}*$/u;
/** One line of visible text: no control, no direction mark or override, nothing of no width. */
const VISIBLE = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{DI}\u2028\u2029]*$/u;
/** So many combining marks on one letter no script has; they would cover the lines above and below. */
const PLAIN_MARKS = /^(?!.*\p{M}{5})/su;
const LETTER = /[\p{L}\p{N}]/u;
/** One letter, or none, names nobody: it would be found on every page. */
export const TWO_LETTERS = /[\p{L}\p{N}].*[\p{L}\p{N}]/su;
/** A word like any other, written small, would be found on every page. */
export const NAME_LIKE = /[\p{Lu}\p{Lt}\p{Lo}\p{N}\s]/u;
const DATE =
  /^(?:\d{4}|-)(?:-\d{2}){0,2}(?:T\d{2}:\d{2})?(?:\/(?:\d{4}|-)(?:-\d{2}){0,2}(?:T\d{2}:\d{2})?)?$/;
const ENTITY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ARTICLE_ID = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._~:/ -]*$/u;
export const PACK_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Numbers, so that the newer of two can be told: `1.4`, `2026.11.22`. */
export const VERSION = /^\d{1,9}(?:\.\d{1,9}){0,3}$/;

/** Text of several lines, of an article. */
export const block = (units: number) =>
  v.pipe(v.string(), v.nonEmpty('empty'), v.maxLength(units, 'too-long'), v.regex(WHOLE, 'half-character'));
/** Text of one line, shown among others' words. */
export const line = (units: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty('empty'),
    v.maxLength(units, 'too-long'),
    v.regex(VISIBLE, 'hidden-character'),
    v.regex(PLAIN_MARKS, 'many-marks'),
    v.regex(LETTER, 'no-letter'),
  );
/** What every object has is no id: it would be found where nothing was put. */
export const notInherited = v.check<string, 'no-id'>((id) => !(id in {}), 'no-id');
export const entityId = v.pipe(
  v.string(),
  v.maxLength(most.MAX_ID, 'too-long'),
  v.regex(ENTITY_ID, 'no-id'),
  notInherited,
);
export const articleId = v.pipe(
  v.string(),
  v.maxLength(most.MAX_ID, 'too-long'),
  v.regex(ARTICLE_ID, 'no-id'),
  notInherited,
);
export const list = <T extends v.GenericSchema>(item: T, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest, 'too-many'));
const offset = v.pipe(
  v.number(),
  v.integer('no-offset'),
  v.minValue(0, 'no-offset'),
  v.maxValue(most.MAX_TEXT, 'no-offset'),
);
export const span = { start: offset, end: offset };
export const date = v.pipe(v.string(), v.regex(DATE, 'no-date'), v.check(isPartialDate, 'no-date'));
/** Shown as a link: nothing but a web address may stand there. */
export const url = v.pipe(
  v.string(),
  v.maxLength(most.MAX_LINE, 'too-long'),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s<>"\p{C}]+$/u, 'no-address'),
);
export const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'no-country'));
