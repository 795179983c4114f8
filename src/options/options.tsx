/** What the reader has set, and how to change or undo it. */
import { useState } from 'preact/hooks';
import { chooseLanguage } from '../platform/language.ts';
import { getSettings, onSettings, setSetting, updateSettings } from '../settings/settings.ts';
import { DEFAULT_SETTINGS, type Settings, UNREAD_SETTINGS } from '../settings/types.ts';
import { LanguageProvider, useT } from '../ui/i18n.tsx';
import { KIND_GROUPS, KINDS } from '../ui/kinds.tsx';
import { Button, Choice, ErrorNote, Section, Switch } from '../ui/parts.tsx';
import { Shell } from '../ui/shell.tsx';
import { useFollowed, useTitle } from '../ui/use.ts';
import { OwnMarks } from './own-marks.tsx';
import { Rejections } from './rejections.tsx';
import { Sites } from './sites.tsx';

/** Carries a change out and says so where storage refuses it. */
export type Save = (saved: Promise<void>) => void;

function Reset(props: { readonly save: Save }) {
  const { t } = useT();
  const [sure, setSure] = useState(false);
  if (!sure) return <Button onClick={() => setSure(true)}>{t('optionsReset')}</Button>;
  const reset = () => {
    props.save(updateSettings(() => DEFAULT_SETTINGS));
    setSure(false);
  };
  return (
    <div role="alert">
      <p>{t('optionsResetSure')}</p>
      <div class="buttons">
        <Button look="primary" onClick={reset}>
          {t('optionsResetYes')}
        </Button>
        <Button onClick={() => setSure(false)}>{t('uiCancel')}</Button>
      </div>
    </div>
  );
}

function Body(props: { readonly settings: Settings }) {
  const { t } = useT();
  const { settings } = props;
  const [unsaved, setUnsaved] = useState(false);
  useTitle(`${t('uiOptions')} – ${t('extensionName')}`);
  const save: Save = (saved) => {
    saved.then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };
  return (
    <Shell page="options">
      <div class="column">
        <h1>{t('uiOptions')}</h1>
        {settings === UNREAD_SETTINGS && (
          <ErrorNote title={t('uiSettingsUnread')}>
            <p>{t('uiSettingsUnreadWhy')}</p>
          </ErrorNote>
        )}
        {unsaved && <ErrorNote title={t('uiNotSaved')} />}
        <Section title={t('optionsLanguage')}>
          <Choice
            legend={t('optionsLanguageLegend')}
            value={settings.language}
            options={[
              { value: 'auto', label: t('optionsLanguageAuto') },
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(language) => save(setSetting('language', language))}
          />
        </Section>
        <Section title={t('optionsMarks')}>
          <Choice
            legend={t('popupPaint')}
            value={settings.paint}
            options={[
              { value: 'calm', label: t('uiPaintCalm') },
              { value: 'all', label: t('uiPaintAll') },
              { value: 'none', label: t('uiPaintNone') },
            ]}
            onChange={(paint) => save(setSetting('paint', paint))}
          />
          <p class="muted">{t('optionsPaintHint')}</p>
          <fieldset class="kinds">
            <legend>{t('optionsKinds')}</legend>
            {KINDS.map((kind) => (
              <Switch
                key={kind}
                on={settings.kinds[kind]}
                onChange={(on) => save(updateSettings((now) => ({ kinds: { ...now.kinds, [kind]: on } })))}
              >
                {t(KIND_GROUPS[kind])}
              </Switch>
            ))}
          </fieldset>
          <OwnMarks settings={settings} save={save} />
        </Section>
        <Sites settings={settings} save={save} />
        <Rejections rejections={settings.rejections} save={save} />
        <section class="reset" aria-label={t('optionsReset')}>
          <Reset save={save} />
        </section>
      </div>
    </Shell>
  );
}

export function Options() {
  const settings = useFollowed(getSettings, onSettings);
  if (!settings) return null;
  return (
    <LanguageProvider lang={chooseLanguage(settings.language)}>
      <Body settings={settings} />
    </LanguageProvider>
  );
}
