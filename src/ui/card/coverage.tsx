import type { ArticleRef } from '../../core/knowledge/brief.types.ts';
import { useT } from '../i18n.tsx';
import { articlePath } from '../paths.ts';
import { Fold, Lead } from './lead.tsx';
import { ArticleCredit } from './quote.tsx';

/** The corpus's articles that name the entity, newest first. */
export function Coverage(props: { readonly articles: readonly ArticleRef[] }) {
  const { t } = useT();
  return (
    <Fold title={t('cardCoverage')} count={props.articles.length}>
      <ul class="card-list">
        {props.articles.map((article) => (
          <li key={article.id}>
            <Lead path={articlePath(article.id)}>
              <span lang={article.lang ?? 'vi'}>{article.title}</span>
            </Lead>
            <span class="card-meta">
              <ArticleCredit article={article} />
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
