/** The first minute: what it does, on a sample that works, and what it may and may not do. */
import { chooseLanguage } from '../platform/language.ts';
import { ask } from '../protocol/ask.ts';
import { getSettings, onSettings } from '../settings/settings.ts';
import { evidenceWords } from '../ui/evidence.ts';
import { LanguageProvider, useT } from '../ui/i18n.tsx';
import { ErrorNote, Section, Skeleton } from '../ui/parts.tsx';
import { CORPUS_PATH } from '../ui/paths.ts';
import { Shell } from '../ui/shell.tsx';
import { ListedAccess, ListedSites } from '../ui/sites.tsx';
import { useAnswer, useFollowed, useTitle } from '../ui/use.ts';
import { countWords, listWords } from '../ui/words.ts';
import { Sample } from './sample.tsx';

function Corpus() {
  const translator = useT();
  const { t } = translator;
  const { answer, again } = useAnswer(() => ask('corpus', {}), 'corpus');
  if (answer.state === 'waiting') return <Skeleton lines={2} />;
  if (answer.state === 'failed') return <ErrorNote title={t('popupBackgroundFailed')} onRetry={again} />;
  const { articles, officials, agreements, forums, list } = answer.value;
  const outlets = [...new Set(list.flatMap((article) => article.outlet?.name ?? []))];
  const vietnamese = list.every((article) => article.lang === 'vi');
  return (
    <>
      <p>
        {t(
          vietnamese ? 'welcomeCorpusVietnamese' : 'welcomeCorpus',
          countWords(articles, 'uiArticlesOne', 'uiArticles', translator),
          evidenceWords(answer.value, translator),
        )}
      </p>
      <p>{t('welcomeCorpusKnows', officials, agreements, forums)}</p>
      {outlets.length > 0 && <p>{t('welcomeOutlets', listWords(outlets, translator))}</p>}
      <p>
        <a href={CORPUS_PATH}>{t('popupSeeCorpus')}</a>
      </p>
    </>
  );
}

const PERMISSIONS = [
  ['welcomePermissionSites', 'welcomePermissionSitesWhy'],
  ['welcomePermissionTab', 'welcomePermissionTabWhy'],
  ['welcomePermissionScripting', 'welcomePermissionScriptingWhy'],
  ['welcomePermissionStorage', 'welcomePermissionStorageWhy'],
  ['welcomePermissionPanel', 'welcomePermissionPanelWhy'],
  ['welcomePermissionMenu', 'welcomePermissionMenuWhy'],
] as const;

function Body() {
  const { t } = useT();
  useTitle(t('extensionName'));
  return (
    <Shell page="welcome">
      <div class="welcome">
        <div class="hero">
          <h1>{t('welcomeTitle')}</h1>
          <p>{t('welcomeWhat1')}</p>
          <p>{t('welcomeWhat2')}</p>
          <p>{t('welcomeWhat3')}</p>
        </div>
        <Section title={t('welcomeTry')} class="try">
          <p>{t('welcomeTryHint')}</p>
          <Sample />
        </Section>
        <div class="column">
          <Section title={t('welcomeCorpusTitle')}>
            <Corpus />
          </Section>
          <Section title={t('welcomeSites')}>
            <ListedAccess />
            <ListedSites />
            <p>{t('welcomeAddSite')}</p>
            <p>{t('welcomeKeys')}</p>
            <p>{t('welcomeDoors')}</p>
          </Section>
          <Section title={t('welcomePermissions')}>
            <dl class="permissions">
              {PERMISSIONS.map(([name, why]) => (
                <div key={name}>
                  <dt>{t(name)}</dt>
                  <dd>{t(why)}</dd>
                </div>
              ))}
            </dl>
          </Section>
        </div>
      </div>
    </Shell>
  );
}

export function Welcome() {
  const settings = useFollowed(getSettings, onSettings);
  if (!settings) return null;
  return (
    <LanguageProvider lang={chooseLanguage(settings.language)}>
      <Body />
    </LanguageProvider>
  );
}
