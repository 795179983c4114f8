/** Notices what the page changes in itself, in its document and its open shadow roots. */
import { isConnected, isElement, isText, shadowOf } from '../runs/dom.ts';
import { isUntouched, roleOf } from '../runs/elements.ts';

const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // An element that becomes editable is not ours any more. No other attribute is looked at: pages change them all day.
  attributes: true,
  attributeFilter: ['contenteditable'],
};

/** What the watch reports, synchronously before the next frame is painted: handlers must be quick. */
export interface WatchSink {
  /** A text has other characters now. */
  text(node: Text): void;
  /** A node is new, or what stands beside it is. */
  changed(node: Node): void;
  /** Elements or texts were taken away, or moved; told once a batch. */
  removed(nodes: readonly Node[]): void;
  /** The document got another root element: `document.open()`. */
  replaced(): void;
  /** Its text is somebody's to write now. */
  editable(element: Element): void;
  /** After each batch. */
  after(): void;
}

export class Watch {
  private readonly observer: MutationObserver;
  private readonly roots = new Set<Node>();

  constructor(private readonly sink: WatchSink) {
    this.observer = new MutationObserver((records) => this.read(records));
  }

  /** Watches a tree; false where it is watched already. */
  add(root: Document | ShadowRoot): boolean {
    if (this.roots.has(root)) return false;
    this.roots.add(root);
    this.observer.observe(root, CHANGES);
    return true;
  }

  get shadowRoots(): readonly ShadowRoot[] {
    return [...this.roots].filter((root) => root instanceof ShadowRoot);
  }

  /** True where a tree that was watched has left the page with its host. */
  get lostShadows(): boolean {
    return this.shadowRoots.some((root) => !isConnected(root));
  }

  /** Stops watching until {@link resume}; what happens in between is not seen. */
  pause(): void {
    this.observer.disconnect();
  }

  resume(): void {
    for (const root of this.roots) this.observer.observe(root, CHANGES);
  }

  /** Forgets the shadow roots whose hosts are gone. */
  sweep(): void {
    const gone = this.shadowRoots.filter((root) => !isConnected(root));
    if (gone.length === 0) return;
    for (const root of gone) this.roots.delete(root);
    this.observer.disconnect();
    this.resume();
  }

  destroy(): void {
    this.observer.disconnect();
    this.roots.clear();
  }

  private read(records: readonly MutationRecord[]): void {
    const texts = new Set<Text>();
    const removed: Node[] = [];
    for (const record of records) {
      const { target } = record;
      if (record.type === 'characterData') {
        if (isText(target)) texts.add(target);
      } else if (record.type === 'attributes') {
        if (isElement(target)) this.editability(target);
      } else {
        this.children(record);
        for (const node of record.removedNodes) removed.push(node);
      }
    }
    if (removed.length > 0) this.sink.removed(removed);
    if (records.some((record) => record.target === document)) this.sink.replaced();
    for (const text of texts) this.sink.text(text);
    this.sink.after();
  }

  private editability(target: Element): void {
    if (isUntouched(target)) this.sink.editable(target);
    else this.sink.changed(target);
  }

  private children(record: MutationRecord): void {
    for (const node of record.addedNodes) this.sink.changed(node);
    // A run that the change cut in two, or put together out of two, is read anew from either side.
    const { previousSibling, nextSibling, target } = record;
    if (previousSibling && joins(previousSibling)) this.sink.changed(previousSibling);
    if (nextSibling && joins(nextSibling)) this.sink.changed(nextSibling);
    if (!isElement(target)) return;
    if (!previousSibling && !nextSibling && joins(target)) this.sink.changed(target);
    const shadow = shadowOf(target);
    if (shadow && !this.roots.has(shadow)) this.sink.changed(target);
  }
}

function joins(node: Node): boolean {
  return isText(node) || (isElement(node) && roleOf(node) === 'inline');
}
