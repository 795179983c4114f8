/**
 * Shapes that several requests share, with the limits on what a page may send. Facts that the tab keeps for the
 * matcher are loose objects: what the matcher adds to them comes back to it unchanged.
 */
import * as v from 'valibot';
import type { Clue } from '../core/matching/types.ts';
import { MAX_PAGE_TEXT } from '../core/search/related.ts';
import { SLICE_UNITS } from '../protocol/requests.ts';

/** Longest id of an entity or article; ours are slugs of a few words. */
const MAX_ID = 200;
/** Entities in one request: more than any page names. */
const MAX_IDS = 2000;
/** Longest page title or headline that is looked at, in UTF-16 units. */
const MAX_TITLE = 4000;
/** Longest address that browsers handle well. */
const MAX_ADDRESS = 8192;
/** Words of one page that vouch for short names. */
const MAX_WORDS = 2000;

const integer = v.pipe(v.number(), v.integer());

export const count = v.pipe(integer, v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
export const ids = v.pipe(v.array(id), v.maxLength(MAX_IDS));
export const title = v.pipe(v.string(), v.maxLength(MAX_TITLE));
export const pageText = v.pipe(v.string(), v.maxLength(MAX_PAGE_TEXT));
export const address = v.pipe(v.string(), v.maxLength(MAX_ADDRESS));

/** A {@link import('../core/text/dates.ts').PartialDate}, its form checked, not its day. */
export const partialDate = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(
    /^(?:(?:\d{4}|-)(?:-\d{2}){0,2}(?:T\d{2}:\d{2})?)(?:\/(?:\d{4}|-)(?:-\d{2}){0,2}(?:T\d{2}:\d{2})?)?$/,
  ),
);

export const countsById = v.pipe(
  v.record(id, count),
  v.check((record) => Object.keys(record).length <= MAX_IDS, 'too many entries'),
);

const seenFacts = v.looseObject({
  entities: ids,
  countries: countsById,
  headlineCountries: ids,
  vouchers: v.pipe(v.array(title), v.maxLength(MAX_WORDS)),
});

export const pageContext = v.looseObject({ date: v.nullable(partialDate), title, seen: seenFacts });

const run = v.looseObject({ id: count, text: v.string(), headline: v.exactOptional(v.boolean()) });

export const runs = v.pipe(
  v.array(run),
  v.check(
    (list) => list.reduce((units, each) => units + each.text.length, 0) <= SLICE_UNITS,
    `more than ${SLICE_UNITS} units of text`,
  ),
);

const via = v.picklist(['exact', 'alias', 'short', 'unmarked', 'spelling', 'level', 'title']);
export const kind = v.picklist(['official', 'agreement', 'forum', 'organisation']);
const level = v.picklist(['comprehensive', 'strategic', 'comprehensive-strategic']);
/** Codes are for wording alone and grow with the matcher: any short word passes. */
const clue = v.looseObject({
  code: v.custom<Clue['code']>((code) => typeof code === 'string' && code.length <= MAX_ID),
  text: title,
});

const runMention = v.looseObject({
  run: count,
  start: count,
  end: count,
  text: title,
  kind,
  entity: v.nullable(id),
  candidates: ids,
  via,
  why: v.pipe(v.array(clue), v.maxLength(100)),
  ordinal: v.exactOptional(count),
  parties: v.exactOptional(ids),
});

/** Undecided mentions in one request; a slice of 64 KB holds fewer. */
const MAX_UNDECIDED = 20_000;

export const undecided = v.pipe(
  v.array(
    v.looseObject({
      mention: runMention,
      needs: v.picklist(['company', 'parties', 'namesake', 'country']),
      level: v.exactOptional(level),
    }),
  ),
  v.maxLength(MAX_UNDECIDED),
);
