/** What can be done with an article of the reader's own, and where else its text stands. */
import { useState } from 'preact/hooks';
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

/** Takes the article away with what it alone stated, once the reader has said so twice. */
export function RemoveArticle(props: { readonly article: ArticleRef }) {
  const { t } = useT();
  const { id } = props.article;
  const [state, setState] = useState<'no' | 'sure' | 'failed'>('no');
  if (!isOwn(props.article)) return null;
  const remove = () => {
    ask('unsave', { articles: [id], corrections: [] }).catch((error: unknown) => {
      console.error('remove', error);
      setState('failed');
    });
  };
  return (
    <div class="save-remove">
      {state === 'no' ? (
        <Button onClick={() => setState('sure')}>{t('readerRemove')}</Button>
      ) : (
        <p role="status">
          {t('readerRemoveSure')}{' '}
          <span class="buttons">
            <Button look="primary" onClick={remove}>
              {t('readerRemove')}
            </Button>
            <Button onClick={() => setState('no')}>{t('saveCancel')}</Button>
          </span>
        </p>
      )}
      {state === 'failed' && <ErrorNote title={t('saveUndoFailed')} />}
    </div>
  );
}
