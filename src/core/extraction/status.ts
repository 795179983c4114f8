/** How far an agreement has come: each mention read by the verb that governs it, then the steps put together. */
import type { AgreementStatus } from '../knowledge/types.ts';
import type { AgreementGroup, AgreementMention } from './agreement.types.ts';
import { agreementNouns, type StatusWord, statusWords } from './lexicon.ts';
import { predicateBehind, signedBehind, speaks } from './status-behind.ts';
import { planned } from './status-plans.ts';
import { sentenceAt, type TokenText } from './tokens.ts';

/** Words before a name in which its verb is looked for; clauses in the news are rarely longer. */
const BEFORE = 14;
/** The same where other names stand between, joined by `và` or a comma. */
const BEFORE_LIST = 60;
/** Words between `nâng cấp`, `thiết lập` and the level. */
const LEVEL_REACH = 6;
/** Words between a verb such as `ra`, `đạt` and what it brings about. */
const NEAR_REACH = 2;
/** Words between a basis (`trên cơ sở`) and the agreement that is its own object: `nội dung`, `các quy định của`. */
const BASIS_REACH = 5;
/** Words between the verb for leaving an agreement and its name. */
const END_REACH = 8;
/** Words before `thiết lập`, `nâng cấp` in which an anniversary may stand. */
const ANNIVERSARY_REACH = 8;

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

/** Standing for the act and not saying that it took place: `việc ký kết`, `sau khi ký`. */
const NOMINAL = /^(?:việc|trước|khi|tiến|trình)$/u;
/** What is talked of is something about it (`thảo luận về tầm quan trọng của …`), or it is done (`xây dựng được`). */
const ABOUT = new Set(
  'tầm ý vai lợi tác triển tương giá được importance role significance benefits impact future'.split(' '),
);
const LAW = /^(?:luật|law)$/iu;

/** Status of an agreement by all its mentions. */
export function statusOf(doc: TokenText, group: AgreementGroup): AgreementStatus {
  let best: { status: AgreementStatus; weight: number } | null = null;
  for (const mention of group.mentions) {
    const later = laterOf(doc, mention);
    for (const status of [readingOf(doc, mention), later && readingOf(doc, later)]) {
      if (!status) continue;
      const weight = weightOf(status, mention);
      if (!best || weight > best.weight) best = { status, weight };
    }
  }
  return best?.status ?? standing(doc, group);
}

/** `… . Thỏa thuận này được ký ngày 14/6`: the next sentence points back and goes on. */
function laterOf(doc: TokenText, mention: AgreementMention): AgreementMention | null {
  const { tokens, sentences } = doc;
  const next = sentences[tokens[mention.from]!.sentence + 1];
  if (!next || mention.partnership) return null;
  for (let at = next.from; at < Math.min(next.to, next.from + POINTING_REACH); at++) {
    const noun = agreementNouns.at(tokens, at, next.to);
    if (!noun) continue;
    const pointer = /^(?:này|trên|nói|đó)$/u.test(tokens[noun.to]?.text ?? '');
    const same = noun.value.type === mention.type || /^(?:agreement|other)$/u.test(noun.value.type);
    if (!pointer || !same) return null;
    return { ...mention, from: at, noun: at, body: noun.to, to: noun.to + 1 };
  }
  return null;
}

/** Words into the next sentence in which `thỏa thuận này` is looked for. */
const POINTING_REACH = 6;

/** A level that is to be reached outweighs the word for reaching it: `kỷ niệm … thiết lập`, `sẽ nâng cấp lên`. */
function weightOf(status: AgreementStatus, mention: AgreementMention): number {
  // A statement stays made, whoever takes back his word.
  if (mention.type === 'joint statement' && status === 'ended') return WEIGHTS.mentioned;
  return mention.partnership && status === 'proposed' ? WEIGHTS.upgraded + 0.5 : WEIGHTS[status];
}

/** What stands without any verb: partnerships, and statements known by their acronym, are spoken of as in force. */
function standing(doc: TokenText, group: AgreementGroup): AgreementStatus {
  const first = group.mentions[0]!;
  const known = group.type === 'joint statement' && first.acronym !== null;
  if (first.partnership || known) return 'in force';
  return group.type !== 'convention' && group.mentions.some((mention) => isOfYear(doc, mention))
    ? 'signed'
    : 'mentioned';
}

/** `"Biên bản ghi nhớ …" năm 2011`: an instrument of a year has been made. */
function isOfYear({ tokens }: TokenText, mention: AgreementMention): boolean {
  for (let at = mention.body; at < mention.to + YEAR_REACH; at++) {
    if (/^(?:năm|niên)$/u.test(tokens[at]?.text ?? '') && /^(?:19|20)\d\d$/u.test(tokens[at + 1]?.text ?? ''))
      return true;
  }
  return false;
}

/** Words behind a name in which its year stands: `vào thập niên 1990`. */
const YEAR_REACH = 3;

/** What one mention says; null where no verb governs it. */
export function readingOf(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  if (isDraft(doc, mention)) return 'negotiating';
  const before = verbBefore(doc, mention);
  const status =
    // `rút khỏi thỏa thuận được ký năm 2015`: the clause says more than its relative one.
    (before === 'ended' ? before : signedBehind(doc, mention)) ??
    before ??
    predicateBehind(doc, mention) ??
    (mention.type === 'joint statement' && speaks(doc, mention) ? 'signed' : null);
  if (!mention.partnership) return status;
  // A partnership is no paper: what is signed or set up is the level.
  if (status === 'signed') return 'upgraded';
  return status === 'negotiating' || status === 'mentioned' ? 'in force' : status;
}

/** `dự thảo Hiệp định …`: still being written. A framework that is drafted (`dự thảo khung`) has a life of its own. */
function isDraft(doc: TokenText, mention: AgreementMention): boolean {
  const { tokens } = doc;
  for (let at = Math.max(0, mention.from - 2); at < mention.noun; at++) {
    if (tokens[at]!.text.toLowerCase() !== 'dự' || tokens[at + 1]?.text !== 'thảo') continue;
    return tokens[at + 2]?.text !== 'khung';
  }
  return false;
}

/** The nearest verb in front of the name. */
function verbBefore(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { tokens } = doc;
  const sentence = sentenceAt(doc, mention.from);
  const edge = tokens[mention.from - 1]?.key === '"' ? mention.from - 1 : mention.from;
  const joined = /^(?:và|and|,)$/u.test(tokens[edge - 1]?.text ?? '');
  const start = Math.max(sentence.from, mention.from - (joined ? BEFORE_LIST : BEFORE));
  let found: { status: AgreementStatus; at: number; to: number } | null = null;
  for (let at = start; at < mention.from; at++) {
    const word = statusWords.at(tokens, at, mention.from);
    if (!word || (found && word.to <= found.to)) continue;
    if (!governs(doc, mention, at, word, joined)) continue;
    found = { status: inContext(doc, mention, at, word), at, to: word.to };
  }
  if (!found) return withdrawn(doc, mention, start) ?? verbOfList(doc, mention);
  if (found.status === 'upgraded' && isNamed(doc, found.at, sentence.from)) return 'in force';
  if (found.status === 'upgraded' && isAnniversary(doc, found.at, sentence.from)) return 'in force';
  return planned(doc, found.at, sentence.from, found.status);
}

/** `rút Mỹ khỏi thỏa thuận`: the object between verb and `khỏi`. */
function withdrawn(doc: TokenText, mention: AgreementMention, start: number): AgreementStatus | null {
  const { tokens } = doc;
  if (tokens[mention.from - 1]?.text !== 'khỏi') return null;
  for (let at = mention.from - 2; at >= Math.max(start, mention.from - OUT_REACH); at--) {
    if (/^(?:rút|đưa)$/u.test(tokens[at]!.text)) return planned(doc, at, start, 'ended');
  }
  return null;
}

/** Words between `rút` and `khỏi`. */
const OUT_REACH = 6;

/** `Việc hai nước thiết lập … là nền tảng`: told as what stands. */
function isNamed({ tokens }: TokenText, verb: number, from: number): boolean {
  for (let at = Math.max(from, verb - NAMED_REACH); at < verb; at++)
    if (tokens[at]!.text === 'Việc') return true;
  return false;
}

/** Words between `Việc` and its verb. */
const NAMED_REACH = 8;

/** Whether a verb in front of a name is said of it: in its clause, near enough, of its kind, and told as an act. */
function governs(
  doc: TokenText,
  mention: AgreementMention,
  at: number,
  word: { value: StatusWord; to: number },
  joined: boolean,
): boolean {
  const { tokens } = doc;
  const between = mention.from - word.to;
  const { status, flag } = word.value;
  if (crossesClause(doc, word.to, mention.from)) return false;
  // `tuân thủ phán quyết của Tòa theo …`: it is the ruling that is kept to.
  if (doc.tokens.slice(word.to, mention.from).some((token) => /^(?:quyết|ruling)$/u.test(token.text)))
    return false;
  if (flag === 'level' && !mention.partnership && mention.type !== 'joint statement') return false;
  if (flag === 'near' && between > NEAR_REACH && (!joined || status === 'in force')) return false;
  // `ngừng thực hiện một phần cam kết trong …`: a part of it ends, not the whole.
  // `rút khỏi quốc đảo, xem xét lại thỏa thuận`: another verb between.
  const parted = tokens.slice(word.to, mention.from).some((token) => token.text === ',');
  if (status === 'ended' && parted && !joined) return false;
  if (status === 'ended') return joined || (between <= END_REACH && !hasPart(tokens, word.to, mention.from));
  if (status === 'upgraded') return mention.partnership && between <= LEVEL_REACH;
  // `theo thông cáo chung`: what it says; `theo Hiệp định …`: what is kept to.
  if (mention.type === 'joint statement' && /^theo$/iu.test(tokens[at]!.text) && word.to === at + 1)
    return false;
  if (status === 'signed') return !NOMINAL.test(tokens[at - 1]?.text ?? '');
  return status !== 'negotiating' || !ABOUT.has(tokens[word.to]?.text.toLowerCase() ?? '');
}

const PART = /^(?:phần|số|cam|nghĩa|điều|khoản|part|some|provisions)$/u;

function hasPart(tokens: TokenText['tokens'], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => PART.test(token.text));
}

/** What a verb says of this kind of agreement. */
function inContext(
  doc: TokenText,
  mention: AgreementMention,
  at: number,
  word: { value: StatusWord; to: number },
): AgreementStatus {
  const { status, flag } = word.value;
  if (flag === 'basis' && isExample(doc, word.to, mention)) return 'mentioned';
  // A statement is approved as a treaty is signed.
  return mention.type === 'joint statement' && doc.tokens[at]!.text === 'phê' ? 'signed' : status;
}

/** `trên cơ sở luật pháp quốc tế, trong đó có …`: cited as part of the law, which says nothing of its own stage. */
function isExample(doc: TokenText, from: number, mention: AgreementMention): boolean {
  if (mention.from - from > BASIS_REACH) return true;
  return doc.tokens.slice(from, mention.from).some((token) => LAW.test(token.text));
}

/** `kỷ niệm 5 năm thiết lập`, `sau 10 năm nâng cấp`: the level stands since. */
function isAnniversary(doc: TokenText, verb: number, from: number): boolean {
  const { tokens } = doc;
  if (/^(?:năm|years?|kể|từ)$/u.test(tokens[verb - 1]?.text ?? '') && verb > from) return true;
  for (let at = Math.max(from, verb - ANNIVERSARY_REACH); at < verb; at++) {
    const { text } = tokens[at]!;
    if (/^(?:kỷ|kỉ)$/iu.test(text) || text === 'anniversary') return true;
  }
  return false;
}

/** `đã ký nhiều văn kiện, như: A; B; C`: the verb in front of the colon, of `như` or `gồm`, is that of all. */
function verbOfList(doc: TokenText, mention: AgreementMention): AgreementStatus | null {
  const { tokens } = doc;
  const { from } = sentenceAt(doc, mention.from);
  let opening = mention.from - 1;
  while (opening > from && !opensList(doc, opening)) opening--;
  if (opening <= from) return null;
  const colon = tokens[opening]!.text === ':';
  for (let at = opening - 1; at >= Math.max(from, opening - (colon ? opening : LIST_VERB)); at--) {
    const word = statusWords.at(tokens, at, opening);
    if (!word || word.value.flag !== null) continue;
    const { status } = word.value;
    if (status !== 'signed') {
      // `thực hiện các thỏa thuận cấp cao, trong đó có "Thỏa thuận …"`; the law has no such stage.
      if (status === 'in force' && !colon && hasNoun(doc, at, opening)) return status;
      if (colon || (status !== 'negotiating' && status !== 'proposed' && status !== 'ended')) continue;
      return planned(doc, at, from, status);
    }
    const made = planned(doc, at, from, 'signed');
    const done = /^(?:đã|vừa)$/u.test(tokens[at]!.text) || /^(?:đã|vừa)$/u.test(tokens[at - 1]?.text ?? '');
    return made === 'signed' && !done && plannedBefore(doc, from) ? 'proposed' : made;
  }
  return null;
}

function hasNoun({ tokens }: TokenText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (agreementNouns.at(tokens, at, to)) return true;
  return false;
}

/** Words between the verb and the `như` that opens its list. */
const LIST_VERB = 18;

function opensList({ tokens }: TokenText, at: number): boolean {
  const { text } = tokens[at]!;
  if (text === ':') return true;
  if (text === 'gồm' || (text === 'có' && tokens[at - 1]?.text === 'đó')) return true;
  return text === 'như' && agreementNouns.at(tokens, at + 1) !== null;
}

/** `Hai bên sẽ ký một số văn kiện.` before the list of them. */
function plannedBefore(doc: TokenText, from: number): boolean {
  const { tokens } = doc;
  const start = from > 0 ? sentenceAt(doc, from - 1).from : from;
  for (let at = start; at < from; at++) {
    if (tokens[at]!.text === 'ký' && planned(doc, at, start, 'signed') === 'proposed') return true;
  }
  return false;
}

/** A semicolon between verb and name keeps them apart. */
function crossesClause(doc: TokenText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;:]$/u.test(doc.tokens[i]!.text)) return true;
  return false;
}
