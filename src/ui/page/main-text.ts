/** The article of a page: its title and its paragraphs, without menus, teasers and comments. */
import { Readability } from '@mozilla/readability';

export interface MainText {
  readonly title: string;
  /** Paragraphs, captions and headings, each without a line break in it. */
  readonly paragraphs: readonly string[];
}

/** Elements that do not interrupt a line of text. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** What words of a title separate the article's from the site's: `Tên bài | Tên báo`. */
const SITE = /\s+[|–—·»-]\s+[^|–—·»]{1,60}$/u;

/** A line of which more than this part leads elsewhere is another article's headline. */
const MOST_LINKED = 0.7;

/** The lead: at most so many lines between headline and article, each of at least so many UTF-16 units. */
const MAX_LEAD_LINES = 3;
const MIN_LEAD_UNITS = 60;

interface Line {
  readonly text: string;
  /** Part of it that stands in links, 0 to 1. */
  readonly linked: number;
}

/** The document is used up by it. Null where no article is found in it. */
export function mainText(doc: Document): MainText | null {
  const all = linesOf(doc.body).filter(isOwn);
  const title = titleOf(doc);
  const content = new Readability<Node>(doc, { disableJSONLD: true, serializer: (node) => node }).parse()
    ?.content;
  if (!content) return null;
  const found = linesOf(content)
    .filter(isOwn)
    .map(({ text }) => text)
    .filter((text) => !same(text, title));
  if (found.length === 0) return null;
  return { title, paragraphs: [...leadOf(all, title, found), ...found] };
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const isOwn = (line: Line): boolean => line.linked <= MOST_LINKED;

/** The headline that the document's title holds, else the only one, else the title without the site's name. */
function titleOf(doc: Document): string {
  const headlines = [...doc.querySelectorAll('h1')].map((h1) => folded(h1.textContent ?? '')).filter(Boolean);
  const whole = folded(doc.title);
  const held = headlines.find((line) => whole.toLowerCase().includes(line.toLowerCase()));
  return held ?? (headlines.length === 1 ? headlines[0] : undefined) ?? whole.replace(SITE, '');
}

/**
 * What the library leaves out although it belongs to the article: the lead, which many sites set apart from the text,
 * in a box or a heading of its own.
 */
function leadOf(all: readonly Line[], title: string, found: readonly string[]): string[] {
  const headline = all.findIndex(({ text }) => same(text, title));
  const own = new Set(found);
  const first = all.findIndex(({ text }, i) => i > headline && own.has(text));
  if (headline < 0 || first < 0) return [];
  return all
    .slice(headline + 1, first)
    .map(({ text }) => text)
    .filter((text) => text.length >= MIN_LEAD_UNITS && !same(text, title))
    .slice(-MAX_LEAD_LINES);
}

/** The lines of text as blocks and line breaks part them. */
function linesOf(root: Node): Line[] {
  const lines: Line[] = [];
  let text = '';
  let linked = 0;
  const end = () => {
    const line = folded(text);
    if (line) lines.push({ text: line, linked: linked / line.length });
    text = '';
    linked = 0;
  };
  const walk = (node: Node, inLink: boolean): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        const data = child.nodeValue ?? '';
        text += data;
        if (inLink) linked += folded(data).length;
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const name = (child as Element).localName;
        const inline = INLINE.has(name);
        if (!inline) end();
        walk(child, inLink || name === 'a');
        if (!inline) end();
      }
    }
  };
  walk(root, false);
  end();
  return lines;
}
