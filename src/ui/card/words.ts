/** Wording that several parts of the card share. */
import type { EntityRef } from '../../core/knowledge/brief.types.ts';
import type {
  AgreementStatus,
  AgreementType,
  DateOf,
  EntityId,
  Party,
  Role,
} from '../../core/knowledge/types.ts';
import { daysBetween, type PartialDate, type SourcedDate } from '../../core/text/dates.ts';
import { type MessageKey, type Translator, translator } from '../../platform/i18n.ts';
import { ageWords, dateWords, sourcedDateWords } from '../dates.ts';

/** Forms that the bundled names and official English texts use, where Intl has another. */
const OWN_FORMS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  VN: { vi: 'Việt Nam', en: 'Viet Nam' },
};

/** Name of a country in the interface's language; the code itself where the browser knows no name. */
export function countryName(code: string, lang: Translator['lang']): string {
  const own = OWN_FORMS[code];
  if (own) return own[lang];
  try {
    return new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;
  } catch {
    // Unions of states have codes of more than two letters, which Intl refuses.
    return code;
  }
}

export function partyName(
  party: Party,
  entities: Readonly<Record<EntityId, EntityRef>>,
  lang: Translator['lang'],
): string {
  if ('organisation' in party) return entities[party.organisation]?.name[lang] ?? party.organisation;
  return 'text' in party ? party.text : countryName(party.country, lang);
}

/** An office with the rank its sentence gives, in one language: `Bộ trưởng Bộ Công an, Đại tướng`. */
export function roleName(role: Role, lang: Translator['lang']): string {
  const title = officeName(role, lang);
  return role.rank ? `${title}, ${role.rank[lang]}` : title;
}

/** The office without the rank. */
export function officeName(role: Role, lang: Translator['lang']): string {
  return role.former ? translator(lang).t('cardFormer', role.title[lang]) : role.title[lang];
}

/** A date; with what fixes it where that is a report outside the article: `14/2/2020 (năm theo …, bài không nêu)`. */
export function dateWithSource(date: SourcedDate, words: Translator): string {
  return date.basis === 'parallel-report'
    ? sourcedDateWords(date, words)
    : dateWords(date.value, words, date.earliest);
}

/** A length of time as a measure, in days: `323 ngày`, `1.232 ngày (3 năm 4 tháng)`. */
export function daysWords(days: number, words: Translator): string {
  const count = new Intl.NumberFormat(words.lang).format(days);
  const inDays = days === 1 ? words.t('ageDay') : words.t('ageDays', count);
  return days > 365 ? `${inDays} (${ageWords(days, words)})` : inDays;
}

/** The day alone, or that there is none. */
export function day(date: SourcedDate | null, translator: Translator): string {
  return date ? dateWords(date.value, translator, date.earliest) : translator.t('cardDateNotStated');
}

const STATUS: Readonly<Record<AgreementStatus, MessageKey>> = {
  proposed: 'cardStatusProposed',
  negotiating: 'cardStatusNegotiating',
  signed: 'cardStatusSigned',
  'in force': 'cardStatusInForce',
  upgraded: 'cardStatusUpgraded',
  ended: 'cardStatusEnded',
  mentioned: 'cardStatusMentioned',
};

/** `được nêu là đã ký`: never more than the sentence says. */
export function statusWords(status: AgreementStatus, { t }: Translator): string {
  return t(STATUS[status]);
}

const TYPES: Readonly<Record<AgreementType, MessageKey>> = {
  treaty: 'cardTypeTreaty',
  agreement: 'cardTypeAgreement',
  memorandum: 'cardTypeMemorandum',
  'joint statement': 'cardTypeStatement',
  protocol: 'cardTypeProtocol',
  minutes: 'cardTypeMinutes',
  plan: 'cardTypePlan',
  partnership: 'cardTypePartnership',
  convention: 'cardTypeConvention',
  other: 'cardTypeOther',
};

/** What kind of document, in words. */
export function typeWords(type: AgreementType, { t }: Translator): string {
  return t(TYPES[type]);
}

const SESSION: Readonly<Record<'held' | 'planned' | 'proposed' | 'mentioned', MessageKey>> = {
  held: 'cardSessionHeld',
  planned: 'cardSessionPlanned',
  proposed: 'cardStatusProposed',
  mentioned: 'cardStatusMentioned',
};

export function sessionWords(status: keyof typeof SESSION, { t }: Translator): string {
  return t(SESSION[status]);
}

const DATE_OF: Readonly<Record<DateOf, MessageKey>> = {
  signed: 'cardDateSigned',
  planned: 'cardDatePlanned',
  held: 'cardDateHeld',
  reported: 'cardDateReported',
  stated: 'cardDateStated',
};

/** A date with what it is the date of: `ký tháng 3/2019`, `dự kiến 7/7/2023`. */
export function datedWords(date: SourcedDate | null, of: DateOf, translator: Translator): string {
  return date
    ? translator.t(DATE_OF[of], dateWithSource(date, translator))
    : translator.t('cardDateNotStated');
}

/** From this age on, in days, what is said last is said with its age: two neighbouring reports are within a year. */
const OLD_DAYS = 365;

/** The same with its age at the page's date, where it is old. */
export function agedWords(
  date: SourcedDate | null,
  of: DateOf,
  pageDate: PartialDate | null,
  translator: Translator,
): string {
  const words = datedWords(date, of, translator);
  const days = date && pageDate ? (daysBetween(date.value, pageDate)?.min ?? 0) : 0;
  return days > OLD_DAYS ? translator.t('cardOfficeAge', words, ageWords(days, translator)) : words;
}
