import { expect, test } from 'vitest';
import type { Run } from '../../../src/core/matching/types.ts';
import { FIRST_SLICE_UNITS, Slices } from '../../../src/marking/scan/slices.ts';
import { SLICE_UNITS } from '../../../src/protocol/requests.ts';
import fc from '../../support/fc.ts';

const units = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + run.text.length, 0);

test('every run is in one slice, in order; the first slice is small, none is too large', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(SLICE_UNITS / 4), { maxLength: 60 }), (lengths) => {
      const slices = new Slices();
      const sent: (readonly Run[])[] = [];
      for (const [id, length] of lengths.entries()) {
        const full = slices.push({ id, text: 'x'.repeat(length) });
        if (full) sent.push(full);
      }
      const rest = slices.take();
      if (rest) sent.push(rest);
      expect(sent.flat().map((run) => run.id)).toEqual(lengths.map((_, id) => id));
      for (const [i, slice] of sent.entries()) {
        const limit = i === 0 ? FIRST_SLICE_UNITS : SLICE_UNITS;
        if (slice.length > 1) expect(units(slice)).toBeLessThanOrEqual(limit);
      }
    }),
    { numRuns: 100 },
  );
});

test('a new page begins with a small slice again', () => {
  const slices = new Slices();
  slices.push({ id: 1, text: 'x' });
  slices.take();
  slices.reset();
  slices.push({ id: 2, text: 'x'.repeat(FIRST_SLICE_UNITS) });
  expect(slices.push({ id: 3, text: 'x' })?.map((run) => run.id)).toEqual([2]);
});
