/** Shape of `claims/*.yaml`: what is added to, corrected in and rejected of what extraction finds in an article. */
import * as v from 'valibot';
import { meetingWhat } from '../../core/knowledge/pack-schema.ts';
import { bilingual, claimDate, text } from './schema.ts';

const quote = {
  quote: text,
  /** Which of several places of the quote, counted from 1. */
  occurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
};
const ordinal = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
const people = v.optional(v.array(text), []);
const pair = v.pipe(v.array(text), v.minLength(2, 'must name two people'));
const dateOf = v.picklist(['signed', 'planned', 'held', 'reported', 'stated']);
const status = v.picklist([
  'proposed',
  'negotiating',
  'signed',
  'in force',
  'upgraded',
  'ended',
  'mentioned',
]);
const sessionStatus = v.picklist(['held', 'planned', 'proposed', 'mentioned']);
const note = v.optional(bilingual);
const list = <T>(schema: v.GenericSchema<unknown, T>) => v.optional(v.array(schema), []);

const role = v.strictObject({
  official: text,
  /** The main office first; further posts that the same words state. */
  offices: v.pipe(v.array(text), v.minLength(1, 'must name an office')),
  rank: v.optional(text),
  former: v.optional(v.boolean(), false),
  asOf: claimDate,
  note,
  ...quote,
});
const step = v.strictObject({ agreement: text, status, date: claimDate, dateOf, people, note, ...quote });
const session = v.strictObject({
  forum: text,
  ordinal,
  place: v.optional(text),
  date: claimDate,
  dateOf: v.optional(dateOf),
  status: v.optional(sessionStatus),
  people,
  note,
  ...quote,
});
const meeting = v.strictObject({
  people: pair,
  what: meetingWhat,
  place: v.optional(text),
  date: claimDate,
  ...quote,
});

/** Words that stand in the evidence of the claim meant, where an article has several such. */
const found = v.optional(text);
const why = text;
const newQuote = { quote: v.optional(text), occurrence: quote.occurrence };
const newPeople = v.optional(v.array(text));

/** What differs from what extraction finds, field by field. */
const corrections = v.strictObject({
  roles: list(
    v.strictObject({
      official: text,
      /** As found, where the article gives the official several. */
      office: v.optional(text),
      why,
      set: v.strictObject({
        office: v.optional(text),
        rank: v.optional(text),
        former: v.optional(v.boolean()),
        asOf: claimDate,
        note,
        ...newQuote,
      }),
    }),
  ),
  steps: list(
    v.strictObject({
      agreement: text,
      found,
      why,
      set: v.strictObject({
        status: v.optional(status),
        date: claimDate,
        dateOf: v.optional(dateOf),
        people: newPeople,
        note,
        ...newQuote,
      }),
    }),
  ),
  sessions: list(
    v.strictObject({
      forum: text,
      found,
      why,
      set: v.strictObject({
        ordinal,
        place: v.optional(text),
        date: claimDate,
        dateOf: v.optional(dateOf),
        status: v.optional(sessionStatus),
        people: newPeople,
        note,
        ...newQuote,
      }),
    }),
  ),
  meetings: list(
    v.strictObject({
      people: pair,
      found,
      why,
      set: v.strictObject({
        people: v.optional(pair),
        what: v.optional(meetingWhat),
        place: v.optional(text),
        date: claimDate,
        ...newQuote,
      }),
    }),
  ),
});

/** What extraction finds and the article does not say. People, agreements and forums by the words as found. */
const rejections = v.strictObject({
  officials: list(v.strictObject({ name: text, why })),
  agreements: list(v.strictObject({ text, why })),
  forums: list(v.strictObject({ text, why })),
  roles: list(v.strictObject({ official: text, office: v.optional(text), why })),
  meetings: list(v.strictObject({ people: pair, found, why })),
});

export const claimsFile = v.strictObject({
  roles: list(role),
  steps: list(step),
  sessions: list(session),
  meetings: list(meeting),
  organisations: list(v.strictObject({ organisation: text, ...quote })),
  correct: v.optional(corrections, {}),
  reject: v.optional(rejections, {}),
});

export type ClaimsFile = v.InferOutput<typeof claimsFile>;
export type Corrections = ClaimsFile['correct'];
export type Rejections = ClaimsFile['reject'];
