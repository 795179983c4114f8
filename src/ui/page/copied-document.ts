/** Makes a document of the copy of a page, one that nothing loads or runs in. */
import { type CopiedNode, TEXT } from '../../protocol/page-copy.ts';

/** Nodes that are made in a row before the surface may answer to the reader again. */
const NODES_AT_ONCE = 4_000;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A document with the copied elements in its body. It has no window, so nothing in it is loaded or run. */
export async function documentOf(nodes: readonly CopiedNode[], title: string): Promise<Document> {
  const doc = document.implementation.createHTMLDocument(title);
  const made: (Node | null)[] = [];
  for (const [i, [parent, name, ...rest]] of nodes.entries()) {
    const around = parent < 0 ? null : made[parent];
    made.push(around === undefined ? null : madeNode(doc, around, name, rest));
    if (i % NODES_AT_ONCE === NODES_AT_ONCE - 1) await turn();
  }
  return doc;
}

function madeNode(doc: Document, around: Node | null, name: string, rest: readonly string[]): Node | null {
  if (name === 'html') return doc.documentElement;
  if (name === 'body') return doc.body;
  if (!around || around === doc.documentElement) return null;
  if (name === TEXT) return around.appendChild(doc.createTextNode(rest[0] ?? ''));
  return around.appendChild(elementOf(doc, name, rest));
}

function elementOf(doc: Document, name: string, attributes: readonly string[]): Element {
  try {
    const element = doc.createElement(name);
    for (let i = 0; i + 1 < attributes.length; i += 2)
      element.setAttribute(attributes[i]!, attributes[i + 1]!);
    return element;
  } catch {
    // Parsers accept names that `createElement` refuses.
    return doc.createElement('div');
  }
}
