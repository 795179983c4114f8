/** What a page says of its article beside the text: address, outlet, and everything that may be its date. */
import type { CollectFacts, PageFacts } from '../../protocol/page-copy.ts';
import { jsonLdPublisher } from '../json-ld.ts';
import { pageDateCandidates } from '../page-date.ts';
import { attributeOf, rootElementOf } from '../runs/dom.ts';

/** Longest address and longest name that are taken, in UTF-16 units. */
const MAX_ADDRESS = 2_000;
const MAX_NAME = 120;
/** No language tag is longer. */
const MAX_LANG = 35;
/** Most scripts that are looked at. */
const MAX_SCRIPTS = 20;

/** Makes {@link CollectFacts}. */
export function factsOf(doc: Document): CollectFacts {
  return async () => JSON.stringify(collectFacts(doc, doc.URL));
}

/** `address`: where the document is from; null for a file, whose own word is taken then. */
export function collectFacts(doc: Document, address: string | null): PageFacts {
  const root = rootElementOf(doc);
  return {
    url: canonical(doc, address) ?? address?.slice(0, MAX_ADDRESS).replace(/#.*$/s, '') ?? null,
    title: doc.title.slice(0, MAX_ADDRESS),
    publisher: publisher(doc),
    siteName: content(doc, 'meta[property="og:site_name"]', MAX_NAME),
    lang: ((root && attributeOf(root, 'lang')) ?? '').toLowerCase().slice(0, MAX_LANG),
    dates: pageDateCandidates(doc),
  };
}

/** The address that the page gives itself, where it is one of its own site: another's would be a claim about that one. */
function canonical(doc: Document, address: string | null): string | null {
  const given =
    doc.querySelector('link[rel="canonical" i]')?.getAttribute('href') ??
    content(doc, 'meta[property="og:url"]', MAX_ADDRESS);
  const base = address ?? undefined;
  if (!given || given.length > MAX_ADDRESS || !URL.canParse(given, base)) return null;
  const url = new URL(given, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const [own, its] = [address === null ? null : site(new URL(address).hostname), site(url.hostname)];
  const isSame = own === null || own === its || own.endsWith(`.${its}`) || its.endsWith(`.${own}`);
  // A front page is nobody's article: some sites give it for all.
  if (!isSame || (url.pathname === '/' && url.search === '')) return null;
  url.hash = '';
  return url.href;
}

const site = (host: string): string => host.replace(/^(?:www|m|amp|mobile)\./, '');

function publisher(doc: Document): string | null {
  const scripts = doc.querySelectorAll('script[type="application/ld+json"]');
  for (let i = 0; i < Math.min(scripts.length, MAX_SCRIPTS); i += 1) {
    const name = jsonLdPublisher(scripts[i]?.textContent ?? '', doc.URL);
    if (name) return name;
  }
  return null;
}

function content(doc: Document, selector: string, most: number): string | null {
  const text = doc.querySelector(selector)?.getAttribute('content')?.trim();
  return text && text.length <= most ? text : null;
}
