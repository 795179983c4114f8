import { describe, expect, it } from 'vitest';
import { jsonLdDates } from '../../src/marking/json-ld.ts';

const PAGE = 'https://bao.example/tin-1.html';
const dates = (value: unknown) =>
  jsonLdDates(typeof value === 'string' ? value : JSON.stringify(value), PAGE);
const texts = (value: unknown) => dates(value).map((each) => each.text);

describe('dates in JSON-LD', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['an article', { '@type': 'NewsArticle', datePublished: '2025-03-13' }, ['2025-03-13']],
    ['several types', { '@type': ['Thing', 'Article'], datePublished: '2025-03-13' }, ['2025-03-13']],
    ['a graph', { '@graph': [{ '@type': 'WebPage', datePublished: '2025-03-13' }] }, ['2025-03-13']],
    [
      'an array',
      [{ '@type': 'Organization' }, { '@type': 'BlogPosting', dateCreated: '2025-03-13' }],
      ['2025-03-13'],
    ],
    ['other things', { '@type': 'Organization', datePublished: '1990-01-01' }, []],
    ['no JSON', '{"@type": "NewsArticle", datePublished}', []],
    ['null', 'null', []],
    ['a number for a date', { '@type': 'NewsArticle', datePublished: 20250313 }, []],
    ['an object for a date', { '@type': 'NewsArticle', datePublished: { toString: 'x' } }, []],
    ['an endless text for a date', { '@type': 'NewsArticle', datePublished: '2'.repeat(500) }, []],
    ['types that are no texts', { '@type': [1, null, {}], datePublished: '2025-03-13' }, []],
    ['a prototype', '{"__proto__": {"@type": "NewsArticle", "datePublished": "2025-03-13"}}', ['2025-03-13']],
  ])('%s', (_, value, expected) => {
    expect(texts(value)).toEqual(expected);
  });

  it('survives depth, breadth and length', () => {
    expect(texts(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toEqual([]);
    expect(texts(Array.from({ length: 100_000 }, () => ({})))).toEqual([]);
    expect(texts(`"${'x'.repeat(1_000_000)}"`)).toEqual([]);
  });

  it.each([
    ['url', { url: PAGE }, 'page'],
    ['url with another scheme and a query', { url: 'http://bao.example/tin-1.html?x=1' }, 'page'],
    ['mainEntityOfPage', { mainEntityOfPage: { '@id': PAGE } }, 'page'],
    ['another page', { url: 'https://bao.example/tin-2.html' }, 'other'],
    ['no page', { url: 17 }, undefined],
  ])('says what page it is about: %s', (_, more, about) => {
    const [found] = dates({ '@type': 'NewsArticle', datePublished: '2025-03-13', ...more });
    expect(found?.about).toBe(about);
  });

  it('tells publication from change', () => {
    const found = dates({ '@type': 'NewsArticle', datePublished: '2025-03-13', dateModified: '2025-03-14' });
    expect(found.map((each) => each.modified)).toEqual([false, true]);
  });
});
