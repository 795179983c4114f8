/** What is said of an agreement behind its name. */
import type { AgreementStatus } from '../knowledge/types.ts';
import type { AgreementMention } from './agreement.types.ts';
import { agreementNouns, statusWords } from './lexicon.ts';
import { planned } from './status-plans.ts';
import { sentenceAt, type TokenText } from './tokens.ts';

/** Words behind a name in which its predicate is looked for. */
const BEHIND = 14;
/** Words behind a name in which `đã ký …` still belongs to it. */
const PARTICIPLE_REACH = 4;

const PASSIVE = /^(?:được|bị|was|were|been|being|is|are|be)$/u;
/** What may follow a verb that has no object of its own: `hai bên đã ký tại Hà Nội`. */
const NO_OBJECT =
  /^(?:vào|năm|tại|ngày|hồi|giữa|trong|nhân|với|hôm|tháng|cách|từ|ở|bên|trước|sau|khi|đầu|cuối|là|cùng|hôm|tuần|lần|chính|giữa|in|on|at|by|between|during|last|this|with|and|của|mới|nhưng|sáng|chiều|tối)$/u;
/** Last words of `ký`, `ký kết`, `đạt được`: with a subject in front and no object, said of the name. */
const DONE = /^(?:ký|kí|kết|được|bố|hành|signed|reached)$/u;
const SPEECH =
  /^(?:nêu|khẳng|cho|nhấn|ghi|tái|bày|hoan|lên|cam|kêu|cũng|said|says|stressed|reaffirmed|noted|reads)$/u;

/** `… đã ký giữa hai nước`, `… được ký năm 2018`: in the name or just behind it, and not said of a name within. */
export function signedBehind(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { tokens } = doc;
  const end = Math.min(sentenceAt(doc, mention.from).to, mention.to + PARTICIPLE_REACH);
  for (let at = mention.body + 1; at < end; at++) {
    if (agreementNouns.at(tokens, at, end)) break;
    const before = tokens[at - 1]!.text;
    if (
      tokens[at]!.text === 'signed' &&
      at <= mention.to + 1 &&
      !PASSIVE.test(before) &&
      !takesObject(doc, at + 1, end)
    )
      return 'signed';
    // `thay thế Hiệp định A ký năm 2001`
    const dated = at <= mention.to && /^(?:năm|ngày|tháng|tại|giữa|hồi)$/u.test(tokens[at + 1]?.text ?? '');
    if (/^(?:ký|kí)$/u.test(tokens[at]!.text) && dated && !/^(?:sẽ|chưa|sắp|thể|và|,)$/u.test(before))
      return 'signed';
    if (tokens[at]!.text === 'ký' && (before === 'đã' || before === 'được' || before === 'vừa')) {
      const earlier = tokens[at - 2]!.text;
      return /^(?:sẽ|sớm|khi|chưa|dự|nếu)$/u.test(earlier) ? null : 'signed';
    }
  }
  return signedBySomebody(doc, mention);
}

/** Words between a name and `được`, and between it and the verb: titles and names stand there. */
const AGENT = { lead: 3, reach: 24 };

/** `… đã được Tổng thống A và Thủ tướng B ký hồi tháng 9`, `do hai Bộ trưởng ký`. */
function signedBySomebody(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { tokens } = doc;
  const { to } = sentenceAt(doc, mention.from);
  // `X - một hiệp ước quốc tế … được A ký`
  const apposed = /^[-–,]$/u.test(tokens[mention.to]?.text ?? '') && tokens[mention.to + 1]?.text === 'một';
  const passive = tokens
    .slice(mention.to, Math.min(to, mention.to + (apposed ? AGENT.reach : AGENT.lead)))
    .findIndex((token) => /^(?:được|do)$/u.test(token.text));
  if (passive < 0) return null;
  const start = mention.to + passive;
  for (let at = start + 1; at < Math.min(to, start + AGENT.reach); at++) {
    const { text } = tokens[at]!;
    if (/^[;:]$/u.test(text) || agreementNouns.at(tokens, at, to)) return null;
    if (text !== 'ký' && text !== 'kí') continue;
    return /^(?:sẽ|sớm|thể|kiến|chưa|sắp)$/u.test(tokens[start - 1]!.text) ? 'proposed' : 'signed';
  }
  return null;
}

/** `… được thông qua`, `… có hiệu lực`, `… hai bên dự kiến ký`: a predicate of the agreement itself. */
export function predicateBehind(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { tokens } = doc;
  const sentence = sentenceAt(doc, mention.from);
  const end = Math.min(sentence.to, mention.to + BEHIND);
  for (let at = mention.to; at < end; at++) {
    if (tokens[at]!.text === ';' || agreementNouns.at(tokens, at, end)) return null;
    const word = statusWords.at(tokens, at, end);
    if (!word) continue;
    const { status, flag } = word.value;
    const passive = PASSIVE.test(tokens[at - 1]!.text);
    // `…, sau khi Mỹ rút khỏi hồi đầu năm`
    const left = status === 'ended' && tokens[word.to - 1]!.text === 'khỏi';
    const bare =
      (left || (status === 'signed' && DONE.test(tokens[word.to - 1]!.text))) &&
      !takesObject(doc, word.to, end);
    if (!passive && flag !== 'behind' && !bare && !/^(?:dự|sẽ)$/u.test(tokens[at]!.text)) continue;
    // A statement that speaks of talks on something else.
    if (mention.type === 'joint statement' && status !== 'signed') continue;
    return planned(doc, at, Math.max(sentence.from, mention.to), status);
  }
  return null;
}

function takesObject(doc: TokenText, at: number, end: number): boolean {
  // `sớm đạt được "Bộ quy tắc …"`
  const next = doc.tokens[at]?.key === '"' ? doc.tokens[at + 1] : doc.tokens[at];
  return at < end && next !== undefined && next.kind === 'word' && !NO_OBJECT.test(next.text.toLowerCase());
}

/** `Theo thông cáo chung`, `Trong tuyên bố chung, …`, `Tuyên bố chung nêu rõ`: what is quoted has been issued. */
export function speaks(doc: TokenText, mention: AgreementMention): boolean {
  const { tokens } = doc;
  const { from } = sentenceAt(doc, mention.from);
  const before = tokens[mention.from - 1]?.text.toLowerCase() ?? '';
  if (mention.from > from && /^(?:theo|to)$/u.test(before)) return true;
  if (mention.from === from + 1 && /^(?:trong|tại|in)$/u.test(before)) return true;
  return SPEECH.test(tokens[mention.to]?.text ?? '');
}
