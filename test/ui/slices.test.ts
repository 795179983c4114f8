import { expect, test } from 'vitest';
import { SLICE_UNITS } from '../../src/protocol/requests.ts';
import { slices } from '../../src/ui/slices.ts';
import fc from '../support/fc.ts';

test('no slice is too large, no run is lost, the order stays', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: SLICE_UNITS + 9000 }), { maxLength: 12 });
  fc.assert(
    fc.property(lengths, (all) => {
      const runs = all.map((length, id) => ({ id, text: 'a'.repeat(length) }));
      const got = slices(runs);
      for (const slice of got) {
        expect(slice.reduce((sum, run) => sum + run.text.length, 0)).toBeLessThanOrEqual(SLICE_UNITS);
      }
      expect(got.flat().map((run) => run.id)).toEqual(runs.map((run) => run.id));
    }),
    { numRuns: 30 },
  );
});
