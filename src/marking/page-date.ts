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
    return [{ basis: 'time-element' as const, text, modified, place: place(element) }];
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
    return [{ basis: 'date-line' as const, text, place: place(element) }];
  });
}

function fromAddress(doc: Document): PageDateCandidate[] {
  return [{ basis: 'url', text: doc.URL }];
}

/** Tells of an element where it stands: by the headline, in the article, or anywhere. */
function placing(doc: Document): (element: Element) => DatePlace {
  const headlines = doc.querySelectorAll('h1');
  let near: Element | null = headlines.length === 1 ? headlines[0]!.parentElement : null;
  for (
    let level = 1;
    near?.parentElement && near.parentElement !== doc.body && level < HEADLINE_LEVELS;
    level += 1
  ) {
    near = near.parentElement;
  }
  return (element) => {
    if (near?.contains(element)) return 'headline';
    return element.closest('article, main, [role="main"], [itemtype*="Article"]') ? 'article' : 'loose';
  };
}
