/** Where names that the corpus is about to learn will be marked, what a page can see of it, and where that is changed. */
import { getSettings, onSettings } from '../settings/settings.ts';
import { useT } from '../ui/i18n.tsx';
import { useFollowed } from '../ui/use.ts';

export function OwnMarksNote() {
  const { t } = useT();
  const settings = useFollowed(getSettings, onSettings);
  if (!settings) return null;
  return (
    <p class="muted">
      {t(settings.ownMarks === 'everywhere' ? 'ownMarksNoteEverywhere' : 'ownMarksNoteChosen')}{' '}
      {t('ownMarksNoteSee')} <a href="options.html#own-marks">{t('ownMarksChange')}</a>
    </p>
  );
}
