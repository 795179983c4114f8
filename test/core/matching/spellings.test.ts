import { describe, expect, test } from 'vitest';
import { isPatronymic, oneLetterApart, sameGivenName } from '../../../src/core/matching/transliteration.ts';

describe('one given name in several romanisations', () => {
  test.each([
    ['Nikolai', 'Nikolay', true],
    ['Nikolai', 'Nicolai', true],
    ['Nikolai', 'Nikolaj', true],
    ['Vladimir', 'Wladimir', true],
    ['Dmitry', 'Dmitri', true],
    ['Dmitry', 'Dmitrij', true],
    ['Sergei', 'Sergey', true],
    ['Mikhail', 'Michail', false],
    ['Alexander', 'Aleksander', true],
    ['V', 'Vladimir', true],
    ['N', 'Vladimir', false],
    ['Nikolai', 'Dmitry', false],
    ['Chris', 'Christopher', false],
  ])('%s, %s: %s', (a, b, same) => {
    expect(sameGivenName(a, b)).toBe(same);
    expect(sameGivenName(b, a)).toBe(same);
  });

  test.each([
    ['Platonovich', true],
    ['Vladimirovna', true],
    ['Patrushev', false],
  ])('%s is a father’s name: %s', (name, is) => {
    expect(isPatronymic(name)).toBe(is);
  });
});

describe('a slip of one letter', () => {
  test.each([
    ['landberg', 'lanberg', true],
    ['landberg', 'landburg', true],
    ['knapper', 'knaper', true],
    ['knapper', 'knapper', false],
    ['landberg', 'lenburg', false],
    ['landberg', 'lindbergh', false],
    // Short names differ by a letter from too many others.
    ['putin', 'putti', false],
    ['lam', 'lan', false],
  ])('%s, %s: %s', (a, b, apart) => {
    expect(oneLetterApart(a, b)).toBe(apart);
    expect(oneLetterApart(b, a)).toBe(apart);
  });
});
