/** What the reader puts right of entities that are stored. */
import * as v from 'valibot';
import type { EntityRef } from '../../core/knowledge/brief.types.ts';
import type { EntityId } from '../../core/knowledge/types.ts';
import { announceChange } from '../announce.ts';
import { type Handler, Refusal } from '../request.ts';
import { today } from '../save.ts';
import { id } from '../shapes.ts';
import { gotFrom } from '../stored.ts';
import { correctionName, correction as correctionShape } from './save-shapes.ts';

export const correct: Handler<'correct'> = {
  from: 'surface',
  shape: v.object({ correction: correctionShape }),
  answer: async ({ correction }, { library }) => {
    const { store } = library();
    if (correction.kind === 'merge' && correction.entity === correction.into)
      throw new Refusal('bad-request', 'an entity cannot be merged into itself');
    gotFrom(await store.correct({ ...correction, made: today() }));
    await announceChange();
    return { done: true };
  },
};

export const corrections: Handler<'corrections'> = {
  from: 'surface',
  shape: v.object({ entity: id }),
  answer: async ({ entity }, { library }) => {
    const { store, gazetteer } = library();
    const all = gotFrom(await store.state()).corrections.filter(
      (each) => each.entity === entity || (each.kind === 'merge' && each.into === entity),
    );
    const names = await gazetteer();
    const ref = (which: EntityId): EntityRef | null => {
      const known = names.known(which) ?? names.plain(which);
      return known ? { id: known.id, kind: known.kind, name: known.name } : null;
    };
    return {
      corrections: all.map((correction) => ({
        correction,
        entity: ref(correction.entity),
        into: correction.kind === 'merge' ? ref(correction.into) : null,
      })),
    };
  },
};

export const uncorrect: Handler<'uncorrect'> = {
  from: 'surface',
  shape: v.object({ correction: correctionName }),
  answer: async ({ correction }, { library }) => {
    gotFrom(await library().store.uncorrect(correction));
    await announceChange();
    return { done: true };
  },
};
