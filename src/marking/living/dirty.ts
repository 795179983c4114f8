/** Which parts of the page to read anew after it has changed. */
import type { Region } from '../runs/collect.ts';
import { isConnected, isElement, isText, parentOf, previousOf } from '../runs/dom.ts';
import { isUntouched, jointOf, roleOf } from '../runs/elements.ts';

/** Siblings looked back over for the beginning of a run; a longer run is read from the middle. */
const MAX_STEPS_BACK = 2000;

function isInline(node: Node): boolean {
  if (!isElement(node)) return isText(node);
  if (roleOf(node) !== 'inline') return roleOf(node) === 'void';
  const joint = jointOf(node);
  return joint !== 'apart';
}

/** The node at which reading must begin so that the run around `node` is read whole. */
export function runStart(node: Node): Node {
  let at = node;
  for (let steps = 0; steps < MAX_STEPS_BACK; steps++) {
    const previous = previousOf(at);
    if (previous) {
      if (!isInline(previous)) return at;
      at = previous;
      continue;
    }
    const parent = parentOf(at);
    if (!parent || !isElement(parent) || !isInline(parent)) return at;
    at = parent;
  }
  return at;
}

/** Changed nodes until they are read again, each once. */
export class Dirty {
  private nodes = new Set<Node>();

  get size(): number {
    return this.nodes.size;
  }

  add(node: Node): void {
    this.nodes.add(node);
  }

  clear(): void {
    this.nodes.clear();
  }

  /**
   * Takes the nodes out, as regions one by one. `visited` holds what has been read since the first of them, so that
   * fifty new words of one paragraph are not read fifty times.
   */
  *take(visited: ReadonlySet<Node>): Generator<Region, void> {
    const { nodes } = this;
    this.nodes = new Set();
    for (const node of nodes) {
      if (!isConnected(node) || visited.has(node) || isUntouched(node)) continue;
      yield { start: isInline(node) ? runStart(node) : node, last: node };
    }
  }
}
