import { useT } from '../ui/i18n.tsx';
import { EmptyState } from '../ui/parts.tsx';
import { CORPUS_PATH } from '../ui/paths.ts';
import { useTitle } from '../ui/use.ts';

/** For addresses that lead nowhere; `title` says what was looked for. */
export function NotFound(props: { readonly title?: string }) {
  const { t } = useT();
  const title = props.title ?? t('readerUnknown');
  useTitle(`${title} – ${t('extensionName')}`);
  return (
    <div class="column">
      <h1>{title}</h1>
      <EmptyState title={t('readerUnknownWhy')}>
        <a href={CORPUS_PATH}>{t('popupSeeCorpus')}</a>
      </EmptyState>
    </div>
  );
}
