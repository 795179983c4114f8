/** The way to save a page, and what of it is new to the corpus. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../protocol/ask.ts';
import type { PageSays } from '../../protocol/page-says.ts';
import type { CorpusFacts } from '../../protocol/requests.ts';
import { ArticleLine } from '../article-line.tsx';
import { useT } from '../i18n.tsx';
import { isTyping } from '../keys.ts';
import { Button } from '../parts.tsx';
import { savePath } from '../paths.ts';
import { useAnswer } from '../use.ts';
import { countWords, listWords } from '../words.ts';
import { markNew } from './page-copy.ts';

/** Opens the page where an article is saved; `s` does the same. One at a time is on a page, for the key. */
export function SaveLink(props: { readonly tabId: number }) {
  const { t } = useT();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key.toLowerCase() === 's' && plain && !isTyping(event.target)) link.current?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <a ref={link} class="button plain" href={savePath(props.tabId)} aria-keyshortcuts="s">
      {t('saveTitle')}
    </a>
  );
}

/** Names and agreements of the page that saving it would add. */
function newOf({ officials, agreements, forums }: PageSays) {
  return {
    officials: officials.filter(({ isNew }) => isNew),
    agreements: agreements.filter(({ isNew }) => isNew),
    forums: forums.filter(({ isNew }) => isNew),
  };
}

export function SaveLine(props: {
  readonly tabId: number;
  readonly url: string;
  readonly says: PageSays;
  readonly corpus: CorpusFacts | null;
}) {
  const translator = useT();
  const { t } = translator;
  const { tabId, url, says, corpus } = props;
  const { answer } = useAnswer(() => ask('samePage', { url }), url, true);
  const same = answer.state === 'had' ? answer.value.same : null;
  if (same) {
    return (
      <div class="save-line-note">
        <p>{t(same.how === 'noted' ? 'saveSameNoted' : 'popupInCorpus')}</p>
        <ArticleLine article={same.article} />
      </div>
    );
  }
  const { officials, agreements, forums } = newOf(says);
  const counts = [
    ...(officials.length > 0
      ? [countWords(officials.length, 'saveNewName', 'saveNewNames', translator)]
      : []),
    ...(agreements.length > 0
      ? [countWords(agreements.length, 'saveNewAgreement', 'saveNewAgreements', translator)]
      : []),
    ...(forums.length > 0 ? [countWords(forums.length, 'saveNewForum', 'saveNewForums', translator)] : []),
  ];
  const names = [...officials, ...agreements, ...forums].map(({ text }) => text);
  return (
    <div class="save-line-note">
      {counts.length > 0 && (
        <p role="status">
          <strong>{t('popupNewHere', listWords(counts, translator))}</strong>
        </p>
      )}
      {corpus?.ownArticles === 0 && <p class="muted">{t('popupFewArticles', corpus.articles)}</p>}
      {names.length > 0 && (
        <div class="buttons">
          <ShowNew tabId={tabId} names={names} />
        </div>
      )}
    </div>
  );
}

function ShowNew(props: { readonly tabId: number; readonly names: readonly string[] }) {
  const { t } = useT();
  const [places, setPlaces] = useState<number | null>(null);
  const show = (names: readonly string[]) =>
    markNew(props.tabId, names).then(
      (count) => setPlaces(names.length > 0 ? count : null),
      (error: unknown) => console.debug('new names cannot be marked', error),
    );
  return places === null ? (
    <Button onClick={() => void show(props.names)}>{t('popupShowNew')}</Button>
  ) : (
    <Button onClick={() => void show([])}>{t('popupHideNew', places)}</Button>
  );
}
