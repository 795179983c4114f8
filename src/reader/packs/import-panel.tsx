/** Where a file becomes a pack: chosen or dropped, looked at, imported or refused. */
import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../platform/i18n.ts';
import type { PackFailure } from '../../protocol/pack-work.ts';
import { useT } from '../../ui/i18n.tsx';
import { Button, ErrorNote, Section } from '../../ui/parts.tsx';
import { Preview } from './preview.tsx';
import { Refusal } from './refusal.tsx';
import { cancelWork, isBusy, lookAt, type Work } from './work.ts';

const FAILED: Readonly<Record<PackFailure['code'], MessageKey>> = {
  file: 'packFailedFile',
  unavailable: 'storeUnavailable',
  quota: 'storeQuota',
  newer: 'storeNewer',
  corrupt: 'storeCorrupt',
  busy: 'packFailedBusy',
  gone: 'packFailedGone',
  internal: 'packFailedInternal',
};

export function ImportPanel(props: { readonly work: Work }) {
  const { t } = useT();
  const { work } = props;
  const panel = useRef<HTMLDivElement>(null);
  // What comes of a file is read out, and keys go on from there.
  const { state } = work;
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && state !== 'none') {
      panel.current?.focus({ preventScroll: true });
      panel.current?.scrollIntoView({ block: 'nearest' });
    }
    first.current = false;
  }, [state]);
  return (
    <Section title={t('packImport')}>
      <div ref={panel} tabIndex={-1} class="pack-panel" aria-live="polite">
        <Outcome work={work} />
      </div>
      {!isBusy(work) && work.state !== 'preview' && <Chooser />}
    </Section>
  );
}

function Outcome(props: { readonly work: Work }) {
  const { t, lang } = useT();
  const { work } = props;
  switch (work.state) {
    case 'none':
      return null;
    case 'checking':
    case 'importing':
    case 'finishing':
      return <Running work={work} />;
    case 'preview':
      return <Preview file={work.name} preview={work.preview} />;
    case 'refused':
      return <Refusal file={work.name} header={work.header} problems={work.problems} />;
    case 'imported':
      return <p class="pack-done">{t('packImported', work.header.name[lang], work.header.version)}</p>;
    case 'cancelled':
      return <p>{t('packCancelled', work.name)}</p>;
    case 'failed':
      return (
        <ErrorNote title={t('packFailed', work.name)}>
          <p>{t(FAILED[work.failure.code])}</p>
        </ErrorNote>
      );
  }
}

const PHASES = {
  checking: 'packChecking',
  importing: 'packImporting',
  finishing: 'packFinishing',
} as const;

function Running(props: { readonly work: Extract<Work, { readonly stopping: boolean }> }) {
  const { t, lang } = useT();
  const { state, name, done, total, stopping } = props.work;
  const part = total ? Math.min(1, done / total) : null;
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return (
    <div class="pack-progress progress-row">
      <label>
        <span>
          {t(PHASES[state], name)}
          {part !== null && state !== 'finishing' && ` ${percent.format(part)}`}
        </span>
        <progress {...(part !== null && state !== 'finishing' && { value: part })} max={1} />
      </label>
      <Button onClick={cancelWork} disabled={stopping || state === 'finishing'}>
        {stopping ? t('packStopping') : t('packCancel')}
      </Button>
    </div>
  );
}

/** Names that a chooser shows first; whether it is a pack is told by what is in it. */
const ACCEPTED = '.bcpack,.jsonl,.gz';

function Chooser() {
  const { t } = useT();
  const take = (input: HTMLInputElement): void => {
    const file = input.files?.[0];
    if (file) lookAt(file);
    input.value = '';
  };
  return (
    <div class="save-drop">
      <p>{t('packDrop')}</p>
      <label class="button primary">
        {t('packChoose')}
        <input
          class="visually-hidden"
          type="file"
          accept={ACCEPTED}
          onChange={(event) => take(event.currentTarget)}
        />
      </label>
    </div>
  );
}
