import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

/** The colours of the sheet by name, as [light, dark] hex. First definition wins: later ones are media overrides. */
function colours(): Map<string, Record<Theme, string>> {
  const found = new Map<string, Record<Theme, string>>();
  for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
    if (!found.has(name!)) found.set(name!, { light: light!, dark: dark! });
  }
  return found;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken', 'hover'];
const TEXT = 4.5;
const EDGE = 3;

const pairs: [front: string, grounds: readonly string[], least: number][] = [
  ...[
    'ink',
    'ink-2',
    'ink-3',
    'accent',
    'accent-hover',
    'official',
    'agreement',
    'forum',
    'organisation',
  ].map((name): [string, string[], number] => [name, GROUNDS, TEXT]),
  ...['good', 'warn', 'bad', 'accent', 'official', 'agreement', 'forum', 'organisation'].map(
    (name): [string, string[], number] => [name, [`${name}-soft`], TEXT],
  ),
  ['ink', ['official-soft', 'agreement-soft', 'forum-soft', 'organisation-soft', 'accent-soft'], TEXT],
  ['ink-2', ['accent-soft', 'warn-soft', 'bad-soft', 'good-soft'], TEXT],
  ['accent-ink', ['accent', 'accent-hover'], TEXT],
  ['found-ink', ['found'], TEXT],
  ['line-strong', ['paper', 'surface', 'sunken'], EDGE],
  ['focus', GROUNDS, EDGE],
];

describe('contrast of the tokens', () => {
  const all = colours();
  for (const [front, grounds, least] of pairs)
    for (const ground of grounds)
      for (const theme of ['light', 'dark'] as const)
        it(`${front} on ${ground}, ${theme}: at least ${least}`, () => {
          expect(contrast(all.get(front)![theme], all.get(ground)![theme])).toBeGreaterThanOrEqual(least);
        });
});
