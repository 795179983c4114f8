/** What article.js does in the page in front: its copy, part by part, and the way to its sentences. */
import { callInPage, putArticle, putStyles } from '../../platform/scripting.ts';
import { COPIER, type CopiedNode, FINDER, MAX_NODES, NEW_MARKER } from '../../protocol/page-copy.ts';

/** The copy of the tab's top document. Rejects where the page cannot be read; ends early with the signal. */
export async function takeCopy(tabId: number, signal: AbortSignal): Promise<readonly CopiedNode[]> {
  await putArticle(tabId);
  const name = crypto.randomUUID();
  const nodes: CopiedNode[] = [];
  for (let part = 0; !signal.aborted && nodes.length < MAX_NODES; part += 1) {
    const json = await callInPage(tabId, COPIER, [name, part]);
    if (typeof json !== 'string') break;
    nodes.push(...(JSON.parse(json) as CopiedNode[]));
  }
  signal.throwIfAborted();
  return nodes;
}

/** Marks new names on the page, none to take the marks away; gives the number of places. */
export async function markNew(tabId: number, names: readonly string[]): Promise<number> {
  await putStyles({ tabId, frameId: 0 });
  const places = await callInPage(tabId, NEW_MARKER, [[...names]]);
  return typeof places === 'number' ? places : 0;
}

/** Points some words out on the page; does nothing where the page has been left or no longer has them. */
export async function showWords(tabId: number, words: string): Promise<void> {
  try {
    await putStyles({ tabId, frameId: 0 });
    await callInPage(tabId, FINDER, [words]);
  } catch (error) {
    console.debug('the sentence cannot be shown', error);
  }
}
