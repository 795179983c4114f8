import { expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { recentSearches, withSearch } = await import('../../src/settings/recent.ts');

test.each<readonly [readonly string[], string, readonly string[]]>([
  [[], 'Tô Lâm', ['Tô Lâm']],
  [['Tô Lâm'], 'brunei', ['brunei', 'Tô Lâm']],
  [['to'], 'to lam', ['to lam']],
  [['brunei', 'Tô Lâm'], 'Tô Lâm', ['Tô Lâm', 'brunei']],
  [['brunei'], '   ', ['brunei']],
])('%j and then %j are %j', (before, query, after) => {
  expect(withSearch(before, query)).toEqual(after);
});

test('the list stays short, and storage that fails gives none', async () => {
  const many = Array.from({ length: 30 }, (_, at) => `câu ${at} x`).reduce<readonly string[]>(withSearch, []);
  expect(many).toHaveLength(8);
  expect(many[0]).toBe('câu 29 x');
  expect(await recentSearches()).toEqual([]);
});
