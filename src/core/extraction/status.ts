/** How far an agreement has come, by the verbs around its name. */
import type { AgreementStatus } from '../knowledge/types.ts';
import type { AgreementGroup, AgreementMention } from './agreements.ts';
import { statusWords } from './lexicon.ts';
import { sentenceAt, type TokenText } from './tokens.ts';

/** Words before a name in which its verb is looked for; clauses in the news are rarely longer. */
const BEFORE = 14;
const BEHIND = 10;

/** A status with how sure the wording is: higher wins over other mentions. */
interface Reading {
  readonly status: AgreementStatus;
  readonly weight: number;
}

const WEIGHTS: Record<AgreementStatus, number> = {
  ended: 6,
  upgraded: 5,
  signed: 4,
  negotiating: 3.5,
  proposed: 3,
  'in force': 2,
  mentioned: 1,
};

const PLANS = /^(?:sẽ|sắp|có thể|muốn|mong|hy|dự|nếu|sớm|cần|chuẩn|khả|kêu|đề|hướng|nên)$/u;

/** Status of an agreement by all its mentions. */
export function statusOf(doc: TokenText, group: AgreementGroup): AgreementStatus {
  let best: Reading = { status: 'mentioned', weight: 0 };
  for (const mention of group.mentions) {
    const reading = readingOf(doc, mention);
    if (reading && reading.weight > best.weight) best = reading;
  }
  if (best.weight > 1) return best.status;
  return standing(group) ?? best.status;
}

/** What stands without any verb: partnerships, conventions and codes are spoken of as in force. */
function standing(group: AgreementGroup): AgreementStatus | null {
  const first = group.mentions[0]!;
  if (first.partnership || group.type === 'convention') return 'in force';
  return null;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case after another, each with its reason
function readingOf(doc: TokenText, mention: AgreementMention): Reading | null {
  const { tokens } = doc;
  const sentence = sentenceAt(doc, mention.from);
  const start = Math.max(sentence.from, mention.from - BEFORE);
  let found: { status: AgreementStatus; at: number; to: number } | null = null;
  for (let at = start; at < mention.from; at++) {
    const word = statusWords.at(tokens, at, mention.from);
    if (!word) continue;
    if (crossesClause(doc, word.to, mention.from)) continue;
    if (word.value === 'upgraded' && !mention.partnership) continue;
    if (found && word.to <= found.to) continue;
    found = { status: word.value, at, to: word.to };
  }
  if (found) return weigh(doc, mention, planned(doc, found.at, sentence.from, found.status));
  const end = Math.min(sentence.to, mention.to + BEHIND);
  for (let at = mention.from; at < end; at++) {
    if (at > mention.to && tokens[at]!.text === ';') break;
    const word = statusWords.at(tokens, at, end);
    if (word?.value === 'upgraded' && !mention.partnership) continue;
    if (word && (at >= mention.to || word.value === 'signed')) {
      if (at < mention.to && tokens[at - 1]?.text !== 'đã') continue;
      return weigh(doc, mention, planned(doc, at, sentence.from, word.value));
    }
  }
  return null;
}

/** A semicolon between verb and name keeps them apart. */
function crossesClause(doc: TokenText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;:]$/u.test(doc.tokens[i]!.text)) return true;
  return false;
}

/** `sẽ ký`, `mong muốn ký`: not signed yet. */
function planned(doc: TokenText, verb: number, from: number, status: AgreementStatus): AgreementStatus {
  if (status !== 'signed' && status !== 'upgraded') return status;
  for (let i = Math.max(from, verb - 4); i < verb; i++) {
    if (PLANS.test(doc.tokens[i]!.text.toLowerCase())) return status === 'signed' ? 'proposed' : status;
  }
  return status;
}

function weigh(doc: TokenText, mention: AgreementMention, status: AgreementStatus): Reading {
  if (mention.partnership) {
    if (status === 'signed') return { status: 'upgraded', weight: WEIGHTS.upgraded };
    if (status === 'negotiating' || status === 'mentioned') return { status: 'in force', weight: 2 };
  }
  void doc;
  return { status, weight: WEIGHTS[status] };
}
