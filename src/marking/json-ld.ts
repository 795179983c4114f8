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
  if (source.length > MAX_UNITS) return [];
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch {
    return [];
  }
  const found: PageDateCandidate[] = [];
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let seen = 0; queue.length > 0 && seen < MAX_OBJECTS; seen += 1) {
    const { value, depth } = queue.shift()!;
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) found.push(...datesOf(value as Record<string, unknown>, address));
    if (depth < MAX_DEPTH) {
      for (const each of Object.values(value).slice(0, MAX_OBJECTS))
        queue.push({ value: each, depth: depth + 1 });
    }
  }
  return found;
}

function datesOf(item: Record<string, unknown>, address: string): PageDateCandidate[] {
  const types = [item['@type']].flat().filter((type) => typeof type === 'string');
  if (!types.some((type) => ARTICLE.test(type))) return [];
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
