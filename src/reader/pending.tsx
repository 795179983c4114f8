import { useT } from '../ui/i18n.tsx';
import { ErrorNote, Skeleton } from '../ui/parts.tsx';

/** A page that is on its way, or did not come. Its heading is there for those who go by headings. */
export function Pending(props: { readonly failed: boolean; readonly onRetry: () => void }) {
  const { t } = useT();
  return (
    <div class="column">
      <h1 class="visually-hidden">{t('uiReadingRoom')}</h1>
      {props.failed ? (
        <ErrorNote title={t('popupBackgroundFailed')} onRetry={props.onRetry} />
      ) : (
        <Skeleton lines={10} />
      )}
    </div>
  );
}
