/** A sentence as titles, ranks, honorifics, names and what stands between them. */
import {
  bodies,
  countries,
  forumNames,
  type HonorificKind,
  honorifics,
  leaders,
  officePrefixes,
  places,
  ranks,
  stops,
} from './lexicon.ts';
import { type Name, type NameContext, nameAt, SHIPS } from './names.ts';
import { placeRun } from './place-run.ts';
import { nameBehind, rankTitleAt, type Title, titleAt } from './titles.ts';
import type { Range, Sentence, Token, TokenText } from './tokens.ts';

export type Chunk =
  | (Range & { readonly is: 'title'; readonly title: Title })
  | (Range & { readonly is: 'rank'; readonly former: boolean })
  | (Range & { readonly is: 'honorific'; readonly kind: HonorificKind })
  | (Range & { readonly is: 'name'; readonly name: Name })
  | (Range & { readonly is: 'mark'; readonly key: string })
  | (Range & { readonly is: 'word' });

/** Cuts one sentence into chunks, in order and without gaps. */
export function chunksOf(doc: TokenText, sentence: Sentence): Chunk[] {
  const { tokens } = doc;
  const chunks: Chunk[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const chunk = chunkAt(tokens, at, sentence.to, chunks.at(-1));
    chunks.push(chunk);
    at = chunk.to;
  }
  return chunks;
}

function chunkAt(tokens: readonly Token[], at: number, limit: number, before: Chunk | undefined): Chunk {
  const token = tokens[at]!;
  if (token.kind === 'mark') return { is: 'mark', from: at, to: at + 1, key: token.key };
  if (token.kind === 'number') return { is: 'word', from: at, to: at + 1 };
  return (
    unitAt(tokens, at, limit) ??
    honorificAt(tokens, at, limit) ??
    placeAt(tokens, at, limit) ??
    personAt(tokens, at, limit, before) ?? { is: 'word', from: at, to: at + 1 }
  );
}

/** A place behind the word for its kind, or a known place, country or body of several words: it holds no name. */
function placeAt(tokens: readonly Token[], at: number, limit: number): Chunk | null {
  // `USS Preble`: a ship.
  let ship = at;
  if (SHIPS.test(tokens[at]!.text)) while (ship < limit && tokens[ship]!.capital !== 'none') ship++;
  if (ship > at) return { is: 'word', from: at, to: ship };
  const run = placeRun(tokens, at, limit);
  if (run > at) return { is: 'word', from: at, to: run };
  const known = knownPhrase(tokens, at, limit);
  return known > at + 1 ? { is: 'word', from: at, to: known } : null;
}

/** A title, a rank, or a rank with its service. */
function unitAt(tokens: readonly Token[], at: number, limit: number): Chunk | null {
  const title = titleAt(tokens, at, limit);
  const rank = rankAt(tokens, at, limit);
  const armed = rank && !title ? rankTitleAt(tokens, at, rank.to, limit) : null;
  if (armed) return { is: 'title', from: at, to: armed.to, title: armed };
  if (rank && (!title || rank.to >= title.to)) return rank;
  if (!title || isSurnameFirst(tokens, title, limit)) return null;
  const to = Math.max(title.to, nameBehind(tokens, title, limit));
  return { is: 'title', from: at, to, title: { ...title, to } };
}

function honorificAt(tokens: readonly Token[], at: number, limit: number): Chunk | null {
  const honorific = honorifics.at(tokens, at, limit);
  if (!honorific) return null;
  const opens =
    tokens[at]!.capital === 'none' || honorific.value !== 'plain' || mayOpen(tokens, at, honorific.to);
  return opens ? { is: 'honorific', from: at, to: honorific.to, kind: honorific.value } : null;
}

function personAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  before: Chunk | undefined,
): Chunk | null {
  if (tokens[at]!.capital === 'none') return null;
  const leader = leaders.at(tokens, at, limit);
  const name = leader
    ? { from: at, to: leader.to, vietnamese: true }
    : nameAt(tokens, at, limit, contextOf(before));
  if (!name || isBase(tokens, name, before)) return null;
  return { is: 'name', from: at, to: name.to, name };
}

/** `Tư lệnh Không quân Palam`: one foreign word behind a service is where it lies; `dân tộc Choang`: a people. */
function isBase(tokens: readonly Token[], name: Name, before: Chunk | undefined): boolean {
  if (name.vietnamese) return tokens[name.from - 1]?.text === 'tộc';
  const service = before?.is === 'title' && /^(?:quân|đội)$/u.test(tokens[before.to - 1]!.text);
  return tokens[name.from - 1]?.text === 'tộc' || (service && name.to === name.from + 1);
}

function contextOf(before: Chunk | undefined): NameContext {
  if (before?.is === 'honorific') return 'honorific';
  return before?.is === 'title' || before?.is === 'rank' ? 'titled' : 'bare';
}

/** End of a place, country or body of several words, which holds no name. */
function knownPhrase(tokens: readonly Token[], at: number, limit: number): number {
  if (tokens[at]!.capital === 'none') return at;
  let to = at;
  for (const lexicon of [places, countries, bodies, forumNames])
    to = Math.max(to, lexicon.at(tokens, at, limit)?.to ?? at);
  return to;
}

/** Capitals of `Ông`, `Bà`, `Anh` open a sentence; inside one they may be names (`Gia Anh`, `Bà Rịa`). */
function mayOpen(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]!.capital === 'all') return false;
  const before = tokens[at - 1];
  const next = tokens[to];
  if (!next || next.capital === 'none') return next !== undefined && before === undefined;
  return (
    before === undefined ||
    before.kind === 'mark' ||
    before.sentence !== tokens[at]!.sentence ||
    before.capital === 'none'
  );
}

const ENGLISH_RANK = /^(?:General|Admiral|Colonel|Major|Captain|Lieutenant|Brigadier)$/u;
const NO_RANK_BEHIND =
  /^(?:Electric|Motors|Mills|Assembly|Secretary|Department|Staff|Dynamics|Atomics|Hospital|League|Statistics|Office)$/u;

/** `General To Lam`: an English rank before a name; not `General Electric`. */
function englishRankAt(tokens: readonly Token[], at: number, limit: number): { to: number } | null {
  const next = tokens[at + 1];
  if (!ENGLISH_RANK.test(tokens[at]!.text) || at + 2 >= limit || !next || NO_RANK_BEHIND.test(next.text))
    return null;
  if (next.capital !== 'initial') return null;
  const behind = tokens[at + 2]!;
  // `General Quang thanked …`: a given name alone, with a verb behind it.
  const alone = behind.capital === 'none' && (stops.has(behind.key) || /^[a-z]{2,}ed$/u.test(behind.text));
  return behind.capital === 'initial' || alone ? { to: at + 1 } : null;
}

const SHIP = /^(?:hạm|tàu|bay|lớp|frigate|ship|carrier)$/u;

/** `lão tướng`, `danh tướng`: players and heroes. */
const SLANG = /^(?:lão|danh|võ|bại|dàn|bộ|nữ|tiểu|hổ|các|những|cựu danh) tướng$/iu;

function rankAt(tokens: readonly Token[], at: number, limit: number): Chunk | null {
  const plain = ranks.at(tokens, at, limit) ?? englishRankAt(tokens, at, limit);
  // `khinh hạm Đô đốc Makarov`: a ship.
  if (plain && SHIP.test(tokens[at - 1]?.text ?? '')) return null;
  if (plain && SLANG.test(`${tokens[at - 1]?.text ?? ''} ${tokens[at]!.text}`)) return null;
  if (plain) {
    // `Đại tá nghỉ hưu A`
    const retired = /^(?:nghỉ|về) hưu$/u.test(`${tokens[plain.to]?.text} ${tokens[plain.to + 1]?.text}`);
    return { is: 'rank', from: at, to: retired ? plain.to + 2 : plain.to, former: retired };
  }
  const prefix = officePrefixes.at(tokens, at, limit);
  const from = prefix?.value === 'former' ? prefix.to : at;
  const rank = ranks.at(tokens, from, limit);
  return rank ? { is: 'rank', from: at, to: rank.to, former: from > at } : null;
}

/** `Vua` or `Phó` may begin a name in capitals; a title of one word before a Vietnamese name stays a title. */
function isSurnameFirst(tokens: readonly Token[], title: Title, limit: number): boolean {
  if (title.to !== title.from + 1) return false;
  const first = tokens[title.from]!;
  if (first.capital === 'none') return false;
  const name = nameAt(tokens, title.from, limit, 'bare');
  return name?.vietnamese === true && name.to - name.from >= 3 && !title.office.full;
}
