/** What the reader puts right of an entity that is stored, and takes back again. */
import { useState } from 'preact/hooks';
import type { EntityRef } from '../../core/knowledge/brief.types.ts';
import type { EntityId } from '../../core/knowledge/types.ts';
import { ask } from '../../protocol/ask.ts';
import type { CorrectionRef, NewCorrection } from '../../protocol/save.ts';
import { useT } from '../../ui/i18n.tsx';
import { bothForms } from '../../ui/kinds.tsx';
import { Button, ErrorNote } from '../../ui/parts.tsx';
import { entityPath } from '../../ui/paths.ts';
import { useAnswer } from '../../ui/use.ts';
import { Rename } from './item-tools.tsx';
import { NamePicker } from './name-picker.tsx';

/** Corrections of an entity, each with the way back; nothing where there are none. */
export function Corrected(props: { readonly id: EntityId }) {
  const { t, lang } = useT();
  const { id } = props;
  const { answer } = useAnswer(() => ask('corrections', { entity: id }), id, true);
  const [failed, setFailed] = useState(false);
  if (answer.state !== 'had' || answer.value.corrections.length === 0) return null;
  const words = ({ correction, entity, into }: CorrectionRef): string => {
    const name = entity ? bothForms(entity.name, lang).first : correction.entity;
    if (correction.kind === 'rename') return t('saveWasRenamed', correction.name);
    if (correction.kind === 'hide') return t('saveWasHidden', name);
    return t('saveWasMerged', name, into ? bothForms(into.name, lang).first : correction.into);
  };
  const uncorrect = (correction: Pick<NewCorrection, 'kind' | 'entity'>): void => {
    ask('uncorrect', { correction }).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error('uncorrect', error);
        setFailed(true);
      },
    );
  };
  return (
    <>
      <ul class="save-corrected">
        {answer.value.corrections.map((each) => {
          const { kind, entity } = each.correction;
          return (
            <li key={`${kind} ${entity}`}>
              <span>{words(each)}</span>{' '}
              <Button
                look="quiet"
                label={`${t('saveUndo')}: ${words(each)}`}
                onClick={() => uncorrect({ kind, entity })}
              >
                {t('saveUndo')}
              </Button>
            </li>
          );
        })}
      </ul>
      {failed && <ErrorNote title={t('saveUndoFailed')} />}
    </>
  );
}

export function EntityCorrections(props: { readonly entity: EntityRef }) {
  const { t, lang } = useT();
  const { entity } = props;
  const [doing, setDoing] = useState<'rename' | 'merge' | 'hide' | null>(null);
  const [failed, setFailed] = useState(false);
  const name = bothForms(entity.name, lang).first;
  const correct = (correction: NewCorrection): void => {
    setDoing(null);
    ask('correct', { correction }).then(
      () => {
        setFailed(false);
        // What was merged is shown where it is now.
        if (correction.kind === 'merge') location.assign(entityPath(correction.into));
      },
      (error: unknown) => {
        console.error('correct', error);
        setFailed(true);
      },
    );
  };
  return (
    <details class="save-correct">
      <summary>{t('saveCorrect')}</summary>
      {doing === null && (
        <div class="save-tools">
          <Button look="quiet" onClick={() => setDoing('rename')}>
            {t('saveRename')}
          </Button>
          <Button look="quiet" onClick={() => setDoing('merge')}>
            {t('saveMerge')}
          </Button>
          <Button look="quiet" onClick={() => setDoing('hide')}>
            {t(entity.kind === 'official' ? 'saveNever' : 'saveHide')}
          </Button>
        </div>
      )}
      {doing === 'rename' && (
        <Rename
          name={name}
          onName={(given) => correct({ kind: 'rename', entity: entity.id, name: given })}
          onCancel={() => setDoing(null)}
        />
      )}
      {doing === 'merge' && (
        <NamePicker
          kind={entity.kind}
          label={t('saveMergeWith', name)}
          start={name}
          not={entity.id}
          onPick={(into) => correct({ kind: 'merge', entity: entity.id, into })}
          onCancel={() => setDoing(null)}
        />
      )}
      {doing === 'hide' && (
        <p>
          {t('saveHideSure', name)}{' '}
          <span class="buttons">
            <Button look="primary" onClick={() => correct({ kind: 'hide', entity: entity.id })}>
              {t(entity.kind === 'official' ? 'saveNever' : 'saveHide')}
            </Button>
            <Button onClick={() => setDoing(null)}>{t('saveCancel')}</Button>
          </span>
        </p>
      )}
      {failed && <ErrorNote title={t('saveFailed')} />}
    </details>
  );
}
