/** Marks in the order of the page. Worked out when it is wanted, by one walk over the text nodes. */
import { subjectOf } from '../paint/looks.ts';
import { isText, shadowOf, walkerOver } from '../runs/dom.ts';
import type { Mark, PageRuns } from '../runs/page-runs.ts';

/** Text alone, or elements as well where shadow roots are to be entered at their hosts. */
const TEXT = NodeFilter.SHOW_TEXT;
const ALL = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;

function* textsIn(root: Node, shadows: boolean): Generator<Text> {
  const walker = walkerOver(root, shadows ? ALL : TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) yield node;
    else {
      const shadow = shadowOf(node as Element);
      if (shadow) yield* textsIn(shadow, true);
    }
  }
}

/** All marks that the page still has, first to last. A shadow tree counts at the place of its host. */
export function marksInOrder(runs: PageRuns): readonly Mark[] {
  const marks: Mark[] = [];
  const left = new Set(runs.marked);
  let shadows = false;
  for (const run of left) {
    if (run.pieces[0]!.node.getRootNode() instanceof ShadowRoot) {
      shadows = true;
      break;
    }
  }
  if (left.size === 0) return marks;
  for (const text of textsIn(document, shadows)) {
    for (const run of runs.of(text)) {
      if (!left.delete(run)) continue;
      marks.push(...run.marks);
    }
    if (left.size === 0) break;
  }
  return marks;
}

/**
 * The mark a step further than `from` among those in order, going round at the ends; null where there is none.
 * With `subject` only marks of that entity count. Without a start, the first or the last.
 */
export function stepFrom<M extends Pick<Mark, 'mention'>>(
  marks: readonly M[],
  from: M | null,
  step: 1 | -1,
  subject?: string,
): M | null {
  const suits = (mark: M) => subject === undefined || subjectOf(mark.mention) === subject;
  const at = from ? marks.indexOf(from) : -1;
  for (let k = 1; k <= marks.length; k++) {
    const base = at < 0 ? (step > 0 ? -1 : marks.length) : at;
    const index = (((base + k * step) % marks.length) + marks.length) % marks.length;
    const mark = marks[index]!;
    if (suits(mark)) return mark;
  }
  return null;
}
