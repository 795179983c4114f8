/** Making a backup of everything, and putting one in place of everything. */
import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../../protocol/ask.ts';
import {
  BACKUP_ENDING,
  type BackupContents,
  type BackupPreview,
  type Restored,
} from '../../protocol/backup-work.ts';
import { settingsToKeep } from '../../settings/transfer.ts';
import { dateWords, today } from '../../ui/dates.ts';
import { useT } from '../../ui/i18n.tsx';
import { Button, ErrorNote } from '../../ui/parts.tsx';
import { BackupTrouble, Refusal } from './backup-trouble.tsx';
import { type BackupState, useBackupWorker } from './backup-worker.ts';
import { byteWords } from './byte-words.ts';

/** Characters of a hash that are shown: two that differ, differ in these. */
const SHOWN_HASH = 12;

/** Settings are the background's to write, and all that is open has to hear of the change. */
async function afterRestore(): Promise<void> {
  await ask('restoredSettings', {});
  await ask('corpusChanged', {});
}

export function Backup() {
  const { t } = useT();
  const { state, send, reset } = useBackupWorker(afterRestore);
  const input = useRef<HTMLInputElement>(null);
  const make = async () => send({ type: 'make', settings: await settingsToKeep(), made: today() });
  const chosen = () => {
    const file = input.current?.files?.[0];
    if (file) send({ type: 'look', file });
    if (input.current) input.current.value = '';
  };
  return (
    <div class="backup">
      <h3>{t('backupTitle')}</h3>
      <p>{t('backupLead')}</p>
      {state.is === 'busy' ? (
        <Busy state={state} onCancel={() => send({ type: 'cancel' })} />
      ) : (
        state.is !== 'looked' && (
          <div class="buttons">
            <Button look="primary" onClick={make}>
              {t('backupMake')}
            </Button>
            <Button onClick={() => input.current?.click()}>{t('backupRestore')}</Button>
          </div>
        )
      )}
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        accept={`${BACKUP_ENDING},.gz,.jsonl`}
        tabIndex={-1}
        aria-label={t('backupRestore')}
        onChange={chosen}
      />
      {state.is === 'made' && <Made state={state} />}
      {state.is === 'looked' && (
        <Looked preview={state.preview} onYes={() => send({ type: 'restore' })} onNo={reset} />
      )}
      {state.is === 'restored' && <Done restored={state.restored} />}
      {state.is === 'refused' && <Refusal problems={state.problems} />}
      {state.is === 'failed' && <BackupTrouble failure={state.failure} />}
    </div>
  );
}

const PHASES = {
  reading: 'backupReading',
  restoring: 'backupRestoring',
  comparing: 'backupComparing',
} as const;

function Busy(props: {
  readonly state: Extract<BackupState, { readonly is: 'busy' }>;
  readonly onCancel: () => void;
}) {
  const { t, lang } = useT();
  const { progress, what } = props.state;
  const phase = progress?.phase ?? (what === 'restore' ? 'restoring' : 'reading');
  const done = new Intl.NumberFormat(lang).format(progress?.done ?? 0);
  return (
    <div class="backup-busy" role="status">
      <p>{t(PHASES[phase], done)}</p>
      {progress?.total ? (
        <progress max={progress.total} value={Math.min(progress.done, progress.total)} />
      ) : (
        <progress />
      )}
      {phase !== 'comparing' && <Button onClick={props.onCancel}>{t('uiCancel')}</Button>}
    </div>
  );
}

function Made(props: { readonly state: Extract<BackupState, { readonly is: 'made' }> }) {
  const { t, lang } = useT();
  const { made, address } = props.state;
  const link = useRef<HTMLAnchorElement>(null);
  // The reader asked for the file: it is saved at once, and can be saved again by the link.
  useEffect(() => link.current?.click(), [address]);
  const name = `boi-canh-${today()}${BACKUP_ENDING}`;
  return (
    <div role="status">
      <p>
        {t('backupMade', byteWords(made.file.size, lang))}{' '}
        <a ref={link} href={address} download={name}>
          {name}
        </a>
      </p>
      <Contents contents={made} />
      <p class="quiet">SHA-256 {made.sha256.slice(0, SHOWN_HASH)}</p>
    </div>
  );
}

function Contents(props: { readonly contents: BackupContents }) {
  const { t, lang } = useT();
  const number = new Intl.NumberFormat(lang);
  return (
    <ul class="backup-contents">
      {props.contents.packs.map(({ id, name, version, articles, entities }) => (
        <li key={id}>
          {t(
            'backupPack',
            id === 'own' ? name[lang] : `${name[lang]} ${version}`,
            number.format(articles),
            number.format(entities),
          )}
        </li>
      ))}
      {props.contents.corrections > 0 && (
        <li>{t('backupCorrections', number.format(props.contents.corrections))}</li>
      )}
    </ul>
  );
}

function Looked(props: {
  readonly preview: BackupPreview;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const translator = useT();
  const { t } = translator;
  const { preview } = props;
  const made = dateWords(preview.header.made, translator);
  return (
    <div class="backup-looked">
      <p>{t('backupLooked', made)}</p>
      <Contents contents={preview} />
      {preview.leftOut.length > 0 && <p>{t('backupLeaveOut', preview.leftOut.length)}</p>}
      <p>
        <strong>{t('backupReplaces')}</strong>
      </p>
      <div class="buttons">
        <Button look="primary" onClick={props.onYes}>
          {t('backupReplace')}
        </Button>
        <Button onClick={props.onNo}>{t('uiCancel')}</Button>
      </div>
    </div>
  );
}

function Done(props: { readonly restored: Restored }) {
  const { t } = useT();
  const { restored } = props;
  const same = restored.fileSha256 === restored.storeSha256;
  return (
    <div role="status" class="backup-done">
      <p>
        <strong>{t('backupDone')}</strong>
      </p>
      <Contents contents={restored} />
      {restored.leftOut > 0 && <p>{t('backupLeftOut', restored.leftOut)}</p>}
      {same ? (
        <p>{t('backupSame', restored.storeSha256.slice(0, SHOWN_HASH))}</p>
      ) : (
        restored.leftOut === 0 && (
          <ErrorNote title={t('backupNotSame')}>
            <p>
              {restored.fileSha256.slice(0, SHOWN_HASH)} ≠ {restored.storeSha256.slice(0, SHOWN_HASH)}
            </p>
          </ErrorNote>
        )
      )}
    </div>
  );
}
