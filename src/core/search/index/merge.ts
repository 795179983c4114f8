/** Makes one segment of several, without the articles that were deleted. */
import { tagTable } from './build.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { encodeHead, textOf } from './head.ts';
import { PageWriter } from './pages.ts';
import type { SegmentBytes, SegmentHead } from './segment.types.ts';

/** Terms or pairs written between two breaths. */
const STRIDE = 4000;
/** Marks an article that was deleted. */
const GONE = -1;

export interface MergeInput {
  readonly head: SegmentHead;
  readonly body: Uint8Array;
  dead(doc: number): boolean;
}

/** One input, and how its numbers become those of the result. */
interface Source extends MergeInput {
  /** New number of each article, {@link GONE} for deleted ones. */
  readonly docs: Int32Array;
  readonly terms: Uint32Array;
}

/** Yields often, so that whoever drives it can give way; returns the segment. */
export function* mergeSegments(inputs: readonly MergeInput[]): Generator<void, SegmentBytes> {
  let docs = 0;
  const sources: Source[] = inputs.map((input) => {
    const numbers = new Int32Array(input.head.docs);
    for (let doc = 0; doc < input.head.docs; doc += 1) {
      numbers[doc] = input.dead(doc) ? GONE : docs++;
    }
    return { ...input, docs: numbers, terms: new Uint32Array(input.head.terms) };
  });
  const forms = yield* joinTerms(sources);
  const body = new ByteWriter(inputs.reduce((sum, input) => sum + input.body.length, 0));
  const { frequencies, postingsAt } = yield* joinPostings(sources, forms.length, body);
  const pages = yield* joinPairs(sources, body);
  const formAt = new Uint32Array(forms.length + 1);
  for (const [at, form] of forms.entries()) formAt[at + 1] = formAt[at]! + form.marked.length;
  const head = encodeHead({
    ...articleParts(sources, docs),
    terms: forms.length,
    frequencies,
    postingsAt,
    formAt,
    marked: forms.map((form) => form.marked).join(''),
    bare: forms.map((form) => form.bare).join(''),
    ...pages,
  });
  return { head, body: body.take() };
}

function articleParts(sources: readonly Source[], docs: number) {
  const keys = new Uint32Array(docs);
  const words = new Uint16Array(docs);
  const firstDay = new Int32Array(docs);
  const lastDay = new Int32Array(docs);
  const tags: string[][] = [];
  let tokens = 0;
  for (const { head, docs: numbers } of sources) {
    for (let doc = 0; doc < head.docs; doc += 1) {
      const to = numbers[doc]!;
      if (to === GONE) continue;
      keys[to] = head.keys[doc]!;
      words[to] = head.words[doc]!;
      firstDay[to] = head.firstDay[doc]!;
      lastDay[to] = head.lastDay[doc]!;
      tokens += head.words[doc]!;
      const refs = head.tagRefs.subarray(head.tagStarts[doc], head.tagStarts[doc + 1]);
      tags.push(Array.from(refs, (ref) => head.tags[ref]!));
    }
  }
  return { docs, tokens, keys, words, firstDay, lastDay, ...tagTable(tags) };
}

interface Form {
  readonly marked: string;
  readonly bare: string;
}

/** Forms of all inputs in order, each once; fills in the new numbers of the inputs' terms. */
function* joinTerms(sources: readonly Source[]): Generator<void, Form[]> {
  const forms: Form[] = [];
  const at = sources.map(() => 0);
  const heads = sources.map((source, i) => formOf(source.head, at[i]!));
  for (;;) {
    let least: Form | null = null;
    for (const form of heads) if (form && (!least || before(form, least))) least = form;
    if (!least) return forms;
    for (const [i, source] of sources.entries()) {
      if (heads[i]?.marked !== least.marked) continue;
      source.terms[at[i]!] = forms.length;
      at[i]! += 1;
      heads[i] = formOf(source.head, at[i]!);
    }
    forms.push(least);
    if (forms.length % STRIDE === 0) yield;
  }
}

function before(a: Form, b: Form): boolean {
  return a.bare < b.bare || (a.bare === b.bare && a.marked < b.marked);
}

function formOf(head: SegmentHead, term: number): Form | null {
  if (term >= head.terms) return null;
  const [from, to] = [head.formAt[term]!, head.formAt[term + 1]!];
  return { marked: textOf(head.marked.subarray(from, to)), bare: textOf(head.bare.subarray(from, to)) };
}

function* joinPostings(sources: readonly Source[], terms: number, body: ByteWriter) {
  const frequencies = new Uint32Array(terms);
  const postingsAt = new Uint32Array(terms + 1);
  const at = sources.map(() => 0);
  for (let term = 0; term < terms; term += 1) {
    postingsAt[term] = body.length;
    let last = 0;
    for (const [i, source] of sources.entries()) {
      const old = at[i]!;
      if (source.terms[old] !== term || old >= source.head.terms) continue;
      at[i] = old + 1;
      const { postingsAt: from } = source.head;
      const reader = new ByteReader(source.body, from[old]!);
      const end = from[old + 1]!;
      let doc = 0;
      while (reader.at < end) {
        doc += reader.varint();
        const weight = reader.byte();
        const to = source.docs[doc]!;
        if (to === GONE) continue;
        body.varint(to - last);
        body.byte(weight);
        last = to;
        frequencies[term]! += 1;
      }
    }
    if (term % STRIDE === 0) yield;
  }
  postingsAt[terms] = body.length;
  return { frequencies, postingsAt };
}

/** Reads the pairs of an input in order, in the numbers of the result. */
class PairReader {
  readonly #source: Source;
  readonly #reader: ByteReader;
  readonly #end: number;
  #page = 0;
  #oldLeft = 0;
  #oldRight = 0;
  left = -1;
  right = -1;
  articles = 0;
  /** Where the list of articles stands in the body. */
  start = 0;

  constructor(source: Source) {
    const { pageAt } = source.head;
    this.#source = source;
    this.#reader = new ByteReader(source.body, pageAt[0]!);
    this.#end = pageAt[pageAt.length - 1]!;
  }

  get body(): Uint8Array {
    return this.#source.body;
  }

  /** False at the end. */
  next(): boolean {
    const reader = this.#reader;
    const { pageAt, pageLeft } = this.#source.head;
    if (reader.at >= this.#end) return false;
    if (reader.at === pageAt[this.#page]) {
      this.#oldLeft = pageLeft[this.#page]!;
      this.#oldRight = 0;
      this.#page += 1;
    }
    const step = reader.varint();
    const right = reader.varint();
    this.#oldLeft += step;
    this.#oldRight = step === 0 ? this.#oldRight + right : right;
    this.articles = reader.varint();
    const length = reader.varint();
    this.start = reader.at;
    reader.at += length;
    this.left = this.#source.terms[this.#oldLeft]!;
    this.right = this.#source.terms[this.#oldRight]!;
    return true;
  }

  /** Writes the list behind `last`; gives the last article written and how many there were. */
  copy(list: ByteWriter, last: number): { readonly last: number; readonly articles: number } {
    const { docs, body } = this.#source;
    const reader = new ByteReader(body, this.start);
    let doc = 0;
    let behind = last;
    let articles = 0;
    for (let i = 0; i < this.articles; i += 1) {
      doc += reader.varint();
      const to = docs[doc]!;
      if (to === GONE) continue;
      list.varint(to - behind);
      behind = to;
      articles += 1;
    }
    return { last: behind, articles };
  }
}

function* joinPairs(sources: readonly Source[], body: ByteWriter) {
  const pages = new PageWriter(body);
  const list = new ByteWriter();
  let open = sources.map((source) => new PairReader(source)).filter((reader) => reader.next());
  for (let count = 1; open.length > 0; count += 1) {
    let least = open[0]!;
    for (const reader of open) {
      if (reader.left < least.left || (reader.left === least.left && reader.right < least.right))
        least = reader;
    }
    const { left, right } = least;
    list.clear();
    let last = 0;
    let articles = 0;
    let ended = false;
    for (const reader of open) {
      if (reader.left !== left || reader.right !== right) continue;
      const copied = reader.copy(list, last);
      last = copied.last;
      articles += copied.articles;
      if (!reader.next()) {
        reader.left = GONE;
        ended = true;
      }
    }
    if (ended) open = open.filter((reader) => reader.left !== GONE);
    if (articles > 0) pages.add(left, right, articles, list.view());
    if (count % STRIDE === 0) yield;
  }
  return pages.finish();
}
