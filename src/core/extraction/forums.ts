/** Conferences, dialogues and mechanisms between states or organisations. */

import { addForum } from './forum-groups.ts';
import { describedSummit, isBody, isBuilding, levelTalks } from './forum-levels.ts';
import { englishForum } from './forums-english.ts';
import { type ForumStrength, fields, forumClues, forumNames, forumNouns, offices } from './lexicon.ts';
import { type CountryMention, type NameMask, nameLimits, within } from './parties.ts';
import { phraseEnd } from './phrase.ts';
import { type Range, type Token, type TokenText, textOf } from './tokens.ts';

export interface ForumGroup {
  readonly mentions: readonly Range[];
}

/** Forums of the whole text; agreements and officials' titles (`taken`) hold no forum of their own unless a committee. */
export function forumGroups(
  doc: TokenText,
  countries: readonly CountryMention[],
  taken: readonly Range[],
  names: NameMask,
): ForumGroup[] {
  const limits = nameLimits(doc, names);
  const inside = new Set<number>();
  for (const range of taken) for (let i = range.from; i < range.to; i++) inside.add(i);
  const groups: { keys: string[][]; mentions: Range[] }[] = [];
  for (const sentence of doc.sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      const mention = names.has(at) ? null : forumAt(doc, at, Math.min(sentence.to, limits[at]!), countries);
      if (!mention || inside.has(at)) {
        at++;
        continue;
      }
      addForum(doc, groups, mention);
      at = mention.to;
    }
  }
  return groups.map((group) => ({
    mentions: [...group.mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from),
  }));
}

function forumAt(
  doc: TokenText,
  at: number,
  limit: number,
  countries: readonly CountryMention[],
): Range | null {
  const { tokens } = doc;
  const name = forumNames.at(tokens, at, limit);
  const noun = forumNouns.at(tokens, at, limit);
  const level = levelTalks(doc, at, limit, countries);
  if (level) return level;
  const english = noun?.value === 'english' ? null : englishForum(doc, at, limit, countries);
  if (english) return english;
  if (!noun) {
    if (!name || tokens[at]!.capital === 'none' || isBuilding(tokens, at)) return null;
    const year = tokens[name.to];
    const dated = year?.kind === 'number' && /^(?:19|20)\d\d$/u.test(year.text) && name.to < limit;
    return { from: at, to: dated ? name.to + 1 : name.to };
  }
  if (
    /^(?:ủng|đánh|kêu|nhất|thông|thảo|diễn|kết|đã|sẽ|khẳng|tập|ghi|hoan|cũng|này|được|là)$/u.test(
      tokens[noun.to]?.text ?? '',
    )
  )
    return null;
  if (/^(?:đỉnh|cấp)$/u.test(tokens[noun.to - 1]!.text) && offices.at(tokens, noun.to, limit)?.value.full)
    return null;
  if (isBody(tokens, at, noun.to)) return null;
  if (noun.value === 'alone') return { from: at, to: noun.to };
  // `kết quả gặp thượng đỉnh Trung - Triều`: the talks of two.
  if (tokens[at]!.capital === 'none' && /^(?:gặp|họp)$/u.test(tokens[at - 1]?.text ?? '')) return null;
  const summit = describedSummit(doc, at, noun.to, doc.sentences[tokens[at]!.sentence]!.to, countries);
  if (summit) return summit;
  const short = forumEnd(doc, noun.to, limit, countries);
  // A committee's subject belongs to its name: `Ủy ban liên chính phủ … về hợp tác kinh tế`.
  const to = /^ủy|^uỷ|^nhóm|^cơ/iu.test(tokens[at]!.text)
    ? Math.max(short, phraseEnd(tokens, noun.to, limit))
    : short;
  return isForum(doc, at, noun.to, to, noun.value, countries) ? { from: at, to } : null;
}

/** `đoàn cấp cao Việt Nam`, `đại diện cấp cao của EU`: a rank, no meeting. */
function isRank(doc: TokenText, at: number, capital: boolean): boolean {
  if (!/^cấp$/iu.test(doc.tokens[at]!.text)) return false;
  const next = doc.tokens[at + 2];
  return !capital || !/^(?:Đông|ASEAN|APEC|G|EAS|ASEM)$/u.test(next?.text ?? '');
}

/** Words in lower case inside a forum's name at most. */
const MAX_LOWER = 9;

/** A forum's name: capitals, its parties, its ordinal and year; words in lower case only between these. */
function forumEnd(doc: TokenText, from: number, limit: number, countries: readonly CountryMention[]): number {
  const { tokens } = doc;
  const named = bracketedName(tokens, from, limit);
  if (named > from) return named;
  const end = phraseEnd(tokens, from, limit);
  // `… Nhóm các nền kinh tế … (G20)`, `Diễn đàn giữa các nước G7 và … về …`: the whole phrase is the name.
  if (endsInName(tokens, from, end)) return end;
  if (tokens.slice(from, end).some((token) => token.text === 'giữa')) {
    const more = tokens[end]?.text === 'và' && tokens[end + 1]?.text === 'các' && end + 1 < limit;
    return more ? phraseEnd(tokens, end + 1, limit) : end;
  }
  let to = from;
  let at = from;
  while (at < end) {
    // `lần thứ 12 Lãnh đạo cấp cao …`: behind an ordinal a capital begins the subject.
    if (at === to && at > from && ordinalBefore(doc, at) && tokens[at]!.capital === 'initial') return end;
    const next = namePartEnd(doc, at, end, limit, countries);
    if (next > at) {
      at = next;
      to = next;
    } else if (at - to <= MAX_LOWER && goesOn(tokens, at)) at++;
    else break;
  }
  if (tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' && tokens[to + 1]?.capital === 'all')
    return to + 3;
  return tokens[to]?.text === ')' ? to + 1 : to;
}

/** Words between a forum's noun and the bracket with its short name at most. */
const MAX_BRACKETED = 18;

/** `Hội nghị thượng đỉnh Nhóm các nền kinh tế phát triển và mới nổi (G20)`: index behind the bracket; -1 where none is. */
function bracketedName(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit - 2, from + MAX_BRACKETED); at++) {
    const { kind, text } = tokens[at]!;
    if (text === '(') {
      const name = forumNames.at(tokens, at + 1, limit);
      return name && tokens[name.to]?.text === ')' && at > from + 3 ? name.to + 1 : -1;
    }
    if (kind === 'mark' && text !== '-') return -1;
    if (/^(?:đã|sẽ|đang|là|tại|ở)$/u.test(text)) return -1;
  }
  return -1;
}

/** A short name of the forum in brackets ends the phrase. */
function endsInName(tokens: readonly Token[], from: number, end: number): boolean {
  return end - from >= 3 && tokens[end - 1]!.text === ')' && forumNames.at(tokens, end - 2, end - 1) !== null;
}

function ordinalBefore(doc: TokenText, at: number): boolean {
  return [2, 3].some((words) => ordinalEnd(doc, at - words) === at);
}

/** Index behind a part that may end the name: a field, a country, a capital, an ordinal, a year. */
function namePartEnd(
  doc: TokenText,
  at: number,
  end: number,
  limit: number,
  countries: readonly CountryMention[],
): number {
  const { tokens } = doc;
  const capital = tokens[at]!.capital !== 'none';
  const field = capital ? fields.at(tokens, at, end) : null;
  if (field && field.to > at + 1) return field.to;
  const ordinal = ordinalEnd(doc, at);
  if (ordinal > at) return ordinal;
  if (!capital && !isYear(doc, at)) return at;
  const country = within(countries, { from: at, to: Math.min(limit, at + 4) })[0];
  return country?.from === at ? country.to : at + 1;
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const { kind, key, text } = tokens[at]!;
  if (kind === 'mark') return key === '-' || text === '(' || text === ')' || text === ',';
  if (text === 'diễn' && tokens[at + 1]?.text === 'ra') return false;
  // `… lần thứ 30 và Hội nghị …`: the next one.
  if (text === 'và' && forumNouns.at(tokens, at + 1)) return false;
  return kind === 'word' && !/^(?:tại|ở|trong|với|cho)$/u.test(text);
}

/** `lần thứ 12`, `lần thứ nhất`, `lần 2`, `khóa 76`: the index behind it. */
function ordinalEnd(doc: TokenText, at: number): number {
  const { tokens } = doc;
  if (!/^(?:lần|khóa|khoá)$/u.test(tokens[at]?.text ?? '')) return at;
  const next = tokens[at + 1];
  if (next?.text === 'thứ') return at + 3;
  return next?.kind === 'number' || /^[IVX]+$/u.test(next?.text ?? '') ? at + 2 : at;
}

function isYear(doc: TokenText, at: number): boolean {
  const token = doc.tokens[at]!;
  if (token.kind === 'number')
    return (
      /^(?:19|20)\d\d$/u.test(token.text) ||
      (doc.tokens[at - 1]!.capital !== 'none' && token.gap !== 'line' && /^\d{1,2}$/u.test(token.text))
    );
  return token.text === 'năm' && /^(?:19|20)\d\d$/u.test(doc.tokens[at + 1]?.text ?? '');
}

/** True where the phrase names something between states. */
function isForum(
  doc: TokenText,
  at: number,
  body: number,
  to: number,
  strength: ForumStrength,
  countries: readonly CountryMention[],
): boolean {
  const { tokens } = doc;
  if (/^(?:các|những|nhiều|một|mỗi)$/iu.test(tokens[at - 1]?.text ?? '')) return false;
  const inside = within(countries, { from: body, to }).filter((mention) => !mention.capital);
  const codes = new Set(inside.map((mention) => mention.code));
  const capital = tokens[at]!.capital !== 'none';
  const international = /quốc tế/iu.test(textOf(doc, { from: at, to: body }));
  const clue =
    international ||
    someToken(
      body,
      to,
      (i) => forumClues.at(tokens, i, to) !== null || forumNames.at(tokens, i, to) !== null,
    );
  switch (strength) {
    case 'both':
      return isMechanism(doc, at, body, to, { inside, capital, clue });
    case 'pair':
      return codes.size >= 2;
    case 'english':
      return capital && (codes.size > 0 || clue);
    default: {
      const ordinal = someToken(at, to, (i) => ordinalEnd(doc, i) > i);
      return isConference(doc, at, body, to, { known: codes.size > 0, capital, clue, ordinal });
    }
  }
}

function someToken(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (test(i)) return true;
  return false;
}

/** Committees, networks, cooperation: between two, or one and a region. */
function isMechanism(
  doc: TokenText,
  at: number,
  body: number,
  to: number,
  found: { inside: readonly CountryMention[]; capital: boolean; clue: boolean },
): boolean {
  const { inside, capital, clue } = found;
  const first = doc.tokens[at]!.text;
  // `Bộ trưởng Ngoại giao và Hợp tác quốc tế`: a field of an office.
  if (/^hợp$/iu.test(first) && doc.tokens[at - 1]?.text === 'và') return false;
  if (/^hợp$/iu.test(first) && doc.tokens.slice(body, to).some((token) => /^(?:và|của)$/u.test(token.text)))
    return false;
  if (/^hợp$/iu.test(first)) return inside.length > 0 && forumClues.at(doc.tokens, body, to) !== null;
  const codes = new Set(inside.map((mention) => mention.code));
  // A committee of both is between states by its name.
  if (capital && /liên hợp|liên chính phủ|hỗn hợp/iu.test(textOf(doc, { from: at, to: body })) && to > body)
    return true;
  const between = codes.size >= 2 || (capital && inside.some((mention) => mention.bloc));
  const mechanism = /^cơ$/iu.test(first) && doc.tokens.slice(body, to).some((token) => token.text === 'về');
  return (
    (between || (clue && capital && (inside.length > 0 || mechanism))) &&
    (capital || /^(?:ủy|cơ)$/iu.test(first))
  );
}

/** Summits, conferences, dialogues. */
function isConference(
  doc: TokenText,
  at: number,
  body: number,
  to: number,
  found: { known: boolean; capital: boolean; clue: boolean; ordinal: boolean },
): boolean {
  const { known, capital, clue, ordinal } = found;
  const inside = at > doc.sentences[doc.tokens[at]!.sentence]!.from;
  // A capital in mid-sentence shows a dialogue to be a named one.
  const named = capital && inside && doc.tokens[at]!.text === 'Đối';
  if (to === body) return named && body - at > 2;
  // `hội nghị không chính thức của các ngoại trưởng ASEAN`
  const text = textOf(doc, { from: at, to });
  if (known && body - at > 2 && /ngoại trưởng|bộ trưởng|lãnh đạo|tư lệnh|nguyên thủ/iu.test(text))
    return true;
  if (/thượng đỉnh|cấp cao/iu.test(textOf(doc, { from: at, to: body }))) {
    return (known || clue || ordinal) && !isRank(doc, at, capital);
  }
  return named || (capital && (known || clue));
}
