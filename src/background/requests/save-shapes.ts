/** Shapes of what pages of ours send of an article to be saved, with the limits. */
import * as v from 'valibot';
import { isPartialDate } from '../../core/text/dates.ts';
import { MAX_ARTICLE_UNITS } from '../../protocol/page-says.ts';
import { address, id, title } from '../shapes.ts';

/** Most lines of an article; a list of results has a thousand. */
const MAX_LINES = 5_000;
/** Longest name of an outlet or a person, in UTF-16 units. */
const MAX_NAME = 200;
/** Most decisions about one article. */
const MAX_CHOICES = 2_000;

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MAX_NAME));
/** Kind and folded name. */
const key = v.pipe(v.string(), v.maxLength(MAX_NAME * 2));
const words = v.pipe(v.string(), v.maxLength(MAX_NAME * 2));
const date = v.pipe(v.string(), v.check(isPartialDate, 'is no date'));
const wording = v.object({ vi: words, en: words });

const published = v.object({
  value: date,
  basis: v.picklist([
    'json-ld',
    'meta',
    'time-element',
    'date-line',
    'url',
    'reader',
    'header',
    'headline',
    'text',
  ]),
  note: v.exactOptional(words),
  why: v.exactOptional(wording),
  earliest: v.exactOptional(date),
  changed: v.exactOptional(v.boolean()),
});

export const pageArticle = v.object({
  title,
  paragraphs: v.pipe(
    v.array(v.string()),
    v.maxLength(MAX_LINES),
    v.check((lines) => lines.reduce((sum, line) => sum + line.length, 0) <= MAX_ARTICLE_UNITS, 'too long'),
  ),
  url: v.nullable(v.pipe(address, v.regex(/^https?:\/\/[^\s<>"]+$/i, 'must be a web address'))),
  outlet: v.nullable(
    v.object({
      name,
      country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
      basis: v.picklist(['stated', 'address', 'reader']),
    }),
  ),
  published: v.nullable(published),
});

const textFile = v.object({
  file: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_NAME * 2)),
  text: v.pipe(v.string(), v.maxLength(MAX_ARTICLE_UNITS)),
});

export const articleSource = v.union([pageArticle, textFile]);

const few = <V extends v.GenericSchema>(value: V) =>
  v.pipe(
    v.record(key, value),
    v.check((record) => Object.keys(record).length <= MAX_CHOICES, 'too many choices'),
  );

export const choices = v.object({
  as: few(v.union([v.object({ entity: id }), v.object({ item: key }), v.object({ apart: v.literal(true) })])),
  names: few(name),
  countries: few(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  without: v.pipe(v.array(key), v.maxLength(MAX_CHOICES)),
});

const correctionKind = v.picklist(['merge', 'rename', 'hide']);
export const correctionName = v.object({ kind: correctionKind, entity: id });
export const correction = v.variant('kind', [
  v.object({ kind: v.literal('merge'), entity: id, into: id }),
  v.object({ kind: v.literal('rename'), entity: id, name }),
  v.object({ kind: v.literal('hide'), entity: id }),
]);
