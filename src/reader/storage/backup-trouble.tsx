/** Why nothing came of a backup or of restoring one, and what to do. */
import type { FileProblem } from '../../core/knowledge/pack-file.types.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import type { PackFailure } from '../../protocol/pack-work.ts';
import { useT } from '../../ui/i18n.tsx';
import { ErrorNote } from '../../ui/parts.tsx';

const WHY: Readonly<Record<PackFailure['code'], MessageKey>> = {
  file: 'backupFileGone',
  unavailable: 'storeUnavailable',
  quota: 'storeQuota',
  newer: 'storeNewer',
  corrupt: 'storeCorrupt',
  busy: 'storeBusy',
  gone: 'storeBusy',
  internal: 'backupInternal',
};

export function BackupTrouble(props: { readonly failure: PackFailure }) {
  const { t } = useT();
  return (
    <ErrorNote title={t('backupFailed')}>
      <p>{t(WHY[props.failure.code])}</p>
      <p class="quiet">{props.failure.detail}</p>
    </ErrorNote>
  );
}

const REFUSED: Partial<Record<FileProblem['code'], MessageKey>> = {
  'not-a-pack': 'backupNone',
  'newer-format': 'backupNewer',
};

export function Refusal(props: { readonly problems: readonly FileProblem[] }) {
  const { t } = useT();
  const [problem] = props.problems;
  if (!problem) return null;
  return (
    <ErrorNote title={t('backupRefused')}>
      <p>{t(REFUSED[problem.code] ?? 'backupDamaged')}</p>
      <p class="quiet">
        {t('backupAt', problem.line)} {problem.code} {problem.field}
      </p>
    </ErrorNote>
  );
}
