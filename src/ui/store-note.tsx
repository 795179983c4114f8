/** Says that the reader's own articles and packs cannot be read, why, and what to do; the bundle is there in any case. */
import type { MessageKey } from '../platform/i18n.ts';
import type { CorpusFacts, StoreProblem } from '../protocol/requests.ts';
import { useT } from './i18n.tsx';
import { ErrorNote } from './parts.tsx';

const WHY: Readonly<Record<StoreProblem, MessageKey>> = {
  unavailable: 'storeUnavailable',
  quota: 'storeQuota',
  newer: 'storeNewer',
  corrupt: 'storeCorrupt',
  busy: 'storeBusy',
  stopped: 'storeUnavailable',
  gone: 'storeUnavailable',
};

export function StoreNote(props: { readonly corpus: CorpusFacts | null; readonly onRetry?: () => void }) {
  const { t } = useT();
  const problem = props.corpus?.problem;
  if (!problem) return null;
  return (
    <ErrorNote title={t('storeProblem')} {...(props.onRetry && { onRetry: props.onRetry })}>
      <p>{t(WHY[problem])}</p>
    </ErrorNote>
  );
}
