/** The ways in that are the browser's own: the address bar, the menus on a selection and a page, keys. */
import { formatDate } from '../core/text/date-format.ts';
import { browser } from '../platform/browser.ts';
import { onMenus, putMenus } from '../platform/context-menu.ts';
import { onOmnibox, type Suggestion, type Where } from '../platform/omnibox.ts';
import { openPanel } from '../platform/panel.ts';
import { openOwnPage, showInTab } from '../platform/tabs.ts';
import { onSettings } from '../settings/settings.ts';
import { backgroundWords } from './language.ts';
import type { Library } from './library.ts';

/** Browsers show some eight lines below the address bar. */
const MOST_SUGGESTIONS = 8;
/** Of them at most so many names, so that articles are seen too. */
const MOST_NAMES = 4;
/** As much of a selection as a search looks at, in UTF-16 units. */
const MAX_WORDS = 300;
const READER = 'reader.html';
/** Begins what a suggestion puts into the address bar: the place in the reading page. */
const PLACE = '#/';

const searchPlace = (words: string) =>
  `${PLACE}search?q=${encodeURIComponent(words.trim().slice(0, MAX_WORDS))}`;

/** Where the article of a tab is saved. */
const savePlace = (tabId: number): string => `${PLACE}save?tab=${tabId}`;

/** The place in the reading page that text entered behind the keyword leads to. */
export function placeFor(text: string): string {
  return text.startsWith(PLACE) ? text : searchPlace(text);
}

/** What the corpus has for words being typed: names first, then articles. */
export async function suggestions(library: Library, text: string): Promise<readonly Suggestion[]> {
  if (text.trim() === '') return [];
  const { lang, t } = await backgroundWords();
  const { entities, articles } = await library.search(text.trim().slice(0, MAX_WORDS), MOST_SUGGESTIONS);
  const kinds = {
    official: 'doorOfficial',
    agreement: 'doorAgreement',
    forum: 'doorForum',
    organisation: 'doorOrganisation',
  } as const;
  const names = entities.slice(0, MOST_NAMES).map(({ entity }) => ({
    content: `${PLACE}entity/${encodeURIComponent(entity.id)}`,
    title: entity.name[lang],
    about: t(kinds[entity.kind]),
  }));
  const found = articles.map(({ article }) => {
    const date = article.event ?? article.published;
    return {
      content: `${PLACE}article/${encodeURIComponent(article.id)}`,
      title: article.title,
      about: [
        date && formatDate(date.value.replace(/T\d\d:\d\d/g, ''), lang, date.earliest),
        article.outlet?.name,
      ]
        .filter(Boolean)
        .join(' · '),
    };
  });
  return [...names, ...found].slice(0, MOST_SUGGESTIONS);
}

async function enter(text: string, where: Where): Promise<void> {
  const path = READER + placeFor(text);
  if (where === 'here') await showInTab(path);
  else await openOwnPage(path, undefined, where === 'tab');
}

/** The browser lets us read the page for the reader's click or key; its article is looked at in a page of ours beside it. */
function saveArticleIn({ id, index }: { readonly id: number; readonly index: number }): void {
  void openOwnPage(`${READER}${savePlace(id)}`, { index });
}

async function nameMenu(): Promise<void> {
  const { t } = await backgroundWords();
  await putMenus({ search: t('doorMenu', '%s'), save: t('doorSave') });
}

/** Must be called while the background starts: the listeners are what wakes it. */
export function openDoors(library: () => Promise<Library>): void {
  onOmnibox(
    async () => (await backgroundWords()).t('doorHint'),
    async (text) => suggestions(await library(), text),
    enter,
  );
  onMenus({
    search: (words, tab) => void openOwnPage(READER + searchPlace(words), tab),
    save: saveArticleIn,
  });
  browser.runtime.onInstalled.addListener(() => void nameMenu());
  onSettings(() => void nameMenu());
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'save-article' && tab?.id !== undefined) saveArticleIn({ id: tab.id, index: tab.index });
    if (command !== 'open-panel' || tab?.windowId === undefined) return;
    openPanel(tab.windowId).catch((error: unknown) => console.error('panel', error));
  });
}
