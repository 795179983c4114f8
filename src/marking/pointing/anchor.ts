import type { MentionAnchor, Passage } from '../card-contract.ts';
import { subjectOf } from '../paint/looks.ts';
import { attributeOf, closest, elementAround, treeOf } from '../runs/dom.ts';
import type { Mark, PageRun } from '../runs/page-runs.ts';
import { liveRange, rectsOf } from './hit.ts';
import { lieOf } from './lie.ts';
import { type Box, linesAt } from './lines.ts';

/** Passages of one entity that a card is given. */
const MAX_PASSAGES = 8;

/** How much text before and after a mention is measured to find its line and the next, in UTF-16 units: the longest line there may be. */
const LINE_UNITS = 400;

/** Text nodes that are looked at behind a run for the next line: most of them are the blanks between elements. */
const MAX_NODES_BEHIND = 30;

function passageOf({ run, mention }: Mark): Passage {
  return { text: run.text, start: mention.start, end: mention.end, headline: run.headline };
}

/** The document language of a node's text, looked for through shadow roots. */
function langOf(node: Node): string {
  for (let at = elementAround(node); at; ) {
    const said = closest(at, '[lang]');
    if (said) return (attributeOf(said, 'lang') ?? '').toLowerCase();
    const tree = treeOf(at);
    at = tree instanceof ShadowRoot ? tree.host : null;
  }
  return '';
}

/** The rectangles of a stretch of a run's letters, one a line and text node. Forces layout. */
function lettersBetween({ pieces }: PageRun, start: number, end: number): DOMRect[] {
  const range = new Range();
  return pieces.flatMap((piece) => {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.start + piece.length)];
    if (from >= to) return [];
    try {
      range.setStart(piece.node, piece.from + from - piece.start);
      range.setEnd(piece.node, piece.from + to - piece.start);
    } catch {
      return [];
    }
    return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  });
}

/** The first letters after a run that are seen: of the next paragraph, cell or heading. */
function lettersBehind({ pieces }: PageRun): DOMRect[] {
  const last = pieces.at(-1)?.node;
  if (!last) return [];
  const walker = document.createTreeWalker(treeOf(last), NodeFilter.SHOW_TEXT);
  walker.currentNode = last;
  const range = new Range();
  for (let tried = 0; tried < MAX_NODES_BEHIND && walker.nextNode(); tried++) {
    if ((walker.currentNode as Text).data.trim() === '') continue;
    range.selectNodeContents(walker.currentNode);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    if (rects.length > 0) return rects;
  }
  return [];
}

/** Which of a mention's lines was pointed at, else the first. */
function pointedAt(lines: readonly DOMRectReadOnly[], point: MentionAnchor['point']): number {
  if (!point) return 0;
  return Math.max(
    0,
    lines.findIndex(({ top, bottom }) => point.y >= top - 2 && point.y <= bottom + 2),
  );
}

/** The line pointed at and the next, as wide as their text goes. */
function linesAround({ run, mention, range }: Mark, point: MentionAnchor['point']): Box[] {
  const around = elementAround(range.startContainer);
  const own = lettersBetween(run, mention.start, mention.end);
  if (!around || own.length === 0) return [];
  const before = lettersBetween(run, Math.max(0, mention.start - LINE_UNITS), mention.start);
  const after = lettersBetween(run, mention.end, mention.end + LINE_UNITS);
  const behind = mention.end + LINE_UNITS >= run.text.length ? lettersBehind(run) : [];
  const boxes = [...before, ...own, ...after, ...behind];
  return linesAt(boxes, before.length + pointedAt(own, point), lieOf(around));
}

/** What a card hangs on, for a mark of the page. `marks` are all marks, in order. */
export function anchorOf(mark: Mark, marks: readonly Mark[], point: MentionAnchor['point']): MentionAnchor {
  const { mention, range } = mark;
  const subject = subjectOf(mention);
  const same = marks.filter((other) => subjectOf(other.mention) === subject).slice(0, MAX_PASSAGES);
  const around = elementAround(range.startContainer);
  const live = liveRange(range) ?? new Range();
  return {
    mention,
    passage: passageOf(mark),
    onPage: (same.includes(mark) ? same : [mark, ...same.slice(0, MAX_PASSAGES - 1)]).map(passageOf),
    range: live,
    link: (around && (closest(around, 'a[href]') as HTMLAnchorElement | null)) ?? null,
    lang: langOf(range.startContainer),
    point,
    lines: () => rectsOf(range),
    keepClear: () =>
      linesAround(mark, point).map(
        ({ left, top, right, bottom }) => new DOMRect(left, top, right - left, bottom - top),
      ),
  };
}
