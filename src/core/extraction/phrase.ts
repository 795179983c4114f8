/** How far a noun phrase reaches that names an agreement or a forum. */
import {
  agreementNames,
  agreementNouns,
  clauseStarts,
  countries,
  fields,
  offices,
  phraseEnds,
  phraseKeeps,
  ranks,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Words of a phrase at most; the longest titles of agreements in the news have about 50. */
const MAX_PHRASE = 70;
/** Words that a phrase may go on with only if something follows that it can hold. */
const JOINS = /^(?:của|về|và|giữa|với|ở|tại|năm|of|on|between|and|with|for|in|the|to)$/iu;
const YEAR = /^(?:19|20)\d\d$/u;

/** Days and months of English. */
const WHEN =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** A step over tokens: `to` is the index behind them; `good` is false where the phrase cannot end there. */
interface Step {
  readonly to: number;
  readonly good: boolean;
}

/** Index behind the last token of the phrase whose noun ends at `from`; `end` is that of the sentence. */
export function phraseEnd(tokens: readonly Token[], from: number, end: number): number {
  const limit = Math.min(end, from + MAX_PHRASE);
  let at = from;
  let good = from;
  while (at < limit) {
    const step = stepAt(tokens, at, limit, from);
    if (!step) break;
    if (step.good) good = step.to;
    at = step.to;
    if (tokens[at - 1]!.text === ')' && !continuesBehindBracket(tokens[at])) break;
  }
  return good;
}

function stepAt(tokens: readonly Token[], at: number, limit: number, from: number): Step | null {
  const token = tokens[at]!;
  if (token.kind === 'mark') return markStep(tokens, at, limit, from);
  const keep = phraseKeeps.at(tokens, at, limit);
  // `tại các vùng` goes on, `tại các cuộc thảo luận` does not.
  if (keep && (clauseStarts.at(tokens, at, limit)?.to ?? 0) > keep.to) return null;
  if (keep) return { to: keep.to, good: true };
  if (token.kind === 'number') return numberBelongs(tokens, at) ? { to: at + 1, good: true } : null;
  if (token.capital !== 'none') {
    if (at > from && (opensClause(tokens, at, limit) || opensSentence(tokens, at))) return null;
    return { to: at + 1, good: true };
  }
  return wordStep(tokens, at, limit);
}

function wordStep(tokens: readonly Token[], at: number, limit: number): Step | null {
  const { text } = tokens[at]!;
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  // `Hợp tác Quốc phòng tăng cường (EDCA)`
  if (
    /^(?:tăng cường|nâng cao|mở rộng|sửa đổi|bổ sung)$/u.test(`${text} ${next?.text ?? ''}`) &&
    tokens[at + 2]?.text === '(' &&
    at + 2 < limit
  )
    return { to: at + 2, good: true };
  // `về chấm dứt chiến tranh`: behind `về` a verb names the subject.
  if (tokens[at - 1]?.text !== 'về' && clauseStarts.at(tokens, at, limit)) return null;
  // `lần thứ 20 tổ chức tại …`
  if (text === 'tổ' && next?.text === 'chức' && tokens[at - 1]!.kind === 'number') return null;
  if (JOINS.test(text)) {
    if (!next || next.kind === 'mark') return null;
    return joins(tokens, at, limit) ? { to: at + 1, good: false } : null;
  }
  if (text === 'cho' && next !== undefined && next.kind === 'word' && !CHO_ENDS.test(next.text))
    return { to: at + 1, good: false };
  if (text === 'trị' && next?.text === 'giá') {
    const price = tokens
      .slice(at + 2, Math.min(limit, at + PRICE_REACH))
      .some((token) => token.kind === 'number');
    return price ? { to: at + 2, good: false } : null;
  }
  if (phraseEnds.at(tokens, at, limit)) {
    // `trong ASEAN`: a capital behind the preposition belongs to the name.
    return text === 'trong' && next !== undefined && next.capital !== 'none'
      ? { to: at + 1, good: false }
      : null;
  }
  return { to: at + 1, good: true };
}

function joins(tokens: readonly Token[], at: number, limit: number): boolean {
  const { text } = tokens[at]!;
  const next = tokens[at + 1]!;
  if (text === 'năm') return YEAR.test(next.text);
  // `on crime prevention in Budapest on Monday`: where and when it was signed.
  if (text === 'and' && /^(?:a|an)$/u.test(next.text)) return false;
  if (text === 'in' && countries.at(tokens, at + 1, limit)?.value.capital) return false;
  if (text === 'on' && (next.kind === 'number' || WHEN.test(next.text))) return false;
  // `Hiệp ước INF và xây dựng kho vũ khí`: an acronym ends a name.
  if (text === 'và' && agreementNames.at(tokens, at - 1, at) && next.capital === 'none') return false;
  if (text === 'và')
    return (
      !opensClause(tokens, at + 1, limit) &&
      !agreementNames.at(tokens, at + 1, limit) &&
      !opensPaper(tokens, at + 1, limit)
    );
  if (text === 'tại' || text === 'ở') {
    return agreementNouns.at(tokens, at + 1, limit) !== null || next.capital === 'none';
  }
  return true;
}

/** `… của kỳ họp và Chương trình hành động …`: the next one. */
function opensPaper(tokens: readonly Token[], at: number, limit: number): boolean {
  return tokens[at]!.capital === 'initial' && agreementNouns.at(tokens, at, limit) !== null;
}

/** A title or a person's rank begins here. */
function opensClause(tokens: readonly Token[], at: number, limit: number): boolean {
  return offices.at(tokens, at, limit)?.value.full === true || ranks.at(tokens, at, limit) !== null;
}

function numberBelongs(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  if (YEAR.test(tokens[at]!.text) || before.key === '-') return true;
  // `giữa chính phủ 3 nước`
  if (before.text === 'phủ' && tokens[at + 1]?.text === 'nước') return true;
  // `hạn mức tín dụng 100 triệu USD`, `đường dây 500 kV`
  if (UNITS.test(tokens[at + 1]?.text ?? '') && before.kind === 'word') return true;
  if (before.kind !== 'word') return false;
  return before.capital !== 'none' || /^(?:thứ|số|đoạn|cấp|năm|điều|lần)$/u.test(before.text);
}

/** Words that in capitals open a sentence, as where a heading runs into the text. */
const SENTENCE =
  /^(?:Sau|Trước|Tại|Trong|Theo|Ngày|Khi|Từ|Để|Tuy|Nhưng|Hiện|Ông|Bà|Đây|Đó|Cũng|Ngoài|Cùng|Do|Nếu|Với|Nhân|Bên)$/u;
const SENTENCE_PAIR = /^(?:Trả lời|Phát biểu|Đồng thời|Đồng chí|Hai (?:bên|nước|nhà|Thủ|Bộ))$/u;

/** `Phát biểu` opens a sentence; `Quỹ Phát triển` is a name. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  return SENTENCE.test(text) || SENTENCE_PAIR.test(`${text} ${tokens[at + 1]?.text ?? ''}`);
}

const UNITS = /^(?:cán|sĩ|người|lao|suất|triệu|tỷ|tỉ|nghìn|ngàn|USD|euro|đô|kV|MW|GW|km|tấn|chiếc|tàu)$/iu;
/** `cho` goes on with whom or what it is for, and not with these. */
const CHO_ENDS =
  /^(?:biết|rằng|hay|thấy|phép|đến|tới|nên|dù|là|ra|ông|bà|mình|họ|đây|tôi|chúng|việc|sự|thêm|cả|cùng|rõ|vào|ta|nó|đi)$/u;
/** Words of a price between `trị giá` and its number. */
const PRICE_REACH = 4;

/** Words of a bracket behind the noun, and of a quoted name within a phrase, at most. */
const MAX_BRACKET = 8;
const MAX_QUOTE = 12;

/** A mark that a phrase may run over. */
function markStep(tokens: readonly Token[], at: number, limit: number, from: number): Step | null {
  const { key, text } = tokens[at]!;
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  if (!next) return null;
  // `Hiệp định (mới) về …`
  if (text === '(' && at === from) {
    const close = tokens
      .slice(at, Math.min(limit, at + MAX_BRACKET))
      .findIndex((token) => token.text === ')');
    return close > 0 ? { to: at + close + 1, good: true } : null;
  }
  // `UBND TP. HCM`
  if (text === '.' && /^(?:TP|Tp|Q|H)$/u.test(tokens[at - 1]!.text) && next.capital !== 'none')
    return { to: at + 1, good: false };
  // `kết nối khuôn khổ "Hai hành lang, một vành đai" với …`
  if (key === '"' && next.capital !== 'none' && next.gap === 'none') {
    const close = quoteEnd(tokens, at, Math.min(limit, at + MAX_QUOTE));
    return close > 0 ? { to: close + 1, good: true } : null;
  }
  if (text === '(') {
    const close = bracketEnd(tokens, at, limit);
    return close > 0 ? { to: close, good: true } : null;
  }
  // `… lần thứ 20 - Ảnh: A`
  if (key === '-' && /^(?:Ảnh|Nguồn|Video|Clip)$/iu.test(next.text) && next.capital !== 'none') return null;
  const goes =
    key === '/' ||
    text === '&' ||
    (key === '-' && joinsHyphen(tokens, at, next, from)) ||
    (key === ',' && joinsList(tokens, at, limit));
  return goes ? { to: at + 1, good: false } : null;
}

function joinsHyphen(tokens: readonly Token[], at: number, next: Token, from: number): boolean {
  if (next.kind === 'mark') return false;
  const before = tokens[at - 1]!;
  if (before.capital !== 'none' && (next.capital !== 'none' || next.kind === 'number')) return true;
  if (before.kind === 'number' && next.kind === 'number') return true;
  // `Đối thoại Ngoại giao - Quốc phòng - An ninh`
  const word = tokens[at - 2];
  if (
    before.kind === 'word' &&
    word?.capital === 'initial' &&
    at - 2 > from &&
    next.capital === 'initial' &&
    fields.at(tokens, at + 1) !== null &&
    fields.at(tokens, at - 2) !== null
  )
    return true;
  if (tokens[at]!.gap === 'none' && next.gap === 'none') return true;
  return before.capital === 'none' && next.capital === 'none' && at > from + 1;
}

/** Index behind `(TPP)`, `(Hiệp định FPA)`; -1 where the bracket holds something else. */
function bracketEnd(tokens: readonly Token[], at: number, limit: number): number {
  let close = at + 1;
  while (close < limit && close - at < 8 && tokens[close]!.text !== ')') close++;
  if (tokens[close]?.text !== ')') return -1;
  const inner = tokens.slice(at + 1, close);
  const acronym = inner.some((token) => /^\p{Lu}[\p{Lu}\p{N}+]+$/u.test(token.text)) && inner.length <= 5;
  return acronym || (inner.length === 1 && inner[0]!.capital !== 'none') ? close + 1 : -1;
}

/** Behind a bracket with an acronym a phrase goes on with its year or parties only. */
function continuesBehindBracket(token: Token | undefined): boolean {
  return token !== undefined && ['năm', 'giữa', 'với', 'về', '1982'].includes(token.text);
}

/** Commas inside a subject: `phòng, chống`, `quốc phòng, an ninh`, `Việt Nam, Lào và Campuchia`. */
function joinsList(tokens: readonly Token[], at: number, limit: number): boolean {
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  const end = Math.min(limit, at + 14);
  // `hiệp định Paris, Trung Quốc và EU cam kết`: its place ends the name.
  if (countries.at(tokens, at - 1, at)?.value.capital && agreementNouns.at(tokens, at - 3, at - 1))
    return false;
  if (countries.at(tokens, at + 1, limit) && before.capital !== 'none') {
    return tokens.slice(at + 1, end).some((token) => token.text === 'và');
  }
  if (before.kind !== 'word' || before.capital !== 'none') return false;
  if (next.kind !== 'word' || next.capital !== 'none' || !wordStep(tokens, at + 1, limit)?.good) return false;
  if (/^(?:phòng chống|ninh quốc|phòng an|cứu cứu|cháy chữa)$/u.test(`${before.text} ${next.text}`))
    return true;
  // A list in lower case ends with `và` and its last item.
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i]!;
    if (token.text === 'và') {
      return (
        tokens[i + 1]?.kind === 'word' &&
        tokens[i + 1]!.capital === 'none' &&
        joins(tokens, i, limit) &&
        !clauseStarts.at(tokens, i, limit)
      );
    }
    if (token.kind === 'mark' && token.key !== ',')
      return i - at <= 6 && (token.text === '(' || token.key === '"');
    if (token.capital !== 'none' || !(token.kind === 'mark' || wordStep(tokens, i, limit))) return false;
  }
  return false;
}

/** A quotation that opens before a phrase holds its name: the index of its closing mark, or -1. */
export function quoteEnd(tokens: readonly Token[], open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + MAX_PHRASE); i++) if (tokens[i]!.key === '"') return i;
  return -1;
}
