/** A pack's gazetteer as bytes, and as it is used. */
import type { EntityId } from '../knowledge/types.ts';
import type { KnownTable } from './known-table.ts';
import type { Automaton } from './types.ts';
import type { UseTable } from './use-table.ts';

/** What is kept of a layer. Used as it lies: loading parses nothing. */
export interface LayerBytes {
  /** The entities by their names (`known-table.ts`). */
  readonly known: Uint8Array<ArrayBuffer>;
  /** What the automaton's surfaces mean (`use-table.ts`). */
  readonly uses: Uint8Array<ArrayBuffer>;
  /** What `toBuffer` of the automaton gave, as bytes. */
  readonly automaton: Uint8Array<ArrayBuffer>;
}

/** Entities of one pack, or those touched since its base layer was made. Immutable. */
export interface Layer {
  readonly known: KnownTable;
  readonly uses: UseTable;
  readonly automaton: Automaton;
}

/** A layer among others. */
export interface PlacedLayer {
  readonly layer: Layer;
  /** Its entities that do not count: a later layer of the same pack has them anew, or they are gone. */
  readonly without?: Iterable<EntityId>;
}
