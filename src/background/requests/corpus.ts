import * as v from 'valibot';
import type { Handler } from '../request.ts';

/** Articles listed at most: what is more is found by searching. */
const MOST_LISTED = 100;

export const corpus: Handler<'corpus'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async (_, { library }) => {
    const { bundle, catalogue, counts, state } = library();
    const [all, number, store] = await Promise.all([catalogue(), counts(), state()]);
    const own = store.ok ? store.value.packs.filter(({ on }) => on) : [];
    return {
      articles: all.size,
      officials: number.official,
      agreements: number.agreement,
      forums: number.forum,
      organisations: number.organisation,
      evidenceTo: bundle.evidenceTo,
      version: bundle.version,
      list: await all.newest(MOST_LISTED),
      ownArticles: own.reduce((sum, { articles }) => sum + articles, 0),
      ...(!store.ok && { problem: store.failure.code }),
    };
  },
};
