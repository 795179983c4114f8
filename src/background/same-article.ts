/** The article of the corpus that the one to be saved is, or tells again. */
import { articleRef } from '../core/knowledge/refs.ts';
import type { Article, EntityId } from '../core/knowledge/types.ts';
import type { StoredArticle } from '../core/search/index/segment.types.ts';
import { MAX_PAGE_TEXT } from '../core/search/related.ts';
import { SAME_STORY, storyShare } from '../core/search/same-story.ts';
import { pageAddress, sameAddress } from '../core/text/address.ts';
import type { SameArticle } from '../protocol/save.ts';
import type { Library } from './library.ts';
import { gotFrom } from './stored.ts';

/**
 * Least share of the text that an article of the same address has in common: sites that tell their articles apart by the
 * query alone have one address for all of them.
 */
const SAME_PAGE = 0.2;
/** Articles looked at besides that of the address: the nearest ones. */
const MOST_NEAR = 6;

const same = ({ article, pack }: StoredArticle, how: SameArticle['how']): SameArticle => ({
  article: articleRef(article, pack),
  how,
});

/** @param named entities of the corpus that it names */
export async function sameArticle(
  article: Article,
  named: readonly EntityId[],
  library: Library,
): Promise<SameArticle | null> {
  const exact = await library.article(article.id);
  if (exact) return same(exact, 'text');
  const url = article.url ?? '';
  const noted = await notedArticle(url, library);
  if (noted) return noted;
  const date = article.event ?? article.published;
  const { hits, self } = await library.related({
    url,
    title: article.title,
    date: date?.value ?? null,
    entities: Object.fromEntries(named.map((id) => [id, 1])),
    text: article.text.slice(0, MAX_PAGE_TEXT),
  });
  const near = [self, ...hits.flatMap((hit) => [hit.article.id, ...hit.reprints.map(({ id }) => id)])];
  const ids = [...new Set(near.filter((id) => id !== null))].slice(0, MOST_NEAR + 1);
  const stored = await Promise.all(ids.map((id) => library.article(id)));
  const shared = stored.flatMap((each) =>
    each
      ? [{ each, share: storyShare(article, each.article), here: sameAddress(each.article.url, url) }]
      : [],
  );
  const best = shared
    .filter(({ share, here }) => share >= (here ? SAME_PAGE : SAME_STORY))
    .sort((a, b) => b.share - a.share)[0];
  return best ? same(best.each, best.share >= SAME_STORY ? 'story' : 'address') : null;
}

/** The article that the reader noted an address as a reprint of, while it is there. */
async function notedArticle(url: string, library: Library): Promise<SameArticle | null> {
  const address = pageAddress(url);
  if (address === null) return null;
  const reprint = gotFrom(await library.store.reprints()).find((each) => each.address === address);
  const stored = reprint ? await library.article(reprint.article) : null;
  return stored && same(stored, 'noted');
}

/** The article of an address: its own, or the one it was noted as a reprint of. */
export async function articleOfPage(url: string, library: Library): Promise<SameArticle | null> {
  const bundled = library.bundle.articles.find((each) => sameAddress(each.url, url));
  if (bundled) {
    const { id, version } = library.bundle;
    return same({ article: bundled, pack: { id, version } }, 'address');
  }
  const own = await library.store.byAddress(url);
  return own ? same(own, 'address') : notedArticle(url, library);
}
