/** Shapes of the curated files; what they mean stands in `seeds/README.md`. */
import * as v from 'valibot';
import { agreementType } from '../../core/knowledge/pack-schema.ts';
import { isPartialDate } from '../../core/text/dates.ts';

export const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));
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

export const bilingual = v.strictObject({ vi: text, en: text, basis: v.picklist(['official', 'ours']) });
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
export const claimDate = v.optional(v.union([noDate, dated]));

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

/** What is left out is as extraction finds it: the name as the articles have it, the country they tell. */
export const officialsFile = byId(
  v.strictObject({ ...named, name: v.optional(bilingual), country: v.optional(country) }),
);

export const agreementsFile = byId(
  v.strictObject({
    ...named,
    /** Left out where extraction reads it off the wording, as the level. */
    type: v.optional(agreementType),
    level: v.optional(v.picklist(['comprehensive', 'strategic', 'comprehensive-strategic'])),
    parties: v.array(party),
    partiesOpen: v.optional(v.boolean()),
    contradicts: v.optional(byId(bilingual), {}),
  }),
);

export const forumsFile = byId(v.strictObject({ ...named, parties: v.optional(v.array(party), []) }));

export const organisationsFile = byId(v.strictObject({ ...named, country: v.optional(country) }));

export const glossesFile = v.array(v.strictObject({ quote: text, en: text }));

export type PackFile = v.InferOutput<typeof packFile>;
export type ArticlesFile = v.InferOutput<typeof articlesFile>;
export type TermsFile = v.InferOutput<typeof termsFile>;
export type OfficialsFile = v.InferOutput<typeof officialsFile>;
export type AgreementsFile = v.InferOutput<typeof agreementsFile>;
export type ForumsFile = v.InferOutput<typeof forumsFile>;
export type OrganisationsFile = v.InferOutput<typeof organisationsFile>;
export type GlossesFile = v.InferOutput<typeof glossesFile>;
export type Dated = v.InferOutput<typeof dated>;
export type PartyEntry = v.InferOutput<typeof party>;
export type Named = v.InferOutput<ReturnType<typeof namedObject>>;

function namedObject() {
  return v.strictObject(named);
}
