/** Shapes of the curated files; what they mean stands in `seeds/README.md`. */
import * as v from 'valibot';
import { isPartialDate } from '../../core/text/dates.ts';

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));
const lang = v.picklist(['vi', 'en']);
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be an ISO 3166 country code in capitals'));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'must be a web address'));
/** YAML reads a bare year as a number. */
const date = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.check(
    isPartialDate,
    'is no date of the form 2020, 2020-02, 2020-02-14, --02-14 or 2020-02-13/2020-02-15',
  ),
);

const bilingual = v.strictObject({ vi: text, en: text, basis: v.picklist(['official', 'ours']) });
const why = v.strictObject({ vi: text, en: text });

/** A date with the words that state it. */
const dated = v.strictObject({
  date,
  words: v.optional(text),
  basis: v.optional(v.picklist(['text', 'header', 'headline', 'parallel-report'])),
  source: v.optional(url),
  why: v.optional(why),
  earliest: v.optional(date),
});
const noDate = v.literal('none');
const claimDate = v.optional(v.union([noDate, dated]));

const surface = v.strictObject({
  text,
  rule: v.picklist(['alias', 'short', 'level', 'spelling']),
  lang: v.optional(lang, 'vi'),
});

const named = {
  name: bilingual,
  /** Rule of the name itself, where it alone does not name the entity. */
  nameRule: v.optional(v.picklist(['short', 'level'])),
  surfaces: v.optional(v.array(surface), []),
  note: v.optional(bilingual),
};

const party = v.union(
  [
    country,
    v.strictObject({ organisation: text, country: v.optional(country) }),
    v.strictObject({ text, country: v.optional(country) }),
  ],
  'must be a country code, an organisation or a text',
);

const byId = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be an id like `to-lam`')), schema);

export const packFile = v.strictObject({ id: text, name: bilingual, version: text, licence: text });

export const articlesFile = v.record(
  v.string(),
  v.strictObject({
    outlet: v.optional(
      v.strictObject({
        name: text,
        country: v.optional(country),
        basis: v.picklist(['stated', 'same-text', 'credit', 'reader']),
        note: v.optional(bilingual),
      }),
    ),
    url: v.optional(url),
    published: v.optional(dated),
    event: v.optional(dated),
    textDate: v.optional(dated),
  }),
);

export const termsFile = v.strictObject({
  offices: v.array(
    v.strictObject({
      ...bilingual.entries,
      organisation: v.optional(text),
      forms: v.optional(v.array(text), []),
    }),
  ),
  ranks: v.array(bilingual),
});

export const officialsFile = byId(v.strictObject({ ...named, country }));

export const agreementsFile = byId(
  v.strictObject({
    ...named,
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
    level: v.optional(v.picklist(['comprehensive', 'strategic', 'comprehensive-strategic'])),
    parties: v.array(party),
    partiesOpen: v.optional(v.boolean()),
    contradicts: v.optional(byId(bilingual), {}),
  }),
);

export const forumsFile = byId(v.strictObject({ ...named, parties: v.optional(v.array(party), []) }));

export const organisationsFile = byId(v.strictObject({ ...named, country: v.optional(country) }));

const quoted = {
  quote: text,
  /** Which of several places of the quote, counted from 1. */
  occurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
};
const people = v.optional(v.array(text), []);
const dateOf = v.picklist(['signed', 'planned', 'held', 'reported', 'stated']);

export const claimsFile = v.strictObject({
  roles: v.optional(
    v.array(
      v.strictObject({
        official: text,
        /** The main office first; further posts that the same words state. */
        offices: v.pipe(v.array(text), v.minLength(1, 'must name an office')),
        rank: v.optional(text),
        former: v.optional(v.boolean(), false),
        asOf: claimDate,
        note: v.optional(bilingual),
        ...quoted,
      }),
    ),
    [],
  ),
  steps: v.optional(
    v.array(
      v.strictObject({
        agreement: text,
        status: v.picklist([
          'proposed',
          'negotiating',
          'signed',
          'in force',
          'upgraded',
          'ended',
          'mentioned',
        ]),
        date: claimDate,
        dateOf,
        people,
        note: v.optional(bilingual),
        ...quoted,
      }),
    ),
    [],
  ),
  sessions: v.optional(
    v.array(
      v.strictObject({
        forum: text,
        ordinal: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        place: v.optional(text),
        date: claimDate,
        dateOf: v.optional(dateOf),
        status: v.optional(v.picklist(['held', 'planned', 'proposed', 'mentioned'])),
        people,
        note: v.optional(bilingual),
        ...quoted,
      }),
    ),
    [],
  ),
  meetings: v.optional(
    v.array(
      v.strictObject({
        people: v.pipe(v.array(text), v.minLength(2, 'must name two people')),
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
        place: v.optional(text),
        date: claimDate,
        ...quoted,
      }),
    ),
    [],
  ),
  organisations: v.optional(v.array(v.strictObject({ organisation: text, ...quoted })), []),
});

export const glossesFile = v.array(v.strictObject({ quote: text, en: text }));

export type PackFile = v.InferOutput<typeof packFile>;
export type ArticlesFile = v.InferOutput<typeof articlesFile>;
export type TermsFile = v.InferOutput<typeof termsFile>;
export type OfficialsFile = v.InferOutput<typeof officialsFile>;
export type AgreementsFile = v.InferOutput<typeof agreementsFile>;
export type ForumsFile = v.InferOutput<typeof forumsFile>;
export type OrganisationsFile = v.InferOutput<typeof organisationsFile>;
export type ClaimsFile = v.InferOutput<typeof claimsFile>;
export type GlossesFile = v.InferOutput<typeof glossesFile>;
export type Dated = v.InferOutput<typeof dated>;
export type PartyEntry = v.InferOutput<typeof party>;
export type Named = v.InferOutput<ReturnType<typeof namedObject>>;

function namedObject() {
  return v.strictObject(named);
}
