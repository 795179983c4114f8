/**
 * Reads of the DOM that a page cannot bend. A form whose field is called `parentNode`, or a page that patches a
 * prototype, changes what `node.parentNode` gives; the getters taken here when the script starts do not change.
 */

/** The getter of a property as a plain function. */
function getter<T extends object, K extends keyof T>(prototype: T, key: K): (target: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!get) return (target) => target[key];
  return Function.prototype.call.bind(get) as (target: T) => T[K];
}

export const parentOf = getter(Node.prototype, 'parentNode');
export const previousOf = getter(Node.prototype, 'previousSibling');
export const firstOf = getter(Node.prototype, 'firstChild');
export const nextOf = getter(Node.prototype, 'nextSibling');
const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const isConnected = getter(Node.prototype, 'isConnected');
export const nameOf = getter(Element.prototype, 'localName');
export const shadowOf = getter(Element.prototype, 'shadowRoot');
export const rootElementOf = getter(Document.prototype, 'documentElement');
export const titleOf = getter(Document.prototype, 'title');
export const designModeOf = getter(Document.prototype, 'designMode');
export const visibilityOf = getter(Document.prototype, 'visibilityState');
export const contentTypeOf = getter(Document.prototype, 'contentType');
export const bodyOf = getter(Document.prototype, 'body');
export const scrollerOf = getter(Document.prototype, 'scrollingElement');
export const activeOf = getter(Document.prototype, 'activeElement');

type Method<T, A extends unknown[], R> = (target: T, ...args: A) => R;

/** A method as a plain function. */
function method<T, A extends unknown[], R>(prototype: T, key: keyof T): Method<T, A, R> {
  return Function.prototype.call.bind(prototype[key] as (...args: A) => R) as Method<T, A, R>;
}

export const hasAttributes: Method<Element, [], boolean> = method(Element.prototype, 'hasAttributes');
export const attributeOf: Method<Element, [string], string | null> = method(
  Element.prototype,
  'getAttribute',
);
export const matches: Method<Element, [string], boolean> = method(Element.prototype, 'matches');
export const closest: Method<Element, [string], Element | null> = method(Element.prototype, 'closest');
export const treeOf: Method<Node, [], Node> = method(Node.prototype, 'getRootNode');
export const containsNode: Method<Node, [Node | null], boolean> = method(Node.prototype, 'contains');
export const isRendered: Method<Element, [CheckVisibilityOptions?], boolean> = method(
  Element.prototype,
  'checkVisibility',
);

/** What a page may take from `document` itself by an element of that name (`<form name="createTreeWalker">`). */
const inDocument = <A extends unknown[], R>(call: Method<Document, A, R>) => {
  return (...args: A): R => call(document, ...args);
};

export const walkerOver: (root: Node, show: number) => TreeWalker = inDocument(
  method(Document.prototype, 'createTreeWalker'),
);
export const elementAt: (x: number, y: number) => Element | null = inDocument(
  method(Document.prototype, 'elementFromPoint'),
);
export const caretAt: (x: number, y: number, how?: CaretPositionFromPointOptions) => CaretPosition | null =
  inDocument(method(Document.prototype, 'caretPositionFromPoint'));
export const selectionNow: () => Selection | null = inDocument(method(Document.prototype, 'getSelection'));
export const allMatching: (selector: string) => NodeListOf<Element> = inDocument(
  method(Document.prototype, 'querySelectorAll'),
);
export const hasFocusNow: () => boolean = inDocument(method(Document.prototype, 'hasFocus'));

export const isText = (node: Node): node is Text => nodeTypeOf(node) === Node.TEXT_NODE;
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;

/** The element that a node is laid out in: its parent, or the host where the parent is a shadow root. */
export function elementAround(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent === null || isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}
