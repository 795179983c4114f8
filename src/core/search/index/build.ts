/** Makes a segment from texts. */
import { foldKey, stripMarks } from '../../text/fold.ts';
import { rawWords } from '../tokens.ts';
import { ByteWriter } from './bytes.ts';
import { encodeHead } from './head.ts';
import { PageWriter } from './pages.ts';
import { type IndexedText, NO_DAY, type SegmentBytes } from './segment.types.ts';

/** Stands between paragraphs in the stream of words: words of two of them are no neighbours. */
const BREAK = 0xffff_ffff;
const MOST_WORDS = 0xffff;
const MOST_OCCURRENCES = 127;
/** Terms written between two breaths. */
const STRIDE = 2000;

/** What is read of the texts: word forms by number, and for each article its words one after the other. */
interface Streams {
  readonly forms: readonly string[];
  readonly words: Uint32Array;
  /** Where each article's words begin, and where its title's end. */
  readonly starts: readonly number[];
  readonly titleEnds: readonly number[];
  /** Words without breaks. */
  readonly lengths: readonly number[];
}

/** Yields often, so that whoever drives it can give way; returns the segment. At most some thousands of texts at once. */
export function* buildSegment(texts: readonly IndexedText[]): Generator<void, SegmentBytes> {
  const streams = yield* read(texts);
  const { forms } = streams;
  const bare = forms.map(stripMarks);
  const order = forms
    .map((_, id) => id)
    .sort((a, b) => compare(bare[a]!, bare[b]!) || compare(forms[a]!, forms[b]!));
  const rank = new Uint32Array(forms.length);
  for (const [at, id] of order.entries()) rank[id] = at;
  const words = streams.words.map((id) => (id === BREAK ? BREAK : rank[id]!));
  yield;
  const body = new ByteWriter(words.length * 4);
  const { frequencies, postingsAt } = yield* writeTerms(words, streams, forms.length, body);
  const pages = yield* writePairs(words, streams, forms.length, body);
  const formAt = new Uint32Array(forms.length + 1);
  for (const [at, id] of order.entries()) formAt[at + 1] = formAt[at]! + forms[id]!.length;
  const head = encodeHead({
    docs: texts.length,
    tokens: streams.lengths.reduce((sum, length) => sum + length, 0),
    keys: Uint32Array.from(texts, (text) => text.key),
    words: Uint16Array.from(streams.lengths, (length) => Math.min(length, MOST_WORDS)),
    firstDay: Int32Array.from(texts, (text) => text.first ?? NO_DAY),
    lastDay: Int32Array.from(texts, (text) => text.last ?? NO_DAY),
    ...tagTable(texts.map((text) => text.tags)),
    terms: forms.length,
    frequencies,
    postingsAt,
    formAt,
    marked: order.map((id) => forms[id]!).join(''),
    bare: order.map((id) => bare[id]!).join(''),
    ...pages,
  });
  return { head, body: body.take() };
}

function* read(texts: readonly IndexedText[]): Generator<void, Streams> {
  const ids = new Map<string, number>();
  const rawIds = new Map<string, number>();
  const forms: string[] = [];
  const words: number[] = [];
  const starts: number[] = [];
  const titleEnds: number[] = [];
  const lengths: number[] = [];
  const idOf = (raw: string): number => {
    const form = foldKey(raw);
    let id = ids.get(form);
    if (id === undefined) {
      id = forms.push(form) - 1;
      ids.set(form, id);
    }
    rawIds.set(raw, id);
    return id;
  };
  for (const { title, paragraphs } of texts) {
    starts.push(words.length);
    let length = 0;
    const add = (part: string): void => {
      for (const raw of rawWords(part)) {
        words.push(rawIds.get(raw) ?? idOf(raw));
        length += 1;
      }
      words.push(BREAK);
    };
    add(title);
    titleEnds.push(words.length);
    paragraphs.forEach(add);
    lengths.push(length);
    yield;
  }
  starts.push(words.length);
  return { forms, words: Uint32Array.from(words), starts, titleEnds, lengths };
}

/** Calls back for the first place of each word in each article, and for further ones; articles and places ascend. */
function eachWord(
  words: Uint32Array,
  { starts, lengths }: Streams,
  terms: number,
  visit: (term: number, doc: number, at: number, first: boolean) => void,
): void {
  const last = new Int32Array(terms).fill(-1);
  for (let doc = 0; doc < lengths.length; doc += 1) {
    for (let at = starts[doc]!; at < starts[doc + 1]!; at += 1) {
      const term = words[at]!;
      if (term === BREAK) continue;
      visit(term, doc, at, last[term] !== doc);
      last[term] = doc;
    }
  }
}

function* writeTerms(
  words: Uint32Array,
  streams: Streams,
  terms: number,
  body: ByteWriter,
): Generator<void, { frequencies: Uint32Array; postingsAt: Uint32Array }> {
  const frequencies = new Uint32Array(terms);
  eachWord(words, streams, terms, (term, _doc, _at, first) => {
    if (first) frequencies[term]! += 1;
  });
  yield;
  // Entries by term: `next` is where the next article of a term goes.
  const next = new Uint32Array(terms);
  for (let term = 1; term < terms; term += 1) next[term] = next[term - 1]! + frequencies[term - 1]!;
  const entries = terms === 0 ? 0 : next[terms - 1]! + frequencies[terms - 1]!;
  const inDoc = new Uint32Array(entries);
  const weights = new Uint16Array(entries);
  eachWord(words, streams, terms, (term, doc, at, first) => {
    if (first) {
      inDoc[next[term]!] = doc;
      weights[next[term]!] = at < streams.titleEnds[doc]! ? 1 : 0;
      next[term]! += 1;
    }
    weights[next[term]! - 1]! += 2;
  });
  yield;
  const postingsAt = new Uint32Array(terms + 1);
  let entry = 0;
  for (let term = 0; term < terms; term += 1) {
    postingsAt[term] = body.length;
    let before = 0;
    for (const end = entry + frequencies[term]!; entry < end; entry += 1) {
      body.varint(inDoc[entry]! - before);
      before = inDoc[entry]!;
      const weight = weights[entry]!;
      body.byte(Math.min(weight >> 1, MOST_OCCURRENCES) * 2 + (weight & 1));
    }
    if (term % STRIDE === 0) yield;
  }
  postingsAt[terms] = body.length;
  return { frequencies, postingsAt };
}

function* writePairs(words: Uint32Array, { starts, lengths }: Streams, terms: number, body: ByteWriter) {
  const docs = lengths.length;
  // Pair and article as one number, so that one sort orders both: under 2^53 for the thousands of texts of one build.
  const found = new Float64Array(words.length);
  let count = 0;
  for (let doc = 0; doc < docs; doc += 1) {
    for (let at = starts[doc]! + 1; at < starts[doc + 1]!; at += 1) {
      const left = words[at - 1]!;
      const right = words[at]!;
      if (left === BREAK || right === BREAK) continue;
      found[count] = (left * terms + right) * docs + doc;
      count += 1;
    }
  }
  yield;
  const sorted = found.subarray(0, count).sort();
  yield;
  const pages = new PageWriter(body);
  const list = new ByteWriter();
  for (let at = 0; at < count; ) {
    const pair = Math.floor(sorted[at]! / docs);
    const end = (pair + 1) * docs;
    list.clear();
    let articles = 0;
    let before = 0;
    for (; at < count && sorted[at]! < end; at += 1) {
      const doc = sorted[at]! - pair * docs;
      if (articles > 0 && doc === before) continue;
      list.varint(doc - before);
      before = doc;
      articles += 1;
    }
    pages.add(Math.floor(pair / terms), pair % terms, articles, list.view());
    if (at % STRIDE === 0) yield;
  }
  return pages.finish();
}

/** Tags as numbers, and for each article those it has. */
export function tagTable(all: readonly (readonly string[])[]): {
  readonly tags: readonly string[];
  readonly tagStarts: Uint32Array;
  readonly tagRefs: Uint32Array;
} {
  const numbers = new Map<string, number>();
  const refs: number[] = [];
  const starts = [0];
  for (const tags of all) {
    for (const tag of tags) {
      const number = numbers.get(tag) ?? numbers.size;
      numbers.set(tag, number);
      refs.push(number);
    }
    starts.push(refs.length);
  }
  return {
    tags: [...numbers.keys()],
    tagStarts: Uint32Array.from(starts),
    tagRefs: Uint32Array.from(refs),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
