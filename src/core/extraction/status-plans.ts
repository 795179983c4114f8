/** What words in front of a verb make of it: a plan, a threat, something not done. */
import type { AgreementStatus } from '../knowledge/types.ts';
import { planWords, threatWords, wishWords } from './lexicon.ts';
import type { Phrases } from './phrases.ts';
import type { TokenText } from './tokens.ts';

/** Words before a verb in which any plan word counts. */
const PLAN_REACH = 4;
/** Words before a verb in which a wish counts, within its clause. */
const WISH_REACH = 14;
/** Words before a verb in which `chưa` counts: `chưa sẵn sàng đạt được`. */
const NOT_YET_REACH = 3;

/** Words before `đàm phán` that make it a plan. */
const TALKS_REACH = 2;
const ONGOING = /^(?:tục|thúc|hoàn|kết|đẩy|tái|nối|đang)$/u;

const NOT_YET = /^(?:chưa|yet)$/u;
const NOT = /^(?:không|chẳng|not|never|refused)$/u;
/** Tells an act as done: what stands before it is no plan of this verb. */
const DONE = /^(?:đã|vừa|từng)$/u;
const JOINER = /^(?:và|,|and)$/u;

/** `sẽ ký`, `mong muốn ký`, a list of aims that begins `ký kết …`: not signed yet; null where it is denied. */
export function planned(
  doc: TokenText,
  verb: number,
  from: number,
  status: AgreementStatus,
): AgreementStatus | null {
  const at: Place = { doc, verb, from };
  switch (status) {
    case 'ended':
      return findBack(at, threatWords, PLAN_REACH) || near(at, NOT, 1) ? null : status;
    case 'in force': {
      const ratified = /^(?:phê|ratif|có|hiệu)/u.test(doc.tokens[verb]!.text);
      if (!ratified) return status;
      return near(at, NOT_YET, 2) || findBack(at, planWords, PLAN_REACH) ? 'signed' : status;
    }
    case 'negotiating':
      // `sẵn sàng đàm phán`, `đề nghị sớm đàm phán`: talks that have not begun.
      return textAt(at, 0) === 'đàm' &&
        (findBack(at, planWords, TALKS_REACH) || near(at, /^hộ$/u, 1)) &&
        !near(at, ONGOING, TALKS_REACH)
        ? 'proposed'
        : status;
    case 'signed':
    case 'upgraded':
      return ofAct(at, status);
    default:
      return status;
  }
}

/** A verb, and the start of what is looked at in front of it. */
interface Place {
  readonly doc: TokenText;
  readonly verb: number;
  readonly from: number;
}

/** The word so many back from the verb; empty before the start. */
function textAt({ doc, verb, from }: Place, back: number): string {
  return verb - back >= from ? (doc.tokens[verb - back]?.text.toLowerCase() ?? '') : '';
}

function near(at: Place, test: RegExp, reach: number): boolean {
  for (let back = 1; back <= reach; back++) if (test.test(textAt(at, back))) return true;
  return false;
}

/** Signing, raising: done, planned, or denied. */
function ofAct(at: Place, status: AgreementStatus): AgreementStatus | null {
  // `đàm phán, ký kết`: the first of the two is under way.
  if (status === 'signed' && near(at, /^(?:phán|negotiate)$/u, PLAN_REACH)) return 'negotiating';
  if (textAt(at, 1) === ';' && status === 'signed') return 'proposed';
  if (near(at, NOT_YET, NOT_YET_REACH)) return textAt(at, 0) === 'đạt' ? 'negotiating' : 'proposed';
  // `không thể ra tuyên bố chung`: wanted, and not reached.
  if (textAt(at, 1) === 'thể' && near(at, NOT, 2)) return 'proposed';
  if (near(at, NOT, 1) || (textAt(at, 2) === 'từ' && textAt(at, 1) === 'chối')) return null;
  if (textAt(at, 1) === 'to' || isConditional(at)) return 'proposed';
  if (!findBack(at, planWords, PLAN_REACH) && !isWished(at)) return status;
  // `sớm hoàn thành rà soát pháp lý và ký`: what is revised has been talked over.
  return status === 'signed' && near(at, /^soát$/u, WISH_REACH) ? 'negotiating' : 'proposed';
}

/** `Nếu hai bên … và ký thỏa thuận`: the clause that a sentence begins with. */
function isConditional({ doc, verb, from }: Place): boolean {
  const { tokens } = doc;
  const head = tokens[from]?.key === '"' ? from + 1 : from;
  if (!/^(?:Nếu|If)$/u.test(tokens[head]?.text ?? '')) return false;
  return !tokens.slice(head, verb).some((token) => /^[,;]$/u.test(token.text));
}

/** A word of the list stands in front of a verb, nothing between telling the act as done. */
function findBack({ doc, verb, from }: Place, words: Phrases<true>, reach: number): boolean {
  for (let at = verb - 1; at >= Math.max(from, verb - reach); at--) {
    if (words.at(doc.tokens, at, verb) && !isPartOfWord(doc, at)) return true;
    if (DONE.test(doc.tokens[at]!.text)) return false;
  }
  return false;
}

/** `quyết định`, `vấn đề nghị sự`: the syllable belongs to the word before it. */
function isPartOfWord({ tokens }: TokenText, at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const { text } = tokens[at]!;
  return (text === 'định' && before !== 'dự' && before !== 'ý') || (text === 'đề' && before === 'vấn');
}

/** `đề nghị EU hoàn thành rà soát và ký …`: the wish holds for all verbs of its clause. */
function isWished({ doc, verb, from }: Place): boolean {
  const { tokens } = doc;
  let joined = JOINER.test(tokens[verb - 1]?.text ?? '');
  for (let at = verb - 1; at >= Math.max(from, verb - WISH_REACH); at--) {
    const { text } = tokens[at]!;
    if (/^[;:"“”]$/u.test(text) || DONE.test(text) || text === 'khi') return false;
    if (text === ',' && !joined) return false;
    if (text === ',') joined = false;
    // `đã xem xét và thông qua`: done as well.
    if (wishWords.at(tokens, at, verb) && !isPartOfWord(doc, at))
      return !DONE.test(tokens[at - 1]?.text ?? '');
  }
  return false;
}
