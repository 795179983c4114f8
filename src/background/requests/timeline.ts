import * as v from 'valibot';
import type { Handler } from '../request.ts';

export const timeline: Handler<'timeline'> = {
  from: 'surface',
  shape: v.object({}),
  answer: (_, { library }) => library().overview().timeline(),
};
