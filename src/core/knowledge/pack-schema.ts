/**
 * The shape of a pack as data from outside: see `types.ts` for what the fields mean. A check's message is the code of the
 * problem, which `problem.ts` has the words for.
 */
import * as v from 'valibot';
import {
  articleId,
  block,
  country,
  date,
  entityId,
  line,
  list,
  NAME_LIKE,
  notInherited,
  PACK_ID,
  span,
  TWO_LETTERS,
  url,
  VERSION,
} from './pack-fields.ts';
import { PACK_SCHEMA, type PackHeader } from './pack-file.types.ts';
import * as most from './pack-limits.ts';
import type { Article, Entity, Meeting, Pack } from './types.ts';

/** Verbatim words of an article, in one line or several. */
const words = block(most.MAX_PARAGRAPH);
const name = line(most.MAX_NAME);
const text = line(most.MAX_LINE);
const remark = line(most.MAX_PARAGRAPH);

const basis = v.picklist(['official', 'ours']);
/** A name, an office, a rank. */
export const bilingual = v.strictObject({ vi: name, en: name, basis });

/** What an agreement is. */
export const agreementType = v.picklist([
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
]);
/** What people met for. */
export const meetingWhat = v.picklist([
  'talks',
  'reception',
  'courtesy call',
  'phone call',
  'signing',
  'visit',
  'conference',
  'other',
]);
/** What is said beside a claim. */
const remarks = v.strictObject({ vi: remark, en: remark, basis });
const note = v.exactOptional(remarks);

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
  note: v.exactOptional(words),
  why: v.exactOptional(v.strictObject({ vi: remark, en: remark })),
  source: v.exactOptional(url),
  earliest: v.exactOptional(date),
  changed: v.exactOptional(v.boolean()),
});
export const someDate = v.nullable(sourcedDate);
const dateOf = v.picklist(['signed', 'planned', 'held', 'reported', 'stated']);

const evidence = v.strictObject({
  article: articleId,
  ...span,
  quote: words,
  gloss: v.exactOptional(remark),
});
const ids = list(entityId, most.MAX_PEOPLE);

const party = v.union(
  [
    v.strictObject({ country }),
    v.strictObject({ organisation: entityId, country: v.exactOptional(country) }),
    v.strictObject({ text: name, country: v.exactOptional(country) }),
  ],
  'no-party',
);
const parties = list(party, most.MAX_PARTIES);

const base = {
  id: entityId,
  name: bilingual,
  surfaces: list(
    v.strictObject({
      text: v.pipe(name, v.regex(TWO_LETTERS, 'one-letter'), v.regex(NAME_LIKE, 'one-plain-word')),
      rule: v.picklist(['name', 'alias', 'short', 'level', 'spelling']),
      lang: v.picklist(['vi', 'en']),
      basis: v.picklist(['article', 'ours']),
    }),
    most.MAX_ENTITY_SURFACES,
  ),
  note,
};

const official = v.strictObject({
  ...base,
  kind: v.literal('official'),
  country,
  roles: list(
    v.strictObject({
      title: bilingual,
      rank: v.exactOptional(bilingual),
      organisation: v.exactOptional(entityId),
      former: v.boolean(),
      asOf: someDate,
      evidence,
      note,
    }),
    most.MAX_CLAIMS,
  ),
});

const agreement = v.strictObject({
  ...base,
  kind: v.literal('agreement'),
  type: agreementType,
  level: v.exactOptional(v.picklist(['comprehensive', 'strategic', 'comprehensive-strategic'])),
  parties,
  partiesOpen: v.exactOptional(v.boolean()),
  steps: list(
    v.strictObject({
      status: v.picklist(['proposed', 'negotiating', 'signed', 'in force', 'upgraded', 'ended', 'mentioned']),
      date: someDate,
      dateOf,
      evidence,
      note,
    }),
    most.MAX_CLAIMS,
  ),
  contradicts: v.exactOptional(list(v.strictObject({ entity: entityId, note: remarks }), most.MAX_CLAIMS)),
  people: ids,
});

const forum = v.strictObject({
  ...base,
  kind: v.literal('forum'),
  parties,
  sessions: list(
    v.strictObject({
      ordinal: v.exactOptional(v.pipe(v.number(), v.integer('no-ordinal'), v.minValue(1, 'no-ordinal'))),
      place: v.exactOptional(name),
      date: someDate,
      dateOf,
      status: v.picklist(['held', 'planned', 'proposed', 'mentioned']),
      people: ids,
      evidence,
      more: v.exactOptional(list(evidence, most.MAX_CLAIMS)),
      note,
    }),
    most.MAX_CLAIMS,
  ),
});

const organisation = v.strictObject({
  ...base,
  kind: v.literal('organisation'),
  country: v.exactOptional(country),
  evidence: list(evidence, most.MAX_CLAIMS),
});

export const meetingSchema: v.GenericSchema<unknown, Meeting> = v.strictObject({
  people: v.pipe(ids, v.minLength(2, 'no-two')),
  what: meetingWhat,
  place: v.exactOptional(name),
  date: someDate,
  evidence,
});

export const outlet = v.strictObject({
  name,
  country: v.exactOptional(country),
  basis: v.picklist(['stated', 'same-text', 'credit', 'address', 'reader']),
  note,
});

export const articleSchema: v.GenericSchema<unknown, Article> = v.strictObject({
  id: articleId,
  file: text,
  title: text,
  titleBasis: v.picklist(['line', 'sentence']),
  text: block(most.MAX_TEXT),
  paragraphs: list(
    v.strictObject({ part: v.picklist(['title', 'body', 'caption', 'credit', 'teaser']), ...span }),
    most.MAX_PARAGRAPHS,
  ),
  lang: v.picklist(['vi', 'en']),
  published: someDate,
  event: someDate,
  textDate: v.exactOptional(sourcedDate),
  outlet: v.exactOptional(outlet),
  url: v.exactOptional(url),
  mentions: list(v.strictObject({ entity: entityId, ...span }), most.MAX_MENTIONS),
});

export const entitySchema: v.GenericSchema<unknown, Entity> = v.variant('kind', [
  official,
  agreement,
  forum,
  organisation,
]);

/** What the header of a pack file and a pack as one value have in common. */
const about = {
  id: v.pipe(v.string(), v.maxLength(most.MAX_PACK_ID, 'too-long'), v.regex(PACK_ID, 'no-id'), notInherited),
  name: bilingual,
  version: v.pipe(v.string(), v.regex(VERSION, 'no-version')),
  licence: text,
};

export const packSchema: v.GenericSchema<unknown, Pack> = v.strictObject({
  ...about,
  articles: list(articleSchema, most.MAX_ARTICLES),
  knowledge: v.strictObject({
    entities: list(entitySchema, most.MAX_ENTITIES),
    meetings: list(meetingSchema, most.MAX_MEETINGS),
  }),
  evidenceTo: date,
});

const count = (longest: number) =>
  v.pipe(v.number(), v.integer('no-count'), v.minValue(0, 'no-count'), v.maxValue(longest, 'too-many'));

/** The first line of a pack file. */
export const packHeaderSchema: v.GenericSchema<unknown, PackHeader> = v.strictObject({
  boiCanhPack: v.literal(PACK_SCHEMA),
  ...about,
  author: text,
  made: date,
  evidenceTo: date,
  articles: count(most.MAX_ARTICLES),
  entities: count(most.MAX_ENTITIES),
  meetings: count(most.MAX_MEETINGS),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'no-hash')),
});

/** By the names under which the published JSON Schema has them. */
export const PACK_SCHEMAS = {
  header: packHeaderSchema,
  article: articleSchema,
  entity: entitySchema,
  meeting: meetingSchema,
  bilingual,
  remark: remarks,
  sourcedDate,
  evidence,
  party,
  line: text,
  words,
  name,
};
