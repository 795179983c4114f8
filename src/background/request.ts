/** What one request is made of: who may ask, what it must look like, how it is answered. */
import type { GenericSchema } from 'valibot';
import type { RequestName, Requests } from '../protocol/requests.ts';
import type { Library } from './library.ts';

/** Who asks: a page of ours, or our content script in one frame of a tab. */
export type Asker =
  | { readonly kind: 'surface'; readonly tab: AskerTab | null }
  | {
      readonly kind: 'content';
      readonly tab: AskerTab;
      readonly frameId: number;
      /** Of the frame; empty where its address has none. */
      readonly host: string;
      readonly documentId?: string | undefined;
    };

export interface AskerTab {
  readonly id: number;
  /** Place in the tab strip. */
  readonly index: number;
}

export interface Context {
  readonly asker: Asker;
  /** Its parts are made when first wanted. */
  readonly library: () => Library;
}

export interface Handler<N extends RequestName> {
  /** `content`: our content scripts and our own pages. `surface`: our own pages alone. */
  readonly from: 'content' | 'surface';
  readonly shape: GenericSchema<unknown, Requests[N]['request']>;
  answer(
    request: Requests[N]['request'],
    context: Context,
  ): Requests[N]['reply'] | Promise<Requests[N]['reply']>;
}

export type Handlers = { readonly [N in RequestName]: Handler<N> };

/** A refusal with a code that crosses the border as it is; anything else thrown is `internal`. */
export class Refusal extends Error {
  readonly code: 'bad-request' | 'not-allowed' | 'unavailable';
  constructor(code: Refusal['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}
