/** What words in front of a verb make of it: a plan, a threat, something not done. */
import type { AgreementStatus } from '../knowledge/types.ts';
import type { TokenText } from './tokens.ts';

/** Words before a verb that make it a plan. */
const PLAN_REACH = 4;

const PLANS =
  /^(?:sẽ|sắp|có thể|muốn|mong|hy|hi|dự|nếu|sớm|cần|chuẩn|khả|kêu|kế|đề|hướng|nên|kiến|để|nhằm|tìm|cách|will|would|could|may|might|should|plans?|planned|planning|expected|expects?|hopes?|hoped|intends?|aims?|aimed|urged?|ready|agreed|if)$/u;
/** Of an end: only what may not come to pass, as `quyết định rút`, `sẽ rút` mean it. */
const THREATS =
  /^(?:dọa|doạ|nếu|thể|khả|định|muốn|nguy|kêu|cảnh|kế|threat|threatened|threatens|could|may|might|if|would)$/u;
const NOT_YET = /^(?:chưa|yet)$/u;
const NOT = /^(?:không|chẳng|từ chối|not|never|refused)$/u;

/** `sẽ ký`, `mong muốn ký`, a list of aims that begins `ký kết …`: not signed yet; null where it is denied. */
export function planned(
  doc: TokenText,
  verb: number,
  from: number,
  status: AgreementStatus,
): AgreementStatus | null {
  const { tokens } = doc;
  const before = (test: RegExp, reach: number): boolean => {
    for (let i = Math.max(from, verb - reach); i < verb; i++) {
      if (test.test(tokens[i]!.text.toLowerCase())) return true;
    }
    return false;
  };
  if (status === 'ended') return before(THREATS, PLAN_REACH) || before(NOT, 1) ? null : status;
  const ratified = /^(?:phê|ratif)/u.test(tokens[verb]!.text) || /^(?:có|hiệu)$/u.test(tokens[verb]!.text);
  if (status === 'in force' && ratified) {
    return before(NOT_YET, 2) || before(PLANS, PLAN_REACH) ? 'signed' : status;
  }
  if (status !== 'signed' && status !== 'upgraded') return status;
  // `đàm phán, ký kết`: the first of the two is under way.
  if (status === 'signed' && before(/^(?:phán|negotiate)$/u, PLAN_REACH)) return 'negotiating';
  if (tokens[verb - 1]?.text === ';' && status === 'signed') return 'proposed';
  if (before(NOT_YET, 2)) return 'proposed';
  if (before(NOT, 1)) return null;
  if (tokens[verb - 1]?.text === 'to' && verb > from) return 'proposed';
  return before(PLANS, PLAN_REACH) ? 'proposed' : status;
}
