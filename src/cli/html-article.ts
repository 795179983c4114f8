/** The article of a saved web page. */
import { parseHTML } from 'linkedom';
import { articleFromPage } from '../core/corpus/page-article.ts';
import type { Article } from '../core/knowledge/types.ts';
import { choosePageDate } from '../core/text/page-date.ts';
import { pageDateCandidates } from '../marking/page-date.ts';
import { mainText } from '../ui/page/main-text.ts';

/** @param plain takes away what a pack's text may not have */
export function htmlArticle(
  file: string,
  html: string,
  plain: (text: string) => string,
): Article | { readonly problem: string } {
  const { document, Node } = parseHTML(html);
  // What tells text from elements is a global where documents come from.
  Object.assign(globalThis, { Node });
  const lang = document.documentElement?.getAttribute('lang')?.toLowerCase() ?? '';
  const content = (selector: string) =>
    document.querySelector(selector)?.getAttribute('content')?.trim() || null;
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    content('meta[property="og:url"]');
  // A saved page has no address but the one it gives itself; its date may stand in it.
  Object.defineProperty(document, 'URL', { value: url ?? '' });
  const name = content('meta[property="og:site_name"]');
  const published = choosePageDate(pageDateCandidates(document), { lang });
  const found = mainText(document);
  if (!found) return { problem: 'no article is found in it' };
  const article = articleFromPage({
    title: plain(found.title),
    paragraphs: found.paragraphs.map((paragraph) => plain(paragraph)),
    url: url && /^https?:\/\/\S+$/i.test(url) ? url : null,
    outlet: name === null ? null : { name: plain(name), basis: 'stated' },
    published,
  });
  return { ...article, file };
}
