/** Makes the gazetteer of a pack, and loads it. */
import type { Entity, EntityId } from '../knowledge/types.ts';
import { compileSteps, openAutomaton } from './automaton.ts';
import { KnownWriter, loadKnown } from './known-table.ts';
import type { Layer, LayerBytes } from './layer.types.ts';
import type { Automaton } from './types.ts';
import { loadUses, UseWriter } from './use-table.ts';

/** Entities taken in between two breaths: some milliseconds. */
const STRIDE = 200;

/** Yields often, so that whoever drives it can give way; returns the layer. Each entity stands in it once. */
export function* layerSteps(entities: readonly Entity[]): Generator<void, LayerBytes> {
  const known = new KnownWriter();
  const uses = new UseWriter();
  const countries = new Map<EntityId, string>();
  for (const [at, entity] of entities.entries()) {
    known.add(entity);
    uses.add(entity);
    if (entity.kind === 'organisation' && entity.country) countries.set(entity.id, entity.country);
    if (at % STRIDE === 0) yield;
  }
  const knownBytes = yield* known.pack();
  yield;
  const useBytes = yield* uses.pack((organisation) => countries.get(organisation));
  yield;
  const automaton = yield* compileSteps(uses.specs);
  return { known: knownBytes, uses: useBytes, automaton: new Uint8Array(automaton.toBuffer()) };
}

export function buildLayer(entities: readonly Entity[]): LayerBytes {
  const steps = layerSteps(entities);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Throws a `RangeError` for bytes of another version. The automaton is made when first asked for: what it must know of each
 * character takes a background that was just woken longer than a search takes, which needs names alone.
 */
export function loadLayer({ known, uses, automaton }: LayerBytes): Layer {
  const make = openAutomaton(bufferOf(automaton));
  let made: Automaton | undefined;
  return {
    known: loadKnown(known),
    uses: loadUses(uses),
    get automaton() {
      made ??= make();
      return made;
    },
  };
}

function bufferOf(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  const { buffer, byteLength } = bytes;
  return buffer.byteLength === byteLength ? buffer : bytes.slice().buffer;
}
