/** What can be done with an article of the reader's own, and where else its text stands. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleRef } from '../../core/knowledge/brief.types.ts';
import { pageAddress } from '../../core/text/address.ts';
import { ask } from '../../protocol/ask.ts';
import { isOwn } from '../../ui/article-line.tsx';
import { dateWords } from '../../ui/dates.ts';
import { useT } from '../../ui/i18n.tsx';
import { hostOf } from '../../ui/page/host.ts';
import { Button, ErrorNote, Section } from '../../ui/parts.tsx';
import { useAnswer } from '../../ui/use.ts';

export function Reprints(props: { readonly article: ArticleRef }) {
  const translator = useT();
  const { t } = translator;
  const { id } = props.article;
  const { answer } = useAnswer(() => ask('reprints', { article: id }), id, true);
  const [failed, setFailed] = useState(false);
  if (answer.state !== 'had' || answer.value.reprints.length === 0) return null;
  const { reprints } = answer.value;
  const drop = (url: string): void => {
    ask('unreprint', { url }).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error('unreprint', error);
        setFailed(true);
      },
    );
  };
  return (
    <Section title={t('readerReprints')} count={reprints.length}>
      <ul class="ruled">
        {reprints.map(({ url, outlet, published }) => {
          const name = outlet?.name ?? hostOf(url);
          return (
            <li key={url} class="save-head">
              {pageAddress(url) ? (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
              {published && (
                <span class="muted">{dateWords(published.value, translator, published.earliest)}</span>
              )}
              <Button look="quiet" label={`${t('readerReprintDrop')}: ${name}`} onClick={() => drop(url)}>
                {t('readerReprintDrop')}
              </Button>
            </li>
          );
        })}
      </ul>
      {failed && <ErrorNote title={t('saveUndoFailed')} />}
    </Section>
  );
}

/**
 * Takes the article away with what it alone stated. It stays to be had back as long as this page is looked at: the text that it
 * was made of may be gone from its site.
 */
export function RemoveArticle(props: { readonly article: ArticleRef }) {
  const { t } = useT();
  const { id } = props.article;
  const [going, setGoing] = useState(false);
  const now = useRef(false);
  now.current = going;
  useEffect(() => {
    const leave = (): void => {
      if (!now.current) return;
      now.current = false;
      void ask('unsave', { articles: [id], corrections: [] });
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  if (!isOwn(props.article)) return null;
  return (
    <div class="save-remove">
      {going ? (
        <p role="status">
          {t('readerRemoving')} <Button onClick={() => setGoing(false)}>{t('packUndo')}</Button>
        </p>
      ) : (
        <Button onClick={() => setGoing(true)}>{t('readerRemove')}</Button>
      )}
    </div>
  );
}
