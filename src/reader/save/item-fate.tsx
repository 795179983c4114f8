/** Where a thing of the article goes: new, known, left open, or nowhere and why. */
import { useId, useState } from 'preact/hooks';
import type { AddedItem } from '../../core/corpus/additions.types.ts';
import type { CountryCode } from '../../core/knowledge/types.ts';
import { countryCode } from '../../core/text/country-names.ts';
import { countryName } from '../../ui/card/words.ts';
import { useT } from '../../ui/i18n.tsx';
import { bothForms } from '../../ui/kinds.tsx';
import { Button } from '../../ui/parts.tsx';
import { entityPath } from '../../ui/paths.ts';
import type { Decide } from './choices.ts';

export function FateLabel(props: { readonly item: AddedItem }) {
  const { t, lang } = useT();
  const { fate } = props.item;
  if (!('id' in fate)) return <span class="label outside">{t('saveNotKept')}</span>;
  if (!fate.known) return <span class="label save-new">{t('saveNew')}</span>;
  const name = bothForms(fate.known.name, lang).first;
  return (
    <a class="label" href={entityPath(fate.id)} target="_blank" rel="noopener">
      {name === props.item.name ? t('saveKnown') : t('saveKnownAs', name)}
    </a>
  );
}

/** What the reader may say where it is left open. */
export function FateQuestion(props: { readonly item: AddedItem; readonly decide: (change: Decide) => void }) {
  const { t, lang } = useT();
  const { item, decide } = props;
  const { fate, key } = item;
  if (!('why' in fate)) return null;
  switch (fate.why) {
    case 'several':
      return (
        <fieldset class="save-question">
          <legend>{t('saveSeveral')}</legend>
          <div class="buttons">
            {fate.bearers.map(({ id, name, countries }) => (
              <Button key={id} onClick={() => decide({ type: 'as', key, as: { entity: id } })}>
                {[bothForms(name, lang).first, ...countries.map((code) => countryName(code, lang)), id].join(
                  ' · ',
                )}
              </Button>
            ))}
            <Button onClick={() => decide({ type: 'as', key, as: { apart: true } })}>{t('saveApart')}</Button>
          </div>
        </fieldset>
      );
    case 'no-country':
      return (
        <CountryLine
          label={t('saveNoCountry')}
          onCountry={(country) => decide({ type: 'country', key, country })}
        />
      );
    case 'unwanted':
      return null;
    case 'hidden':
      return <p class="muted">{t('saveHidden')}</p>;
    case 'no-name':
      return <p class="muted">{t('saveNoName')}</p>;
    case 'no-claim':
      return <p class="muted">{t('saveNoClaim')}</p>;
  }
}

/** A line to type a country into. */
export function CountryLine(props: {
  readonly label: string;
  readonly onCountry: (code: CountryCode) => void;
  readonly onCancel?: () => void;
}) {
  const { t } = useT();
  const [typed, setTyped] = useState('');
  const id = useId();
  const code = countryCode(typed);
  const usable = code !== null && /^[A-Z]{2}$/.test(code) ? code : null;
  return (
    <form
      class="save-question save-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) props.onCountry(usable);
      }}
    >
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="field"
        value={typed}
        placeholder={t('saveCountryHint')}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') props.onCancel?.();
        }}
      />
      <button type="submit" class="button" disabled={!usable}>
        {t('saveCountrySet')}
      </button>
      {props.onCancel && (
        <Button look="quiet" onClick={props.onCancel}>
          {t('saveCancel')}
        </Button>
      )}
    </form>
  );
}
