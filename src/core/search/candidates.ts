/** Which articles of a large corpus are worth comparing with a page, by the index alone, and how rare what they share is. */
import type { EntityId } from '../knowledge/types.ts';
import { stripMarks } from '../text/fold.ts';
import { tagged } from './allowed.ts';
import type { Term } from './index.types.ts';
import type { NameLookup } from './names.ts';
import type { Place, Snapshot } from './snapshot.ts';
import { TAG } from './tags.ts';
import type { TermText } from './terms.ts';
import { topOf } from './top.ts';
import type { RelatedQuery } from './types.ts';
import { wordShares } from './word-shares.ts';

/** How rare it is that an article names an entity, or has a pair of words: 0 for all articles, {@link MOST} for none. */
export interface Rarity {
  entity(id: EntityId): number;
  /** Articles that name it. */
  articles(id: EntityId): number;
  term(pair: string): number;
  /** A single word of the page; 0 where more than {@link RARE} of the articles have it, as most of a small corpus do. */
  word(marked: string): number;
}

/** An article to be compared, and how much of the page's single words it has, 0 to about 1. */
export interface Candidate extends Place {
  readonly share: number;
}

/** Articles that are compared with the page: the best by names and pairs, and the best by single words. */
const COMPARED = 60;
const BY_WORDS = 20;
/** Pairs of the page whose frequency is looked up: the most frequent in it, which the first paragraphs have. */
const LOOKED_UP = 200;
/** Of those, the weightiest, by which articles are found. */
const SEARCHED = 50;
/** A pair of more than this share of all articles finds nothing in particular. */
const COMMON = 0.05;
/** Share of the articles that a single word may stand in to be a term. */
const RARE = 0.05;
/** Articles that a small corpus is thought to stand in, so that rarity means something among five. */
const PRIOR = 20;
/** Rarity of what no article has, whatever the size of the corpus: thresholds hold for five articles and for fifty thousand. */
const MOST = Math.log(25);
/** What an entity that both name counts for finding, against one pair of words. */
const ENTITY = { official: 4, agreement: 6, forum: 6, organisation: 0.5 } as const;

/** A pair of words of the page, and the numbers of its terms in each segment. */
interface PagePair {
  readonly pair: string;
  readonly count: number;
  readonly left: Term;
  readonly right: Term;
}

export async function candidates(
  snapshot: Snapshot,
  query: RelatedQuery,
  page: TermText,
  names: NameLookup,
): Promise<{ readonly places: readonly Candidate[]; readonly rarity: Rarity }> {
  const { parts } = snapshot;
  const articles = parts.reduce((sum, { segment }) => sum + segment.head.docs, 0);
  const scale = MOST / Math.log(articles + PRIOR);
  const idf = (having: number): number => scale * Math.log((articles + PRIOR) / (having + 1));
  const known = lookup(snapshot);
  const pairs = pagePairs(known, page).slice(0, LOOKED_UP);
  const frequencies = await countPairs(snapshot, pairs);
  const rarities = new Map(pairs.map(({ pair }, at) => [pair, idf(frequencies[at]!)]));
  const scores = parts.map(({ segment }) => new Float32Array(segment.head.docs));
  const naming = new Map<EntityId, number>();
  for (const [id, times] of Object.entries(query.entities)) {
    const kind = names.get(id)?.kind;
    if (!kind || times <= 0) continue;
    const ids = names.sources(id);
    const docs = parts.map(({ segment }) => [
      ...new Set(ids.flatMap((each) => tagged(segment.head, TAG.entity + each))),
    ]);
    const having = docs.reduce((sum, list) => sum + list.length, 0);
    naming.set(id, having);
    for (const [at, list] of docs.entries())
      for (const doc of list) scores[at]![doc]! += ENTITY[kind] * idf(having);
  }
  const weighty = pairs
    .map((each, at) => ({ ...each, having: frequencies[at]! }))
    .filter(({ having }) => having > 0 && having <= Math.max(PRIOR, COMMON * articles))
    .map((each) => ({ ...each, weight: idf(each.having) ** 2 * Math.log1p(each.count) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SEARCHED);
  await Promise.all(
    parts.map(async ({ segment, reader }, at) => {
      const lists = await reader.pairs(weighty.map(({ left, right }) => idsIn(at, left, right)));
      const { words } = segment.head;
      for (const [i, docs] of lists.entries()) {
        for (const doc of docs) scores[at]![doc]! += weighty[i]!.weight / Math.sqrt(PRIOR + words[doc]!);
      }
    }),
  );
  const shares = await wordShares(snapshot, page.words, known, idf);
  for (const [at, { segment }] of parts.entries()) {
    for (let doc = 0; segment.live < segment.head.docs && doc < segment.head.docs; doc += 1) {
      if (!segment.dead(doc)) continue;
      scores[at]![doc] = 0;
      shares[at]![doc] = 0;
    }
  }
  const best = [...topOf(scores, COMPARED), ...topOf(shares, BY_WORDS)];
  const places = new Map(best.map(({ segment, doc }) => [`${segment}/${doc}`, { segment, doc }]));
  // Of a pair that the page does not have, as rare as those that it shares.
  const shared = [...rarities].filter((_, at) => frequencies[at]! > 0);
  const usual = shared.reduce((sum, [, rare]) => sum + rare, 0) / Math.max(1, shared.length) || idf(1);
  return {
    places: [...places.values()].map((place) => ({ ...place, share: shares[place.segment]![place.doc]! })),
    rarity: {
      entity: (id) => idf(naming.get(id) ?? 0),
      articles: (id) => naming.get(id) ?? 0,
      term: (pair) => rarities.get(pair) ?? usual,
      word(marked) {
        const having = known(marked)?.articles ?? 0;
        return having > 0 && having <= RARE * articles ? idf(having) : 0;
      },
    },
  };
}

type Lookup = (marked: string) => Term | null;

function lookup({ dictionary }: Snapshot): Lookup {
  const known = new Map<string, Term | null>();
  return (marked) => {
    let found = known.get(marked);
    if (found === undefined) {
      found = dictionary.variants(stripMarks(marked)).find((each) => each.marked === marked) ?? null;
      known.set(marked, found);
    }
    return found;
  };
}

/** The pairs of the page that the corpus may have, the most frequent first. */
function pagePairs(term: Lookup, { counts }: TermText): PagePair[] {
  const pairs = [...counts].flatMap(([pair, count]) => {
    const [first = '', second = ''] = pair.split(' ');
    const [left, right] = [term(first), term(second)];
    return left && right ? [{ pair, count, left, right }] : [];
  });
  return pairs.sort((a, b) => b.count - a.count);
}

const idsIn = (segment: number, left: Term, right: Term) => ({
  left: left.ids[segment] ?? -1,
  right: right.ids[segment] ?? -1,
});

/** How many articles have each pair. */
async function countPairs({ parts }: Snapshot, pairs: readonly PagePair[]): Promise<number[]> {
  const counts = await Promise.all(
    parts.map(({ reader }, at) =>
      reader.pairFrequencies(pairs.map(({ left, right }) => idsIn(at, left, right))),
    ),
  );
  return pairs.map((_, at) => counts.reduce((sum, list) => sum + list[at]!, 0));
}
