import { expect, test } from 'vitest';
import { withoutRejections, withRejections } from '../../../src/marking/card/rejections.ts';
import type { Rejection } from '../../../src/settings/types.ts';
import fc from '../../support/fc.ts';

const rejection: fc.Arbitrary<Rejection> = fc.record({
  entity: fc.constantFrom('a', 'b', 'c'),
  text: fc.constantFrom('Tô Lâm', 'To Lam'),
  host: fc.constantFrom('vi-du.vn', 'example.com'),
});
const same = (a: Rejection, b: Rejection) => a.entity === b.entity && a.text === b.text && a.host === b.host;
const list = fc.uniqueArray(rejection, { comparator: same });

test('said twice is kept once; undone is as if never said', () => {
  fc.assert(
    fc.property(list, list, (before, said) => {
      const after = withRejections(before, said);
      expect(withRejections(after, said)).toEqual(after);
      const fresh = said.filter((each) => !before.some((old) => same(old, each)));
      expect(withoutRejections(after, fresh)).toEqual(before);
    }),
  );
});
