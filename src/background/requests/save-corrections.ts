/** What the reader puts right of entities that are stored. */
import * as v from 'valibot';
import { announceChange } from '../announce.ts';
import { type Handler, Refusal } from '../request.ts';
import { today } from '../save.ts';
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

export const uncorrect: Handler<'uncorrect'> = {
  from: 'surface',
  shape: v.object({ correction: correctionName }),
  answer: async ({ correction }, { library }) => {
    gotFrom(await library().store.uncorrect(correction));
    await announceChange();
    return { done: true };
  },
};
