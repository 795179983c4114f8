import * as v from 'valibot';
import { entityRef } from '../../core/knowledge/refs.ts';
import type { Handler } from '../request.ts';
import { ids } from '../shapes.ts';

export const names: Handler<'names'> = {
  from: 'content',
  shape: v.object({ entities: ids }),
  answer: ({ entities }, { library }) => ({
    entities: entities.flatMap((id) => {
      const entity = library().entity(id);
      return entity ? [entityRef(entity)] : [];
    }),
  }),
};
