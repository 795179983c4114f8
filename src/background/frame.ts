import type { FramePlace } from '../platform/scripting.ts';
import { type Asker, Refusal } from './request.ts';

/** The frame a content script asks from; our own pages bundle what they need and have nothing put into them. */
export function frameOf(asker: Asker): FramePlace {
  if (asker.kind !== 'content') throw new Refusal('not-allowed', 'only a content script has a frame');
  return { tabId: asker.tab.id, frameId: asker.frameId, documentId: asker.documentId };
}
