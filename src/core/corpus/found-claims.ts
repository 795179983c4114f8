/** Extraction run over an article of a corpus, and what it yields as claims that can stand in an index. */
import { extract } from '../extraction/extract.ts';
import type { ExtractedOfficial, ExtractedRole, Extraction, Quote } from '../extraction/types.ts';
import { isMembership, officeKey } from '../knowledge/office.ts';
import type { Article, Evidence, Party } from '../knowledge/types.ts';
import { ordinalBeside } from '../matching/session.ts';
import { findCountries } from '../text/countries.ts';
import { foldKey } from '../text/fold.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type {
  FoundAgreement,
  FoundClaims,
  FoundForum,
  FoundMeeting,
  FoundOfficial,
  FoundRole,
} from './found-claims.types.ts';
import { foundDate } from './found-date.ts';

/** A role is quoted with its whole sentence up to this length, in UTF-16 units, beyond it with the words of the office. */
const LONGEST_SENTENCE = 280;
/** A rank stands at most this far in front of the name, in UTF-16 units: `Đại tướng, Bộ trưởng Bộ Công an`. */
const RANK_REACH = 40;
const COUNTRY = /^[A-Z]{2}$/;

/** What extraction finds in the article itself: its date header and another article's teaser are left out. */
export function foundClaims(article: Article): FoundClaims {
  const found = extract({ text: ownText(article) });
  return {
    officials: found.officials.map((official) => officialOf(article, official)),
    agreements: found.agreements.map((agreement) => agreementOf(article, agreement, found.officials)),
    forums: found.forums.map((forum) => forumOf(article, forum, found.officials)),
    meetings: meetingsOf(article, found.meetings),
  };
}

/** The text with blanks for what is not its own, so that every offset stays. */
export function ownText({ text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>): string {
  const blank = (part: string) => part.replace(/[^\r\n\u2028\u2029]/g, ' ');
  let own = '';
  for (const { part, start, end } of paragraphs)
    own +=
      blank(text.slice(own.length, start)) + (part === 'teaser' ? blank : String)(text.slice(start, end));
  return own + blank(text.slice(own.length));
}

const evidenceAt = ({ id, text }: Article, { start, end }: Span): Evidence => ({
  article: id,
  start,
  end,
  quote: text.slice(start, end),
});

function officialOf(article: Article, official: ExtractedOfficial): FoundOfficial {
  const titles = official.roles.map(
    ({ former, title }) => `${former ? 'former ' : ''}${officeKey(title.quote)}`,
  );
  const roles = official.roles
    .filter((_, i) => !isSaidMoreFully(titles[i] ?? '', i, titles))
    .map((role) => roleOf(article, role))
    .map((role, _, all) => ({ ...role, evidence: widest(role.evidence, all) }));
  const isMember = ({ title }: FoundRole) => isMembership({ title: { vi: title, en: title, basis: 'ours' } });
  const sorted = [...roles].sort((a, b) => Number(isMember(a)) - Number(isMember(b)));
  const { name, surfaces, country } = official;
  return {
    name,
    surfaces,
    country: country !== null && COUNTRY.test(country) ? country : null,
    roles: rankedOnce(sorted),
  };
}

/** Two offices of one sentence have one quote: the one that holds both. */
function widest(evidence: Evidence, roles: readonly FoundRole[]): Evidence {
  return roles
    .map((role) => role.evidence)
    .reduce((best, other) => (other.start <= best.start && best.end <= other.end ? other : best), evidence);
}

/** A rank stands with the first office whose quote has it. */
function rankedOnce(roles: readonly FoundRole[]): FoundRole[] {
  const given = new Set<string>();
  return roles.map(({ rank: own, ...role }) => {
    const rank = [own, ...roles.map((other) => other.rank)].find(
      (one) => one !== undefined && !given.has(one) && role.evidence.quote.includes(one),
    );
    if (rank === undefined) return role;
    given.add(rank);
    return { ...role, rank };
  });
}

/** Whether one of several titles, in normal form, is another of them said shorter: `Quyền Trợ lý Ngoại trưởng` beside `Quyền Trợ lý Ngoại trưởng Mỹ phụ trách …`. */
export function isSaidMoreFully(title: string, at: number, titles: readonly string[]): boolean {
  return titles.some((other, i) => (other === title ? i < at : other.startsWith(`${title} `)));
}

function roleOf(article: Article, { title, rank, former, evidence }: ExtractedRole): FoundRole {
  const isBeside = rank !== null && rank.start >= evidence.start - RANK_REACH && rank.end <= evidence.start;
  const start = isBeside ? rank.start : evidence.start;
  const sentence = sentenceAt(article.text, evidence.start);
  const own = article.paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end);
  const from = Math.max(sentence.start, own?.start ?? 0);
  const isWhole = from <= start && evidence.end <= sentence.end && sentence.end - from <= LONGEST_SENTENCE;
  const said = evidenceAt(
    article,
    isWhole ? { start: from, end: sentence.end } : { start, end: evidence.end },
  );
  return {
    title: title.quote,
    ...(rank !== null && said.quote.includes(rank.quote) && { rank: rank.quote }),
    former,
    asOf: article.event ?? article.published,
    evidence: said,
  };
}

/** A name that is broken over lines in its article is one line elsewhere. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

function agreementOf(
  article: Article,
  found: Extraction['agreements'][number],
  officials: readonly ExtractedOfficial[],
): FoundAgreement {
  const evidence = evidenceAt(article, found.evidence);
  const date = found.date === null ? null : foundDate(found.date, article, evidence);
  const inName =
    date?.note === undefined || found.surfaces.some((surface) => surface.includes(date.note ?? ''));
  return {
    name: oneLine(found.text),
    surfaces: found.surfaces.map(oneLine),
    type: found.type,
    parties: found.parties.map((code): Party => (COUNTRY.test(code) ? { country: code } : { text: code })),
    status: found.status,
    date,
    // A year in the name is no day of signing.
    dateOf: found.status === 'signed' && !inName ? 'signed' : 'stated',
    people: namedIn(evidence, officials),
    evidence,
  };
}

function forumOf(
  article: Article,
  found: Extraction['forums'][number],
  officials: readonly ExtractedOfficial[],
): FoundForum {
  const evidence = evidenceAt(article, found.evidence);
  const ordinal = ordinalIn(found.text);
  const codes = new Set(findCountries(found.text).map((hit) => hit.code));
  return {
    name: oneLine(found.text),
    surfaces: found.surfaces.map(oneLine),
    ...(ordinal && { ordinal: ordinal.ordinal }),
    parties: [...codes].filter((code) => COUNTRY.test(code)).map((country) => ({ country })),
    date: foundDate(found.date, article, evidence),
    people: namedIn(evidence, officials),
    evidence,
  };
}

/** The number of a session in a forum's own words, with these, folded. */
export function ordinalIn(text: string): { readonly ordinal: number; readonly words: string } | null {
  return ordinalBeside(text, { start: 0, end: text.length });
}

function namedIn({ start, end }: Span, officials: readonly ExtractedOfficial[]): readonly string[] {
  const within = (mention: Quote) => start <= mention.start && mention.end <= end;
  return officials.filter((official) => official.mentions.some(within)).map((official) => official.name);
}

/** Held meetings; one of the same people that gives no date is the dated one told again. */
function meetingsOf(article: Article, found: Extraction['meetings']): readonly FoundMeeting[] {
  const meetings: FoundMeeting[] = [];
  const key = (people: readonly string[]) => [...people].map(foldKey).sort().join('|');
  for (const { people, what, planned, date, evidence: at } of found) {
    if (planned) continue;
    const evidence = evidenceAt(article, at);
    const meeting = { people, what, date: foundDate(date, article, evidence), evidence };
    const again = meetings.some(
      (other) =>
        key(other.people) === key(people) &&
        (meeting.date === null || other.date?.value === meeting.date.value),
    );
    if (!again) meetings.push(meeting);
  }
  return meetings;
}
