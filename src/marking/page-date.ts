/** Collects what a document says of its date, within bounds, and never throws: the page writes it as it likes. */
import type { DatePlace, PageDateCandidate } from '../core/text/page-date.ts';
import { jsonLdDates } from './json-ld.ts';

/** Most elements of each kind that are looked at. */
const MAX_SCRIPTS = 20;
const MAX_TIMES = 30;
const MAX_LINES = 60;
/** Longest text that can be a date line, UTF-16 units. */
const MAX_LINE = 100;
/** How many elements up from the headline its date stands under. */
const HEADLINE_LEVELS = 3;
/** Parts where readers' remarks are dated. */
const REMARKS =
  '[class*="comment" i], [id*="comment" i], [class*="binhluan" i], [class*="binh-luan" i], [class*="disqus" i]';
/** A part with less text is the bar under the headline with the number of remarks in it, UTF-16 units. */
const BAR = 80;
/** Parts where other articles are dated. */
const OTHERS =
  'aside, nav, [class*="related" i], [class*="lienquan" i], [class*="lien-quan" i], [class*="sidebar" i], [class*="tin-khac" i]';

const META: readonly (readonly [selector: string, modified: boolean])[] = [
  ['meta[property="article:published_time"]', false],
  ['meta[itemprop="datePublished"]', false],
  ['meta[name="pubdate" i], meta[name="publishdate" i], meta[name="publish-date" i]', false],
  ['meta[name="dc.date.issued" i], meta[name="dcterms.created" i], meta[name="dc.date" i]', false],
  [
    'meta[name="parsely-pub-date" i], meta[name="sailthru.date" i], meta[name="cxenseparse:recs:publishtime" i]',
    false,
  ],
  ['meta[name="date" i], meta[itemprop="dateCreated"], meta[property="og:published_time"]', false],
  ['meta[property="article:modified_time"], meta[property="og:updated_time"]', true],
];
const LINES = [
  '[itemprop="datePublished"]',
  '[class*="date" i]',
  '[class*="time" i]',
  '[class*="publish" i]',
  '[class*="ngay" i]',
  '[id*="date" i]',
].join(',');

/** Everything on the page that may be its date; which one is, the background decides. */
export function pageDateCandidates(doc: Document): PageDateCandidate[] {
  return [fromJsonLd, fromMeta, fromTimes, fromLines, fromAddress].flatMap((collect) => {
    try {
      return collect(doc);
    } catch {
      return [];
    }
  });
}

function some<E extends Element>(list: NodeListOf<E>, most: number): E[] {
  const found: E[] = [];
  for (let at = 0; at < Math.min(list.length, most); at += 1) found.push(list[at]!);
  return found;
}

function fromJsonLd(doc: Document): PageDateCandidate[] {
  return some(doc.querySelectorAll('script[type="application/ld+json"]'), MAX_SCRIPTS).flatMap((script) =>
    jsonLdDates(script.textContent ?? '', doc.URL),
  );
}

function fromMeta(doc: Document): PageDateCandidate[] {
  return META.flatMap(([selector, modified]) => {
    const text = doc.querySelector(selector)?.getAttribute('content');
    return text && text.length <= MAX_LINE ? [{ basis: 'meta' as const, text, modified }] : [];
  });
}

function fromTimes(doc: Document): PageDateCandidate[] {
  const place = placing(doc);
  return some(doc.querySelectorAll('time'), MAX_TIMES).flatMap((element) => {
    const text = element.getAttribute('datetime') || (element.textContent ?? '');
    if (text.length > MAX_LINE) return [];
    const modified = /modified|updated/i.test(`${element.getAttribute('itemprop')} ${element.className}`);
    const at = place(element);
    return at ? [{ basis: 'time-element' as const, text, modified, place: at }] : [];
  });
}

function fromLines(doc: Document): PageDateCandidate[] {
  const place = placing(doc);
  const byHeadline = doc.querySelector('h1')?.parentElement?.children ?? [];
  const elements = [
    ...some(doc.querySelectorAll(LINES), MAX_LINES),
    ...Array.from(byHeadline).slice(0, MAX_LINES),
  ];
  return elements.flatMap((element) => {
    if (element.localName === 'time' || element.childElementCount > MAX_LINE) return [];
    const text = element.textContent ?? '';
    if (text.length > MAX_LINE || !/\d/.test(text)) return [];
    const at = place(element);
    return at ? [{ basis: 'date-line' as const, text, place: at }] : [];
  });
}

function fromAddress(doc: Document): PageDateCandidate[] {
  return [{ basis: 'url', text: doc.URL }];
}

/** Tells of an element where it stands: by the headline, in the article, or anywhere; null among readers' remarks. */
function placing(doc: Document): (element: Element) => DatePlace | null {
  const headlines = doc.querySelectorAll('h1');
  const headline = headlines.length === 1 ? headlines[0]! : null;
  let near: Element | null = headline?.parentElement ?? null;
  for (
    let level = 1;
    near?.parentElement && near.parentElement !== doc.body && level < HEADLINE_LEVELS;
    level += 1
  ) {
    near = near.parentElement;
  }
  /** Whether it stands in such a part, and not merely in a page whose whole body is called so. */
  const within = (element: Element, parts: string): Element | null => {
    const part = element.closest(parts);
    return part === doc.body || part === doc.documentElement || part?.contains(headline) ? null : part;
  };
  const among = (element: Element): boolean => {
    const remarks = within(element, REMARKS);
    const all = remarks?.parentElement ? (within(remarks.parentElement, REMARKS) ?? remarks) : remarks;
    return all !== null && (all.textContent ?? '').trim().length > BAR;
  };
  const own = headline?.closest('article') ?? null;
  return (element) => {
    if (among(element)) return null;
    if (within(element, OTHERS) || (own && within(element, 'article'))) return 'loose';
    if (near?.contains(element)) return 'headline';
    return element.closest('article, main, [role="main"], [itemtype*="Article"]') ? 'article' : 'loose';
  };
}
