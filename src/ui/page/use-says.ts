/** What the page says, from the tab to the background and back: its article is looked for here, where there is a DOM. */
import { ask } from '../../protocol/ask.ts';
import type { FrameState } from '../../protocol/page.ts';
import type { PageSays } from '../../protocol/page-says.ts';
import { type Answer, useAnswer } from '../use.ts';
import { readMainText } from './read-article.ts';

/** Null in place of what the page says where it has no article. */
export function useSays(
  tabId: number,
  frame: FrameState,
): { readonly answer: Answer<PageSays | null>; readonly again: () => void } {
  const page = `${frame.frame} ${frame.url} ${frame.title}`;
  const date = frame.date?.value ?? null;
  const article = useAnswer((signal) => readMainText(tabId, frame.title, signal), page);
  const read = article.answer;
  const says = useAnswer(
    async () =>
      read.state === 'had' && read.value
        ? (await ask('extract', { title: read.value.title, text: read.value.paragraphs.join('\n'), date }))
            .says
        : null,
    `${page} ${date} ${read.state}`,
  );
  return {
    answer: read.state === 'had' ? says.answer : read,
    again: read.state === 'failed' ? article.again : says.again,
  };
}
