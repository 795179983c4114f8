/** A name inside a longer name is another name: Nguyễn Tô Lâm, Tô Lâm Hà. For names of Vietnamese form. */
import { findCountries } from '../text/countries.ts';
import { foldKey, stripMarks } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { COMMON_GIVEN, COMMON_SURNAMES, GIVEN, SURNAMES } from './data/names.ts';
import { PLACES } from './data/places.ts';
import { PhraseTable } from './phrases.ts';
import { titleEndsAt } from './titles.ts';
import { beginsSentence, isBlank, isCapital, isUpper, type Word, wordsAfter, wordsBefore } from './window.ts';
import { unmarkedSet, wordSet } from './words.ts';

const SURNAME = wordSet(SURNAMES);
const GIVEN_NAME = wordSet(GIVEN);
const COMMON_SURNAME = wordSet(COMMON_SURNAMES);
const COMMON_GIVEN_NAME = wordSet(COMMON_GIVEN);
const SURNAME_UNMARKED = unmarkedSet(SURNAME);
const GIVEN_UNMARKED = unmarkedSet(GIVEN_NAME);
/** Family names that also begin sentences as other words (Từ: from; Hoa, Cao, Kim as words). */
const WORDLIKE = wordSet('Từ Hoa Cao Thành Đồng Thân La Lạc Vạn Ứng Quản Sử Hình Kiên Xa Công');
/** Given names that also begin verbs and nouns of headlines in capitals (CÔNG BỐ, PHÁT BIỂU, QUYẾT ĐỊNH). */
const VERBLIKE =
  wordSet(`Công Phát Quyết Đại Trình Khánh Tiến Tuyên Thành Hoàn Thân Cảnh Trực Nhất Triển Tình Hiến Lập Luận Lưu Bảo Đạt Đồng Giao Hạ
  Hướng Nghị Nguyên Phong Sáng Tâm Tân Thăng Thắng Thị Thượng Thu Toàn Ứng Vui Vọng Việt Trung Thường Tính Tưởng Chính Chiến Khởi Ký Thực Thức Tiên Từ Tư Trưởng Trọng
  Thế Thể Thanh Tham Phán Phục Phòng Phước Nhân Nhận Nam Lý Long Liên Kiên Khai Huy Hội Hợp Đông Độ Độc Điện Danh Dân Cương Chung Chuyên Châu An Anh Ân Văn Quốc`);
const VERBLIKE_UNMARKED = unmarkedSet(VERBLIKE);

const NO_NAMES = new PhraseTable<true>()
  .add(PLACES, true)
  .add(
    'công an|việt nam|quốc hội|chính phủ|trung ương|nhà nước|quân đội|hoa kỳ|an ninh|hoàng gia|quốc gia',
    true,
  )
  .add(
    'đại biểu|đại tướng|đại sứ|tổng thống|thủ tướng|chủ tịch|trung tướng|thượng tướng|thiếu tướng|phó thủ tướng|ngoại trưởng',
    true,
  )
  .add(
    'bộ trưởng|ủy viên|bí thư|lãnh đạo|nguyên|tân|phu nhân|trưởng đoàn|đoàn đại biểu|cộng sản|liên bang|thành phố',
    true,
  );

/** Neighbours looked at to tell a headline in capitals or Title Case from running text. */
const CASE_REACH = 6;
/** Share of capitalised neighbours from which capitals say nothing. */
const CASE_SHARE = 0.7;

/** Whether a word is a Vietnamese family name. */
export const isSurname = (word: string): boolean => SURNAME.has(foldKey(word));

/** Whether the words round a hit are capitalised throughout, so that a capital marks no name. */
export function inCapitals(text: string, hit: Span): boolean {
  const around = [
    ...wordsBefore(text, hit.start, CASE_REACH),
    ...wordsAfter(text, hit.end, CASE_REACH),
  ].filter((word) => /\p{L}/u.test(word.raw));
  if (around.length < 2) return isUpper(text.slice(hit.start, hit.end));
  return around.filter((word) => isCapital(word.raw)).length >= CASE_SHARE * around.length;
}

/** The word that makes the hit part of a longer Vietnamese name; null where none does. */
export function joinedName(text: string, hit: Span, unmarked: boolean): Word | null {
  const before = wordsBefore(text, hit.start, 3);
  const after = wordsAfter(text, hit.end, 3);
  const capitals = inCapitals(text, hit);
  return joinedBefore(text, before, unmarked) ?? joinedAfter(after, capitals, unmarked);
}

function joinedBefore(text: string, before: readonly Word[], unmarked: boolean): Word | null {
  const [near, next] = before;
  if (!near || !isBlank(near.gap) || !isCapital(near.raw)) return null;
  if (titleEndsAt(before, 0) || NO_NAMES.endingAt(before, 0)) return null;
  const surname = (word: Word): boolean => (unmarked ? SURNAME_UNMARKED : SURNAME).has(word.key);
  if (surname(near)) {
    if (WORDLIKE.has(near.key) && beginsSentence(text, near.start)) return null;
    return isCountry(text, near) ? null : near;
  }
  const given = (unmarked ? GIVEN_UNMARKED : GIVEN_NAME).has(near.key);
  return given && next && isBlank(next.gap) && isCapital(next.raw) && surname(next) ? near : null;
}

function joinedAfter(after: readonly Word[], capitals: boolean, unmarked: boolean): Word | null {
  const [near] = after;
  if (!near || !isBlank(near.gap) || !isCapital(near.raw) || NO_NAMES.startingAt(after, 0)) return null;
  const key = unmarked ? stripMarks(near.key) : near.key;
  const part = unmarked
    ? GIVEN_UNMARKED.has(key) || SURNAME_UNMARKED.has(key)
    : GIVEN_NAME.has(key) || SURNAME.has(key);
  if (!part) return null;
  if (capitals && (unmarked ? VERBLIKE_UNMARKED : VERBLIKE).has(key)) return null;
  const country = findCountries(after.map((word) => word.raw).join(' '))[0];
  return country?.start === 0 ? null : near;
}

function isCountry(text: string, word: Word): boolean {
  const from = Math.max(0, word.start - 30);
  return findCountries(text.slice(from, word.end)).some((hit) => from + hit.end === word.end);
}

/** Whether a name has the form of a Vietnamese one: two to four syllables, the first a family name. */
export function isVietnameseName(name: string): boolean {
  const words = wordsAfter(name, 0, 5);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    SURNAME.has(words[0]!.key) &&
    words.every((word) => isCapital(word.raw))
  );
}

/** Whether many people may bear the full name: a common family name with nothing but common parts. */
export function isCommonName(name: string): boolean {
  const [first, ...rest] = wordsAfter(name, 0, 5);
  return Boolean(
    first && COMMON_SURNAME.has(first.key) && rest.every((word) => COMMON_GIVEN_NAME.has(word.key)),
  );
}
