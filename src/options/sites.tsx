/** Where it works: the published list, the reader's own sites, and those switched off. */
import { ownHosts, removeHost, watchAccess } from '../platform/access.ts';
import { setSiteOff } from '../settings/settings.ts';
import type { Settings } from '../settings/types.ts';
import { useT } from '../ui/i18n.tsx';
import { Button, Section } from '../ui/parts.tsx';
import { ListedAccess, ListedSites } from '../ui/sites.tsx';
import { useFollowed } from '../ui/use.ts';
import type { Save } from './options.tsx';

function followOwn(changed: (hosts: string[]) => void, signal: AbortSignal): void {
  watchAccess(() => void ownHosts().then((now) => !signal.aborted && changed(now)), signal);
}

export function Sites(props: { readonly settings: Settings; readonly save: Save }) {
  const { t } = useT();
  const own = useFollowed(ownHosts, followOwn) ?? [];
  const off = props.settings.sitesOff;
  return (
    <>
      <Section title={t('optionsListed')}>
        <ListedAccess />
        <ListedSites />
      </Section>
      <Section title={t('optionsOwn')} count={own.length}>
        {own.length === 0 && <p class="muted">{t('optionsOwnNone')}</p>}
        <ul class="plain-list">
          {own.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <Button label={t('optionsRevokeOf', host)} onClick={() => void removeHost(host)}>
                {t('optionsRevoke')}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('optionsOff')} count={off.length}>
        {off.length === 0 && <p class="muted">{t('optionsOffNone')}</p>}
        <ul class="plain-list">
          {off.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <Button
                label={t('optionsSwitchOnOf', host)}
                onClick={() => props.save(setSiteOff(host, false))}
              >
                {t('optionsSwitchOn')}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
