/** Which titles belong to which name: in front of it, behind it, or by a verb (`giữ chức`, `là`). */

import { type Draft, isKey, isWord, PLURALS } from './binding.ts';
import { bindBehind, bindLink, bindReverse } from './binding-behind.ts';
import { bindAssistants, bindFront } from './binding-front.ts';
import type { Chunk } from './chunks.ts';
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
  for (const draft of drafts) if (draft.claims.length === 0) bindFront(doc, chunks, draft, taken);
  for (const draft of drafts) bindBehind(doc, chunks, draft, taken);
  for (const draft of drafts) bindLink(doc, chunks, draft, taken);
  bindReverse(doc, chunks, drafts, taken);
  shareTitles(doc, chunks, drafts);
  shareSubject(doc, chunks, drafts);
  return drafts.map((draft) => ({ ...draft, sentence }));
}

/** `các Phó Thủ tướng A, B và C`: one title for all names of a list. */
function shareTitles(doc: TokenText, chunks: readonly Chunk[], drafts: readonly Draft[]): void {
  for (let d = 0; d < drafts.length; d++) {
    const lead = drafts[d]!;
    const titled = lead.claims[0];
    if (!titled) continue;
    const before = doc.tokens[titled.title.from - 1];
    // `các Phó Chủ tịch`, `5 Phó Chủ tịch`
    const plural =
      before !== undefined &&
      before.sentence === doc.tokens[titled.title.from]!.sentence &&
      (PLURALS.has(before.key) || (before.kind === 'number' && before.text.length <= 2));
    if (!plural) continue;
    for (let next = d + 1; next < drafts.length; next++) {
      const follower = drafts[next]!;
      const between = chunks.slice(drafts[next - 1]!.chunk + 1, follower.chunk);
      if (follower.claims.length > 0 || between.length > 2) break;
      if (
        !between.every(
          (chunk) => isKey(chunk, new Set([','])) || isWord(doc, chunk, 'và') || chunk.is === 'honorific',
        )
      )
        break;
      follower.claims.push({ ...titled, evidence: { from: titled.evidence.from, to: follower.name.to } });
    }
  }
}

/** `cả ông A và ông B đều từng giữ chức T`: the office of B is A's as well. */
function shareSubject(doc: TokenText, chunks: readonly Chunk[], drafts: readonly Draft[]): void {
  for (let d = 1; d < drafts.length; d++) {
    const last = drafts[d]!;
    const first = drafts[d - 1]!;
    const claimed = last.claims.find(({ title }) => title.from >= last.name.to);
    if (!claimed || first.claims.length > 0) continue;
    const between = chunks.slice(first.chunk + 1, last.chunk);
    const joined = between.length <= 2 && between.some((chunk) => isWord(doc, chunk, 'và'));
    const words = doc.tokens.slice(last.name.to, claimed.title.from);
    if (!joined || !words.some((token) => token.text === 'đều' || token.text === 'cùng')) continue;
    first.claims.push({ ...claimed, evidence: { from: first.name.from, to: claimed.evidence.to } });
  }
}
