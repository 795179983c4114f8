import { expect, test } from 'vitest';
import { knownList } from '../../../src/core/corpus/found-index.ts';
import { knownAgreement, knownForum, knownOfficial } from '../../../src/core/corpus/identify.ts';
import { KnownIndex } from '../../../src/core/corpus/known-index.ts';
import type { KnownEntity } from '../../../src/core/knowledge/record.types.ts';
import fc from '../../support/fc.ts';

/** Few words, so that names share them and stand in each other. */
const name = fc
  .array(fc.constantFrom('Hiệp', 'định', 'hợp', 'tác', 'Việt', 'Lào', 'lần thứ hai'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));
const names = fc.array(name, { minLength: 1, maxLength: 3 });
const entities = fc.array(
  fc.record({ kind: fc.constantFrom('official', 'agreement', 'forum'), names } as const),
  { maxLength: 12 },
);

test('what is identified by the index is what is identified by the whole list', () => {
  fc.assert(
    fc.property(entities, names, (list, surfaces) => {
      const known = list.map(
        (each, i): KnownEntity => ({
          ...each,
          id: `x-${i}`,
          name: { vi: each.names[0]!, en: each.names[0]!, basis: 'ours' },
          countries: ['VN'],
        }),
      );
      const [all, index] = [knownList(known), new KnownIndex(known)];
      const parties = [{ country: 'VN' }];
      for (const like of [all, index].map((source) => source.like.bind(source))) {
        const found = {
          official: knownOfficial({ surfaces, country: 'VN' }, like('official', surfaces)),
          // Of two wordings that are as close, either may be taken: closeness is what counts.
          agreement: knownAgreement({ surfaces, parties }, like('agreement', surfaces)) !== null,
          forum: knownForum({ surfaces }, like('forum', surfaces)) !== null,
        };
        expect(found).toEqual({
          official: knownOfficial({ surfaces, country: 'VN' }, all.like('official', surfaces)),
          agreement: knownAgreement({ surfaces, parties }, all.like('agreement', surfaces)) !== null,
          forum: knownForum({ surfaces }, all.like('forum', surfaces)) !== null,
        });
      }
    }),
    { numRuns: 500 },
  );
});

test('an entity that comes again gets its further names', () => {
  const one: KnownEntity = {
    id: 'a',
    kind: 'official',
    name: { vi: 'Lò Văn Bảng', en: 'Lo Van Bang', basis: 'ours' },
    names: ['Lò Văn Bảng'],
    countries: ['VN'],
  };
  const index = new KnownIndex([one]);
  index.add({ ...one, names: ['Lò V. Bảng'] });
  expect(index.size).toBe(1);
  for (const wording of ['Lò Văn Bảng', 'LÒ VĂN BẢNG', 'Lò V. Bảng'])
    expect(index.like('official', [wording]).map(({ id }) => id)).toEqual(['a']);
  expect(index.like('official', ['Lò Văn'])).toEqual([]);
});
