/** An article in a list: title, date, outlet, and why it is there. */
import type { ComponentChildren } from 'preact';
import type { ArticleRef } from '../core/knowledge/brief.types.ts';
import { OWN } from '../core/knowledge/own.ts';
import type { Span } from '../core/text/span.ts';
import { dateWords, sourcedDateWords } from './dates.ts';
import { useT } from './i18n.tsx';
import { articlePath } from './paths.ts';

/**
 * Date of the event, else of publication; the reading page tells the two apart and says what fixes them. A year from
 * outside the article is never shown without its source.
 */
export function DateText(props: { readonly article: ArticleRef }) {
  const translator = useT();
  const date = props.article.event ?? props.article.published;
  if (!date) return <>{translator.t('uiNoDate')}</>;
  if (date.basis === 'parallel-report') return <>{sourcedDateWords(date, translator)}</>;
  return <>{dateWords(date.value, translator, date.earliest)}</>;
}

/** Whether the reader saved it. */
export const isOwn = ({ pack }: ArticleRef): boolean => pack.id === OWN;

/** Which pack an article is from, where it is not the bundle's. */
export function PackText(props: { readonly article: ArticleRef }) {
  const { lang } = useT();
  const { id, name, version } = props.article.pack;
  if (!name) return null;
  const words = id === OWN ? name[lang] : `${name[lang]} ${version}`;
  return (
    <>
      {' · '}
      <span class="pack-tag" title={words}>
        {words}
      </span>
    </>
  );
}

export function ArticleLine(props: {
  readonly article: ArticleRef;
  /** Passage that the link leads to. */
  readonly at?: Span;
  readonly children?: ComponentChildren;
}) {
  const { article } = props;
  return (
    <div class="article-line">
      <a class="title" data-row href={articlePath(article.id, props.at)}>
        {article.title}
      </a>
      <span class="meta">
        <DateText article={article} />
        {article.outlet && ` · ${article.outlet.name}`}
        <PackText article={article} />
      </span>
      {props.children}
    </div>
  );
}
