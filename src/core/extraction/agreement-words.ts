/** Words of two sides, of many, and the verb that looks like a noun. */
import { keyOf } from './keys.ts';
import { plurals } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** `hai nước`, `hai bên`, `hai Bộ`, `hai quân đội` */
export function hasBoth(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    if (
      (tokens[i]!.key === 'hai' || tokens[i]!.text === 'two') &&
      /^(?:nước|bên|bộ|chính|đảng|quân|ngành|quốc|dân|sides|countries|lực|cơ)$/iu.test(tokens[i + 1]!.text)
    ) {
      return true;
    }
  }
  return tokens.slice(from, to).some((token) => token.text === 'song');
}

export function isPlural(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 2; back++) {
    const token = tokens[at - back];
    if (!token || token.sentence !== tokens[at]!.sentence || token.kind === 'mark') return false;
    if (plurals.has(token.text.toLowerCase())) return true;
    if (token.kind === 'number' && back === 1 && !/^(?:19|20)\d\d$|[./]/u.test(token.text)) return true;
    if (token.capital !== 'none') return false;
  }
  return false;
}

/** `hai bên thỏa thuận …`, `đã thỏa thuận về`: the verb. */
export function isVerb(tokens: readonly Token[], at: number, start: number): boolean {
  if (start > at) return false;
  const before = tokens[at - 1];
  if (!before || tokens[at]!.key !== keyOf('thỏa')) return false;
  return /^(?:đã|sẽ|bên|cùng|nước|được|không|vừa|đang|cũng|hai|tự|chưa|có thể|thể|và)$/u.test(before.text);
}
