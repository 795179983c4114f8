/** Which places of a meeting word are one: `tiếp Đại sứ`, not `tiếp tục`; `gặp ông`, not `gặp khó khăn`. */
import type { Range, Sentence, TokenText } from './tokens.ts';

/** Word and what behind it makes it another word. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  tiếp: /^(?:công|tục|theo|cận|nhận|xúc|nối|thu|tế|đất|diễn|viện|sức|dân|xúc|thị|viên|tay)$/u,
  gặp: /^(?:khó|phải|nạn|rắc|vấn|sự|trở|nhiều|may|rủi)$/u,
  đón: /^(?:nhận|đầu|năm|tết|Tết|các|lượng|khách|bắt|chào|xuân|Xuân|Giáng)$/u,
  dự: /^(?:kiến|án|đoán|báo|luật|thảo|trữ|phòng|định|toán)$/u,
  ký: /^(?:ức|hiệu|giả|túc|tự)$/u,
  họp: /^(?:báo)$/u,
  chào: /^(?:đón|mừng|hàng|bán|giá)$/u,
};
/** Word and what before it makes it part of another. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  tiếp: /^(?:trực|kế|giao|liên|tương|gián|nối|tái|xúc)$/iu,
  ký: /^(?:đăng|chữ|thư|bút|nhật|phấn|tổng)$/iu,
  dự: /^(?:can|tham)$/iu,
  họp: /^(?:tổ|cuộc)$/iu,
};

export function isMeetingVerb(doc: TokenText, from: number, to: number): boolean {
  if (to > from + 1) return true;
  const word = doc.tokens[from]!.text.toLowerCase();
  const next = doc.tokens[to]?.text ?? '';
  const before = doc.tokens[from - 1]?.text ?? '';
  return !NOT_BEFORE[word]?.test(next) && !NOT_AFTER[word]?.test(before);
}

/** `cuộc gặp`, `buổi tiếp`, `tại hội đàm`, `lễ đón` */
export function isNounForm(doc: TokenText, sentence: Sentence, verb: Range): boolean {
  if (/^(?:cuộc|buổi|lễ|bữa|tiệc|trong|tại)$/iu.test(doc.tokens[verb.from]!.text)) return true;
  for (let i = verb.from - 1; i >= Math.max(sentence.from, verb.from - 2); i--) {
    if (/^(?:cuộc|buổi|tại|lễ|sau|trong|khi|trước)$/iu.test(doc.tokens[i]!.text)) return true;
  }
  return false;
}
