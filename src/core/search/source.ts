/** Where search finds articles: the bundle in memory, the reader's own on disk. */
import type { Article, Pack } from '../knowledge/types.ts';
import { sameAddress } from '../text/address.ts';
import { searchable } from './article-words.ts';
import { buildSegment } from './index/build.ts';
import { parseHead } from './index/head.ts';
import type { IndexedText, Segment, SegmentBytes, StoredArticle } from './index/segment.types.ts';
import { daysOf, tagsOf } from './tags.ts';

/** A collection that can be searched. */
export interface Source {
  /** Its segments as they are now; the same objects as long as nothing changed. Rejects where it cannot be read. */
  segments(): Promise<readonly Segment[]>;
  /** The article of an address, whatever its query and fragment; null where there is none. Rejects where it cannot be read. */
  byAddress(url: string): Promise<StoredArticle | null>;
}

/** What is indexed of an article. */
export function indexedText(article: Article, key: number): IndexedText {
  return {
    key,
    title: article.title,
    paragraphs: article.paragraphs
      .filter((each) => searchable(each) && each.part !== 'title')
      .map(({ start, end }) => article.text.slice(start, end)),
    ...daysOf(article),
    tags: tagsOf(article),
  };
}

/**
 * A pack held in memory: right for a few articles.
 * @param index read when first searched; without it the index is made then
 */
export function packSource(pack: Pack, index = async () => packIndex(pack)): Source {
  let made: Promise<readonly Segment[]> | undefined;
  return {
    segments() {
      made ??= index().then(
        (bytes) => [memorySegment(pack, bytes)],
        (error: unknown) => {
          made = undefined;
          throw error;
        },
      );
      return made;
    },
    async byAddress(url) {
      const article = pack.articles.find((each) => sameAddress(each.url, url));
      return article ? { article, pack: { id: pack.id, version: pack.version } } : null;
    },
  };
}

/** The index of a pack's articles. */
export function packIndex({ articles }: Pack): SegmentBytes {
  return whole(buildSegment(articles.map(indexedText)));
}

function memorySegment({ articles, id, version }: Pack, { head, body }: SegmentBytes): Segment {
  return {
    head: parseHead(head),
    live: articles.length,
    dead: () => false,
    read: async (ranges) => ranges.map(({ start, end }) => body.subarray(start, end)),
    articles: async (keys) =>
      keys.map((key) => {
        const article = articles[key];
        return article ? { article, pack: { id, version } } : null;
      }),
  };
}

/** Drives to its end at once what could have given way. */
export function whole(steps: Generator<void, SegmentBytes>): SegmentBytes {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
