import { describe, expect, it, vi } from 'vitest';
import { compileAutomaton, loadAutomaton } from '../../../src/core/matching/automaton.ts';
import { fold, sourceSpan } from '../../../src/core/text/fold.ts';
import fc from '../../support/fc.ts';
import { nastyText } from '../../support/nasty.ts';
import { scene } from '../../support/scenes.ts';
import { oracle } from './oracle.ts';

vi.setConfig({ testTimeout: 60_000 });
const RUNS = Number(process.env.RUNS ?? 1000);

/** Whether an offset falls between the halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && text.codePointAt(offset - 1)! > 0xffff;
}

describe('the automaton', () => {
  it('finds what the oracle finds', () => {
    fc.assert(
      fc.property(scene, ({ list, text }) => {
        expect(compileAutomaton(list).find(text)).toEqual(oracle(list)(text));
      }),
      { numRuns: RUNS },
    );
  });

  it('survives its buffer', () => {
    fc.assert(
      fc.property(scene, ({ list, text }) => {
        const automaton = compileAutomaton(list);
        const loaded = loadAutomaton(automaton.toBuffer());
        expect(loaded.find(text)).toEqual(automaton.find(text));
        expect(Buffer.compare(Buffer.from(loaded.toBuffer()), Buffer.from(automaton.toBuffer()))).toBe(0);
      }),
      { numRuns: RUNS / 10 },
    );
  });

  it('gives spans of whole characters, in order, that fold to a surface', () => {
    fc.assert(
      fc.property(scene, ({ list, text }) => {
        let last = 0;
        for (const { start, end, unmarked, surfaces: all } of compileAutomaton(list).find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          for (const offset of [start, end]) expect(splitsPair(text, offset)).toBe(false);
          expect(text.slice(end)).not.toMatch(/^\p{M}/u);
          const span = fold(text.slice(start, end)).text;
          if (!unmarked) for (const each of all) expect(fold(list[each]!.text).text).toContain(span.trim());
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe('folding', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(fold(fold(text).text).text).toBe(fold(text).text);
      }),
      { numRuns: RUNS },
    );
  });

  it('does not mind composition', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(fold(text.normalize('NFD')).text).toBe(fold(text).text);
        expect(fold(text.normalize('NFC')).text).toBe(fold(text).text);
      }),
      { numRuns: RUNS },
    );
  });

  it('leads back in order, never splitting a character', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const folded = fold(text);
        let last = 0;
        for (let at = 0; at < folded.text.length; at += 1) {
          const { start, end } = sourceSpan(folded, at, at + 1);
          expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (/^\p{M}/u.test(text.slice(end)))
            expect(/\p{M}/u.test(folded.text.slice(at + 1, at + 3))).toBe(true);
          last = start;
        }
      }),
      { numRuns: RUNS },
    );
  });
});
