/** Frame of the pages that fill a tab: a way past the head, the name, the ways to the other pages. */
import type { ComponentChildren } from 'preact';
import { useT } from './i18n.tsx';
import { CORPUS_PATH } from './paths.ts';
import { useDocumentLanguage } from './use.ts';

export type ShellPage = 'reader' | 'options' | 'welcome';

const MAIN = 'main';

/** The fragment is the reading page's route, so the way past the head moves the focus instead of the address. */
function skipHead(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById(MAIN)?.focus();
}

export function Shell(props: {
  readonly page: ShellPage;
  /** Stands in the head beside the name, e.g. a search field. */
  readonly tool?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { t, lang } = useT();
  useDocumentLanguage(lang);
  const links = [
    { page: 'reader', href: CORPUS_PATH, label: t('uiReadingRoom') },
    { page: 'options', href: 'options.html', label: t('uiOptions') },
    { page: 'welcome', href: 'welcome.html', label: t('uiHelp') },
  ] as const;
  return (
    <div class="shell">
      <header class="shell-head">
        <a class="skip" href={`#${MAIN}`} onClick={skipHead}>
          {t('uiSkip')}
        </a>
        <a class="brand" href={CORPUS_PATH}>
          <img src="icons/48.png" alt="" width="24" height="24" />
          {t('extensionName')}
        </a>
        {props.tool}
        <nav aria-label={t('popupPages')}>
          {links.map(({ page, href, label }) => (
            <a key={page} href={href} aria-current={page === props.page ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main id={MAIN} tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}
