/** The list of keys, opened by `?` or its button. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../platform/i18n.ts';
import { useT } from './i18n.tsx';
import { isTyping } from './keys.ts';
import { Button } from './parts.tsx';

type Key = readonly [keys: readonly string[], what: MessageKey];

const LISTS: readonly Key[] = [
  [['/'], 'keysSearch'],
  [['↓', '↑'], 'keysRows'],
  [['Enter'], 'keysOpen'],
  [['Esc'], 'keysBack'],
  [['S'], 'keysSave'],
  [['?'], 'keysHelp'],
];

const PICTURES: readonly Key[] = [
  [['Tab'], 'keysInto'],
  [['←', '→', '↑', '↓'], 'keysPoints'],
  [['Enter'], 'keysChoose'],
];

/** The manifest's suggestions; browsers let readers change them. */
const ANYWHERE: readonly Key[] = [
  [['Alt', 'Shift', 'B'], 'keysPopup'],
  [['Alt', 'Shift', 'L'], 'commandPanel'],
  [['Alt', 'Shift', 'J'], 'commandNext'],
  [['Alt', 'Shift', 'K'], 'commandPrevious'],
];

function List(props: { readonly title: MessageKey; readonly keys: readonly Key[] }) {
  const { t } = useT();
  return (
    <>
      <h3>{t(props.title)}</h3>
      <dl class="keys">
        {props.keys.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A button, and the list that it or `?` opens; `pictures` where the page has any. */
export function KeysHelp(props: { readonly pictures?: boolean }) {
  const { t } = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  // With the first paint, so that no early key is lost.
  useLayoutEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
        event.preventDefault();
        if (dialog.current?.open) dialog.current.close();
        else dialog.current?.showModal();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
  return (
    <>
      <button
        type="button"
        class="keys-button"
        aria-keyshortcuts="?"
        onClick={() => dialog.current?.showModal()}
      >
        <kbd>?</kbd> {t('keysTitle')}
      </button>
      <dialog ref={dialog} class="keys-help" aria-labelledby="keys-title">
        <h2 id="keys-title">{t('keysTitle')}</h2>
        <List title="keysLists" keys={LISTS} />
        {props.pictures && <List title="keysPictures" keys={PICTURES} />}
        <List title="keysAnywhere" keys={ANYWHERE} />
        <p class="muted">{t('keysChange')}</p>
        <Button onClick={() => dialog.current?.close()}>{t('cardClose')}</Button>
      </dialog>
    </>
  );
}
