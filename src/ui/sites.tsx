/** The published list of news sites, and whether the browser lets us onto them. */
import { missingListed, requestListed, watchAccess } from '../platform/access.ts';
import { INTERNATIONAL_SITES, LISTED_SITES, type Site, VIETNAMESE_SITES } from '../platform/sites.ts';
import { useT } from './i18n.tsx';
import { Button } from './parts.tsx';
import { useFollowed } from './use.ts';

function followMissing(changed: (missing: number) => void, signal: AbortSignal): void {
  watchAccess(() => void readMissing().then((missing) => !signal.aborted && changed(missing)), signal);
}

async function readMissing(): Promise<number> {
  return (await missingListed()).length;
}

/** Firefox grants host access only when the reader says so, Chromium at install: told as it is, with a button. */
export function ListedAccess() {
  const { t } = useT();
  const missing = useFollowed(readMissing, followMissing);
  if (missing === null) return null;
  return (
    <div class="access" role="status">
      {missing === 0 ? (
        <p class="granted">{t('uiAccessGranted')}</p>
      ) : (
        <>
          <p class="missing">
            {missing === LISTED_SITES.length
              ? t('uiAccessMissing')
              : t('uiAccessPartly', missing, LISTED_SITES.length)}
          </p>
          <Button look="primary" onClick={() => void requestListed()}>
            {t('popupGrantListed')}
          </Button>
        </>
      )}
    </div>
  );
}

function SiteGroup(props: { readonly title: string; readonly sites: readonly Site[] }) {
  return (
    <>
      <p>
        <strong>{props.title}</strong>
      </p>
      <ul class="site-columns">
        {props.sites.map(({ host, name }) => (
          <li key={host}>
            {name} <span class="muted">{host}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ListedSites() {
  const { t } = useT();
  return (
    <details>
      <summary>{t('uiListedSites', LISTED_SITES.length)}</summary>
      <SiteGroup title={t('uiSitesVietnam')} sites={VIETNAMESE_SITES} />
      <SiteGroup title={t('uiSitesElsewhere')} sites={INTERNATIONAL_SITES} />
    </details>
  );
}
