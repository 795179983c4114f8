/** What the library takes on disk, how safe it is, and its backup. */
import { useState } from 'preact/hooks';
import { askToKeep, type Room, room } from '../../platform/room.ts';
import { ask } from '../../protocol/ask.ts';
import type { StorageFacts } from '../../protocol/storage.ts';
import { useT } from '../../ui/i18n.tsx';
import { Button, ErrorNote, Section, Skeleton } from '../../ui/parts.tsx';
import { useAnswer } from '../../ui/use.ts';
import { Backup } from './backup.tsx';
import { StorageMeter } from './storage-meter.tsx';

async function look(): Promise<{ readonly facts: StorageFacts; readonly room: Room }> {
  // A restore that was ended between the corpus and the settings is finished here.
  await ask('restoredSettings', {}).catch(() => undefined);
  const [facts, space] = await Promise.all([ask('storage', {}), room()]);
  return { facts, room: space };
}

export function Storage() {
  const { t } = useT();
  const { answer, again } = useAnswer(look, 'storage', true);
  return (
    <Section title={t('storageTitle')} class="storage">
      {answer.state === 'waiting' && <Skeleton lines={3} />}
      {answer.state === 'failed' && <ErrorNote title={t('popupBackgroundFailed')} onRetry={again} />}
      {answer.state === 'had' && (
        <>
          <Damage facts={answer.value.facts} changed={again} />
          <StorageMeter {...answer.value} />
          <Keeping room={answer.value.room} changed={again} />
        </>
      )}
      <Backup />
    </Section>
  );
}

/** What of the store makes no sense, and the way on where nothing of it can be read. */
function Damage(props: { readonly facts: StorageFacts; readonly changed: () => void }) {
  const { t } = useT();
  const [sure, setSure] = useState(false);
  const { failure, problems } = props.facts;
  if (failure === 'corrupt') {
    const begin = () => ask('startAnew', {}).then(props.changed, props.changed);
    return (
      <ErrorNote title={t('storeProblem')}>
        <p>{t('storageAnewLead')}</p>
        {sure ? (
          <div class="buttons">
            <Button look="primary" onClick={begin}>
              {t('storageAnewYes')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('uiCancel')}</Button>
          </div>
        ) : (
          <Button onClick={() => setSure(true)}>{t('storageAnew')}</Button>
        )}
      </ErrorNote>
    );
  }
  if (problems.length === 0) return null;
  return (
    <ErrorNote title={t('storageDamaged', problems.length)}>
      <p>{t('storageDamagedLead')}</p>
      <details>
        <summary>{t('storageDetails')}</summary>
        <ul>
          {problems.map(({ what, pack, detail }) => (
            <li key={detail}>
              <code>
                {what} {pack} {detail}
              </code>
            </li>
          ))}
        </ul>
      </details>
    </ErrorNote>
  );
}

/** Whether the browser may clear the library by itself, and asking it not to. */
function Keeping(props: { readonly room: Room; readonly changed: () => void }) {
  const { t } = useT();
  const [refused, setRefused] = useState(false);
  if (props.room.kept) return <p class="quiet">{t('storageKept')}</p>;
  const keep = async () => {
    setRefused(!(await askToKeep()));
    props.changed();
  };
  return (
    <div class="storage-keep">
      <p>{t('storageNotKept')}</p>
      <Button onClick={keep}>{t('storageKeep')}</Button>
      {refused && <p role="status">{t('storageKeepRefused')}</p>}
    </div>
  );
}
