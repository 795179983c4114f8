/** What runs in the page: the copy as article.js takes it, and the article as the popup looks for it. */
import { copyNodes } from '../../src/marking/article/copy.ts';
import { copier } from '../../src/marking/article/parts.ts';
import type { CopiedNode } from '../../src/protocol/page-copy.ts';
import { documentOf } from '../../src/ui/page/copied-document.ts';
import { type MainText, mainText } from '../../src/ui/page/main-text.ts';

/** Times in ms. */
export interface Figures {
  readonly nodes: number;
  readonly paragraphs: number;
  /** Parts of the copy, the longest and all of them. */
  readonly parts: number;
  readonly longest: number;
  readonly total: number;
  /** In the popup: making a document of the copy, finding the article in it. */
  readonly made: number;
  readonly searched: number;
}

async function copy() {
  const parts: number[] = [];
  const part = copier(document, (work) => {
    const began = performance.now();
    const result = work();
    parts.push(performance.now() - began);
    return result;
  });
  const began = performance.now();
  const nodes: CopiedNode[] = [];
  for (let i = 0; ; i++) {
    const json = await part('measured', i);
    if (json === null) return { nodes, parts, total: performance.now() - began };
    nodes.push(...(JSON.parse(json) as CopiedNode[]));
  }
}

/** Once to warm up, then measured. */
async function measure(): Promise<Figures> {
  await copy();
  const { nodes, parts, total } = await copy();
  const began = performance.now();
  const doc = await documentOf(nodes, document.title);
  const made = performance.now();
  const found = mainText(doc);
  return {
    nodes: nodes.length,
    paragraphs: found?.paragraphs.length ?? 0,
    parts: parts.length,
    longest: Math.max(...parts),
    total,
    made: made - began,
    searched: performance.now() - made,
  };
}

const reading = {
  mainText: async (): Promise<MainText | null> =>
    mainText(await documentOf([...copyNodes(document)], document.title)),
  measure,
};

export type ReadingWorld = typeof reading;
Object.assign(globalThis, { reading });
