/** A file of the reader's own as an article, or why it is none. */
import { collectFacts } from '../../marking/article/facts.ts';
import { decodeText } from '../../platform/text-file.ts';
import { MAX_ARTICLE_UNITS } from '../../protocol/page-says.ts';
import type { ArticleSource } from '../../protocol/save.ts';
import { mainText } from '../../ui/page/main-text.ts';
import { bounded, dateOf, outletOf } from '../../ui/page/read-article.ts';
import { isPack } from '../packs/is-pack.ts';

/** `kind`: neither text nor HTML. `pack`: to be imported, not saved. `encoding`: no UTF-8 or UTF-16. `empty`: no article in it. */
export type Refusal = 'kind' | 'pack' | 'large' | 'encoding' | 'empty' | 'unreadable';

export type FileRead = { readonly source: ArticleSource } | { readonly refused: Refusal };

/** A page saved with everything in its text is smaller; what is larger is no article, in bytes. */
const MAX_BYTES = 5_000_000;
/** Longest name of a file that is kept, in UTF-16 units. */
const MAX_NAME = 300;

export async function readFile(file: File): Promise<FileRead> {
  const kind = /\.(txt|html?)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!kind) return { refused: (await isPack(file)) ? 'pack' : 'kind' };
  if (file.size > MAX_BYTES) return { refused: 'large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { refused: 'unreadable' };
  }
  const text = decodeText(bytes);
  if (text === null) return { refused: 'encoding' };
  if (kind === 'txt') {
    if (text.trim() === '') return { refused: 'empty' };
    if (text.length > MAX_ARTICLE_UNITS) return { refused: 'large' };
    return { source: { file: file.name.slice(-MAX_NAME), text } };
  }
  return fromHtml(text);
}

async function fromHtml(html: string): Promise<FileRead> {
  // A parsed document has no window: nothing in it is loaded or run.
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const facts = collectFacts(doc, null);
  const found = mainText(doc);
  if (!found) return { refused: 'empty' };
  return {
    source: { ...bounded(found), url: facts.url, outlet: outletOf(facts), published: await dateOf(facts) },
  };
}
