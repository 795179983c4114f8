/** Where an article comes from: dates, outlet, address, each with what it is known from. */
import type { ComponentChildren } from 'preact';
import type { Article, OutletBasis } from '../core/knowledge/types.ts';
import type { DateBasis, SourcedDate } from '../core/text/dates.ts';
import type { MessageKey } from '../platform/i18n.ts';
import { pageAddress } from '../ui/card/quote.tsx';
import { dateWords } from '../ui/dates.ts';
import { useT } from '../ui/i18n.tsx';

/** How a date is known, in words. */
export const DATE_BASIS: Readonly<Record<DateBasis, MessageKey>> = {
  text: 'readerBasisText',
  header: 'readerBasisHeader',
  headline: 'readerBasisHeader',
  'date-line': 'readerBasisHeader',
  'json-ld': 'readerBasisPage',
  meta: 'readerBasisPage',
  'time-element': 'readerBasisPage',
  url: 'readerBasisUrl',
  reader: 'readerBasisReader',
  'parallel-report': 'readerBasisOutside',
};

/** How an outlet is known, in words. */
export const OUTLET_BASIS: Readonly<Record<OutletBasis, MessageKey>> = {
  stated: 'readerOutletStated',
  'same-text': 'readerOutletSameText',
  credit: 'readerOutletCredit',
  address: 'readerBasisUrl',
  reader: 'readerBasisReader',
};

function Fact(props: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** A date, the words or the reason that fix it, and a public source where it is from outside the article. */
function DateFact(props: { readonly name: string; readonly date: SourcedDate }) {
  const translator = useT();
  const { t, lang } = translator;
  const { date } = props;
  const outside = date.basis === 'parallel-report';
  const source = pageAddress(date.source);
  return (
    <Fact name={props.name}>
      {dateWords(date.value, translator, date.earliest)}{' '}
      <span class={`label${outside ? ' outside' : ''}`}>{t(DATE_BASIS[date.basis])}</span>
      {date.note && <q class="basis">{date.note}</q>}
      {date.why && <span class="basis">{date.why[lang]}</span>}
      {source && (
        <a class="basis" href={source} target="_blank" rel="noopener noreferrer">
          {t('readerSource')}
        </a>
      )}
    </Fact>
  );
}

export function ArticleFacts(props: { readonly article: Article }) {
  const { t, lang } = useT();
  const { article } = props;
  const { event, published, textDate, outlet } = article;
  const address = pageAddress(article.url);
  const textSaysLess = textDate !== undefined && textDate.value !== event?.value;
  return (
    <dl class="facts" lang={lang}>
      {event && <DateFact name={t('readerEventDate')} date={event} />}
      {textSaysLess && <DateFact name={t('readerTextDate')} date={textDate} />}
      {published && <DateFact name={t('readerPublished')} date={published} />}
      {!event && !published && <Fact name={t('readerPublished')}>{t('uiNoDate')}</Fact>}
      <Fact name={t('readerOutlet')}>
        {outlet ? (
          <>
            {outlet.name}{' '}
            <span class={`label${outlet.basis === 'same-text' ? ' outside' : ''}`}>
              {t(OUTLET_BASIS[outlet.basis])}
            </span>
            {outlet.note && <span class="basis">{outlet.note[lang]}</span>}
          </>
        ) : (
          t('readerOutletUnknown')
        )}
      </Fact>
      {address && (
        <Fact name={t('readerAddress')}>
          <a href={address} target="_blank" rel="noopener noreferrer">
            {new URL(address).host}
          </a>
        </Fact>
      )}
      {article.titleBasis === 'sentence' && <Fact name={t('readerTitle')}>{t('readerTitleSentence')}</Fact>}
    </dl>
  );
}
