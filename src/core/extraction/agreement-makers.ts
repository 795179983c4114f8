/** Who makes an agreement, as its sentence says it: the two of the verb in front of the name or behind it. */
import type { AgreementMention } from './agreement.types.ts';
import { type CountryMention, within } from './parties.ts';
import { sentenceAt, type TokenText } from './tokens.ts';

/** Courts, funds and inspectors: they watch over agreements, and make few. */
export const BODIES = new Set(
  'UN ICC ICJ IAEA WHO UNHCR OPCW IMF WB OSCE UNESCO UNICEF UNDP FAO ILO OECD'.split(' '),
);

/** Words behind a name in which its makers may stand, and between `giữa` or `với` and a side. */
const BEHIND = { reach: 18, side: 5 };

/** `…, được ký giữa A và B`, `… mà A đã ký với B`, `… do A và B ký`: who made it, said behind its name. */
export function makersBehind(
  doc: TokenText,
  mention: AgreementMention,
  countries: readonly CountryMention[],
): string[] | null {
  const { tokens } = doc;
  const end = Math.min(sentenceAt(doc, mention.from).to, mention.to + BEHIND.reach);
  let stop = mention.to;
  while (stop < end && !/^[;:]$/u.test(tokens[stop]!.text)) stop++;
  const named = within(countries, { from: mention.to, to: stop }).filter((side) => !BODIES.has(side.code));
  const [first] = named;
  const second = named.find((side) => side.code !== first?.code);
  if (!first || !second) return null;
  const lead = tokens.slice(mention.to, first.from).map((token) => token.text);
  const between = tokens.slice(first.to, second.from).map((token) => token.text);
  const joined = between.length <= BEHIND.side && between.some((word) => /^(?:và|với|-|and)$/u.test(word));
  const opened = lead.slice(-BEHIND.side).some((word) => /^(?:giữa|between)$/u.test(word));
  if (opened && joined) return [first.code, second.code];
  const made = (words: readonly string[]): boolean => words.some((word) => MAKING.test(word));
  if (!lead.slice(0, 2).some((word) => /^(?:mà|do|được)$/u.test(word))) return null;
  const tail = tokens.slice(second.to, Math.min(end, second.to + BEHIND.side)).map((token) => token.text);
  return (joined && made(tail)) || (made(between) && between.includes('với'))
    ? [first.code, second.code]
    : null;
}

/** Words between the two who sign and what they sign: `và`, a short form in brackets, `sắp ký`; a title and a name. */
const MAKERS = { between: 6, before: 9, counterpart: 12 };
const MAKING = /^(?:ký|kí|kết|đàm|phán|thương|đạt|lập|cấp|signed|sign|signs|negotiating|concluded)$/u;

/**
 * `Việt Nam và Liên minh châu Âu (EU) sắp ký …`, `A ký với B …`, `A ký … với B`: the two of the verb, whoever else the
 * sentence names. `known` is the one whom the phrase itself names.
 */
export function makersOf(
  doc: TokenText,
  mention: AgreementMention,
  actors: readonly CountryMention[],
  known: string | null,
): string[] | null {
  const { tokens } = doc;
  const sentence = sentenceAt(doc, mention.from);
  const named = within(actors, { from: sentence.from, to: mention.from });
  const last = named.at(-1);
  const verb = last ? tokens.slice(last.to, mention.from) : [];
  if (!last || verb.length > MAKERS.before) return null;
  const made = verb.some((token) => MAKING.test(token.text));
  const other = named.findLast((actor) => actor.code !== last.code);
  const gap = other ? tokens.slice(other.to, last.from) : [];
  // `A ký với B hiệp định …`: the verb stands between the two.
  if (
    other &&
    gap.length <= MAKERS.counterpart &&
    gap.some((token) => MAKING.test(token.text)) &&
    gap.some((token) => /^(?:với|cùng|with)$/u.test(token.text))
  )
    return pairOf(other.code, last.code, known);
  if (!made) return null;
  if (
    other &&
    gap.length <= MAKERS.between &&
    gap.some((token) => /^(?:và|and|-|với|cùng)$/u.test(token.text))
  )
    return pairOf(other.code, last.code, known);
  const partner = counterpart(doc, mention, actors, sentence.to) ?? known;
  return partner !== null && partner !== last.code ? [last.code, partner] : null;
}

function pairOf(one: string, two: string, known: string | null): string[] | null {
  return known === null || known === one || known === two ? [one, two] : null;
}

/** `ký hiệp định dẫn độ với Lào`: whom the `với` behind the name says. */
function counterpart(
  { tokens }: TokenText,
  mention: AgreementMention,
  actors: readonly CountryMention[],
  end: number,
): string | null {
  const at = tokens
    .slice(mention.to, Math.min(end, mention.to + MAKERS.between))
    .findIndex((token) => /^(?:với|cùng|with)$/u.test(token.text));
  if (at < 0) return null;
  const from = mention.to + at + 1;
  const side = within(actors, { from, to: Math.min(end, from + BEHIND.side) })[0];
  return side?.code ?? null;
}
