import { describe, expect, it } from 'vitest';
import { compose, composedText, sourceEnd, sourceStart } from '../../../src/core/text/compose.ts';
import { IGNORABLE } from '../../../src/core/text/letters.ts';
import fc from '../../support/fc.ts';
import { nastyText } from '../../support/nasty.ts';

describe('compose', () => {
  it('is NFC without what is invisible', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const expected = text.replace(new RegExp(`[${IGNORABLE}]+`, 'gu'), '').normalize('NFC');
        expect(compose(text).text).toBe(expected);
        expect(composedText(text)).toBe(expected);
      }),
    );
  });

  it('leads each unit back to a stretch of the source that composes to it', () => {
    fc.assert(
      fc.property(nastyText, fc.nat(), fc.nat(), (text, a, b) => {
        const composed = compose(text);
        if (composed.text === '') return;
        const [from, to] = [a % composed.text.length, b % composed.text.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const source = text.slice(sourceStart(composed, from), sourceEnd(composed, to));
        expect(compose(source).text).toContain(composed.text.slice(from, to + 1));
      }),
    );
  });

  it('knows every character of the basic plane whose canonical form is another', () => {
    for (let code = 0; code < 0xd800; code += 1) {
      const character = String.fromCharCode(code);
      if (character.normalize('NFC') !== character)
        expect(compose(`a ${character}`).text).toBe(`a ${character}`.normalize('NFC'));
    }
  });

  it.each([
    ['İ', 'I'],
    ['İ\u0301', 'Í'],
    ['J\u030c', 'ǰ'],
    ['\u200b\u200bT\u200b', 'T'],
  ])('%j', (text, expected) => expect(compose(text).text).toBe(expected));
});
