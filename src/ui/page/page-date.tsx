/** The date that the page is read for, and where it was found: what every office on the page hangs on. */
import type { DateBasis, SourcedDate } from '../../core/text/dates.ts';
import type { MessageKey, Translator } from '../../platform/i18n.ts';
import { dateWords } from '../dates.ts';
import { useT } from '../i18n.tsx';

const FOUND: Partial<Record<DateBasis, MessageKey>> = {
  'json-ld': 'datePageMeta',
  meta: 'datePageMeta',
  'time-element': 'datePageTime',
  'date-line': 'datePageLine',
  url: 'datePageUrl',
};

/** `Ngày của trang: 13/3/2025, theo dòng ngày trên trang`: no more precise than it is known, and from where. */
export function pageDateWords(date: SourcedDate, translator: Translator): string {
  const { t } = translator;
  const day = dateWords(date.value, translator, date.earliest);
  const words = date.changed ? t('datePageChanged', day) : day;
  const found = FOUND[date.basis];
  return found ? t('datePageFrom', words, t(found)) : t('datePage', words);
}

export function PageDate(props: { readonly date: SourcedDate | null }) {
  const translator = useT();
  const { date } = props;
  return (
    <p class="page-date muted" title={date?.note}>
      {date ? pageDateWords(date, translator) : translator.t('datePageNone')}
    </p>
  );
}
