/** The sentence that says so, its gloss, where it stands, and the ways to take it along. */
import { useState } from 'preact/hooks';
import type { ArticleRef } from '../../core/knowledge/brief.types.ts';
import { citePlain } from '../../core/knowledge/cite.ts';
import type { Evidence } from '../../core/knowledge/types.ts';
import type { SourcedDate } from '../../core/text/dates.ts';
import { useT } from '../i18n.tsx';
import { articlePath } from '../paths.ts';
import { useCardActions } from './actions.ts';
import { Lead } from './lead.tsx';
import { dateWithSource, day } from './words.ts';

/** Addresses come with packs, which are not trusted: only what a browser opens as a page is made a link. */
export function pageAddress(url: string | undefined): string | null {
  if (!url) return null;
  try {
    return /^https?:$/.test(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Outlet and day of an article. `brief` leaves out what fixes the day, where that stands elsewhere. */
export function ArticleCredit(props: {
  readonly article: ArticleRef;
  readonly date?: SourcedDate | null;
  readonly brief?: boolean;
}) {
  const translator = useT();
  const { article } = props;
  const date = props.date ?? article.event ?? article.published;
  const outlet = article.outlet?.name ?? translator.t('cardOutletUnknown');
  return (
    <>
      {outlet} · {date && !props.brief ? dateWithSource(date, translator) : day(date, translator)}
    </>
  );
}

/** `date` is the day that the quote speaks of; `said` where what fixes it stands above already. */
export function QuoteBlock(props: {
  readonly evidence: Evidence;
  readonly article: ArticleRef | undefined;
  readonly date: SourcedDate | null;
  readonly said?: boolean;
}) {
  const { t, lang } = useT();
  const { evidence, article } = props;
  return (
    <figure class="card-quote">
      <blockquote lang={article?.lang ?? 'vi'}>“{evidence.quote}”</blockquote>
      {evidence.gloss && (
        <p class="card-gloss" lang="en">
          “{evidence.gloss}”{' '}
          <span class="card-ours" lang={lang}>
            ({t('cardGloss')})
          </span>
        </p>
      )}
      {article && (
        <figcaption>
          <ArticleCredit article={article} date={props.date} brief={props.said ?? false} />
        </figcaption>
      )}
      {article && <QuoteActions evidence={evidence} article={article} />}
    </figure>
  );
}

type Copied = 'not yet' | 'copied' | 'refused';

function QuoteActions(props: { readonly evidence: Evidence; readonly article: ArticleRef }) {
  const { t, lang } = useT();
  const { copy } = useCardActions();
  const [copied, setCopied] = useState<Copied>('not yet');
  const { evidence, article } = props;
  const outside = pageAddress(article.url);
  const onCopy = async (event: MouseEvent) => {
    if (!event.isTrusted) return;
    setCopied((await copy(citePlain({ evidence, article }, lang))) ? 'copied' : 'refused');
  };
  return (
    <div class="card-actions">
      <button type="button" class="card-action" onClick={onCopy}>
        {t(copied === 'copied' ? 'cardCopied' : 'cardCopy')}
      </button>
      <Lead path={articlePath(article.id, evidence)} class="card-action">
        {t('cardSource')}
      </Lead>
      {outside && (
        <a class="card-action" href={outside} target="_blank" rel="noopener noreferrer">
          {t('cardOutletPage')}
        </a>
      )}
      <span class="visually-hidden" role="status">
        {copied === 'copied' ? t('cardCopied') : ''}
      </span>
      {copied === 'refused' && (
        <span class="card-refused" role="status">
          {t('cardCopyRefused')}
        </span>
      )}
    </div>
  );
}
