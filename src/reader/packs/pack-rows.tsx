/** One row a pack: what it is, whether it is on, and taking it away. */
import { useState } from 'preact/hooks';
import { ask } from '../../protocol/ask.ts';
import type { ListedPack, PackList } from '../../protocol/packs.ts';
import { dateWords } from '../../ui/dates.ts';
import { useT } from '../../ui/i18n.tsx';
import { Button, ErrorNote, Section, Switch } from '../../ui/parts.tsx';
import { countWords } from '../../ui/words.ts';
import { byteWords } from '../storage/byte-words.ts';
import type { Removals } from './removals.ts';

export function PackRows(props: {
  readonly list: PackList;
  readonly removals: Removals;
  readonly onChange: () => void;
}) {
  const { t, lang } = useT();
  const { list, removals, onChange } = props;
  const [failed, setFailed] = useState(false);
  const attempt = (work: Promise<unknown>): void => {
    setFailed(false);
    work.then(onChange, (error: unknown) => {
      console.error('packs', error);
      setFailed(true);
      onChange();
    });
  };
  return (
    <Section title={t('packList')} count={list.packs.length + 1}>
      {failed && <ErrorNote title={t('packChangeFailed')} />}
      <ul class="ruled pack-rows">
        <li class="pack-row">
          <Facts {...list.bundle} licence={t('packBundledLicence')} note={t('packBundled')} />
          <p class="muted pack-tools">{t('packAlwaysOn')}</p>
        </li>
        {list.packs.map((pack) =>
          removals.pending.has(pack.number) ? (
            <Removed key={pack.number} pack={pack} onUndo={() => attempt(removals.undo(pack))} />
          ) : (
            <li key={pack.number} class="pack-row">
              <Facts {...pack} />
              <div class="pack-tools">
                <PackSwitch pack={pack} attempt={attempt} />
                {!pack.own && (
                  <Button
                    look="quiet"
                    label={t('packRemoveOf', nameOf(pack, lang))}
                    onClick={() => attempt(removals.remove(pack))}
                  >
                    {t('packRemove')}
                  </Button>
                )}
              </div>
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}

function nameOf({ name }: Pick<ListedPack, 'name'>, lang: string): string {
  return lang === 'en' ? name.en : name.vi;
}

function PackSwitch(props: {
  readonly pack: ListedPack;
  readonly attempt: (work: Promise<unknown>) => void;
}) {
  const { t, lang } = useT();
  const { pack, attempt } = props;
  return (
    <Switch on={pack.on} onChange={(on) => attempt(ask('setPack', { number: pack.number, on }))}>
      {pack.on ? t('packOn') : t('packOff')}
      <span class="visually-hidden">: {nameOf(pack, lang)}</span>
    </Switch>
  );
}

function Removed(props: { readonly pack: ListedPack; readonly onUndo: () => void }) {
  const { t, lang } = useT();
  return (
    <li class="pack-row">
      <p role="status">{t('packRemoved', nameOf(props.pack, lang))}</p>
      <div class="pack-tools">
        <Button onClick={props.onUndo}>{t('packUndo')}</Button>
      </div>
    </li>
  );
}

/** What a pack says of itself; its words are its maker's. */
function Facts(
  props: Pick<ListedPack, 'name' | 'version' | 'licence' | 'articles' | 'entities'> &
    Partial<Pick<ListedPack, 'author' | 'made' | 'bytes' | 'own'>> & { readonly note?: string },
) {
  const translator = useT();
  const { t, lang } = translator;
  const { version, licence, author, made, articles, entities, bytes, own, note } = props;
  const held = [
    countWords(articles, 'packArticlesOne', 'packArticles', translator),
    countWords(entities, 'packEntitiesOne', 'packEntities', translator),
    ...(bytes ? [byteWords(bytes, lang)] : []),
  ].join(' · ');
  return (
    <div class="pack-facts">
      <h3>
        <bdi>{nameOf(props, lang)}</bdi>{' '}
        {!own && <span class="pack-version">{t('packVersion', version)}</span>}
      </h3>
      <p>{held}</p>
      {note !== undefined && <p class="muted">{note}</p>}
      {(author !== undefined || licence !== '') && (
        <p class="muted">
          {author !== undefined && (
            <>
              <bdi>{author}</bdi>
              {' · '}
            </>
          )}
          {licence !== '' && (
            <>
              {t('packLicence')}: <bdi>{licence}</bdi>
            </>
          )}
          {made !== undefined && ` · ${t('packMadeOn', dateWords(made, translator))}`}
        </p>
      )}
    </div>
  );
}
