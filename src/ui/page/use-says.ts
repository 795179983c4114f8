/** What the page says, from the tab to the background and back: its article is looked for here, where there is a DOM. */
import { ask } from '../../protocol/ask.ts';
import type { FrameState } from '../../protocol/page.ts';
import { MAX_ARTICLE_UNITS, type PageSays } from '../../protocol/page-says.ts';
import { type Answer, useAnswer } from '../use.ts';
import { takeCopy } from './page-copy.ts';

/** Longest title that is sent, in UTF-16 units. */
const MAX_TITLE = 1_000;

interface Article {
  readonly title: string;
  readonly text: string;
}

/** The article in a tab's top document, null where there is none. */
async function readArticle(tabId: number, title: string, signal: AbortSignal): Promise<Article | null> {
  const nodes = await takeCopy(tabId, signal);
  // By far the largest part of the popup's code, and the popup is to stand before it comes.
  const [{ documentOf }, { mainText }] = await Promise.all([
    import('./copied-document.ts'),
    import('./main-text.ts'),
  ]);
  const found = mainText(await documentOf(nodes, title));
  return (
    found && {
      title: found.title.slice(0, MAX_TITLE),
      text: found.paragraphs.join('\n').slice(0, MAX_ARTICLE_UNITS),
    }
  );
}

/** Null in place of what the page says where it has no article. */
export function useSays(
  tabId: number,
  frame: FrameState,
): { readonly answer: Answer<PageSays | null>; readonly again: () => void } {
  const page = `${frame.frame} ${frame.url} ${frame.title}`;
  const date = frame.date?.value ?? null;
  const article = useAnswer((signal) => readArticle(tabId, frame.title, signal), page);
  const read = article.answer;
  const says = useAnswer(
    async () =>
      read.state === 'had' && read.value ? (await ask('extract', { ...read.value, date })).says : null,
    `${page} ${date} ${read.state}`,
  );
  return {
    answer: read.state === 'had' ? says.answer : read,
    again: read.state === 'failed' ? article.again : says.again,
  };
}
