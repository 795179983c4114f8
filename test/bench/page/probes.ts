/** Scripts that the pages of `bench:page` carry: what watches our marks, and those we are compared with. */

/** What the page has seen of our marks; times in ms since the page's start. */
export interface Watched {
  /** Mutation records since the page's text was there. */
  readonly mutations: number;
  readonly marks: number;
  readonly firstMark: number | null;
  readonly lastMark: number | null;
  /** When a frame with the first and with the last marks had been painted. */
  readonly firstPainted: number | null;
  readonly lastPainted: number | null;
  /** Longest time between two ticks of a timer of 4 ms since the page was loaded, until the last mark stood, ms. */
  readonly longestGap: number;
  /** Marks in view when the first stood, and at the end. */
  readonly firstInView: number | null;
  readonly inView: number;
}

/** Marks go under names that begin so. */
const OWN = 'boi-canh-';

/**
 * Looks every 4 ms how many marks stand, and scrolls to the middle first: what is marked first is to be what is there on the
 * screen. Puts `first-mark` and `last-mark` into the trace.
 */
export const WATCHER = `{
  const bench = { mutations: 0, marks: 0, firstMark: null, lastMark: null, firstPainted: null, lastPainted: null, firstInView: null, longestGap: 0 };
  let lastLook = Infinity, gap = 0;
  const painted = () => requestAnimationFrame(() => setTimeout(() => {
    bench.lastPainted = performance.now();
    bench.firstPainted ??= bench.lastPainted;
  }));
  window.bench = bench;
  const rangesIn = function* () {
    for (const [name, marks] of CSS.highlights) if (name.startsWith('${OWN}')) yield* marks;
  };
  const inView = (range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  bench.count = () => [...rangesIn()].filter(inView).length;
  const look = () => {
    const now = performance.now();
    gap = Math.max(gap, now - lastLook);
    lastLook = now;
    let marks = 0;
    for (const [name, one] of CSS.highlights) if (name.startsWith('${OWN}')) marks += one.size;
    if (marks === bench.marks) return;
    bench.marks = marks;
    bench.lastMark = now;
    bench.longestGap = gap;
    painted();
    if (bench.firstMark === null) {
      bench.firstMark = bench.lastMark;
      bench.firstInView = [...rangesIn()].filter(inView).length; 
    }
  };
  document.addEventListener('DOMContentLoaded', () => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    new MutationObserver((records) => { bench.mutations += records.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    setInterval(look, 4);
  });
  addEventListener('load', () => setTimeout(() => { lastLook = performance.now(); }));
}`;

/** Time that one of those we are compared with takes in one piece, and until the frame after it is painted; ms. */
export interface PeerTimes {
  readonly work: number;
  readonly painted: number;
  readonly found: number;
}

/** Ways of marking, or only reading, a page; each is one piece of work. The terms are `window.terms`. */
export const PEERS = {
  walk: `const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let units = 0;
    while (walker.nextNode()) { const text = walker.currentNode.data; for (let at = 0; at < text.length; at++) units += text.charCodeAt(at) & 1; }
    return units;`,
  'walk, one RegExp, highlights': `const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const look = new RegExp(source, 'gi');
    const marks = new Highlight();
    while (walker.nextNode()) for (const match of walker.currentNode.data.matchAll(look)) {
      const range = { startContainer: walker.currentNode, startOffset: match.index, endContainer: walker.currentNode, endOffset: match.index + match[0].length };
      marks.add(new StaticRange(range));
    }
    CSS.highlights.set('peer', marks);
    return marks.size;`,
  'mark.js': `let found = 0;
    new Mark(document.body).mark(terms, { separateWordSearch: false, diacritics: false, each() { found++; } });
    return found;`,
  'mark.js, one RegExp': `let found = 0;
    new Mark(document.body).markRegExp(new RegExp(source, 'gi'), { each() { found++; } });
    return found;`,
} as const;

export type PeerName = keyof typeof PEERS;

/** Leaves `runPeer(name)` in the page, which works after a frame and gives {@link PeerTimes}. */
export function peersScript(markJs: string, terms: readonly string[]): string {
  const bodies = Object.entries(PEERS).map(([name, body]) => `${JSON.stringify(name)}: () => { ${body} }`);
  return `${markJs}
{
  const terms = ${JSON.stringify(terms)};
  const source = terms.map((term) => term.replace(/[.*+?^$\{}()|[\\]\\\\]/g, '\\\\$&')).sort((a, b) => b.length - a.length).join('|');
  const peers = { ${bodies.join(',\n')} };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  window.runPeer = async (name) => {
    await frame();
    await frame();
    const began = performance.now();
    const found = peers[name]();
    const work = performance.now() - began;
    await frame();
    return { work, painted: performance.now() - began, found };
  };
}`;
}
