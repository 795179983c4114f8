/** An inverted index with positions in typed arrays, built in two passes: count, then fill. */
import { foldKey, stripMarks } from '../text/fold.ts';
import { createDictionary } from './dictionary.ts';
import type { IndexedText, Postings, SearchIndex, Term } from './index.types.ts';
import { rawWords } from './tokens.ts';

/** Positions left free between title and paragraphs, so that words of two of them are never neighbours. */
const GAP = 16;

export function buildIndex(texts: Iterable<IndexedText>): SearchIndex {
  const ids = new Map<string, number>();
  const rawIds = new Map<string, number>();
  const forms: string[] = [];
  const stream: number[] = [];
  const places: number[] = [];
  const lengths: number[] = [];
  const titles: number[] = [];
  const idOf = (form: string): number => {
    const id = ids.get(form) ?? forms.push(form) - 1;
    ids.set(form, id);
    return id;
  };
  for (const text of texts) {
    let position = 0;
    const before = stream.length;
    const add = (part: string): void => {
      for (const raw of rawWords(part)) {
        let id = rawIds.get(raw);
        if (id === undefined) {
          id = idOf(foldKey(raw));
          rawIds.set(raw, id);
        }
        stream.push(id);
        places.push(position);
        position += 1;
      }
      position += GAP;
    };
    add(text.title);
    titles.push(stream.length - before);
    text.paragraphs.forEach(add);
    lengths.push(stream.length - before);
  }
  return assemble(forms, stream, places, lengths, titles);
}

function assemble(
  forms: readonly string[],
  stream: readonly number[],
  places: readonly number[],
  lengths: readonly number[],
  titles: readonly number[],
): SearchIndex {
  const bare = forms.map(stripMarks);
  const order = forms
    .map((_, id) => id)
    .sort((a, b) => compare(bare[a]!, bare[b]!) || compare(forms[a]!, forms[b]!));
  const rank = new Uint32Array(forms.length);
  for (const [at, id] of order.entries()) rank[id] = at;

  // Occurrences of each term, one after the other in the order of the text.
  const from = new Uint32Array(forms.length + 1);
  for (const id of stream) from[rank[id]! + 1]! += 1;
  for (let term = 0; term < forms.length; term += 1) from[term + 1]! += from[term]!;
  const positions = new Uint32Array(stream.length);
  const docOf = new Uint32Array(stream.length);
  const next = from.slice();
  let at = 0;
  for (const [doc, length] of lengths.entries()) {
    for (const end = at + length; at < end; at += 1) {
      const place = next[rank[stream[at]!]!]!++;
      positions[place] = places[at]!;
      docOf[place] = doc;
    }
  }

  // One entry for each term and article: which article, and where its positions begin.
  const firstEntry = new Uint32Array(forms.length + 1);
  let entries = 0;
  for (let term = 0; term < forms.length; term += 1) {
    for (let place = from[term]!; place < from[term + 1]!; place += 1) {
      if (place === from[term] || docOf[place] !== docOf[place - 1]) entries += 1;
    }
    firstEntry[term + 1] = entries;
  }
  const docs = new Uint32Array(entries);
  const starts = new Uint32Array(entries + 1);
  let entry = 0;
  for (let term = 0; term < forms.length; term += 1) {
    for (let place = from[term]!; place < from[term + 1]!; place += 1) {
      if (place !== from[term] && docOf[place] === docOf[place - 1]) continue;
      docs[entry] = docOf[place]!;
      starts[entry] = place;
      entry += 1;
    }
  }
  starts[entries] = stream.length;

  const terms: Term[] = order.map((id, term) => ({
    id: term,
    marked: forms[id]!,
    bare: bare[id]!,
    articles: firstEntry[term + 1]! - firstEntry[term]!,
  }));
  const lengthOf = Uint32Array.from(lengths);
  const titleOf = Uint32Array.from(titles);
  return {
    dictionary: createDictionary(terms),
    articles: lengths.length,
    meanWords: stream.length / Math.max(1, lengths.length),
    words: (doc) => lengthOf[doc] ?? 0,
    titleWords: (doc) => titleOf[doc] ?? 0,
    postings: (term): Postings => ({
      docs: docs.subarray(firstEntry[term], firstEntry[term + 1]),
      starts: starts.subarray(firstEntry[term], (firstEntry[term + 1] ?? 0) + 1),
      positions,
    }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
