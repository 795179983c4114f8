/** What the reader can put right about a thing of the article. */
import { useId, useState } from 'preact/hooks';
import type { AddedItem } from '../../core/corpus/additions.types.ts';
import { useT } from '../../ui/i18n.tsx';
import { Button } from '../../ui/parts.tsx';
import type { Decide, Decisions } from './choices.ts';
import { CountryLine } from './item-fate.tsx';
import { NamePicker } from './name-picker.tsx';

export function ItemTools(props: {
  readonly item: AddedItem;
  /** All of its kind. */
  readonly all: readonly AddedItem[];
  readonly decisions: Decisions;
  readonly decide: (change: Decide) => void;
}) {
  const { t } = useT();
  const { item, decisions, decide } = props;
  const [doing, setDoing] = useState<'merge' | 'rename' | 'country' | null>(null);
  const { key, fate } = item;
  const { as, names, countries } = decisions.choices;
  const kept = 'id' in fate;
  const unwanted = 'why' in fate && fate.why === 'unwanted';
  if (unwanted) {
    return (
      <p class="save-tools muted">
        {key in decisions.never ? t('saveNeverSaid') : t('saveLeftOut')}{' '}
        <Button look="quiet" onClick={() => decide({ type: 'keep', key, keep: true })}>
          {t('saveTakeBack')}
        </Button>
      </p>
    );
  }
  if (doing === 'merge') {
    const others = props.all.filter((other) => other.key !== key && 'id' in other.fate);
    return (
      <NamePicker
        kind={item.kind}
        label={t('saveMergeWith', item.name)}
        start={item.name}
        first={others.map((other) => ({ id: other.key, name: other.name }))}
        onPick={(id) => {
          decide({ type: 'as', key, as: { entity: id } });
          setDoing(null);
        }}
        onPickFirst={(other) => {
          decide({ type: 'as', key, as: { item: other } });
          setDoing(null);
        }}
        onCancel={() => setDoing(null)}
      />
    );
  }
  if (doing === 'rename') {
    return (
      <Rename
        name={item.name}
        onName={(name) => {
          decide({ type: 'name', key, name });
          setDoing(null);
        }}
        onCancel={() => setDoing(null)}
      />
    );
  }
  if (doing === 'country') {
    return (
      <CountryLine
        label={t('saveRightCountry', item.name)}
        onCountry={(country) => {
          decide({ type: 'country', key, country });
          setDoing(null);
        }}
        onCancel={() => setDoing(null)}
      />
    );
  }
  const changed = key in as || key in names || key in countries;
  return (
    <div class="save-tools">
      <Button look="quiet" label={`${t('saveMerge')}: ${item.name}`} onClick={() => setDoing('merge')}>
        {t('saveMerge')}
      </Button>
      {!(kept && fate.known) && (
        <Button look="quiet" label={`${t('saveRename')}: ${item.name}`} onClick={() => setDoing('rename')}>
          {t('saveRename')}
        </Button>
      )}
      {kept && !fate.known && item.kind === 'official' && (
        <Button
          look="quiet"
          label={`${t('saveCountryChange')}: ${item.name}`}
          onClick={() => setDoing('country')}
        >
          {t('saveCountryChange')}
        </Button>
      )}
      {kept && fate.known && !(key in as) && (
        <Button
          look="quiet"
          label={`${t('saveApart')}: ${item.name}`}
          onClick={() => decide({ type: 'as', key, as: { apart: true } })}
        >
          {t('saveApart')}
        </Button>
      )}
      {kept && !fate.known && item.kind === 'official' && (
        <Button
          look="quiet"
          label={`${t('saveNever')}: ${item.name}`}
          onClick={() => decide({ type: 'never', key, id: fate.id })}
        >
          {t('saveNever')}
        </Button>
      )}
      {changed && (
        <Button
          look="quiet"
          label={`${t('saveAsFound')}: ${item.name}`}
          onClick={() => {
            decide({ type: 'as', key, as: null });
            decide({ type: 'name', key, name: null });
            decide({ type: 'country', key, country: null });
          }}
        >
          {t('saveAsFound')}
        </Button>
      )}
    </div>
  );
}

/** A line to type another name into. */
export function Rename(props: {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useT();
  const [typed, setTyped] = useState(props.name);
  const id = useId();
  const name = typed.replace(/\s+/gu, ' ').trim();
  return (
    <form
      class="save-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '' && name !== props.name) props.onName(name);
      }}
    >
      <label for={id}>{t('saveRightName')}</label>
      <input
        id={id}
        class="field"
        value={typed}
        maxLength={200}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') props.onCancel();
        }}
      />
      <button type="submit" class="button" disabled={name === '' || name === props.name}>
        {t('saveRename')}
      </button>
      <Button look="quiet" onClick={props.onCancel}>
        {t('saveCancel')}
      </Button>
    </form>
  );
}
