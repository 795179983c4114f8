import * as v from 'valibot';
import { announceChange } from '../announce.ts';
import type { Handler } from '../request.ts';

export const corpusChanged: Handler<'corpusChanged'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async () => {
    await announceChange();
    return { told: true };
  },
};
