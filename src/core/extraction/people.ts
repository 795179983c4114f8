/** Which titles belong to which name: in front of it, behind it, or by a verb (`giữ chức`, `là`). */

import type { Draft } from './binding.ts';
import { bindBehind, bindLink, bindReverse } from './binding-behind.ts';
import { bindAssistants, bindFront, bindOfChief } from './binding-front.ts';
import type { Chunk } from './chunks.ts';
import { lendBodies, shareTitles } from './name-lists.ts';
import type { PersonMention } from './person.types.ts';
import type { TokenText } from './tokens.ts';

/** Binds titles to the names of one sentence. */
export function peopleOf(doc: TokenText, chunks: readonly Chunk[], sentence: number): PersonMention[] {
  const drafts = chunks.flatMap((chunk, index): Draft[] =>
    chunk.is === 'name'
      ? [
          {
            name: chunk.name,
            chunk: index,
            claims: [],
            rank: null,
            formerRank: false,
            honorific: null,
            titled: false,
          },
        ]
      : [],
  );
  const taken = new Set<number>();
  bindAssistants(doc, chunks, drafts, taken);
  bindOfChief(doc, chunks, drafts, taken);
  for (const draft of drafts) if (draft.claims.length === 0) bindFront(doc, chunks, draft, taken);
  for (const draft of drafts) bindBehind(doc, chunks, draft, taken);
  for (const draft of drafts) bindLink(doc, chunks, draft, taken);
  bindReverse(doc, chunks, drafts, taken);
  shareTitles(doc, chunks, drafts);
  lendBodies(doc, chunks, drafts);
  return drafts.map((draft) => ({ ...draft, sentence }));
}
