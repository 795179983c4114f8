/** Knowledge out of the text of one article: officials, agreements, forums, meetings, each with its place and quote. */

import type { AgreementGroup } from './agreement.types.ts';
import { groupAgreements } from './agreement-groups.ts';
import { type ArticleParties, articleParties, partiesOf } from './agreement-parties.ts';
import { agreementMentions } from './agreements.ts';
import { articleDateOf } from './article-date.ts';
import { withCareers } from './careers.ts';
import { chunksOf } from './chunks.ts';
import { dateNear } from './dates-near.ts';
import { forumGroups } from './forums.ts';
import { collectMeetings } from './meeting-places.ts';
import { type Person, persons } from './officials.ts';
import { type CountryMention, countryMentions } from './parties.ts';
import { peopleOf } from './people.ts';
import { statusOf } from './status.ts';
import { type Range, sentenceAt, spanOf, type TokenText, textOf, tokenise } from './tokens.ts';
import type {
  ArticleInput,
  ExtractedAgreement,
  ExtractedForum,
  ExtractedOfficial,
  Extraction,
  Quote,
} from './types.ts';

/** Extracts what an article says. Pure: the same text gives the same result. */
export function extract(article: ArticleInput): Extraction {
  const doc = tokenise(article.text);
  const chunks = doc.sentences.map((sentence) => chunksOf(doc, sentence));
  const mentions = withCareers(
    doc,
    chunks,
    chunks.flatMap((list, i) => peopleOf(doc, list, i)),
  );
  const names = new Set<number>();
  for (const mention of mentions) for (let i = mention.name.from; i < mention.name.to; i++) names.add(i);
  const countries = countryMentions(doc, names);
  const titles = chunks.flatMap((list) =>
    list.flatMap((chunk) => (chunk.is === 'title' ? [chunk.title] : [])),
  );
  const people = persons(doc, mentions, countries, titles);
  const officials = people.filter((person) => person.official);
  const agreements = groupAgreements(doc, agreementMentions(doc, countries, names));
  const about = articleParties(doc, countries);
  const actors = actorsOf(countries, officials);
  const taken = agreements.flatMap((group) => group.mentions);
  const date = articleDateOf(article.text);
  return {
    articleDate: date
      ? {
          value: date.value,
          evidence: { start: date.start, end: date.end, quote: article.text.slice(date.start, date.end) },
        }
      : null,
    officials: officials.map((person) => officialOf(doc, person)),
    otherPeople: people.filter((person) => !person.official).map((person) => person.name),
    agreements: agreements.map((group) => agreementOf(doc, group, countries, actors, about)),
    forums: forumGroups(doc, countries, taken, names).map((group) => forumOf(doc, group.mentions)),
    meetings: collectMeetings(doc, chunks, officials),
  };
}

/** Countries named, and with them the officials, who act for theirs: in order. */
function actorsOf(countries: readonly CountryMention[], officials: readonly Person[]): CountryMention[] {
  const acting = officials.flatMap(({ country, mentions }) =>
    country === null
      ? []
      : mentions.map(({ name }) => ({
          from: name.from,
          to: name.to,
          code: country,
          bloc: false,
          capital: false,
        })),
  );
  return [...countries, ...acting].sort((a, b) => a.from - b.from);
}

/** A range of tokens as a quote. */
export function quoteOf(doc: TokenText, range: Range): Quote {
  return { ...spanOf(doc, range), quote: textOf(doc, range) };
}

function officialOf(doc: TokenText, person: Person): ExtractedOfficial {
  return {
    name: person.name,
    surfaces: person.surfaces,
    country: person.country,
    // `người đồng cấp` makes an official of him and names no office.
    roles: person.roles
      .filter((role) => !role.peer)
      .map((role) => ({
        title: quoteOf(doc, role.title),
        rank: role.rank ? quoteOf(doc, role.rank) : null,
        former: role.former,
        evidence: quoteOf(doc, role.evidence),
      })),
    mentions: [...person.mentions]
      .sort((a, b) => a.name.from - b.name.from)
      .map((mention) => quoteOf(doc, mention.name)),
  };
}

function surfacesOf(doc: TokenText, mentions: readonly Range[]): string[] {
  return [...new Set(mentions.map((mention) => textOf(doc, mention)))];
}

function agreementOf(
  doc: TokenText,
  group: AgreementGroup,
  countries: readonly CountryMention[],
  actors: readonly CountryMention[],
  about: ArticleParties,
): ExtractedAgreement {
  const first = group.mentions[0]!;
  const parties = partiesOf(doc, group, countries, actors, about);
  return {
    text: textOf(doc, first),
    surfaces: surfacesOf(doc, group.mentions),
    type: group.type,
    parties: parties.codes,
    partiesBasis: parties.basis,
    status: statusOf(doc, group),
    date: dateNear(doc, first),
    evidence: quoteOf(doc, sentenceAt(doc, first.from)),
    mentions: group.mentions.map((mention) => quoteOf(doc, mention)),
  };
}

function forumOf(doc: TokenText, mentions: readonly Range[]): ExtractedForum {
  const first = mentions[0]!;
  return {
    text: textOf(doc, first),
    surfaces: surfacesOf(doc, mentions),
    date: dateNear(doc, first),
    evidence: quoteOf(doc, sentenceAt(doc, first.from)),
    mentions: mentions.map((mention) => quoteOf(doc, mention)),
  };
}
