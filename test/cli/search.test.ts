import { expect, test } from 'vitest';
import { run as related } from '../../src/cli/related.ts';
import { run as search } from '../../src/cli/search.ts';
import { called } from '../support/called.ts';

const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test.each(['to lam brunei', 'Tô Lâm Brunei', 'brunei to lam', 'bruneii to lam'])(
  'search %s: one object a line, the Brunei article first',
  async (query) => {
    const { status, out } = await called(search, [...query.split(' '), '--json']);
    const [first] = lines(out);
    expect(status).toBe(0);
    expect(first).toMatchObject({ article: '003_1d8cf746af9fea88.txt', date: '2020-02-14' });
    expect(first).toMatchObject({ title: expect.any(String), score: expect.any(Number) });
    expect(first?.excerpt).toContain('Brunei');
  },
);

test('says how filters were read, and what to leave out where nothing is found', async () => {
  const { out } = await called(search, ['person:"to lam"', 'nước:brunei', 'sau:2030', 'an', 'ninh']);
  expect(out).toContain('official: Tô Lâm');
  expect(out).toContain('country: BN');
  expect(out).toContain('after: 2030');
  expect(out).toMatch(/^0 articles\nwithout sau:2030: 1 /mu);
  const { out: dated } = await called(search, ['người:"Tô Lâm"', 'sau:2025']);
  expect(dated).toMatch(/^004_84371e4765f2eb53\.txt {2}2025-03-13$/mu);
});

test('nothing found is no error', async () => {
  expect(await called(search, ['xyzzyq', '--json'])).toEqual({ status: 0, out: '', err: '' });
});

test.each([
  ['no words', []],
  ['white space', ['  ']],
  ['an unknown option', ['a', '--loud']],
  ['a limit that is none', ['a', '--limit', 'many']],
])('%s: status 2, a word on the error stream, nothing printed', async (_, args) => {
  const { status, out, err } = await called(search, args);
  expect([status, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});

test('related: a text about the same dialogue, not one about cooking', async () => {
  const about =
    'Bộ trưởng Lương Tam Quang gặp ông K. Shanmugam. Lương Tam Quang và K. Shanmugam bàn tiếp. K. Shanmugam cảm ơn.';
  const [first] = lines((await called(related, ['-', '--json'], about)).out);
  expect(first).toMatchObject({ article: '004_84371e4765f2eb53.txt' });
  const other = 'Món canh chua nấu với bông điên điển và cá linh đầu mùa.';
  expect((await called(related, ['-', '--json'], other)).out).toBe('');
});

test('related: a file that is not there', async () => {
  expect(await called(related, ['none.txt'])).toMatchObject({ status: 2, out: '' });
});
