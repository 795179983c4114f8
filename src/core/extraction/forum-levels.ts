/** Talks that are named by the level they are held at, and what only looks like a forum. */
import { type CountryMention, within } from './parties.ts';
import { phraseEnd } from './phrase.ts';
import type { Range, Token, TokenText } from './tokens.ts';

/** Words between `đối thoại` and its level at most. */
const LEVEL_REACH = 9;
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
