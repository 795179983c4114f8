/** The sentence that says so, its gloss, where it stands, and the ways to take it along. */
import { useState } from 'preact/hooks';
import type { ArticleRef } from '../../core/knowledge/brief.types.ts';
import { type Citation, citeCsl, citeMarkdown, citePlain } from '../../core/knowledge/cite.ts';
import type { Evidence } from '../../core/knowledge/types.ts';
import type { SourcedDate } from '../../core/text/dates.ts';
import { atWords } from '../../core/text/text-fragment.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { PackText } from '../article-line.tsx';
import { today } from '../dates.ts';
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
      <PackText article={article} />
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

type Copied = 'not yet' | Format | 'refused';
type Format = 'plain' | 'markdown' | 'csl';

const FORMATS: Readonly<Record<Format, (citation: Citation, lang: 'vi' | 'en') => string>> = {
  plain: citePlain,
  markdown: citeMarkdown,
  csl: (citation, lang) => JSON.stringify([citeCsl(citation, lang)], null, 2),
};

const FORMAT_NAMES: Readonly<Record<Format, MessageKey>> = {
  plain: 'cardCopy',
  markdown: 'cardCopyMarkdown',
  csl: 'cardCopyCsl',
};

/** The ways to take a sentence along, and to where it stands. */
export function QuoteActions(props: { readonly evidence: Evidence; readonly article: ArticleRef }) {
  const { t, lang } = useT();
  const { copy } = useCardActions();
  const [copied, setCopied] = useState<Copied>('not yet');
  const { evidence, article } = props;
  const outside = pageAddress(article.url);
  const copyButton = (format: Format) => (
    <button
      key={format}
      type="button"
      class="card-action"
      onClick={async (event) => {
        if (!event.isTrusted) return;
        const citation = { evidence, article, accessed: today() };
        setCopied((await copy(FORMATS[format](citation, lang))) ? format : 'refused');
      }}
    >
      {t(copied === format ? 'cardCopied' : FORMAT_NAMES[format])}
    </button>
  );
  return (
    <div class="card-actions">
      {copyButton('plain')}
      <Lead path={articlePath(article.id, evidence)} class="card-action">
        {t('cardSource')}
      </Lead>
      {outside && (
        <a
          class="card-action"
          href={atWords(outside, evidence.quote)}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('cardOutletPage')}
        </a>
      )}
      <details class="card-formats">
        <summary class="card-action">{t('cardFormats')}</summary>
        <span class="card-formats-body">
          {copyButton('markdown')}
          {copyButton('csl')}
        </span>
      </details>
      <span class="visually-hidden" role="status">
        {copied === 'not yet' || copied === 'refused' ? '' : t('cardCopied')}
      </span>
      {copied === 'refused' && (
        <span class="card-refused" role="status">
          {t('cardCopyRefused')}
        </span>
      )}
    </div>
  );
}
