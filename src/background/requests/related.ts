import * as v from 'valibot';
import type { Handler } from '../request.ts';
import { address, countsById, pageText, partialDate, title } from '../shapes.ts';

export const related: Handler<'related'> = {
  from: 'surface',
  shape: v.object({
    url: address,
    title,
    date: v.nullable(partialDate),
    entities: countsById,
    text: pageText,
  }),
  answer: (query, { library }) => library().related(query),
};
