import { expect, test } from 'vitest';
import type { Mention } from '../../src/core/matching/types.ts';
import { countEntities, relatedText } from '../../src/marking/page-summary.ts';

function mark(entity: string | null, text: string) {
  const candidates = entity ? [entity] : ['a', 'b'];
  const mention: Mention = {
    start: 0,
    end: 1,
    text,
    kind: 'official',
    entity,
    candidates,
    via: 'exact',
    why: [],
  };
  return { mention };
}

test('entities are counted, in the order of their first mention, open ones by their candidates', () => {
  const marks = [
    mark('b', 'B'),
    mark(null, 'Quang'),
    mark('a', 'A'),
    mark('b', 'ông B'),
    mark(null, 'Quang'),
  ];
  expect(countEntities(marks).map(({ entity, text, count }) => [entity, text, count])).toEqual([
    ['b', 'B', 2],
    [null, 'Quang', 2],
    ['a', 'A', 1],
  ]);
});

test('related text is running text, within its limit', () => {
  const runs = [{ text: 'Trang chủ' }, ...Array.from({ length: 50 }, () => ({ text: 'câu '.repeat(300) }))];
  const text = relatedText(runs);
  expect(text).toHaveLength(20_000);
  expect(text).not.toContain('Trang chủ');
});
