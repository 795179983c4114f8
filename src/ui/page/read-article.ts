/** The article in the page in front, with what the page says of it. */
import type { PageArticle } from '../../core/corpus/page-article.ts';
import type { Outlet } from '../../core/knowledge/types.ts';
import type { SourcedDate } from '../../core/text/dates.ts';
import { callInPage, putArticle } from '../../platform/scripting.ts';
import { ask } from '../../protocol/ask.ts';
import { FACTS, type PageFacts } from '../../protocol/page-copy.ts';
import { MAX_ARTICLE_UNITS } from '../../protocol/page-says.ts';
import { hostOf } from './host.ts';
import type { MainText } from './main-text.ts';
import { takeCopy } from './page-copy.ts';

/** Longest title that is sent, in UTF-16 units. */
const MAX_TITLE = 1_000;

/** Title and paragraphs of the article in a tab's top document, null where there is none. */
export async function readMainText(
  tabId: number,
  title: string,
  signal: AbortSignal,
): Promise<MainText | null> {
  const nodes = await takeCopy(tabId, signal);
  // By far the largest part of the popup's code, and the popup is to stand before it comes.
  const [{ documentOf }, { mainText }] = await Promise.all([
    import('./copied-document.ts'),
    import('./main-text.ts'),
  ]);
  const found = mainText(await documentOf(nodes, title));
  return found && bounded(found);
}

/** Cut to what is looked at of an article. */
export function bounded({ title, paragraphs }: MainText): MainText {
  const kept: string[] = [];
  let left = MAX_ARTICLE_UNITS;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    kept.push(paragraph.slice(0, left));
    left -= paragraph.length + 1;
  }
  return { title: title.slice(0, MAX_TITLE), paragraphs: kept };
}

/** The same with address, outlet and date. Rejects where the page cannot be read or was left. */
export async function readArticle(tabId: number, signal: AbortSignal): Promise<PageArticle | null> {
  await putArticle(tabId);
  const told = await callInPage(tabId, FACTS, []);
  if (typeof told !== 'string') throw new Error('the page says nothing of itself');
  const facts = JSON.parse(told) as PageFacts;
  const [text, published] = await Promise.all([readMainText(tabId, facts.title, signal), dateOf(facts)]);
  return text && { ...text, url: facts.url, outlet: outletOf(facts), published };
}

/** The date among those that a page gives. */
export async function dateOf({ dates, lang }: PageFacts): Promise<SourcedDate | null> {
  return (await ask('pageDate', { candidates: dates, lang })).date;
}

/** By the page's own word, else the host of its address; addresses in `.vn` are of the Vietnamese press. */
export function outletOf({ publisher, siteName, url }: PageFacts): Outlet | null {
  const host = hostOf(url ?? undefined);
  const country = host.endsWith('.vn') ? { country: 'VN' } : {};
  const name = publisher ?? siteName;
  if (name) return { name, basis: 'stated', ...country };
  return host ? { name: host, basis: 'address', ...country } : null;
}
