import type { Ref } from 'preact';
import { useT } from './i18n.tsx';

/** The field to search the corpus with; `hint` shows the key that leads to it. */
export function SearchField(props: {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly hint?: string;
}) {
  const { t } = useT();
  return (
    <div class="search-field">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentcolor" stroke-width="1.6" />
        <path d="m10.5 10.5 4 4" stroke="currentcolor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
      <input
        ref={props.inputRef ?? null}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={props.value}
        placeholder={t('uiSearchPlaceholder')}
        aria-label={t('uiSearchLabel')}
        aria-keyshortcuts={props.hint}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.hint && !props.value && <kbd>{props.hint}</kbd>}
    </div>
  );
}
