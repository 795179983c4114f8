import { describe, expect, it } from 'vitest';
import { covers } from '../../src/platform/match-pattern.ts';
import { LISTED_PATTERNS, LISTED_SITES, patternFor } from '../../src/platform/sites.ts';

describe('covers', () => {
  it.each([
    ['*://*.example.org/*', 'https://example.org/a', true],
    ['*://*.example.org/*', 'http://news.example.org/', true],
    ['*://*.example.org/*', 'https://badexample.org/', false],
    ['*://*.example.org/*', 'https://example.org.evil.net/', false],
    ['*://*.example.org/*', 'ftp://example.org/', false],
    ['https://example.org/*', 'http://example.org/', false],
    ['https://example.org/*', 'https://www.example.org/', false],
    ['http://*/*', 'http://anything.net/x', true],
    ['<all_urls>', 'https://anything.net/x', true],
    ['<all_urls>', 'chrome://settings', false],
    ['*://localhost/*', 'http://localhost:8080/x', true],
    ['nonsense', 'https://example.org/', false],
    ['*://*.example.org/*', 'no address', false],
  ])('%s covers %s: %s', (pattern, address, expected) => {
    expect(covers(pattern, address)).toBe(expected);
  });
});

describe('the published list', () => {
  it('names each site once', () => {
    expect(new Set(LISTED_SITES.map((site) => site.host)).size).toBe(LISTED_SITES.length);
  });

  it('covers sections of a site and its plain form', () => {
    for (const address of [
      'http://vnexpress.net/',
      'https://en.vietnamplus.vn/x.vnp',
      'https://www.bbc.com/news',
    ]) {
      expect(LISTED_PATTERNS.some((pattern) => covers(pattern, address))).toBe(true);
    }
  });

  it('leaves mail, shops and search alone', () => {
    for (const address of [
      'https://mail.google.com/',
      'https://vnexpress.net.example/',
      'https://shopee.vn/',
    ]) {
      expect(LISTED_PATTERNS.some((pattern) => covers(pattern, address))).toBe(false);
    }
  });

  it.each([
    ['plo.vn', '*://*.plo.vn/*'],
    ['localhost', '*://localhost/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['[::1]', '*://[::1]/*'],
  ])('makes %s into %s', (host, pattern) => {
    expect(patternFor(host)).toBe(pattern);
  });
});
