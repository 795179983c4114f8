/** Where names that only the reader's own articles and packs know are marked. */
import { ask } from '../protocol/ask.ts';
import { updateSettings } from '../settings/settings.ts';
import type { Settings } from '../settings/types.ts';
import { useT } from '../ui/i18n.tsx';
import { Button, Choice } from '../ui/parts.tsx';
import type { Save } from './options.tsx';

export function OwnMarks(props: { readonly settings: Settings; readonly save: Save }) {
  const { t } = useT();
  const { ownMarks, ownSites } = props.settings;
  const change = (next: Parameters<typeof updateSettings>[0]) =>
    props.save(
      updateSettings(next).then(async () => {
        await ask('corpusChanged', {});
      }),
    );
  return (
    <div id="own-marks">
      <Choice
        legend={t('ownMarksLegend')}
        value={ownMarks}
        options={[
          { value: 'everywhere', label: t('ownMarksEverywhere') },
          { value: 'chosen', label: t('ownMarksChosen') },
        ]}
        onChange={(value) => change(() => ({ ownMarks: value }))}
      />
      <p class="muted hint">{t('ownMarksHint')}</p>
      {ownMarks === 'chosen' && (
        <ul class="plain-list">
          {ownSites.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <Button
                label={t('ownMarksRemoveOf', host)}
                onClick={() => change((now) => ({ ownSites: now.ownSites.filter((each) => each !== host) }))}
              >
                {t('ownMarksRemove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
