/** Finds an entity of the corpus by its name, as one types. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../core/knowledge/brief.types.ts';
import type { EntityId, Kind } from '../../core/knowledge/types.ts';
import { useT } from '../../ui/i18n.tsx';
import { bothForms, KindMark } from '../../ui/kinds.tsx';
import { Button } from '../../ui/parts.tsx';
import { useSearch } from '../../ui/search.tsx';

/** As many as are looked through at a glance. */
const MOST = 8;
/** Asked for, as articles and other kinds are left out. */
const ASKED = 30;

export function NamePicker(props: {
  readonly kind: Kind;
  readonly label: string;
  /** What is typed first. */
  readonly start: string;
  /** Not itself. */
  readonly not?: EntityId;
  /** Offered before anything that is found. */
  readonly first?: readonly { readonly id: string; readonly name: string }[];
  readonly onPick: (id: EntityId, name: string) => void;
  readonly onPickFirst?: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { t, lang } = useT();
  const [typed, setTyped] = useState(props.start);
  const { answer } = useSearch(typed, ASKED);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.select(), []);
  const found: readonly EntityRef[] =
    answer?.state === 'had' ? answer.value.entities.map((hit) => hit.entity) : [];
  // The name of what is to be merged is in the field before anything is asked.
  const isAsked = props.not === undefined || typed !== props.start;
  const fitting = found.filter(({ kind, id }) => kind === props.kind && id !== props.not).slice(0, MOST);
  return (
    <div class="save-picker">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        ref={field}
        class="field"
        type="search"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') props.onCancel();
        }}
      />
      <ul>
        {props.first?.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="save-pick" onClick={() => props.onPickFirst?.(id)}>
              <KindMark kind={props.kind} /> {name} <span class="muted">{t('saveInArticle')}</span>
            </button>
          </li>
        ))}
        {fitting.map((entity) => {
          const { first, second } = bothForms(entity.name, lang);
          return (
            <li key={entity.id}>
              <button type="button" class="save-pick" onClick={() => props.onPick(entity.id, first)}>
                <KindMark kind={entity.kind} /> {first} {second && <span class="muted">{second}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {isAsked && answer?.state === 'had' && fitting.length === 0 && (
        <p class="muted">{t('saveNoSuchName')}</p>
      )}
      <Button look="quiet" onClick={props.onCancel}>
        {t('saveCancel')}
      </Button>
    </div>
  );
}
