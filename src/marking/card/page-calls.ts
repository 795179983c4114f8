/**
 * What the page itself calls a person: the titles that stand right in front of the name, in the page's own words.
 * What follows a name is left alone, because in a list it is the next person's title.
 */
import type { PageCalls } from '../../ui/card/official.tsx';
import type { Passage } from '../card-contract.ts';

const BEFORE_TITLE =
  'nguyên|cựu|quyền|phó|thứ|tân|former|ex|acting|deputy|vice|first|state|party|prime|lieutenant|senior|major|colonel|the';

const TITLES = [
  'tổng bí thư|bí thư thứ nhất|bí thư|chủ tịch nước|chủ tịch|tổng thống|thủ tướng|quốc vương|nhà vua|hoàng tử|thái tử',
  'bộ trưởng|thứ trưởng|ngoại trưởng|đại sứ|tổng lãnh sự|đặc phái viên|ủy viên|uỷ viên|tổng thư ký|thư ký|trợ lý',
  'cố vấn|tổng cục trưởng|cục trưởng|vụ trưởng|giám đốc|viện trưởng|chánh án|tư lệnh|tổng tham mưu trưởng|trưởng ban',
  'trưởng đoàn|đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá',
  'general secretary|secretary[- ]general|secretary of state|secretary|president|chairman|chairwoman|minister|king|sultan',
  'ambassador|envoy|director|commissioner|commander|general|admiral|assistant secretary|adviser|advisor',
].join('|');

/** A title, with what may stand before it as part of it; the last one before the name counts. */
const TITLE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:${BEFORE_TITLE})[\\s-]+){0,2}(?:${TITLES})(?![\\p{L}\\p{M}])`,
  'giu',
);

/** Between a title and its bearer stand an organisation or a country, never one of these. */
const PARTS_COMPANY =
  /(?<![\p{L}\p{M}])(?:ông|bà|và|với|cùng|cho|do|gặp|tiếp|đã|sẽ|đang|là|mời|đón|and|with|met|by|to|said|mr|ms|mrs|that|has|had|who|will)(?![\p{L}\p{M}])/iu;

/** Longest stretch in front of a name that is looked at, in UTF-16 units: the longest office of the corpus takes 110. */
const LONGEST = 160;
const SENTENCE_EDGE = /[.!?…:;()[\]“”"«»\n–—]/u;

/** The stretch before the name, from the sentence's edge on. */
function before(passage: Passage): string {
  const stretch = passage.text.slice(Math.max(0, passage.start - LONGEST), passage.start);
  return stretch.slice(
    stretch.search(new RegExp(`${SENTENCE_EDGE.source}(?!.*${SENTENCE_EDGE.source})`, 'su')) + 1,
  );
}

function lastTitle(part: string): number | null {
  const found = [...part.matchAll(TITLE)].at(-1);
  return found ? found.index : null;
}

/** Titles right before the name, `Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an `; null where there is none. */
export function titlesBefore(text: string): string | null {
  const parts = text.split(',');
  const own = parts.pop() ?? '';
  const at = lastTitle(own);
  if (at === null || PARTS_COMPANY.test(own.slice(at))) return null;
  let titles = own.slice(at);
  if (own.slice(0, at).trim() !== '') return titles;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const start = lastTitle(part);
    if (start === null || PARTS_COMPANY.test(part.slice(start))) break;
    titles = `${part.slice(start)}, ${titles.trimStart()}`;
    if (part.slice(0, start).trim() !== '') break;
  }
  return titles;
}

/** The fullest of what the page calls the person in its first mentions; null where it gives no title. */
export function pageCalls(passages: readonly Passage[]): PageCalls | null {
  let best: PageCalls | null = null;
  for (const passage of passages) {
    const titles = titlesBefore(before(passage));
    if (titles === null || (best && best.before.length >= titles.length)) continue;
    best = { before: titles, name: passage.text.slice(passage.start, passage.end), after: '' };
  }
  return best;
}
