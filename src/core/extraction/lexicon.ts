/** The lexicons, read once and ready for look-up. */
import type { AgreementStatus, AgreementType, MeetingWhat } from '../knowledge/types.ts';
import { BLOC_ROWS, COUNTRY_ROWS } from '../text/countries.data.ts';
import { keyOf, keySet } from './keys.ts';
import {
  AGREEMENT_ADJECTIVES,
  AGREEMENT_FRONTS,
  AGREEMENT_NAMES,
  AGREEMENT_NOUNS,
  AGREEMENT_SUBJECTS,
  PARTNERSHIP_NOUNS,
  PLURAL_WORDS,
  POINTERS,
  PRIVATE_PARTIES,
} from './lexicons/agreements.ts';
import { BODIES, FIELDS, JOINERS, MEDIA } from './lexicons/bodies.ts';
import { CAPITALS, MORE_BLOCS, MORE_COUNTRIES, SHORT_COUNTRIES } from './lexicons/countries.ts';
import { FORUM_CLUES, FORUM_NAMES, FORUM_NOUNS } from './lexicons/forums.ts';
import { LINKS, PAST_WORDS } from './lexicons/links.ts';
import { IF_MET, MEETING_WORDS, NOT_MET, NOT_YET_MET } from './lexicons/meetings.ts';
import { EAST_ASIAN_SURNAMES, LEADERS, PARTICLES, SURNAMES, UNMARKED_SURNAMES } from './lexicons/names.ts';
import { HONORIFICS, NOT_OFFICES, OFFICE_PREFIXES, OFFICES, RANKS } from './lexicons/offices.ts';
import { ORGAN_COUNTRIES } from './lexicons/organs.ts';
import { CLAUSE_STARTS, PHRASE_ENDS, PHRASE_KEEPS } from './lexicons/phrase-ends.ts';
import { PLACES } from './lexicons/places.ts';
import { PLAN_WORDS, STATUS_WORDS, THREAT_WORDS, WISH_WORDS } from './lexicons/status.ts';
import { STOP_PAIRS, STOPS } from './lexicons/stops.ts';
import { Phrases, phraseSet, readLexicon } from './phrases.ts';

/** How far a word names an office, see `lexicons/offices.ts`. */
export interface OfficeWord {
  readonly full: boolean;
  readonly org: boolean;
  readonly vietnamese: boolean;
  readonly weak: boolean;
  /** A post that is no public office. */
  readonly none: boolean;
  /** `người đồng cấp Nga`: the same office in another country. */
  readonly peer: boolean;
  /** Said of many (`lãnh đạo`, `quan chức`): counts in front of a name or by `là` only. */
  readonly group: boolean;
  /** `đại biểu`: of an assembly, where the article speaks of one. */
  readonly member: boolean;
}

/** A country, by its code, or a bloc, by its party name. */
export interface CountryWord {
  readonly code: string;
  readonly bloc: boolean;
  readonly capital: boolean;
}

/** Kinds of bodies, see `lexicons/bodies.ts`. */
export type BodyKind = 'public' | 'private' | 'soft';
export type HonorificKind = 'plain' | 'noble' | 'learned' | 'other';

function table<T>(source: string, value: (fields: readonly string[]) => T): Phrases<T> {
  const phrases = new Phrases<T>();
  for (const entry of readLexicon(source)) {
    const item = value(entry.fields);
    for (const phrase of entry.phrases) phrases.add(phrase, item);
  }
  return phrases;
}

function phraseKeys(source: string): ReadonlySet<string> {
  return new Set(
    readLexicon(source)
      .flatMap((entry) => entry.phrases)
      .map((phrase) => keyOf(phrase)),
  );
}

function syllables(source: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const entry of readLexicon(source)) {
    for (const phrase of entry.phrases) {
      for (const word of phrase.split(/[\s,&-]+/u)) if (word !== '') keys.add(keyOf(word));
    }
  }
  return keys;
}

export const offices = table(
  OFFICES,
  (fields): OfficeWord => ({
    full: fields.includes('full'),
    org: fields.includes('org'),
    vietnamese: fields.includes('vn'),
    weak: fields.includes('weak'),
    none: fields.includes('none'),
    peer: fields.includes('peer'),
    group: fields.includes('group'),
    member: fields.includes('member'),
  }),
);
export const notOffices = phraseSet(NOT_OFFICES);
/** `former` and `new` say how long, and are no part of the title; `part` is. */
export const officePrefixes = table(OFFICE_PREFIXES, (fields): 'former' | 'new' | 'part' => {
  if (fields[0] === 'former') return 'former';
  return fields[0] === 'new' ? 'new' : 'part';
});
export const ranks = phraseSet(RANKS);
export const honorifics = table(HONORIFICS, (fields) => (fields[0] ?? 'plain') as HonorificKind);
export const bodies = table(BODIES, (fields) => (fields[0] ?? 'public') as BodyKind);
export const fields = phraseSet(FIELDS);
const linking = keySet('và của về tại cựu nguyên ở trong với cho các hai này');
/** Syllables that may go on a title. */
export const fieldSyllables: ReadonlySet<string> = new Set(
  [...syllables(FIELDS), ...syllables(BODIES)].filter((key) => !linking.has(key)),
);
export const media = phraseSet(MEDIA);
export const places = phraseSet(PLACES);
/** Names of a cell of the country table without their rule signs. */
const cellNames = (cells: readonly string[]): string[] =>
  cells
    .join('|')
    .split('|')
    .filter((name) => name !== '');

/** Countries by the table of `core/text`, then what stands beside it here. */
export const countries: Phrases<CountryWord> = (() => {
  const phrases = new Phrases<CountryWord>();
  for (const [rows, bloc] of [
    [COUNTRY_ROWS, false],
    [BLOC_ROWS, true],
  ] as const) {
    for (const [code, ...cells] of rows) {
      for (const name of cellNames(cells)) {
        if (!name.startsWith('-')) phrases.add(name.replace(/^\*/u, ''), { code, bloc, capital: false });
      }
    }
  }
  for (const [source, bloc, capital] of [
    [MORE_COUNTRIES, false, false],
    [MORE_BLOCS, true, false],
    [CAPITALS, false, true],
  ] as const) {
    for (const entry of readLexicon(source)) {
      for (const phrase of entry.phrases) phrases.add(phrase, { code: entry.fields[0] ?? '', bloc, capital });
    }
  }
  return phrases;
})();
export const shortCountries: Phrases<string> = (() => {
  const phrases = table(SHORT_COUNTRIES, (found) => found[0] ?? '');
  for (const [code, ...cells] of COUNTRY_ROWS) {
    for (const name of cellNames(cells)) if (name.startsWith('-')) phrases.add(name.slice(1), code);
  }
  return phrases;
})();
/** Organs, states and provinces of one country, see `lexicons/organs.ts`. */
export const organCountries = table(ORGAN_COUNTRIES, (found) => ({
  code: found[0] ?? '',
  /** A name of a place: in capitals only. */
  place: found.includes('place'),
}));
export const surnames = phraseKeys(SURNAMES);
/** Vietnamese surnames without their marks, as English news writes them. */
export const unmarkedSurnames: ReadonlySet<string> = new Set(
  UNMARKED_SURNAMES.split(' ').map((name) => keyOf(name)),
);
export const eastAsianSurnames = phraseKeys(EAST_ASIAN_SURNAMES);
export const particles: ReadonlySet<string> = new Set(PARTICLES);
export const leaders = phraseSet(LEADERS);
export const joiners: ReadonlySet<string> = new Set(
  JOINERS.split(/\s+/u)
    .filter((word) => !word.includes('_'))
    .map((word) => keyOf(word)),
);
export const stops: ReadonlySet<string> = new Set(
  STOPS.split(/\s+/u)
    .filter((word) => word !== '' && !word.includes('_'))
    .map((word) => keyOf(word)),
);
export const stopPairs = phraseSet(
  `${STOP_PAIRS} / ${STOPS.split(/\s+/u)
    .filter((w) => w.includes('_'))
    .map((w) => w.replaceAll('_', ' '))
    .join(' / ')}`,
);

/** Words that give a person an office: `is` only beside the name, `now` and `past` some words on. */
export const links = table(LINKS, (found) => (found[0] ?? 'now') as 'is' | 'now' | 'past');
export const linkPast = phraseSet(PAST_WORDS);

/** How clearly a noun names an agreement, see `lexicons/agreements.ts`. */
export interface AgreementNoun {
  readonly type: AgreementType;
  readonly strength: 'always' | 'capital' | 'both' | 'named' | 'signed' | 'proper' | 'draft';
}

const STRENGTHS = ['always', 'named', 'capital', 'both', 'signed', 'proper', 'draft'] as const;

export const agreementNouns = table(AGREEMENT_NOUNS, (found): AgreementNoun => {
  const strength = found.includes('named')
    ? 'named'
    : (STRENGTHS.find((item) => found.includes(item)) ?? 'capital');
  const type = found.filter((field) => !(STRENGTHS as readonly string[]).includes(field)).join(' ');
  return { type: type as AgreementType, strength };
});
export const agreementNames = table(AGREEMENT_NAMES, (found) =>
  found[0] === 'none' ? null : (found.join(' ') as AgreementType),
);
export const agreementSubjects = phraseSet(AGREEMENT_SUBJECTS);
export const agreementAdjectives = phraseSet(AGREEMENT_ADJECTIVES);
export const partnershipNouns = phraseSet(PARTNERSHIP_NOUNS);
export const privateParties = phraseSet(PRIVATE_PARTIES);
export const agreementFronts = phraseSet(AGREEMENT_FRONTS);
const plain = (word: string): string => word.replaceAll('_', ' ').trim();
export const plurals: ReadonlySet<string> = new Set(PLURAL_WORDS.map(plain));
export const pointers = phraseSet(POINTERS);
/** How a phrase of `lexicons/status.ts` counts; null: anywhere in front of the name. */
export type StatusFlag = 'near' | 'level' | 'basis' | 'behind';

const STATUS_FLAGS: readonly StatusFlag[] = ['near', 'level', 'basis', 'behind'];

/** A phrase that says how far an agreement has come. */
export interface StatusWord {
  readonly status: AgreementStatus;
  readonly flag: StatusFlag | null;
}

export const statusWords = table(
  STATUS_WORDS,
  (found): StatusWord => ({
    status: found
      .filter((field) => !STATUS_FLAGS.some((flag) => flag === field))
      .join(' ') as AgreementStatus,
    flag: STATUS_FLAGS.find((flag) => found.includes(flag)) ?? null,
  }),
);

/** Plans and wishes in front of a verb; wishes reach further. */
export const planWords = phraseSet(PLAN_WORDS);
export const wishWords = phraseSet(WISH_WORDS);
export const threatWords = phraseSet(THREAT_WORDS);

/** How clearly a noun names a forum, see `lexicons/forums.ts`. */
export type ForumStrength = 'named' | 'both' | 'alone' | 'english' | 'pair';
export const forumNouns = table(FORUM_NOUNS, (found) => (found[0] ?? 'named') as ForumStrength);
export const forumNames = phraseSet(FORUM_NAMES);
export const forumClues = phraseSet(FORUM_CLUES);
export const meetingWords = table(MEETING_WORDS, (found) => found.join(' ') as MeetingWhat);
export const notMet = phraseSet(NOT_MET);
export const ifMet = phraseSet(IF_MET);
export const notYetMet = phraseSet(NOT_YET_MET);

/** Verbs that end the name of an agreement or a forum and go on with the sentence. */
export const clauseStarts = phraseSet(CLAUSE_STARTS);
/** Words that end such a name, and word pairs in which they do not. */
export const phraseEnds = phraseSet(PHRASE_ENDS);
export const phraseKeeps = phraseSet(PHRASE_KEEPS);
