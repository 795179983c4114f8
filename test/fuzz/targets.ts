/** What is fuzzed: each a property of any input, checked by `npm run fuzz` for as long as it is told. */
import assert from 'node:assert/strict';
import type { Handlers } from '../../src/background/request.ts';
import { parseSeedText, printSeedText } from '../../src/core/corpus/seed-text.ts';
import { extract } from '../../src/core/extraction/extract.ts';
import { validatePack } from '../../src/core/knowledge/validate.ts';
import { compileAutomaton } from '../../src/core/matching/automaton.ts';
import { buildLayer, loadLayer } from '../../src/core/matching/layer.ts';
import { findDates, parseDateLine } from '../../src/core/text/date-find.ts';
import { compareDates, dayBounds, isPartialDate } from '../../src/core/text/dates.ts';
import { fold, foldText, sourceSpan } from '../../src/core/text/fold.ts';
import { choosePageDate } from '../../src/core/text/page-date.ts';
import { sentences } from '../../src/core/text/sentences.ts';
import { pack } from '../background/pack.ts';
import { oracle } from '../core/matching/oracle.ts';
import { memoryStore } from '../store/memory.ts';
import fc from '../support/fc.ts';
import { nastyText } from '../support/nasty.ts';
import { markedScene, scene } from '../support/scenes.ts';
import { refusedOrHarmless, spoiltBytes, spoiltFile, spoiltLines, withSpoiltBytes } from './pack-targets.ts';

/** One property; throws where it does not hold. */
export interface Target {
  readonly inputs: fc.Arbitrary<unknown>;
  check(input: never): void | Promise<void>;
}

const target = <T>(inputs: fc.Arbitrary<T>, check: (input: T) => void | Promise<void>): Target => ({
  inputs,
  check,
});

/** Words that extraction, dates and queries look at, among nasty pieces. */
const news = fc
  .array(
    fc.oneof(
      nastyText,
      fc.constantFrom(
        ...[
          'Bộ trưởng Bộ Công an ',
          'Tô Lâm ',
          'Đại tướng ',
          'đã ký ',
          'Hiệp định ',
          'giữa Việt Nam và Brunei ',
          'hội đàm với ',
          'Tổng thống ',
        ],
        ...[
          'lần thứ nhất ',
          'ngày 14/2/2020 ',
          '14-2',
          '31/2/2021',
          'March 13, 2025 ',
          'Thứ Năm, 13/03/2025 18:08',
          'năm 2023',
          '. ',
          '\n',
          '“',
          '”',
          '), ',
          'và ',
        ],
      ),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const dateText = fc.oneof(
  fc.stringMatching(/^(\d{4}|-)(-\d{2}){0,2}(T\d{2}:\d{2})?(\/(\d{4}|-)(-\d{2}){0,2})?$/),
  nastyText,
);

function inOrder(text: string, spans: readonly { readonly start: number; readonly end: number }[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(start >= last && end > start && end <= text.length, `span ${start}–${end} of ${text.length}`);
    last = end;
  }
}

/** A value with some place in it replaced by anything. */
function spoilt(value: unknown, path: readonly number[], by: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[key] = spoilt(copy[key], rest, by);
  return copy;
}

const junk = fc.oneof(fc.anything({ maxDepth: 2 }), nastyText, fc.integer(), fc.constant(undefined));
const spoiling = fc.record({ path: fc.array(fc.nat(30), { maxLength: 7 }), by: junk });

const seen = { entities: [], countries: {}, headlineCountries: [], vouchers: [] };
const page = { date: null, title: 'T', seen };
/** A sound request of each kind, to be spoilt. */
const REQUESTS: Readonly<Record<string, object>> = {
  scan: { epoch: 1, runs: [{ id: 0, text: 'Bộ trưởng Tô Lâm' }], page },
  settle: { epoch: 1, undecided: [], page },
  briefs: { entities: ['to-lam'], date: '2024-09' },
  names: { entities: ['to-lam'] },
  search: { query: 'to lam', limit: 5 },
  pageDate: { candidates: [{ basis: 'url', text: 'https://bao.example/20250313/tin' }], lang: 'vi' },
  calls: { entity: 'to-lam', passages: [{ text: 'Ông Tô Lâm', start: 4, end: 10 }], date: null },
  related: { url: 'https://bao.example/', title: 'T', date: null, entities: { 'to-lam': 1 }, text: 'Tô Lâm' },
  article: { id: 'old' },
  corpus: {},
  extract: { title: 'T', text: 'Tô Lâm dự họp.', date: null },
};

/** The background's door with a small corpus behind it; the polyfill wants a browser, and gets the little it looks at. */
async function door() {
  Object.assign(globalThis, {
    chrome: { runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` } },
  });
  const { answer } = await import('../../src/background/serve.ts');
  const { createLibrary } = await import('../../src/background/library.ts');
  const { handlers } = await import('../../src/background/requests/index.ts');
  const { partsWith } = await import('../../src/background/parts.ts');
  const library = createLibrary(
    pack,
    partsWith(({ knowledge }) => loadLayer(buildLayer(knowledge.entities)), memoryStore()),
  );
  const surface = { id: 'own', url: 'chrome-extension://own/popup.html', origin: 'chrome-extension://own' };
  return (name: unknown, request: unknown) =>
    answer(handlers as Handlers, async () => library, { name, request }, surface);
}

export async function targets(): Promise<Readonly<Record<string, Target>>> {
  const ask = await door();
  const answered = async (name: unknown, request: unknown) => {
    const reply = await ask(name, request);
    assert.ok(reply.ok || reply.failure.code !== 'internal', reply.ok ? '' : reply.failure.detail);
  };
  return {
    'matching: as the oracle': target(scene, ({ list, text }) => {
      assert.deepEqual(compileAutomaton(list).find(text), oracle(list)(text));
    }),
    'matching: as the oracle, among combining marks': target(markedScene, ({ list, text }) => {
      assert.deepEqual(compileAutomaton(list).find(text), oracle(list)(text));
    }),
    'folding: once is enough, composition does not matter': target(nastyText, (text) => {
      const folded = fold(text).text;
      assert.equal(fold(folded).text, folded);
      assert.equal(fold(text.normalize('NFD')).text, folded);
      assert.equal(foldText(text), folded);
    }),
    'folding: leads back into the text': target(nastyText, (text) => {
      const folded = fold(text);
      for (let at = 0; at < folded.text.length; at += 1) {
        const { start, end } = sourceSpan(folded, at, at + 1);
        assert.ok(start < end && end <= text.length);
      }
    }),
    'sentences: in order, within the text': target(news, (text) => inOrder(text, sentences(text))),
    'dates: found ones are dates, in order': target(news, (text) => {
      const found = findDates(text);
      inOrder(text, found);
      for (const { value, start, end, words } of found) {
        assert.ok(isPartialDate(value), value);
        assert.equal(text.slice(start, end), words);
      }
      const line = parseDateLine(text);
      assert.ok(line === null || isPartialDate(line));
    }),
    'dates: comparing has an order, bounds enclose': target(fc.tuple(dateText, dateText), ([a, b]) => {
      if (!isPartialDate(a) || !isPartialDate(b)) return;
      assert.equal(
        Math.sign(compareDates({ value: a }, { value: b })) +
          Math.sign(compareDates({ value: b }, { value: a })),
        0,
      );
      const bounds = dayBounds(a);
      if (bounds?.first != null && bounds.last != null) assert.ok(bounds.first <= bounds.last, a);
    }),
    'dates: what a page says of itself': target(
      fc.array(
        fc.record({
          basis: fc.constantFrom(
            'json-ld' as const,
            'meta' as const,
            'time-element' as const,
            'date-line' as const,
            'url' as const,
          ),
          text: fc.oneof(news, dateText),
        }),
        { maxLength: 6 },
      ),
      (candidates) => {
        const chosen = choosePageDate(candidates, { lang: 'vi' });
        assert.ok(chosen === null || isPartialDate(chosen.value), chosen?.value);
      },
    ),
    'seeds: printed as parsed': target(news, (text) => {
      assert.equal(printSeedText(parseSeedText(text)), text);
    }),
    'extraction: quotes stand where they say': target(news, (text) => {
      const found = extract({ text });
      for (const { mentions } of [...found.officials, ...found.agreements, ...found.forums])
        for (const { start, end, quote } of mentions) assert.equal(text.slice(start, end), quote);
    }),
    'packs: a spoilt one is refused or sound, never thrown over': target(spoiling, ({ path, by }) => {
      validatePack(spoilt(pack, path, by));
    }),
    'pack files: spoilt lines are refused in words, or harmless': target(spoiltLines, (spoilt) =>
      refusedOrHarmless(spoiltFile(spoilt)),
    ),
    'pack files: spoilt bytes are refused in words': target(spoiltBytes, (spoilt) =>
      refusedOrHarmless(withSpoiltBytes(spoilt)),
    ),
    'messages: spoilt requests are answered': target(
      fc.record({ name: fc.constantFrom(...Object.keys(REQUESTS)), spoiling }),
      ({ name, spoiling: { path, by } }) => answered(name, spoilt(REQUESTS[name], path, by)),
    ),
    'messages: any name, any request': target(fc.tuple(junk, junk), ([name, request]) =>
      answered(name, request),
    ),
    'queries: whatever is typed is answered': target(fc.oneof(news, nastyText), (query) =>
      answered('search', { query: query.slice(0, 500), limit: 20 }),
    ),
    'text of pages: whatever it is, a slice is answered': target(fc.array(news, { maxLength: 4 }), (texts) =>
      answered('scan', { epoch: 1, runs: texts.map((text, id) => ({ id, text })), page }),
    ),
  };
}
