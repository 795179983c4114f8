import * as v from 'valibot';
import { putStyles } from '../../platform/scripting.ts';
import { frameOf } from '../frame.ts';
import type { Handler } from '../request.ts';

export const styles: Handler<'styles'> = {
  from: 'content',
  shape: v.object({}),
  answer: async (_, { asker }) => {
    await putStyles(frameOf(asker));
    return { ready: true };
  },
};
