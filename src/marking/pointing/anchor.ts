import type { MentionAnchor, Passage } from '../card-contract.ts';
import { subjectOf } from '../paint/looks.ts';
import { attributeOf, closest, elementAround, treeOf } from '../runs/dom.ts';
import { type Mark, pieceAt } from '../runs/page-runs.ts';
import { liveRange, rectsOf } from './hit.ts';

/** Passages of one entity that a card is given. */
const MAX_PASSAGES = 8;

/** How much text after a mention is measured to find the next line, in UTF-16 units: the longest line there may be. */
const NEXT_LINE_UNITS = 400;

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

/** True for two rectangles of one line (in either writing direction). */
function sameLine(a: DOMRectReadOnly, b: DOMRectReadOnly): boolean {
  const middle = a.top + a.height / 2;
  return middle > b.top && middle < b.bottom;
}

/** The lines after the mention, as far as its run goes. */
function linesAfter(mark: Mark): readonly DOMRectReadOnly[] {
  const { run, mention } = mark;
  const last = Math.min(run.text.length, mention.end + NEXT_LINE_UNITS);
  const to = pieceAt(run.pieces, last - 1);
  const after = liveRange(mark.range);
  if (!to || !after) return [];
  after.collapse(false);
  try {
    after.setEnd(to.node, to.from + last - to.start);
  } catch {
    return [];
  }
  return [...after.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** The rectangle of a mention's line that was pointed at, else its first. */
function hovered(
  lines: readonly DOMRectReadOnly[],
  point: MentionAnchor['point'],
): DOMRectReadOnly | undefined {
  const at = point && lines.find((line) => point.y >= line.top - 2 && point.y <= line.bottom + 2);
  return at || lines[0];
}

/** What a card hangs on, for a mark of the page. `marks` are all marks, in order. */
export function anchorOf(mark: Mark, marks: readonly Mark[], point: MentionAnchor['point']): MentionAnchor {
  const { mention, range } = mark;
  const subject = subjectOf(mention);
  const same = marks.filter((other) => subjectOf(other.mention) === subject).slice(0, MAX_PASSAGES);
  const around = elementAround(range.startContainer);
  const lines = () => rectsOf(range);
  const live = liveRange(range) ?? new Range();
  return {
    mention,
    passage: passageOf(mark),
    onPage: (same.includes(mark) ? same : [mark, ...same.slice(0, MAX_PASSAGES - 1)]).map(passageOf),
    range: live,
    link: (around && (closest(around, 'a[href]') as HTMLAnchorElement | null)) ?? null,
    lang: langOf(range.startContainer),
    point,
    lines,
    keepClear() {
      const line = hovered(lines(), point);
      if (!line) return [];
      const next = linesAfter(mark).find((rect) => rect.top > line.top && !sameLine(rect, line));
      return next && next.top - line.bottom < line.height * 2 ? [line, next] : [line];
    },
  };
}
