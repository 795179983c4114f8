/** Talks that are named by the level they are held at, and what only looks like a forum. */
import { type CountryMention, within } from './parties.ts';
import { phraseEnd } from './phrase.ts';
import type { Range, Token, TokenText } from './tokens.ts';

/** Words between `đối thoại` and its level at most. */
const LEVEL_REACH = 13;
const TALKS = /^(?:đối thoại|tham vấn|tham khảo|hội nghị)$/iu;
const MATTER = /^(?:ninh|phòng|trị|lược|sách|giao)$/iu;

/** `đối thoại an ninh hàng năm ở cấp thứ trưởng`, `Tham vấn chính trị cấp Thứ trưởng Ngoại giao Việt Nam - Nga` */
export function levelTalks(
  doc: TokenText,
  at: number,
  limit: number,
  countries: readonly CountryMention[],
): Range | null {
  const { tokens } = doc;
  if (!TALKS.test(`${tokens[at]!.text} ${tokens[at + 1]?.text ?? ''}`)) return null;
  if (/^(?:các|những|nhiều)$/iu.test(tokens[at - 1]?.text ?? '')) return null;
  const end = Math.min(limit, at + LEVEL_REACH);
  let matter = false;
  for (let i = at + 2; i < end - 2; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== 'word') return null;
    if (MATTER.test(text)) matter = true;
    if (text !== 'cấp' || !/^(?:bộ|thứ|tổng|vụ)$/iu.test(tokens[i + 1]!.text)) continue;
    let to = i + 2;
    while (to < end && !/^trưởng$/iu.test(tokens[to]!.text)) to++;
    if (!matter || to >= end) return null;
    const reach = tokens[to + 1]?.capital === 'initial' ? phraseEnd(tokens, to + 1, limit) : to + 1;
    const last = within(countries, { from: to + 1, to: reach }).at(-1);
    return { from: at, to: last ? last.to : to + 1 };
  }
  return null;
}

/** `Hội nghị nhân dân tối cao`, `Hội nghị hiệp thương chính trị`: a parliament; `trình bày với Hội nghị về …`: no name. */
export function isBody(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to]?.text ?? '';
  if (/^(?:nhân|hiệp)$/iu.test(next) && /^(?:dân|thương)$/iu.test(tokens[to + 1]?.text ?? '')) return true;
  return to === at + 2 && next === 'về' && /^(?:với|cho)$/u.test(tokens[at - 1]?.text ?? '');
}

/** `khách sạn Shangri-La` */
export function isBuilding(tokens: readonly Token[], at: number): boolean {
  return /^(?:sạn|nhà|resort|ty|đoàn|hotel)$/iu.test(tokens[at - 1]?.text ?? '');
}

/** Words between `thượng đỉnh` and the `giữa` that says of whom. */
const WHOM_REACH = 7;
/** Words of the two sides of a summit. */
const SIDES_REACH = 22;
/** Words that may stand between: which, when and where. */
const WHICH =
  /^(?:sắp|tới|lần|thứ|hai|ba|đầu|tiên|nhất|ngày|tháng|năm|hôm|hồi|lịch|sử|song|phương|cuối|giữa|trước|vừa|qua|ở|tại|đó)$/u;

/** `hội nghị thượng đỉnh ngày 27/4 giữa A và B`, `hội nghị thượng đỉnh ở Helsinki`: told by whose or where it was. */
export function describedSummit(
  { tokens }: TokenText,
  at: number,
  body: number,
  limit: number,
  countries: readonly CountryMention[],
): Range | null {
  if (tokens[body - 1]!.text !== 'đỉnh' || !/^hội$/iu.test(tokens[at]!.text)) return null;
  if (/^(?:các|những|nhiều|một)$/iu.test(tokens[at - 1]?.text ?? '')) return null;
  let between = body;
  while (between < Math.min(limit, body + WHOM_REACH)) {
    const { text, kind, capital } = tokens[between]!;
    const apart = text === 'giữa' && /^(?:Tổng|Thủ|Chủ|\p{Lu})/u.test(tokens[between + 1]?.text ?? '');
    if (apart) return betweenTwo(tokens, at, between, limit, countries);
    if (!(WHICH.test(text) || kind === 'number' || /^[/-]$/u.test(text) || capital === 'initial')) break;
    between++;
  }
  // `… ở Helsinki, Phần Lan`
  if (!/^(?:ở|tại)$/u.test(tokens[body]?.text ?? '') || tokens[body + 1]?.capital !== 'initial') return null;
  let to = body + 1;
  while (to < limit && tokens[to]!.capital === 'initial') to++;
  const country =
    tokens[to]?.key === ',' ? within(countries, { from: to + 1, to: Math.min(limit, to + 5) })[0] : undefined;
  return { from: at, to: country?.from === to + 1 ? country.to : to };
}

/** End behind the second side: a country, or a person behind his title. */
function betweenTwo(
  tokens: readonly Token[],
  at: number,
  between: number,
  limit: number,
  countries: readonly CountryMention[],
): Range | null {
  const end = Math.min(limit, between + SIDES_REACH);
  const joiner = tokens.slice(between, end).findIndex((token) => token.text === 'và' || token.text === 'với');
  if (joiner < 0) return null;
  let to = between + joiner + 1;
  let last = -1;
  while (
    to < end &&
    tokens[to]!.kind !== 'number' &&
    !/^(?:tại|ở|hồi|vào|diễn|được|ngày|,|\.|;|\(|đã|sẽ|về)$/u.test(tokens[to]!.text)
  ) {
    if (tokens[to]!.capital === 'initial') last = to;
    else if (last >= 0 && tokens[to]!.key !== '-' && tokens[to - 1]!.key !== '-') break;
    else if (last >= 0 && tokens[to - 1]!.key === '-') last = to;
    to++;
  }
  const states = new Set(within(countries, { from: between, to }).map(({ code }) => code));
  return last >= 0 && states.size >= 2 ? { from: at, to: last + 1 } : null;
}
