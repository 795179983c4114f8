/**
 * Walks a part of the page and gives its text runs. A `TreeWalker` without a filter function does the walking: with
 * one in JavaScript it is 13 to 27 times slower.
 */
import { type Draft, RunBuilder } from './builder.ts';
import {
  attributeOf,
  containsNode,
  elementAround,
  isConnected,
  isElement,
  isText,
  matches,
  nameOf,
  shadowOf,
  treeOf,
  walkerOver,
} from './dom.ts';
import { jointOf, roleOf } from './elements.ts';
import { hidingOf, unrenderedRoot } from './visible.ts';

/**
 * What to walk: from `start` on, until `last` is left behind and a boundary comes. One element is walked with both
 * the same; a whole tree from its document or shadow root, with `last` null.
 */
export interface Region {
  readonly start: Node;
  readonly last: Node | null;
}

/** What the walk meets on its way. */
export interface WalkSink {
  shadow(root: ShadowRoot): void;
  /** Text that is left out because the page hides it; `root` may be shown later. */
  hidden(root: Element): void;
  /** A custom element that is not defined yet and may get a shadow root. */
  undefinedElement?(element: Element): void;
  /** Takes in each node that was read, where the caller wants to know. */
  readonly visited?: Set<Node>;
}

/** Nodes between two chances to pause. A node takes about a microsecond, so the 5 ms budget is met within 2 %. */
const NODES_BETWEEN_PAUSES = 64;

/** How often a walk whose place was taken away may find a new one. A page that fights for more is walked again later. */
const MAX_RECOVERIES = 20;

type Edge = 'none' | 'chip' | 'boundary';

interface Open {
  readonly element: Element;
  readonly edge: Edge;
}

const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

/** One walk over one region: the place in the tree, the elements entered, the text since the last boundary. */
class Walk {
  private readonly builder = new RunBuilder();
  private readonly walker: TreeWalker;
  private readonly open: Open[] = [];
  /** Whether the children of the current node come next. */
  private descend: boolean;
  /** Whether the current node is left with all that is in it, unread. */
  private skipped = false;
  private passed = false;
  private recoveries = 0;
  private lastShown: Element | null = null;

  constructor(
    private readonly region: Region,
    private readonly sink: WalkSink,
  ) {
    this.walker = walkerOver(treeOf(region.start), SHOWN);
    this.walker.currentNode = region.start;
    this.descend = this.visit(region.start);
  }

  /** Goes one node on; false at the end of the region. */
  step(): boolean {
    const next = (this.descend && this.walker.firstChild()) || this.leave(this.descend || this.skipped);
    this.skipped = false;
    if (next) {
      this.descend = this.visit(next);
      if (!this.passed || this.builder.collecting) return true;
    }
    this.builder.end();
    return false;
  }

  /** The next finished run that the page shows. Where a whole part is not rendered, the walk goes to the part's end. */
  take(): Draft | null {
    for (let draft = this.builder.ready.shift(); draft; draft = this.builder.ready.shift()) {
      if (this.shows(draft)) return draft;
    }
    return null;
  }

  /** After a pause: false where the page took the walk's place away and no element around it is left. */
  recover(): boolean {
    if (isConnected(this.walker.currentNode)) return true;
    if (++this.recoveries > MAX_RECOVERIES) return false;
    if (this.region.last && !isConnected(this.region.last)) return false;
    while (this.open.length > 0 && !isConnected(this.open.at(-1)!.element)) this.open.pop();
    const around = this.open.at(-1);
    if (!around) return false;
    this.enter(around.element);
    return true;
  }

  /** Continues with the children of an element entered before. */
  private enter(element: Element): void {
    this.builder.reset();
    this.walker.currentNode = element;
    this.descend = true;
    this.skipped = false;
  }

  /** Reads a node; true where its children are to be walked. */
  private visit(node: Node): boolean {
    this.sink.visited?.add(node);
    if (isText(node)) {
      if (isShownIn(node, this.open.at(-1)?.element)) this.builder.add(node, node.data);
      return false;
    }
    if (!isElement(node)) return true;
    const role = roleOf(node);
    if (role === 'void') return false;
    if (role === 'skip' || role === 'break') {
      this.builder.end();
      return false;
    }
    let edge: Edge = 'boundary';
    if (role === 'inline') {
      const joint = jointOf(node);
      if (joint === 'hidden') {
        this.sink.hidden(node);
        return false;
      }
      if (joint !== 'apart') edge = joint === 'chip' ? 'chip' : 'none';
    }
    this.cross(edge);
    this.open.push({ element: node, edge });
    const shadow = shadowOf(node);
    if (shadow) this.sink.shadow(shadow);
    else if (nameOf(node).includes('-') && matches(node, ':not(:defined)'))
      this.sink.undefinedElement?.(node);
    return true;
  }

  /** Leaves the current node, and those around it that end here, for the next one; null at the end of the region. */
  private leave(entered: boolean): Node | null {
    for (let close = entered; ; close = true) {
      const node = this.walker.currentNode;
      if (close) this.close(node);
      if (node === this.region.last) this.passed = true;
      if (this.passed && !this.builder.collecting) return null;
      const next = this.walker.nextSibling();
      if (next) return next;
      if (!this.walker.parentNode()) return null;
    }
  }

  private close(node: Node): void {
    if (!isElement(node)) return;
    if (this.open.at(-1)?.element === node) {
      this.cross(this.open.pop()!.edge);
      return;
    }
    // An element around the start of the region: it was never entered.
    const joint = roleOf(node) === 'inline' ? jointOf(node) : 'apart';
    this.cross(joint === 'joined' ? 'none' : joint === 'chip' ? 'chip' : 'boundary');
  }

  private cross(edge: Edge): void {
    if (edge === 'boundary') this.builder.end();
    else if (edge === 'chip') this.builder.joint();
  }

  private shows(draft: Draft): boolean {
    const around = elementAround(draft.pieces[0]!.node);
    if (!around) return false;
    if (around === this.lastShown) return true;
    const hiding = hidingOf(around);
    if (!hiding) {
      this.lastShown = around;
      return true;
    }
    const root = hiding === 'unrendered' ? unrenderedRoot(around) : around;
    this.sink.hidden(root);
    if (hiding === 'unrendered') this.skip(root);
    return false;
  }

  /** Leaves an element that the walk is in, without reading the rest of it, and without going through it: it may be 40,000 deep. */
  private skip(root: Element): void {
    const depth = this.open.findLastIndex((open) => open.element === root);
    if (depth < 0) return;
    this.open.length = depth + 1;
    this.enter(root);
    this.builder.ready.length = 0;
    this.descend = false;
    this.skipped = true;
    if (this.region.last && containsNode(root, this.region.last)) this.passed = true;
  }
}

/** Bare text that its own parent hides: in closed details, or in a host whose shadow tree has no slot for it. */
function isShownIn(text: Text, parent: Element | undefined): boolean {
  if (!parent) return true;
  if (shadowOf(parent)) return text.assignedSlot !== null;
  return nameOf(parent) !== 'details' || attributeOf(parent, 'open') !== null;
}

/**
 * Gives the runs of a region in order, and null where the caller may pause. Returns false where the page changed so
 * much under the walk that part of the region was not seen.
 */
export function* collect(region: Region, sink: WalkSink): Generator<Draft | null, boolean> {
  const walk = new Walk(region, sink);
  for (let steps = 1; ; steps++) {
    const more = walk.step();
    let paused = false;
    for (let draft = walk.take(); draft; draft = walk.take()) {
      paused = true;
      yield draft;
    }
    if (!more) return true;
    if (steps % NODES_BETWEEN_PAUSES === 0) {
      paused = true;
      yield null;
    }
    if (paused && !walk.recover()) return false;
  }
}
