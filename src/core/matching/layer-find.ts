/** Hits of several layers' automata as one automaton over all their surfaces would have them. */
import type { Span } from '../text/span.ts';
import type { Automaton, RawHit } from './types.ts';

/** A surface by the number of its layer and its own in it. */
export interface LayerSurface {
  readonly layer: number;
  readonly surface: number;
}

/** A place where surfaces of one or several layers stand. */
export interface JoinedHit extends Span {
  readonly unmarked: boolean;
  readonly surfaces: readonly LayerSurface[];
}

/** For each of the texts. Layer by layer, since an automaton that takes turns with others has its filter copied in anew. */
export function findInAll(automata: readonly Automaton[], texts: readonly string[]): JoinedHit[][] {
  const found = automata.map((automaton) => texts.map((text) => automaton.find(text)));
  return texts.map((text, at) =>
    join(automata.map((automaton, layer) => new Cursor(automaton, text, found[layer]![at]!))),
  );
}

/** The same for one short text, word by word. */
export function findInShort(automata: readonly Automaton[], text: string): JoinedHit[] {
  return join(automata.map((automaton) => new Cursor(automaton, text, null)));
}

function join(cursors: readonly Cursor[]): JoinedHit[] {
  const hits: JoinedHit[] = [];
  let at = 0;
  for (;;) {
    const ahead = cursors.map((cursor) => cursor.from(at));
    const start = ahead.reduce(
      (least, hit) => Math.min(least, hit?.start ?? least),
      Number.POSITIVE_INFINITY,
    );
    if (start === Number.POSITIVE_INFINITY) return hits;
    const here = ahead.map((hit) => (hit?.start === start ? hit : null));
    const end = here.reduce((most, hit) => Math.max(most, hit?.end ?? 0), 0);
    const longest = here.map((hit) => (hit?.end === end ? hit : null));
    const unmarked = longest.every((hit) => hit?.unmarked !== false);
    const surfaces = longest.flatMap((hit, layer) =>
      hit && hit.unmarked === unmarked ? hit.surfaces.map((surface) => ({ layer, surface })) : [],
    );
    hits.push({ start, end, unmarked, surfaces });
    at = end;
  }
}

/**
 * Hits of one automaton from any place on. Its own hits hold, but for what a hit of its own, which another layer's cut
 * short, stood over: that stretch is read again.
 */
class Cursor {
  readonly #automaton: Automaton;
  readonly #text: string;
  readonly #hits: readonly RawHit[];
  #next = 0;
  /** Up to here no hit of the list is known to stand or fall. */
  #unread: number;
  #ahead: RawHit | null = null;

  /** @param hits what the automaton found in the text; null where it has not been read */
  constructor(automaton: Automaton, text: string, hits: readonly RawHit[] | null) {
    this.#automaton = automaton;
    this.#text = text;
    this.#hits = hits ?? [];
    this.#unread = hits ? 0 : text.length;
  }

  /** The first hit that begins at a place or behind it. Places only grow. */
  from(at: number): RawHit | null {
    const ahead = this.#ahead;
    if (ahead && ahead.start >= at) return ahead;
    if (ahead && ahead.end > at) this.#unread = Math.max(this.#unread, ahead.end);
    for (let hit = this.#hits[this.#next]; hit && hit.start < at; hit = this.#hits[this.#next]) {
      if (hit.end > at) this.#unread = Math.max(this.#unread, hit.end);
      this.#next += 1;
    }
    const read = at < this.#unread ? this.#automaton.next(this.#text, at, this.#unread) : null;
    if (!read) this.#unread = 0;
    this.#ahead = read ?? this.#hits[this.#next] ?? null;
    return this.#ahead;
  }
}
