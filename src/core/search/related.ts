/**
 * Related coverage: the articles of the corpus that are about what a page is about, each with the reasons.
 *
 * An article is related where it shares an agreement or forum with the page, or enough of its particular words, or people
 * and some of its words ({@link THRESHOLD}). The same person alone relates only in a small corpus, and only articles that
 * are about him: all that is had of him is worth a look there, while in a large one he does many things. Nearness in time
 * only ranks what is related already: two articles of one day may be about anything. Organisations alone relate nothing:
 * ministries are in every article.
 */
import type { ArticleRef, EntityRef } from '../knowledge/brief.types.ts';
import { articleRef } from '../knowledge/refs.ts';
import type { Kind } from '../knowledge/types.ts';
import { sameAddress } from '../text/address.ts';
import { compareDates, daysBetween } from '../text/dates.ts';
import { type ArticleWords, wordsOf } from './article-words.ts';
import { candidates, type Rarity } from './candidates.ts';
import type { StoredArticle } from './index/segment.types.ts';
import type { NameLookup } from './names.ts';
import { keys, namePairs, ownText, type Prepared, prepare } from './prepared.ts';
import { SAME_STORY } from './same-story.ts';
import { contained, shingles } from './shingles.ts';
import { similarity } from './similarity.ts';
import { createSnapshots, type Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import { sharedPhrases, type TermText, termsOf } from './terms.ts';
import type { RelatedHit, RelatedQuery, RelatedReason, RelatedReply } from './types.ts';

/** Most text of a page that is looked at, in UTF-16 units: some four thousand words. */
export const MAX_PAGE_TEXT = 20_000;
/** Most articles in a reply. */
const MAX_HITS = 10;
/** What one sharing entity is worth at most, by kind, before its rarity. */
const KIND_WEIGHT = { agreement: 1.2, forum: 1.2, official: 1, organisation: 0.15 } as const;
/** For a person to whom no dated office belongs: a statue or a street names him as a rule. */
const NO_OFFICE = 0.3;
/**
 * Share of its weight that a person or organisation gets for one, two, three or more mentions: a name in passing is no
 * subject. Agreements and forums are seldom named twice.
 */
const SALIENCE = [0, 0.5, 0.8, 1] as const;
const SALIENCE_OF_DEEDS = [0, 0.9, 1, 1] as const;
/** Worth of texts with all terms alike; real neighbours reach a tenth to a third of it. */
const WORDS = 8;
/** Articles that a name relates by itself; one that more have relates the less the more have it, but for shared words. */
const FEW = 5;
/**
 * Worth of having all of the page's single words. They count in full in a large corpus, and not at all in a small one, which cannot
 * tell the particular from the common; unrelated news reach a quarter.
 */
const SHARE = 8;
/** Articles of a small corpus and of a large one; in between, in proportion to the tenfolds. */
const SMALL = 10;
const LARGE = 10_000;
/** Cosine of terms from which on a name that many articles have counts in full; under it by the square of its share. */
const SAME_MATTER = 0.3;
/** Cosine of terms under which shared words are an accident. */
const LEAST_COSINE = 0.06;
/**
 * Least worth of a related article: a subject in common. A person of most articles, named thrice on both sides, is worth
 * 1.6; a rare one named once in passing on the page and twice in the article 1.0.
 */
const THRESHOLD = 1.3;
/** More for each tenfold of ten articles: of more articles, more are alike by accident, and single words count. */
const THRESHOLD_A_TENFOLD = 1.18;
/** How much nearness adds at most, and the days after which it has fallen to about a third. */
const NEARNESS = 0.5;
const NEAR_DAYS = 60;
/** Within this many days nearness is a reason worth telling. */
const TELL_DAYS = 31;
/** Shared words told as a reason. */
const MAX_WORDS = 4;

export type Related = (query: RelatedQuery) => Promise<RelatedReply>;

interface Scored {
  readonly prepared: Prepared;
  readonly score: number;
  readonly reasons: readonly RelatedReason[];
}

/** @param lookup names as they are now: the same object as long as nothing changed */
export function createRelated(lookup: () => Promise<NameLookup>, sources: readonly Source[]): Related {
  const snapshots = createSnapshots(sources);
  const kept = new WeakMap<NameLookup, WeakMap<ArticleWords, Prepared>>();
  const answer = async (
    names: NameLookup,
    snapshot: Snapshot,
    query: RelatedQuery,
  ): Promise<RelatedReply> => {
    const known = kept.get(names) ?? new WeakMap<ArticleWords, Prepared>();
    kept.set(names, known);
    const prepared = (words: ArticleWords): Prepared => {
      const made = known.get(words) ?? prepare(words, names);
      known.set(words, made);
      return made;
    };
    const terms = termsOf(query.text, namePairs(Object.keys(query.entities), names));
    const page = { terms, shingles: shingles(keys(query.text)) };
    const { places, rarity } = await candidates(snapshot, query, terms, names);
    const read = await snapshot.words(places);
    const share = new Map<Prepared, number>();
    const compared = read.flatMap((words, at) => {
      if (!words) return [];
      const article = prepared(words);
      share.set(article, places[at]!.share);
      return [article];
    });
    const found = [...compared, ...(await notAmong(compared, byAddress(sources, query.url), prepared))];
    const same = found.filter(
      ({ stored, shingles }) =>
        sameAddress(stored.article.url, query.url) || contained(shingles, page.shingles) >= SAME_STORY,
    );
    const self = same.find(({ stored }) => sameAddress(stored.article.url, query.url)) ?? same[0];
    const tenfolds = Math.log10(Math.max(SMALL, snapshot.live) / SMALL);
    const least = THRESHOLD + THRESHOLD_A_TENFOLD * tenfolds;
    const large = Math.min(1, tenfolds / Math.log10(LARGE / SMALL));
    const scored = found
      .filter((each) => !same.includes(each))
      .map((each) => score(each, query, page.terms, names, rarity, share.get(each) ?? 0, large))
      .filter((each) => each.score >= least)
      .map((each) => nearer(each, query))
      .sort((a, b) => b.score - a.score);
    const folded = fold(scored);
    const top: RelatedHit[] = self
      ? [
          {
            article: refOf(self),
            score: (folded[0]?.score ?? 0) + 1,
            reasons: [{ code: 'this-article' }],
            reprints: same.filter((each) => each !== self).map(refOf),
          },
        ]
      : [];
    return {
      hits: [...top, ...folded].slice(0, MAX_HITS),
      self: self?.stored.article.id ?? null,
      problems: snapshot.problems,
    };
  };
  return (query) => snapshots(async (snapshot) => answer(await lookup(), snapshot, query));
}

/** The articles of the page's address. A source that cannot be read is told of as one that cannot be searched. */
async function byAddress(sources: readonly Source[], url: string): Promise<StoredArticle[]> {
  const found = await Promise.all(sources.map((source) => source.byAddress(url).catch(() => null)));
  return found.filter((stored) => stored !== null);
}

async function notAmong(
  compared: readonly Prepared[],
  more: Promise<readonly StoredArticle[]>,
  prepared: (words: ArticleWords) => Prepared,
): Promise<Prepared[]> {
  const had = new Set(compared.map(({ stored }) => stored.article.id));
  return (await more)
    .filter(({ article }) => !had.has(article.id))
    .map((stored) => prepared(wordsOf(stored)));
}

const refOf = ({ stored }: Prepared): ArticleRef => articleRef(stored.article, stored.pack);

function salience(kind: Kind, count: number): number {
  const shares = kind === 'agreement' || kind === 'forum' ? SALIENCE_OF_DEEDS : SALIENCE;
  return shares[Math.min(count, shares.length - 1)]!;
}

function score(
  prepared: Prepared,
  query: RelatedQuery,
  page: TermText,
  names: NameLookup,
  rarity: Rarity,
  /** How much of the page's single words it has. */
  share: number,
  /** How far the corpus is a large one, 0 to 1. */
  large: number,
): Scored {
  let worth = SHARE * large * share;
  const cosine = similarity(page, prepared.terms, rarity);
  const matter = Math.min(1, cosine / SAME_MATTER) ** 2;
  const shared: { readonly entity: EntityRef; readonly worth: number }[] = [];
  for (const [id, onPage] of Object.entries(query.entities)) {
    const inArticle = prepared.entities.get(id);
    const entity = names.get(id);
    if (!entity || inArticle === undefined || onPage <= 0) continue;
    const deed = entity.kind === 'agreement' || entity.kind === 'forum';
    const byItself = deed ? 1 : prepared.subjects.has(id) ? 1 - large : 0;
    const alone = byItself * Math.min(1, Math.sqrt(FEW / Math.max(1, rarity.articles(id))));
    const each =
      KIND_WEIGHT[entity.kind] *
      (names.isMonument(id) ? NO_OFFICE : 1) *
      rarity.entity(id) *
      salience(entity.kind, onPage) *
      salience(entity.kind, inArticle) *
      (alone + (1 - alone) * matter);
    worth += each;
    shared.push({ entity, worth: each });
  }
  const alike = cosine >= LEAST_COSINE;
  if (alike) worth += WORDS * cosine;
  shared.sort((a, b) => b.worth - a.worth);
  const ofKind = (...kinds: readonly Kind[]) =>
    shared.filter(({ entity }) => kinds.includes(entity.kind)).map(({ entity }) => entity);
  const reasons: RelatedReason[] = [];
  const agreements = ofKind('agreement');
  const forums = ofKind('forum');
  const others = ofKind('official', 'organisation');
  if (agreements.length > 0) reasons.push({ code: 'same-agreement', entities: agreements });
  if (forums.length > 0) reasons.push({ code: 'same-forum', entities: forums });
  if (others.length > 0) reasons.push({ code: 'same-entities', entities: others });
  if (alike) {
    const weights = {
      pair: (pair: string) => rarity.term(pair) * Math.log1p(page.counts.get(pair) ?? 0),
      word: (word: string) =>
        page.words.has(word) ? rarity.word(word) * Math.log1p(page.words.get(word)!) : 0,
    };
    const said = shared.flatMap(({ entity }) =>
      names.wordings(entity.id).map((text) => keys(text).join(' ')),
    );
    const words = sharedPhrases(
      ownText(prepared.stored.article),
      prepared.terms.tokens,
      weights,
      said,
      MAX_WORDS,
    );
    if (words.length > 0) reasons.push({ code: 'same-words', words });
  }
  return { prepared, score: worth, reasons };
}

function nearer(each: Scored, query: RelatedQuery): Scored {
  const { article } = each.prepared.stored;
  const date = article.event ?? article.published;
  const days = date && query.date !== null ? daysBetween(query.date, date.value) : null;
  if (days === null) return each;
  const apart = Math.max(0, days.min, -days.max);
  const score = each.score * (1 + NEARNESS * Math.exp(-apart / NEAR_DAYS));
  const told = days.min === days.max && apart <= TELL_DAYS;
  const reasons: readonly RelatedReason[] = told
    ? [...each.reasons, { code: 'near-in-time', days: days.min }]
    : each.reasons;
  return { ...each, score, reasons };
}

/** One hit for each story, under its oldest article; the reprints follow it. */
function fold(scored: readonly Scored[]): RelatedHit[] {
  const stories: Scored[][] = [];
  for (const each of scored) {
    const story = stories.find(([first]) => first && sameStory(first.prepared, each.prepared));
    if (story) story.push(each);
    else stories.push([each]);
  }
  return stories.map((story) => {
    const [first, ...reprints] = story.toSorted(oldestFirst);
    return {
      article: refOf(first!.prepared),
      score: Math.max(...story.map((each) => each.score)),
      reasons: first!.reasons,
      reprints: reprints.map(({ prepared }) => refOf(prepared)),
    };
  });
}

function oldestFirst(a: Scored, b: Scored): number {
  const [x, y] = [a, b].map(({ prepared: { stored } }) => stored.article.published ?? stored.article.event);
  return x && y ? compareDates(x, y) : Number(!x) - Number(!y);
}

function sameStory(a: Prepared, b: Prepared): boolean {
  return Math.max(contained(a.shingles, b.shingles), contained(b.shingles, a.shingles)) >= SAME_STORY;
}
