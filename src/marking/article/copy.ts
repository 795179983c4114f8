/** Copies what the page shows into plain data, a little at a time, so that the article can be looked for elsewhere. */
import {
  type CopiedNode,
  MAX_COPY_UNITS,
  MAX_NODES,
  SLICE_COPY_UNITS,
  TEXT,
} from '../../protocol/page-copy.ts';
import {
  attributeOf,
  firstOf,
  hasAttributes,
  isElement,
  isRendered,
  isText,
  nameOf,
  nextOf,
  rootElementOf,
  shadowOf,
} from '../runs/dom.ts';

/** Elements of which nothing is copied. */
const LEFT_OUT = new Set(
  'applet audio canvas datalist head link map math meta noscript object optgroup option script style svg template title track video'.split(
    ' ',
  ),
);

/** Elements that are copied without what is in them: how many there are tells an article from a form or a gallery. */
const EMPTIED = new Set('button embed iframe img input select textarea'.split(' '));

/** What tells the parts of a page apart. */
const ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'itemtype', 'rel', 'aria-hidden', 'aria-modal'];

/** Longest attribute that is copied, in UTF-16 units. */
const MAX_ATTRIBUTE = 200;

/** Deepest nesting that is copied as it is; what lies deeper hangs on the element at this depth. */
const MAX_DEPTH = 200;

interface Waiting {
  readonly node: Node;
  readonly parent: number;
  readonly depth: number;
}

/** The nodes of the page in order; between two of them the work may be left for as long as need be. */
export function* copyNodes(doc: Document): Generator<CopiedNode, void> {
  const stack: Waiting[] = [];
  const root = rootElementOf(doc);
  if (root) stack.push({ node: root, parent: -1, depth: 0 });
  let count = 0;
  let units = 0;
  for (let at = stack.pop(); at && count < MAX_NODES && units < MAX_COPY_UNITS; at = stack.pop()) {
    const { node, parent, depth } = at;
    const copied = copyOf(node, parent);
    if (!copied) continue;
    yield copied;
    for (const part of copied) if (typeof part === 'string') units += part.length;
    const deep = depth >= MAX_DEPTH;
    const mine = deep ? parent : count;
    count += 1;
    if (!isElement(node) || EMPTIED.has(copied[1])) continue;
    const children = [...childrenOf(shadowOf(node)), ...childrenOf(node)];
    for (let i = children.length - 1; i >= 0; i -= 1) {
      stack.push({ node: children[i]!, parent: mine, depth: deep ? depth : depth + 1 });
    }
  }
}

function* childrenOf(node: Node | null): Generator<Node> {
  for (let child = node && firstOf(node); child; child = nextOf(child)) yield child;
}

function copyOf(node: Node, parent: number): CopiedNode | null {
  if (isText(node)) return node.data === '' ? null : [parent, TEXT, node.data.slice(0, SLICE_COPY_UNITS)];
  if (!isElement(node)) return null;
  const name = nameOf(node);
  if (LEFT_OUT.has(name) || !isShown(node, name)) return null;
  return [parent, name, ...attributesOf(node, name)];
}

/** An element with `display: contents` has no box of its own and is shown all the same. */
function isShown(element: Element, name: string): boolean {
  return name === 'br' || isRendered(element) || getComputedStyle(element).display === 'contents';
}

function attributesOf(element: Element, name: string): string[] {
  if (!hasAttributes(element)) return [];
  const found = ATTRIBUTES.flatMap((key) => {
    const value = attributeOf(element, key);
    return value ? [key, value.slice(0, MAX_ATTRIBUTE)] : [];
  });
  // Where a link leads is nobody's business; that it stays on the page is a sign of a table of contents.
  const href = name === 'a' ? attributeOf(element, 'href') : null;
  return href ? [...found, 'href', href.startsWith('#') ? '#x' : 'x'] : found;
}
