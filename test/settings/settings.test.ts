import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, UNREAD_SETTINGS } from '../../src/settings/types.ts';

type Values = Record<string, unknown>;

/** A storage that answers, refuses or is silent, as the test says. */
const storage = {
  values: {} as Values,
  how: 'answers' as 'answers' | 'refuses' | 'silent',
  late: [] as (() => void)[],
};

function when<T>(give: () => T): Promise<T> {
  if (storage.how === 'refuses') return Promise.reject(new Error('refused'));
  if (storage.how === 'answers') return new Promise((done) => setTimeout(() => done(give()), 1));
  return new Promise((done) => storage.late.push(() => done(give())));
}

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: () => when(() => ({ ...storage.values })),
        set: (values: Values) => when(() => void Object.assign(storage.values, values)),
      },
    },
  },
}));
const { getSettings, ownMarksOn, setSiteOff } = await import('../../src/settings/settings.ts');
const { ANSWER_MS } = await import('../../src/settings/in-time.ts');
const { settingsToKeep } = await import('../../src/settings/transfer.ts');

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(storage, { values: { 'setting:sitesOff': ['a.test'] }, how: 'answers', late: [] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What came of it, and after how long; ms. */
async function timed<T>(work: Promise<T>): Promise<readonly [T | 'rejected', number]> {
  const began = performance.now();
  let end: readonly [T | 'rejected', number] | undefined;
  const done = (value: T | 'rejected') => (end = [value, performance.now() - began]);
  work.then(done, () => done('rejected'));
  while (!end) await vi.advanceTimersByTimeAsync(1);
  return end;
}

test('storage that refuses: what holds then is known as such, and no own name is marked', async () => {
  storage.how = 'refuses';
  expect(await getSettings()).toBe(UNREAD_SETTINGS);
  expect(UNREAD_SETTINGS).toEqual({ ...DEFAULT_SETTINGS, ownMarks: 'chosen' });
  expect(ownMarksOn(await getSettings(), 'a.test')).toBe(false);
});

test('storage that is silent is given up once, not by each who asks; what it says after all is told', async () => {
  storage.how = 'silent';
  const told = vi.fn();
  expect(await timed(getSettings(told))).toEqual([UNREAD_SETTINGS, ANSWER_MS]);
  const [again, took] = await timed(getSettings());
  expect([again, took < 10]).toEqual([UNREAD_SETTINGS, true]);
  expect(told).not.toHaveBeenCalled();
  for (const answer of storage.late) answer();
  await vi.advanceTimersByTimeAsync(1);
  expect(told.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, sitesOff: ['a.test'] }]]);
  storage.how = 'answers';
  expect((await timed(getSettings()))[0]).toMatchObject({ sitesOff: ['a.test'] });
});

test.each(['refuses', 'silent'] as const)(
  'storage that %s: nothing is written over or kept as if it were read',
  async (how) => {
    storage.how = how;
    expect((await timed(setSiteOff('b.test', true)))[0]).toBe('rejected');
    expect((await timed(settingsToKeep()))[0]).toBe('rejected');
    expect(storage.values).toEqual({ 'setting:sitesOff': ['a.test'] });
    for (const answer of storage.late) answer();
    storage.how = 'answers';
    await timed(getSettings());
    await timed(setSiteOff('b.test', true));
    expect(storage.values).toEqual({ 'setting:sitesOff': ['a.test', 'b.test'] });
  },
);
