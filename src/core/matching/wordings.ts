/** Other wordings of the name of a forum or agreement that a reader takes for the same name. */

/** Numbers of sessions are written in Roman figures up to this, in practice. */
const MOST_ROMAN = 50;
const ROMAN: readonly (readonly [value: number, figure: string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const SESSION = /^(?<head>.+?) lần thứ (?<number>\d+|[IVXL]+)(?: (?<tail>.+))?$/iu;
const AND = /\s(?:và|and)\s/gu;
/** What stands for `và` between the parts of a name, beside itself. */
const JOINTS = [', ', ' - ', ' & '];

function roman(value: number): string {
  let rest = value;
  let figures = '';
  for (const [worth, figure] of ROMAN) {
    for (; rest >= worth; rest -= worth) figures += figure;
  }
  return figures;
}

function withoutAnd(text: string): string[] {
  return JOINTS.map((joint) => text.replace(AND, joint)).filter((wording) => wording !== text);
}

/** The number of a session inside the name or at its end, in Arabic or Roman figures. */
function sessions(text: string): string[] {
  const { head, number, tail } = SESSION.exec(text)?.groups ?? {};
  if (!head || !number) return [];
  const value = Number(number);
  const numbers = value >= 1 && value <= MOST_ROMAN ? [number, roman(value)] : [number];
  return numbers.flatMap((figure) =>
    tail
      ? [`${head} lần thứ ${figure} ${tail}`, `${head} ${tail} lần thứ ${figure}`]
      : [`${head} lần thứ ${figure}`],
  );
}

/** The other wordings of `text`, without `text` itself: `An ninh và Thực thi pháp luật` as `An ninh, Thực thi pháp luật`. */
export function otherWordings(text: string): string[] {
  const found = new Set([...withoutAnd(text), ...sessions(text)]);
  found.delete(text);
  return [...found];
}
