/** What a sound file would bring, before anything of it is stored. */
import type { MessageKey } from '../../platform/i18n.ts';
import type { PackChanges, PackPreview } from '../../protocol/pack-work.ts';
import { dateWords } from '../../ui/dates.ts';
import { useT } from '../../ui/i18n.tsx';
import { KIND_GROUPS, KINDS } from '../../ui/kinds.tsx';
import { Button } from '../../ui/parts.tsx';
import { countWords } from '../../ui/words.ts';
import { OwnMarksNote } from '../own-marks-note.tsx';
import { byteWords } from '../storage/byte-words.ts';
import { importLooked, putAway } from './work.ts';

type Installed = NonNullable<PackPreview['installed']>;

const DO: Readonly<Record<Installed['file'], MessageKey>> = {
  newer: 'packUpdate',
  same: 'packAgain',
  older: 'packOlder',
};

export function Preview(props: { readonly file: string; readonly preview: PackPreview }) {
  const translator = useT();
  const { t, lang } = translator;
  const { file, preview } = props;
  const { header, bytes, kinds, known, installed } = preview;
  const facts: readonly (readonly [MessageKey, string])[] = [
    ['packFactVersion', header.version],
    ['packFactAuthor', header.author],
    ['packFactLicence', header.licence],
    ['packFactMade', dateWords(header.made, translator)],
    ['readerEvidenceTo', dateWords(header.evidenceTo, translator)],
    ['packFactFile', `${file} (${byteWords(bytes, lang)})`],
  ];
  const number = new Intl.NumberFormat(lang);
  return (
    <div class="pack-preview">
      <h3>
        <bdi>{header.name[lang]}</bdi>
      </h3>
      <dl class="pack-about">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <dl class="figures">
        <div>
          <dt>{t('uiFoundArticles')}</dt>
          <dd>{number.format(header.articles)}</dd>
        </div>
        {KINDS.map((kind) => (
          <div key={kind} class={`kind-${kind}`}>
            <dt>{t(KIND_GROUPS[kind])}</dt>
            <dd>{number.format(kinds[kind])}</dd>
            {known[kind] > 0 && (
              <dd class="pack-known">{countWords(known[kind], 'packKnownOne', 'packKnown', translator)}</dd>
            )}
          </div>
        ))}
      </dl>
      {installed && <Update header={header} installed={installed} />}
      <p class="muted">{t('packTrust')}</p>
      <OwnMarksNote />
      <div class="buttons">
        <Button look="primary" onClick={importLooked}>
          {t(installed ? DO[installed.file] : 'packDoImport')}
        </Button>
        <Button onClick={putAway}>{t('uiCancel')}</Button>
      </div>
    </div>
  );
}

function Update(props: { readonly header: PackPreview['header']; readonly installed: Installed }) {
  const { t } = useT();
  const { header, installed } = props;
  const { file, version, changes } = installed;
  const words = { newer: 'packIsNewer', same: 'packIsSame', older: 'packIsOlder' } as const;
  return (
    <div class={file === 'older' ? 'pack-note warn' : 'pack-note'}>
      <p>{t(words[file], version, header.version)}</p>
      <Changes changes={changes} />
      <p>{t('packKeepsCorrections')}</p>
    </div>
  );
}

function Changes(props: { readonly changes: PackChanges }) {
  const { t, lang } = useT();
  const { articles, entities } = props.changes;
  const number = (value: number) => new Intl.NumberFormat(lang).format(value);
  return (
    <ul>
      <li>{t('packChangedArticles', number(articles.added), number(articles.removed))}</li>
      <li>{t('packChangedEntities', number(entities.added), number(entities.removed))}</li>
    </ul>
  );
}
