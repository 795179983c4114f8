/** Offices that a life told in sentences gives: `Năm 2014, ông làm T, rồi T`, where `ông` is the person named before. */
import type { Draft } from './binding.ts';
import { bindLink } from './binding-behind.ts';
import type { Chunk } from './chunks.ts';
import type { PersonMention } from './person.types.ts';
import { genderOf } from './shortforms.ts';
import type { TokenText } from './tokens.ts';

/** Chunks in front of the pronoun at most: `Từ tháng 5 năm 2014 đến tháng 6 năm 2016,`. */
const MAX_LEAD = 14;
/** Sentences back to the name that the pronoun stands for, at most. */
const MAX_BACK = 6;
/** A name among the first chunks of a sentence is its subject. */
const SUBJECT = 3;
/** Behind these words the pronoun is no subject. */
const OBJECT_OF =
  /^(?:của|với|cho|về|và|cùng|do|bởi|gặp|mời|bắt|hai|các|những|nhà|gia đình|vợ|con|em|anh|đàn|người)$/u;

/** The mentions, with the offices of sentences whose subject is a pronoun given to whom it stands for. */
export function withCareers(
  doc: TokenText,
  chunks: readonly (readonly Chunk[])[],
  mentions: readonly PersonMention[],
): readonly PersonMention[] {
  const bySentence = new Map<number, PersonMention[]>();
  for (const mention of mentions) {
    const list = bySentence.get(mention.sentence);
    if (list) list.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  const added = new Map<PersonMention, PersonMention['claims']>();
  chunks.forEach((list, sentence) => {
    const at = pronounAt(doc, list);
    if (at < 0) return;
    const draft = draftOf(list[at]!, at);
    bindLink(doc, list, draft, claimedIn(list, bySentence.get(sentence) ?? []));
    if (draft.claims.length === 0) return;
    const owner = antecedent(doc, bySentence, sentence, doc.tokens[list[at]!.from]!.key);
    if (owner) added.set(owner, [...(added.get(owner) ?? []), ...draft.claims]);
  });
  if (added.size === 0) return mentions;
  return mentions.map((mention) => {
    const claims = added.get(mention);
    return claims ? { ...mention, claims: [...mention.claims, ...claims] } : mention;
  });
}

/** The chunk of `ông` or `bà` that is the subject of a sentence, no name or title in front of it; -1 where none is. */
function pronounAt(doc: TokenText, chunks: readonly Chunk[]): number {
  for (let at = 0; at < Math.min(chunks.length - 1, MAX_LEAD); at++) {
    const chunk = chunks[at]!;
    if (chunk.is === 'name' || chunk.is === 'title' || chunk.is === 'rank') return -1;
    const token = doc.tokens[chunk.from]!;
    if (chunk.to !== chunk.from + 1 || !/^(?:[Ôô]ng|[Bb]à)$/u.test(token.text)) continue;
    const next = doc.tokens[chunk.to];
    const before = chunk.from > chunks[0]!.from ? doc.tokens[chunk.from - 1]!.text : '';
    return next?.capital === 'none' && !OBJECT_OF.test(before) ? at : -1;
  }
  return -1;
}

function draftOf(chunk: Chunk, at: number): Draft {
  return {
    name: { from: chunk.from, to: chunk.to, vietnamese: true },
    chunk: at,
    claims: [],
    rank: null,
    formerRank: false,
    honorific: null,
    titled: false,
  };
}

/** Chunks whose title is somebody's already. */
function claimedIn(chunks: readonly Chunk[], mentions: readonly PersonMention[]): Set<number> {
  const claimed = new Set(mentions.flatMap(({ claims }) => claims.map(({ title }) => title.from)));
  const taken = new Set<number>();
  chunks.forEach((chunk, at) => {
    if (chunk.is === 'title' && claimed.has(chunk.from)) taken.add(at);
  });
  return taken;
}

/** Whom a pronoun stands for: the only person of its gender in the last sentence that names one, or its subject. */
function antecedent(
  doc: TokenText,
  bySentence: ReadonlyMap<number, readonly PersonMention[]>,
  sentence: number,
  pronoun: string,
): PersonMention | null {
  const gender = pronoun === 'ba2' ? 'female' : 'male';
  for (let before = sentence - 1; before >= Math.max(0, sentence - MAX_BACK); before--) {
    const named = bySentence.get(before);
    if (!named) continue;
    const fitting = named.filter((mention) => {
      const own = genderOf(doc, mention);
      return own === null || own === gender;
    });
    const first = fitting[0];
    if (!first) return null;
    const given = new Set(fitting.map(({ name }) => doc.tokens[name.to - 1]!.key));
    return given.size === 1 || (first === named[0] && first.chunk < SUBJECT) ? first : null;
  }
  return null;
}
