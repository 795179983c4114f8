import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../src/core/search/index/build.ts';
import { ByteReader, ByteWriter } from '../../../src/core/search/index/bytes.ts';
import { parseHead, textOf } from '../../../src/core/search/index/head.ts';
import { mergeSegments } from '../../../src/core/search/index/merge.ts';
import { createReader } from '../../../src/core/search/index/read.ts';
import type { IndexedText, Segment, SegmentBytes } from '../../../src/core/search/index/segment.types.ts';
import { whole } from '../../../src/core/search/source.ts';
import fc from '../../support/fc.ts';

const word = fc.constantFrom('tô', 'tổ', 'lâm', 'làm', 'an', 'ninh', 'mạng', 'Brunei', 'đoàn', '2024', 'x');
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const text = fc.record({ title: sentence, paragraphs: fc.array(sentence, { maxLength: 3 }) });
const texts = fc.array(text, { maxLength: 8 });

type Plain = { readonly title: string; readonly paragraphs: readonly string[] };

const indexed = (all: readonly Plain[], from = 0): IndexedText[] =>
  all.map((each, at) => ({ ...each, key: from + at, first: at, last: null, tags: [`t:${at % 3}`] }));

const segmentOf = ({ head, body }: SegmentBytes): Segment => ({
  head: parseHead(head),
  live: 0,
  dead: () => false,
  read: async (ranges) => ranges.map(({ start, end }) => body.subarray(start, end)),
  articles: async () => [],
});

/** All that a segment says, by form: which articles have a term and how, and which pairs stand side by side where. */
async function contents(segment: Segment): Promise<unknown> {
  const { head } = segment;
  const reader = createReader(segment);
  const terms = Array.from({ length: head.terms }, (_, term) => term).filter(
    (term) => head.frequencies[term]! > 0,
  );
  const form = (term: number) => textOf(head.marked.subarray(head.formAt[term], head.formAt[term + 1]));
  const postings = await reader.postings(terms);
  const pairs = terms.flatMap((left) => terms.map((right) => ({ left, right })));
  const lists = await reader.pairs(pairs);
  return {
    keys: [...head.keys],
    words: [...head.words],
    tags: [...head.keys].map((_, doc) =>
      [...head.tagRefs.subarray(head.tagStarts[doc], head.tagStarts[doc + 1])].map((ref) => head.tags[ref]),
    ),
    terms: terms.map((term, at) => [form(term), [...postings[at]!.docs], [...postings[at]!.weights]]),
    pairs: pairs.flatMap(({ left, right }, at) =>
      lists[at]!.length > 0 ? [[form(left), form(right), [...lists[at]!]]] : [],
    ),
  };
}

/** The same said by looking at each text. */
function expected(all: readonly Plain[]): unknown {
  const terms = new Map<string, Map<number, number>>();
  const pairs = new Map<string, Set<number>>();
  const words: number[] = [];
  for (const [doc, { title, paragraphs }] of all.entries()) {
    let count = 0;
    for (const [at, part] of [title, ...paragraphs].entries()) {
      const forms = part.toLowerCase().split(' ').filter(Boolean);
      count += forms.length;
      for (const [i, form] of forms.entries()) {
        const docs = terms.get(form) ?? new Map<number, number>();
        terms.set(form, docs.set(doc, ((docs.get(doc) ?? 0) + 2) | (at === 0 ? 1 : 0)));
        if (i > 0)
          pairs.set(`${forms[i - 1]} ${form}`, (pairs.get(`${forms[i - 1]} ${form}`) ?? new Set()).add(doc));
      }
    }
    words.push(count);
  }
  return { terms, pairs, words };
}

const listed = (found: unknown): unknown => {
  const { terms, pairs, words } = found as {
    terms: [string, number[], number[]][];
    pairs: [string, string, number[]][];
    words: number[];
  };
  return {
    terms: new Map(
      terms.map(([form, docs, weights]) => [form, new Map(docs.map((doc, i) => [doc, weights[i]!]))]),
    ),
    pairs: new Map(pairs.map(([left, right, docs]) => [`${left} ${right}`, new Set(docs)])),
    words,
  };
};

describe('index segments', () => {
  it('keep numbers of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff_ffff)), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.varint(number);
        const reader = new ByteReader(writer.take());
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
      }),
    );
  });

  it('say of texts what looking at each of them says', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const segment = segmentOf(whole(buildSegment(indexed(all))));
        expect(listed(await contents(segment))).toEqual(expected(all));
      }),
    );
  });

  it('merged say what one made of all texts that are left says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { minLength: 1, maxLength: 4 }),
        fc.func(fc.boolean()),
        async (groups, gone) => {
          let from = 0;
          const inputs = groups.map((group) => {
            const { head, body } = whole(buildSegment(indexed(group, from)));
            const start = from;
            from += group.length;
            return { head: parseHead(head), body, dead: (doc: number) => gone(start + doc) };
          });
          const left = groups.flatMap((group, at) => indexed(group, groups.slice(0, at).flat().length));
          const merged = await contents(segmentOf(whole(mergeSegments(inputs))));
          const anew = await contents(segmentOf(whole(buildSegment(left.filter(({ key }) => !gone(key))))));
          expect(merged).toEqual(anew);
        },
      ),
    );
  });

  it('are refused where their bytes are none', () => {
    expect(() => parseHead(new Uint8Array(8))).toThrow(RangeError);
    expect(() => parseHead(new Uint8Array(64))).toThrow(RangeError);
    const { head } = whole(buildSegment(indexed([{ title: 'an ninh', paragraphs: [] }])));
    expect(() => parseHead(head.slice(0, head.length - 8))).toThrow(RangeError);
  });
});
