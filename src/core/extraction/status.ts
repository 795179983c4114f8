/** How far an agreement has come, by the verbs around its name. */
import type { AgreementStatus } from '../knowledge/types.ts';
import type { AgreementGroup, AgreementMention } from './agreement.types.ts';
import { statusWords } from './lexicon.ts';
import { sentenceAt, type TokenText } from './tokens.ts';

/** Words before a name in which its verb is looked for; clauses in the news are rarely longer. */
const BEFORE = 14;
/** The same where other names stand between, joined by `và` or a comma. */
const BEFORE_LIST = 40;
const BEHIND = 14;
/** Words between `nâng cấp`, `thiết lập` and the level. */
const LEVEL_REACH = 6;
/** Words before a verb that make it a plan. */
const PLAN_REACH = 4;

/** A later stage of its life says more than a mere mention; where mentions differ, the one that says most counts. */
const WEIGHTS: Record<AgreementStatus, number> = {
  ended: 6,
  upgraded: 5,
  signed: 4,
  negotiating: 3.5,
  proposed: 3,
  'in force': 2,
  mentioned: 1,
};

const PLANS = /^(?:sẽ|sắp|có thể|muốn|mong|hy|hi|dự|nếu|sớm|cần|chuẩn|khả|kêu|đề|hướng|nên|kiến|để|nhằm)$/u;
/** Standing for the act and not saying that it took place: `việc ký kết`, `sau khi ký`. */
const NOMINAL = /^(?:việc|trước|khi|tiến|trình)$/u;

/** Status of an agreement by all its mentions. */
export function statusOf(doc: TokenText, group: AgreementGroup): AgreementStatus {
  let best: AgreementStatus = 'mentioned';
  for (const mention of group.mentions) {
    const status = readingOf(doc, mention);
    if (status !== null && weightOf(status, mention) > weightOf(best, mention)) best = status;
  }
  return best === 'mentioned' ? standing(group) : best;
}

/** A level that is to be reached outweighs the word for reaching it: `kỷ niệm … thiết lập`, `sẽ nâng cấp lên`. */
function weightOf(status: AgreementStatus, mention: AgreementMention): number {
  return mention.partnership && status === 'proposed' ? WEIGHTS.upgraded + 0.5 : WEIGHTS[status];
}

/** What stands without any verb: partnerships and conventions are spoken of as in force, statements as made. */
function standing(group: AgreementGroup): AgreementStatus {
  const first = group.mentions[0]!;
  if (first.partnership || group.type === 'convention') return 'in force';
  if (group.type === 'joint statement') return first.acronym === null ? 'signed' : 'in force';
  return 'mentioned';
}

function readingOf(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const status = signedBehind(doc, mention) ?? verbBefore(doc, mention) ?? verbBehind(doc, mention);
  if (!mention.partnership) return status;
  // A partnership is no paper: what is signed or set up is the level.
  if (status === 'signed') return 'upgraded';
  return status === 'negotiating' || status === 'mentioned' ? 'in force' : status;
}

/** `… đã ký giữa hai nước`, `… được ký năm 2018`: in the name or just behind it. */
function signedBehind(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { tokens } = doc;
  const end = Math.min(sentenceAt(doc, mention.from).to, mention.to + 4);
  for (let at = mention.body + 1; at < end; at++) {
    const before = tokens[at - 1]!.text;
    if (tokens[at]!.text === 'ký' && (before === 'đã' || before === 'được' || before === 'vừa')) {
      const earlier = tokens[at - 2]!.text;
      return /^(?:sẽ|sớm|khi|chưa|dự|nếu)$/u.test(earlier) ? null : 'signed';
    }
  }
  return null;
}

/** The nearest verb in front of the name. */
function verbBefore(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { tokens } = doc;
  const sentence = sentenceAt(doc, mention.from);
  const joined = /^(?:và|,)$/u.test(tokens[mention.from - 1]?.text ?? '');
  const start = Math.max(sentence.from, mention.from - (joined ? BEFORE_LIST : BEFORE));
  let found: { status: AgreementStatus; at: number; to: number } | null = null;
  for (let at = start; at < mention.from; at++) {
    const word = statusWords.at(tokens, at, mention.from);
    if (!word || (found && word.to <= found.to)) continue;
    if (crossesClause(doc, word.to, mention.from)) continue;
    if (word.value === 'upgraded' && !(mention.partnership && mention.from - word.to <= LEVEL_REACH))
      continue;
    if (word.value === 'signed' && NOMINAL.test(tokens[at - 1]?.text ?? '')) continue;
    found = { status: word.value, at, to: word.to };
  }
  if (!found) return verbOfList(doc, mention);
  return planned(doc, found.at, sentence.from, found.status);
}

/** `đã ký nhiều văn kiện, như: A; B; C`: the verb in front of the colon is that of all. */
function verbOfList(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { from } = sentenceAt(doc, mention.from);
  const colon = doc.tokens.slice(from, mention.from).findLastIndex((token) => token.text === ':');
  if (colon < 0) return null;
  for (let at = from + colon; at >= from; at--) {
    const word = statusWords.at(doc.tokens, at, from + colon);
    if (word?.value === 'signed') return planned(doc, at, from, 'signed');
  }
  return null;
}

/** The first verb behind the name that says more than that it is spoken of. */
function verbBehind(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { tokens } = doc;
  const sentence = sentenceAt(doc, mention.from);
  const end = Math.min(sentence.to, mention.to + BEHIND);
  for (let at = mention.to; at < end; at++) {
    if (tokens[at]!.text === ';') return null;
    const word = statusWords.at(tokens, at, end);
    if (!word || word.value === 'upgraded') continue;
    // A statement that speaks of talks on something else.
    if (mention.type === 'joint statement' && word.value !== 'signed') continue;
    if (word.value === 'in force' && tokens[at]!.text !== 'có' && tokens[at]!.text !== 'hiệu') continue;
    return planned(doc, at, sentence.from, word.value);
  }
  return null;
}

/** A semicolon between verb and name keeps them apart. */
function crossesClause(doc: TokenText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;:]$/u.test(doc.tokens[i]!.text)) return true;
  return false;
}

/** `sẽ ký`, `mong muốn ký`, a list of aims that begins `ký kết …`: not signed yet. */
function planned(doc: TokenText, verb: number, from: number, status: AgreementStatus): AgreementStatus {
  if (status !== 'signed' && status !== 'upgraded') return status;
  if (doc.tokens[verb - 1]?.text === ';' && status === 'signed') return 'proposed';
  for (let i = Math.max(from, verb - PLAN_REACH); i < verb; i++) {
    if (PLANS.test(doc.tokens[i]!.text.toLowerCase())) return 'proposed';
  }
  return status;
}
