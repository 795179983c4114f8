import * as v from 'valibot';
import { articleRef } from '../../core/knowledge/refs.ts';
import type { Kind } from '../../core/knowledge/types.ts';
import type { Handler } from '../request.ts';

export const corpus: Handler<'corpus'> = {
  from: 'surface',
  shape: v.object({}),
  answer: (_, { library }) => {
    const { pack, articles } = library();
    const number = (kind: Kind): number =>
      pack.knowledge.entities.filter((each) => each.kind === kind).length;
    return {
      articles: articles.length,
      officials: number('official'),
      agreements: number('agreement'),
      forums: number('forum'),
      organisations: number('organisation'),
      evidenceTo: pack.evidenceTo,
      version: pack.version,
      list: articles.map((article) => articleRef(article, pack)),
    };
  },
};
