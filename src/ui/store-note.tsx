/** Says that the reader's own articles and packs cannot be read, why, and what to do; the bundle is there in any case. */
import type { MessageKey } from '../platform/i18n.ts';
import { AskError } from '../protocol/ask.ts';
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

/** Why the background could do nothing with the store, where that is why it failed. */
export function storeReason(error: unknown): MessageKey | null {
  if (!(error instanceof AskError) || error.code !== 'unavailable') return null;
  const code = error.message.split(':', 1)[0] ?? '';
  return Object.hasOwn(WHY, code) ? WHY[code as StoreProblem] : null;
}

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
