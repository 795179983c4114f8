/** The shape of a pack as data from outside: see `types.ts` for what the fields mean. */
import * as v from 'valibot';
import { isPartialDate } from '../text/dates.ts';
import type { Pack } from './types.ts';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };
const date = v.pipe(v.string(), v.check(isPartialDate, 'is no date'));
/** Shown as a link: nothing but a web address may stand there. */
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s<>"]+$/i, 'must be a web address'));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a country code'));
const bilingual = v.strictObject({ vi: text, en: text, basis: v.picklist(['official', 'ours']) });
const note = v.exactOptional(bilingual);

const sourcedDate = v.strictObject({
  value: date,
  basis: v.picklist([
    'text',
    'header',
    'headline',
    'json-ld',
    'meta',
    'time-element',
    'date-line',
    'url',
    'reader',
    'parallel-report',
  ]),
  note: v.exactOptional(text),
  why: v.exactOptional(v.strictObject({ vi: text, en: text })),
  source: v.exactOptional(url),
  earliest: v.exactOptional(date),
});
const someDate = v.nullable(sourcedDate);
const dateOf = v.picklist(['signed', 'planned', 'held', 'reported', 'stated']);

const evidence = v.strictObject({ article: text, ...span, quote: text, gloss: v.exactOptional(text) });
const ids = v.array(text);

const party = v.union(
  [
    v.strictObject({ country }),
    v.strictObject({ organisation: text, country: v.exactOptional(country) }),
    v.strictObject({ text, country: v.exactOptional(country) }),
  ],
  'must be a country, an organisation or a text',
);

const base = {
  id: text,
  name: bilingual,
  surfaces: v.array(
    v.strictObject({
      text,
      rule: v.picklist(['name', 'alias', 'short', 'level', 'spelling']),
      lang: v.picklist(['vi', 'en']),
      basis: v.picklist(['article', 'ours']),
    }),
  ),
  note,
};

const official = v.strictObject({
  ...base,
  kind: v.literal('official'),
  country,
  roles: v.array(
    v.strictObject({
      title: bilingual,
      rank: v.exactOptional(bilingual),
      organisation: v.exactOptional(text),
      former: v.boolean(),
      asOf: someDate,
      evidence,
      note,
    }),
  ),
});

const agreement = v.strictObject({
  ...base,
  kind: v.literal('agreement'),
  type: v.picklist([
    'treaty',
    'agreement',
    'memorandum',
    'joint statement',
    'protocol',
    'minutes',
    'plan',
    'partnership',
    'convention',
    'other',
  ]),
  level: v.exactOptional(v.picklist(['comprehensive', 'strategic', 'comprehensive-strategic'])),
  parties: v.array(party),
  partiesOpen: v.exactOptional(v.boolean()),
  steps: v.array(
    v.strictObject({
      status: v.picklist(['proposed', 'negotiating', 'signed', 'in force', 'upgraded', 'ended', 'mentioned']),
      date: someDate,
      dateOf,
      evidence,
      note,
    }),
  ),
  contradicts: v.exactOptional(v.array(v.strictObject({ entity: text, note: bilingual }))),
  people: ids,
});

const forum = v.strictObject({
  ...base,
  kind: v.literal('forum'),
  parties: v.array(party),
  sessions: v.array(
    v.strictObject({
      ordinal: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      place: v.exactOptional(text),
      date: someDate,
      dateOf,
      status: v.picklist(['held', 'planned', 'proposed', 'mentioned']),
      people: ids,
      evidence,
      more: v.exactOptional(v.array(evidence)),
      note,
    }),
  ),
});

const organisation = v.strictObject({
  ...base,
  kind: v.literal('organisation'),
  country: v.exactOptional(country),
  evidence: v.array(evidence),
});

const meeting = v.strictObject({
  people: v.pipe(ids, v.minLength(2, 'must name two people')),
  what: v.picklist([
    'talks',
    'reception',
    'courtesy call',
    'phone call',
    'signing',
    'visit',
    'conference',
    'other',
  ]),
  place: v.exactOptional(text),
  date: someDate,
  evidence,
});

const article = v.strictObject({
  id: text,
  file: text,
  title: text,
  titleBasis: v.picklist(['line', 'sentence']),
  text,
  paragraphs: v.array(
    v.strictObject({ part: v.picklist(['title', 'body', 'caption', 'credit', 'teaser']), ...span }),
  ),
  lang: v.picklist(['vi', 'en']),
  published: someDate,
  event: someDate,
  textDate: v.exactOptional(sourcedDate),
  outlet: v.exactOptional(
    v.strictObject({
      name: text,
      country: v.exactOptional(country),
      basis: v.picklist(['stated', 'same-text', 'credit', 'reader']),
      note,
    }),
  ),
  url: v.exactOptional(url),
  mentions: v.array(v.strictObject({ entity: text, ...span })),
});

export const packSchema: v.GenericSchema<unknown, Pack> = v.strictObject({
  id: text,
  name: bilingual,
  version: text,
  licence: text,
  articles: v.array(article),
  knowledge: v.strictObject({
    entities: v.array(v.variant('kind', [official, agreement, forum, organisation])),
    meetings: v.array(meeting),
  }),
  evidenceTo: date,
});
