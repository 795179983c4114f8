import * as v from 'valibot';
import type { Kind } from '../../core/knowledge/types.ts';
import type { Handler } from '../request.ts';

/** Articles listed at most: what is more is found by searching. */
const MOST_LISTED = 100;

export const corpus: Handler<'corpus'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async (_, { library }) => {
    const { bundle, catalogue } = library();
    const number = (kind: Kind): number =>
      bundle.knowledge.entities.filter((each) => each.kind === kind).length;
    const all = await catalogue();
    return {
      articles: all.size,
      officials: number('official'),
      agreements: number('agreement'),
      forums: number('forum'),
      organisations: number('organisation'),
      evidenceTo: bundle.evidenceTo,
      version: bundle.version,
      list: await all.newest(MOST_LISTED),
    };
  },
};
