/** Writes the pairs of a segment in pages that are read one at a time. */
import type { ByteWriter } from './bytes.ts';

/** A page is closed when it has so many bytes: a query reads one or two for each pair it looks for. */
const PAGE_BYTES = 2048;

export interface PageTable {
  readonly pageLeft: Uint32Array;
  readonly pageRight: Uint32Array;
  readonly pageAt: Uint32Array;
}

/** Takes pairs in ascending order, and writes them behind what the body has. */
export class PageWriter {
  readonly #body: ByteWriter;
  readonly #lefts: number[] = [];
  readonly #rights: number[] = [];
  readonly #at: number[] = [];
  #begun = 0;
  #left = 0;
  #right = 0;

  constructor(body: ByteWriter) {
    this.#body = body;
  }

  /** `list`: the distances between the articles, encoded. */
  add(left: number, right: number, articles: number, list: Uint8Array): void {
    const body = this.#body;
    if (this.#at.length === 0 || body.length - this.#begun >= PAGE_BYTES) {
      this.#begun = body.length;
      this.#lefts.push(left);
      this.#rights.push(right);
      this.#at.push(body.length);
      this.#left = left;
      this.#right = 0;
    }
    const step = left - this.#left;
    body.varint(step);
    body.varint(step === 0 ? right - this.#right : right);
    body.varint(articles);
    body.varint(list.length);
    body.raw(list);
    this.#left = left;
    this.#right = right;
  }

  finish(): PageTable {
    return {
      pageLeft: Uint32Array.from(this.#lefts),
      pageRight: Uint32Array.from(this.#rights),
      pageAt: Uint32Array.from([...this.#at, this.#body.length]),
    };
  }
}
