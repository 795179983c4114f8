import type { Token } from '../card-contract.ts';
import type { Mark, PageRuns } from '../runs/page-runs.ts';

/** A place that a card may hang on, and where it was pointed at. */
export interface Pointed {
  readonly run: number;
  readonly start: number;
  readonly point: { readonly x: number; readonly y: number } | null;
}

/** Places remembered; a card is about one of the last few. */
const MAX_PLACES = 64;

/** Gives each place on the page a token of its own: the same one again when it is pointed at again. */
export class Tokens {
  private readonly tokens = new Map<string, Token>();
  private readonly places = new Map<Token, Pointed>();
  private last: Token = 0;

  of(mark: Mark, point: Pointed['point']): Token {
    const { run, mention } = mark;
    const key = `${run.id}:${mention.start}`;
    const token = this.tokens.get(key) ?? ++this.last;
    this.tokens.delete(key);
    this.tokens.set(key, token);
    this.places.set(token, { run: run.id, start: mention.start, point });
    for (const [oldKey, old] of this.tokens) {
      if (this.tokens.size <= MAX_PLACES) break;
      this.tokens.delete(oldKey);
      this.places.delete(old);
    }
    return token;
  }

  /** The mark of a token as it is now: marks are made anew when a run is painted again. */
  find(token: Token, runs: PageRuns): { readonly mark: Mark; readonly point: Pointed['point'] } | null {
    const place = this.places.get(token);
    const mark = place && runs.get(place.run)?.marks.find((each) => each.mention.start === place.start);
    return mark ? { mark, point: place.point } : null;
  }
}
