import * as v from 'valibot';
import { putCard } from '../../platform/scripting.ts';
import { frameOf } from '../frame.ts';
import type { Handler } from '../request.ts';

export const card: Handler<'card'> = {
  from: 'content',
  shape: v.object({}),
  answer: async (_, { asker }) => {
    await putCard(frameOf(asker));
    return { ready: true };
  },
};
