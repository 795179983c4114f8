/** Dates in JSON-LD, which a page writes as it likes: every value is looked at as unknown, within bounds. */
import type { PageDateCandidate } from '../core/text/page-date.ts';

/** Longest script that is parsed, UTF-16 units: the largest seen on news sites are some 60,000. */
const MAX_UNITS = 300_000;
/** Objects looked at in one script, and how deep. */
const MAX_OBJECTS = 400;
const MAX_DEPTH = 8;
/** Longest date text. */
const MAX_TEXT = 60;

const ARTICLE = /article|posting|report|webpage|liveblog|videoobject/i;
const FIELDS = { datePublished: false, dateCreated: false, uploadDate: false, dateModified: true } as const;

/** The dates that a script states of articles; none where it does not parse. `address` is the page's. */
export function jsonLdDates(source: string, address: string): PageDateCandidate[] {
  return articlesIn(source).flatMap((item) => datesOf(item, address));
}

/** Longest name of a publisher, UTF-16 units. */
const MAX_NAME = 120;

/** Who publishes the articles that a script states, the page's own first; null where it says nobody. */
export function jsonLdPublisher(source: string, address: string): string | null {
  const items = articlesIn(source).filter((item) => aboutOf(item, address) !== 'other');
  for (const item of items) {
    const publisher = [item.publisher].flat()[0];
    const name =
      typeof publisher === 'object' && publisher !== null ? (publisher as { name?: unknown }).name : null;
    if (typeof name === 'string' && name.trim() !== '' && name.length <= MAX_NAME) return name.trim();
  }
  return null;
}

function articlesIn(source: string): Record<string, unknown>[] {
  if (source.length > MAX_UNITS) return [];
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch {
    return [];
  }
  const found: Record<string, unknown>[] = [];
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let seen = 0; queue.length > 0 && seen < MAX_OBJECTS; seen += 1) {
    const { value, depth } = queue.shift()!;
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && isArticle(value as Record<string, unknown>))
      found.push(value as Record<string, unknown>);
    if (depth < MAX_DEPTH) {
      for (const each of Object.values(value).slice(0, MAX_OBJECTS))
        queue.push({ value: each, depth: depth + 1 });
    }
  }
  return found;
}

function isArticle(item: Record<string, unknown>): boolean {
  return [item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));
}

function datesOf(item: Record<string, unknown>, address: string): PageDateCandidate[] {
  const about = aboutOf(item, address);
  return Object.entries(FIELDS).flatMap(([field, modified]) => {
    const text = item[field];
    if (typeof text !== 'string' || text.length > MAX_TEXT) return [];
    return [{ basis: 'json-ld' as const, text, modified, ...(about && { about }) }];
  });
}

/** Whether the item names its page, and which. */
function aboutOf(item: Record<string, unknown>, address: string): 'page' | 'other' | undefined {
  const main = item.mainEntityOfPage;
  const named = [
    item.url,
    main,
    typeof main === 'object' && main !== null ? (main as { '@id'?: unknown })['@id'] : null,
  ];
  const addresses = named.filter((each): each is string => typeof each === 'string' && /^https?:/.test(each));
  if (addresses.length === 0) return undefined;
  return addresses.some((each) => samePath(each, address)) ? 'page' : 'other';
}

function samePath(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [x, y] = [new URL(a).pathname, new URL(b).pathname];
  return x.replace(/\/$/, '') === y.replace(/\/$/, '');
}
