import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunMention } from '../../../src/core/matching/types.ts';
import { ANSWER_MS, type Ask, Scanner } from '../../../src/marking/scan/scanner.ts';
import { packMentions } from '../../../src/protocol/mentions.ts';

const SEEN = { entities: [], countries: {}, headlineCountries: [], vouchers: [] };
const RUNS = [{ id: 1, text: 'Ông Tô Lâm' }];
const MENTION: RunMention = {
  run: 1,
  start: 4,
  end: 10,
  text: 'Tô Lâm',
  kind: 'official',
  entity: 'to-lam',
  candidates: ['to-lam'],
  via: 'exact',
  why: [],
};
const good = (epoch: number) => ({ epoch, decided: packMentions([MENTION]), undecided: [], seen: SEEN });
const refused = (code: string) => Object.assign(new Error(code), { code });

/** A background that gives these answers in turn: a value, an error, or nothing at all. */
function scannerWith(...answers: readonly (object | Error | 'lost')[]) {
  const left = [...answers];
  let asked = 0;
  const ask = (() => {
    asked += 1;
    const next = left.shift();
    if (next === 'lost') return new Promise(() => undefined);
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  }) as unknown as Ask;
  const stop = new AbortController();
  const scanner = new Scanner(ask, stop.signal);
  scanner.begin('Tin', null);
  return { scanner, stop, asked: () => asked };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The outcome, with all the time that it takes. */
async function outcomeOf(work: Promise<unknown>): Promise<unknown> {
  const done = work.catch((error: Error) => `threw ${error.name}`);
  await vi.advanceTimersByTimeAsync(10 * ANSWER_MS);
  return done;
}

describe('messages that go wrong', () => {
  it.each([
    ['lost: asked again', ['lost', good(1)], 'found', 2],
    ['the background was stopped in between: asked again', [refused('unavailable'), good(1)], 'found', 2],
    ['lost for good: the page says so', Array(5).fill('lost'), 'failed', 5],
    ['refused: not asked again', [refused('bad-request')], 'failed', 1],
    ['the extension is gone', [refused('gone')], 'gone', 1],
    ['an answer to an older state of the page', [good(0)], 'late', 1],
  ] as const)('%s', async (_, answers, status, times) => {
    const { scanner, asked } = scannerWith(...(answers as readonly (object | 'lost')[]));
    expect(await outcomeOf(scanner.scan(RUNS))).toMatchObject({ status });
    expect(asked()).toBe(times);
  });

  it('an answer that comes after the page has moved on is dropped', async () => {
    const { scanner } = scannerWith(good(1));
    const scanned = scanner.scan(RUNS);
    scanner.begin('Trang khác', null);
    expect(await outcomeOf(scanned)).toEqual({ status: 'late' });
  });

  it('a stopped page waits for nothing', async () => {
    const { scanner, stop } = scannerWith('lost');
    const scanned = scanner.scan(RUNS);
    stop.abort();
    expect(await outcomeOf(scanned)).toEqual({ status: 'gone' });
  });

  it.each([[{}], [{ epoch: 1 }], [{ epoch: 1, decided: 5, seen: null }], [{ epoch: 'x' }]])(
    'malformed (%j): no mention comes of it',
    async (answer) => {
      const { scanner } = scannerWith(answer);
      const outcome = await outcomeOf(scanner.scan(RUNS));
      expect(JSON.stringify(outcome)).not.toContain('to-lam');
    },
  );

  it('doubled: an answer that comes after the slice was asked for again counts once', async () => {
    const answers: ((value: object) => void)[] = [];
    const seenIn: object[] = [];
    const ask = ((_: string, { page }: { page: { seen: object } }) => {
      seenIn.push(page.seen);
      return new Promise((resolve) => answers.push(resolve));
    }) as unknown as Ask;
    const scanner = new Scanner(ask, new AbortController().signal);
    scanner.begin('Tin', null);
    const scanned = scanner.scan(RUNS);
    await vi.advanceTimersByTimeAsync(ANSWER_MS + 1000);
    const twice = { ...good(1), seen: { ...SEEN, countries: { VN: 1 } } };
    for (const answer of answers) answer(twice);
    expect(answers).toHaveLength(2);
    expect(await scanned).toMatchObject({ status: 'found', mentions: [MENTION] });
    void scanner.scan(RUNS);
    expect(seenIn.at(-1)).toMatchObject({ countries: { VN: 1 } });
  });

  it('answers to two slices at once: what each tells of the page is added, whichever comes first', async () => {
    const seenIn: object[] = [];
    const pages: ((value: object) => void)[] = [];
    const ask = ((_: string, { page }: { page: { seen: object } }) => {
      seenIn.push(page.seen);
      return new Promise((resolve) => pages.push(resolve));
    }) as unknown as Ask;
    const scanner = new Scanner(ask, new AbortController().signal);
    scanner.begin('Tin', null);
    const answer = (entity: string, times: number) => ({
      ...good(1),
      seen: {
        entities: [entity],
        countries: { VN: times },
        headlineCountries: [],
        vouchers: [`office:${entity}`],
      },
    });
    const both = [scanner.scan(RUNS), scanner.scan(RUNS)];
    pages[1]!(answer('b', 2));
    pages[0]!(answer('a', 1));
    await Promise.all(both);
    void scanner.scan(RUNS);
    expect(seenIn[2]).toEqual({
      entities: ['b', 'a'],
      countries: { VN: 3 },
      headlineCountries: [],
      vouchers: ['office:b', 'office:a'],
    });
  });
});
