/** The date that the page is read for, and where it was found: what every office on the page hangs on. */
import type { DateBasis, SourcedDate } from '../../core/text/dates.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { dateWords } from '../dates.ts';
import { useT } from '../i18n.tsx';

const FOUND: Partial<Record<DateBasis, MessageKey>> = {
  'json-ld': 'popupDateMeta',
  meta: 'popupDateMeta',
  'time-element': 'popupDateTime',
  'date-line': 'popupDateLine',
  url: 'popupDateUrl',
};

export function PageDate(props: { readonly date: SourcedDate | null }) {
  const translator = useT();
  const { t } = translator;
  const { date } = props;
  if (!date) return <p class="page-date muted">{t('popupDateNone')}</p>;
  const found = FOUND[date.basis];
  const words = dateWords(date.value, translator, date.earliest);
  return <p class="page-date muted">{found ? t('popupDateFrom', words, t(found)) : t('popupDate', words)}</p>;
}
