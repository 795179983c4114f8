import * as v from 'valibot';
import { entityRef } from '../../core/knowledge/refs.ts';
import type { Handler } from '../request.ts';
import { ids } from '../shapes.ts';

export const names: Handler<'names'> = {
  from: 'content',
  shape: v.object({ entities: ids }),
  answer: async ({ entities }, { library }) => ({
    entities: [...(await library().entities(entities)).values()].map(entityRef),
  }),
};
