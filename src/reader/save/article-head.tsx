/** Title, outlet, date, address and language of the article to be saved; outlet and date can be put right. */
import { useId } from 'preact/hooks';
import type { PageArticle } from '../../core/corpus/page-article.ts';
import type { Article } from '../../core/knowledge/types.ts';
import { dateWords } from '../../ui/dates.ts';
import { useT } from '../../ui/i18n.tsx';
import { DATE_BASIS, OUTLET_BASIS } from '../article-facts.tsx';

/** The day alone, as a date field has it; an empty string where there is none or no whole one. */
function dayOf(page: PageArticle): string {
  const day = page.published?.value.slice(0, 10) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '';
}

export function ArticleHead(props: {
  readonly page: PageArticle;
  readonly article: Article;
  readonly onPage: (page: PageArticle) => void;
}) {
  const translator = useT();
  const { t } = translator;
  const { page, article, onPage } = props;
  const [dateId, outletId] = [useId(), useId()];
  const body = article.paragraphs.filter(({ part }) => part !== 'title');
  const host = page.url !== null && URL.canParse(page.url) ? new URL(page.url).host : null;
  return (
    <div class="save-article">
      <h2 lang={article.lang}>{article.title}</h2>
      <dl class="facts">
        <div>
          <dt>
            <label for={outletId}>{t('readerOutlet')}</label>
          </dt>
          <dd class="save-line">
            <input
              id={outletId}
              class="field"
              value={page.outlet?.name ?? ''}
              maxLength={200}
              onChange={(event) => {
                const name = event.currentTarget.value.replace(/\s+/gu, ' ').trim();
                onPage({ ...page, outlet: name === '' ? null : { name, basis: 'reader' } });
              }}
            />
            {page.outlet && <span class="label">{t(OUTLET_BASIS[page.outlet.basis])}</span>}
          </dd>
        </div>
        <div>
          <dt>
            <label for={dateId}>{t('readerPublished')}</label>
          </dt>
          <dd class="save-line">
            <input
              id={dateId}
              class="field"
              type="date"
              value={dayOf(page)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                onPage({ ...page, published: value === '' ? null : { value, basis: 'reader' } });
              }}
            />
            {page.published ? (
              <span class="label">{t(DATE_BASIS[page.published.basis])}</span>
            ) : (
              <span class="muted">{t('uiNoDate')}</span>
            )}
          </dd>
        </div>
        {article.event && (
          <div>
            <dt>{t('readerEventDate')}</dt>
            <dd>{dateWords(article.event.value, translator, article.event.earliest)}</dd>
          </div>
        )}
        {host && (
          <div>
            <dt>{t('readerAddress')}</dt>
            <dd>
              <a href={page.url ?? ''} target="_blank" rel="noopener noreferrer">
                {host}
              </a>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('saveLanguage')}</dt>
          <dd>{t(article.lang === 'vi' ? 'saveLangVi' : 'saveLangEn')}</dd>
        </div>
      </dl>
      <details class="save-text">
        <summary>{t('saveText', body.length)}</summary>
        <div class="text" lang={article.lang}>
          {body.map(({ start, end, part }) => (
            <p key={start} class={part}>
              {article.text.slice(start, end)}
            </p>
          ))}
        </div>
      </details>
    </div>
  );
}
