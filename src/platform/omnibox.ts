/** The keyword in the address bar (`omnibox` of the manifest). */
import { browser } from './browser.ts';
import { isFirefox } from './which.ts';

export interface Suggestion {
  /** What stands in the address bar when it is chosen, and comes back as the text entered. */
  readonly content: string;
  readonly title: string;
  /** Stands behind the title, dimmed where the browser can. */
  readonly about: string;
}

/** Where the reader wants the answer: in the tab in front, or in a tab of its own. */
export type Where = 'here' | 'tab' | 'background tab';

const WHERE: Readonly<Record<string, Where>> = {
  currentTab: 'here',
  newForegroundTab: 'tab',
  newBackgroundTab: 'background tab',
};

/** Chromium reads descriptions as XML; Firefox shows them as they are. */
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** One suggestion as the browser words it. */
export function describe({ title, about }: Suggestion, firefox: boolean): string {
  if (firefox) return about ? `${title} – ${about}` : title;
  return `${escapeXml(title)}${about ? ` <dim>${escapeXml(about)}</dim>` : ''}`;
}

/**
 * Answers to the keyword. `suggest` is called as one types, `enter` with what was chosen or typed. Must be called while
 * the background starts, so that the browser wakes it.
 */
export function onOmnibox(
  hint: () => Promise<string>,
  suggest: (text: string) => Promise<readonly Suggestion[]>,
  enter: (text: string, where: Where) => Promise<void>,
): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  const firefox = isFirefox();
  const failed = (error: unknown): void => console.error('omnibox', error);
  omnibox.onInputStarted.addListener(() => {
    hint()
      .then((words) => omnibox.setDefaultSuggestion({ description: firefox ? words : escapeXml(words) }))
      .catch(failed);
  });
  omnibox.onInputChanged.addListener((text, show) => {
    suggest(text)
      .then((all) =>
        show(all.map((each) => ({ content: each.content, description: describe(each, firefox) }))),
      )
      .catch(failed);
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    enter(text, WHERE[disposition] ?? 'here').catch(failed);
  });
}
