/** The place in the reading page, kept in the fragment of its address. */
import type { ArticleId, CountryCode, EntityId } from '../core/knowledge/types.ts';
import type { Span } from '../core/text/span.ts';

export type Route =
  | { readonly page: 'corpus' }
  | { readonly page: 'article'; readonly id: ArticleId; readonly at: Span | null }
  | { readonly page: 'entity'; readonly id: EntityId }
  | { readonly page: 'search'; readonly query: string }
  | { readonly page: 'pairs' }
  | { readonly page: 'pair'; readonly countries: readonly [CountryCode, CountryCode] }
  | { readonly page: 'relations'; readonly around: string | null }
  | { readonly page: 'timeline' }
  | { readonly page: 'packs' }
  /** The article in a tab is to be saved; without one, files of the reader's own. */
  | { readonly page: 'save'; readonly tab: number | null }
  | { readonly page: 'unknown' };

function span(words: string | null): Span | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(words ?? '');
  if (!found) return null;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return end > start ? { start, end } : null;
}

function tabNumber(words: string | null): number | null {
  return words !== null && /^\d{1,15}$/.test(words) ? Number(words) : null;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Reads a fragment, with or without its `#`. An address may come from anywhere: what cannot be read is `unknown`. */
export function parseRoute(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const [page = '', rest = '', more] = path.split('/');
  const id = decode(rest);
  const params = new URLSearchParams(query);
  if (page === '') return { page: 'corpus' };
  if (rest === '') {
    if (page === 'search') return { page, query: params.get('q') ?? '' };
    if (page === 'relations') return { page, around: params.get('around') || null };
    if (page === 'pairs' || page === 'timeline' || page === 'packs') return { page };
    if (page === 'save') return { page, tab: tabNumber(params.get('tab')) };
  }
  if (!id || more) return { page: 'unknown' };
  if (page === 'article') return { page: 'article', id, at: span(params.get('at')) };
  if (page === 'entity') return { page: 'entity', id };
  if (page === 'pair') {
    const found = /^([A-Z]{2,12})-([A-Z]{2,12})$/.exec(id);
    if (found?.[1] && found[2] && found[1] !== found[2]) return { page, countries: [found[1], found[2]] };
  }
  return { page: 'unknown' };
}
