import { expect, test } from 'vitest';
import { parseRoute } from '../../src/reader/route.ts';
import { articlePath, CORPUS_PATH, entityPath, searchPath } from '../../src/ui/paths.ts';
import fc from '../support/fc.ts';

test.each([
  ['', { page: 'corpus' }],
  ['#/', { page: 'corpus' }],
  ['#/article/a', { page: 'article', id: 'a', at: null }],
  ['#/article/a?at=3-9', { page: 'article', id: 'a', at: { start: 3, end: 9 } }],
  ['#/article/a?at=9-3', { page: 'article', id: 'a', at: null }],
  ['#/article/a?at=-1-3', { page: 'article', id: 'a', at: null }],
  ['#/article/', { page: 'unknown' }],
  ['#/article/a/b', { page: 'unknown' }],
  ['#/article/%E0%A4%A', { page: 'unknown' }],
  ['#/entity/to-lam', { page: 'entity', id: 'to-lam' }],
  ['#/search', { page: 'search', query: '' }],
  ['#/search?q=T%C3%B4%20L%C3%A2m', { page: 'search', query: 'Tô Lâm' }],
  ['#/relations', { page: 'relations', around: null }],
  ['#/relations?around=country%3AVN', { page: 'relations', around: 'country:VN' }],
  ['#/timeline', { page: 'timeline' }],
  ['#/pairs', { page: 'pairs' }],
  ['#/pair/VN-SG', { page: 'pair', countries: ['VN', 'SG'] }],
  ['#/pair/VN-VN', { page: 'unknown' }],
  ['#/pair/vn-sg', { page: 'unknown' }],
  ['#/else/where', { page: 'unknown' }],
])('%s', (fragment, route) => {
  expect(parseRoute(fragment)).toEqual(route);
});

const fragmentOf = (path: string): string => path.slice(path.indexOf('#'));
const id = fc.string({ minLength: 1, unit: 'grapheme' });

test('what the links write, the route reads', () => {
  expect(parseRoute(fragmentOf(CORPUS_PATH))).toEqual({ page: 'corpus' });
  fc.assert(
    fc.property(id, fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (text, start, length) => {
      const at = { start, end: start + length };
      expect(parseRoute(fragmentOf(articlePath(text, at)))).toEqual({ page: 'article', id: text, at });
      expect(parseRoute(fragmentOf(entityPath(text)))).toEqual({ page: 'entity', id: text });
      expect(parseRoute(fragmentOf(searchPath(text)))).toEqual({ page: 'search', query: text });
    }),
  );
});
