import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/core/matching/types.ts';
import { chooseLooks, wanted } from '../../../src/marking/paint/looks.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/types.ts';

function mention(entity: string | null, more: Partial<Mention> = {}): Mention {
  const candidates = entity ? [entity] : ['a', 'b'];
  return {
    start: 0,
    end: 1,
    text: 'X',
    kind: 'official',
    entity,
    candidates,
    via: 'exact',
    why: [],
    ...more,
  };
}

describe('looks', () => {
  const passage = [mention('a'), mention('b'), mention('a'), mention(null), mention(null), mention('a')];
  test.each([
    ['calm', false, ['plain', 'plain', 'faint', 'doubtful', 'doubtful', 'faint']],
    ['calm', true, ['plain', 'plain', 'plain', 'doubtful', 'doubtful', 'plain']],
    ['all', false, ['plain', 'plain', 'plain', 'doubtful', 'doubtful', 'plain']],
    ['none', true, [null, null, null, null, null, null]],
  ] as const)('%s, headline %s', (paint, headline, looks) => {
    expect(chooseLooks(passage, paint, headline)).toEqual(looks);
  });
});

describe('what the reader wants to see', () => {
  const rejections = [{ entity: 'a', text: 'Lắm', host: 'one.test' }];
  const settings = { kinds: DEFAULT_SETTINGS.kinds, rejections };
  test.each<[string, Mention, string, readonly string[] | null]>([
    ['a kind that is off', mention('a', { kind: 'organisation' }), 'one.test', null],
    ['rejected here', mention('a', { text: 'Lắm' }), 'one.test', null],
    ['rejected, written with loose marks', mention('a', { text: 'Lắm'.normalize('NFD') }), 'one.test', null],
    ['rejected on another host', mention('a', { text: 'Lắm' }), 'two.test', ['a']],
    ['rejected under another surface', mention('a', { text: 'Tô Lâm' }), 'one.test', ['a']],
    ['one of two candidates', mention(null, { text: 'Lắm' }), 'one.test', ['b']],
    ['the only candidate', mention(null, { text: 'Lắm', candidates: ['a'] }), 'one.test', null],
  ])('%s', (_, given, host, candidates) => {
    expect(wanted(given, settings, host)?.candidates ?? null).toEqual(candidates);
  });
});
