import { expect, test } from 'vitest';
import { atWords } from '../../../src/core/text/text-fragment.ts';

const long = 'một hai ba bốn năm sáu bảy tám chín mười mười-một mười hai';
test.each([
  ['https://a.example/1', 'hai nước', 'https://a.example/1#:~:text=hai%20n%C6%B0%E1%BB%9Bc'],
  [
    'https://a.example/1#p',
    'Việt Nam-Mỹ, A & B',
    'https://a.example/1#p:~:text=Vi%E1%BB%87t%20Nam%2DM%E1%BB%B9%2C%20A%20%26%20B',
  ],
  ['https://a.example/1', '  ', 'https://a.example/1'],
  ['https://a.example/1', 'a\n b\u00a0c', 'https://a.example/1#:~:text=a%20b%20c'],
])('%s at %j', (address, quote, expected) => {
  expect(atWords(address, quote)).toBe(expected);
});

test('a long quote is named by both its ends', () => {
  const [from, to] = atWords('https://a.example/1', long).split('text=')[1]?.split(',') ?? [];
  expect(decodeURIComponent(from ?? '')).toBe('một hai ba bốn năm sáu');
  expect(decodeURIComponent(to ?? '')).toBe('tám chín mười mười-một mười hai');
});
