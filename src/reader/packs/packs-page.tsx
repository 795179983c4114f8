/** The packs of the library: each on or off, away, another one in. */
import { ask } from '../../protocol/ask.ts';
import { useT } from '../../ui/i18n.tsx';
import { ErrorNote, Skeleton } from '../../ui/parts.tsx';
import { StoreNote } from '../../ui/store-note.tsx';
import { useAnswer, useTitle } from '../../ui/use.ts';
import { Storage } from '../storage/storage.tsx';
import { ImportPanel } from './import-panel.tsx';
import { InterruptedImports } from './interrupted.tsx';
import { PackRows } from './pack-rows.tsx';
import { useRemovals } from './removals.ts';
import { useWork } from './work.ts';

/** Why there is no list: what the store says of itself. */
function StoreTrouble(props: { readonly onRetry: () => void }) {
  const { t } = useT();
  const { answer } = useAnswer(() => ask('corpus', {}), 'corpus');
  if (answer.state === 'had' && answer.value.problem)
    return <StoreNote corpus={answer.value} onRetry={props.onRetry} />;
  return <ErrorNote title={t('popupBackgroundFailed')} onRetry={props.onRetry} />;
}

export function PacksPage() {
  const { t } = useT();
  const work = useWork();
  // What the worker does changes the list where it begins and where it is over.
  const { answer, again } = useAnswer(() => ask('packs', {}), `packs ${work.state}`, true);
  const removals = useRemovals(again);
  useTitle(`${t('packTitle')} – ${t('extensionName')}`);
  return (
    <div class="column packs">
      <div class="page-head">
        <h1>{t('packTitle')}</h1>
        <p>{t('packLead')}</p>
      </div>
      {answer.state === 'waiting' && <Skeleton lines={4} />}
      {answer.state === 'failed' && <StoreTrouble onRetry={again} />}
      {answer.state === 'had' && <PackRows list={answer.value} removals={removals} onChange={again} />}
      {answer.state === 'had' && (
        <InterruptedImports imports={answer.value.imports} work={work} onChange={again} />
      )}
      {answer.state === 'had' && <ImportPanel work={work} />}
      <Storage />
    </div>
  );
}
