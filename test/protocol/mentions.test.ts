import { describe, expect, it } from 'vitest';
import type { RunMention } from '../../src/core/matching/types.ts';
import { packMentions, unpackMentions } from '../../src/protocol/mentions.ts';

const mention = (run: number, start: number, text: string, entity: string | null): RunMention => ({
  run,
  start,
  end: start + text.length,
  text,
  kind: 'official',
  entity,
  candidates: entity ? [entity] : ['a', 'b'],
  via: 'exact',
  why: [{ code: 'full-name', text }],
});

const LIST = [
  mention(1, 4, 'Tô Lâm', 'to-lam'),
  mention(1, 30, 'Tô Lâm', 'to-lam'),
  mention(2, 0, 'Quang', null),
];

describe('mentions on their way', () => {
  it('come back as they were, what is the same sent once', () => {
    const packed = packMentions(LIST);
    expect(packed.forms).toHaveLength(2);
    expect(unpackMentions(JSON.parse(JSON.stringify(packed)))).toEqual(LIST);
    expect(unpackMentions(packMentions([]))).toEqual([]);
  });

  it.each([
    [{ forms: [], places: [1, 2, 3, 0] }],
    [{ forms: packMentions(LIST).forms, places: [1, 2, 3] }],
    [{ forms: packMentions(LIST).forms, places: [1, 2, 3, 9] }],
    [{}],
    [null],
  ])('malformed: %j', (packed) => {
    expect(() => unpackMentions(packed as never)).toThrow();
  });
});
