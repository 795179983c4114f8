/** Hands the copy of the page out in parts: whoever asked takes one after the other, and the page goes on in between. */
import { type CopiedNode, type CopyPart, SLICE_COPY_UNITS } from '../../protocol/page-copy.ts';
import { SLICE_MS } from '../scan/pace.ts';
import { copyNodes } from './copy.ts';

/** The page may be busy for so long, in ms, before a part is made nevertheless. */
const IDLE_TIMEOUT_MS = 150;

/** Copies under way at once (popup, panel); of more, the oldest is dropped. */
const MAX_COPIES = 3;

/** Nodes between two looks at the clock; one takes a few microseconds. */
const NODES_BETWEEN_LOOKS = 32;

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MS }));
}

/** Makes {@link CopyPart}. Each part is made in one call of `work`, so that it can be measured. */
export function copier(doc: Document, work: <R>(make: () => R) => R = (make) => make()): CopyPart {
  const copies = new Map<string, Generator<CopiedNode, void>>();
  return async (name, part) => {
    await idle();
    if (part === 0) copies.set(name, copyNodes(doc));
    const [oldest] = copies.keys();
    if (oldest !== undefined && copies.size > MAX_COPIES) copies.delete(oldest);
    const copy = copies.get(name);
    if (!copy) throw new Error('this copy is no longer at hand');
    const json = work(() => {
      const nodes = nextNodes(copy);
      return nodes.length > 0 ? JSON.stringify(nodes) : null;
    });
    if (json === null) copies.delete(name);
    return json;
  };
}

function nextNodes(copy: Generator<CopiedNode, void>): readonly CopiedNode[] {
  const end = performance.now() + SLICE_MS;
  const part: CopiedNode[] = [];
  let units = 0;
  while (units < SLICE_COPY_UNITS) {
    const { value, done } = copy.next();
    if (done || !value) break;
    part.push(value);
    for (let i = 1; i < value.length; i += 1) units += String(value[i]).length;
    if (part.length % NODES_BETWEEN_LOOKS === 0 && performance.now() >= end) break;
  }
  return part;
}
