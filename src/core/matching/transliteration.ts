/** Spellings of one foreign given name: Nikolai, Nikolay, Nicolai; Wladimir, Vladimir; Dmitri, Dmitry. */
import { foldKey, stripMarks } from '../text/fold.ts';

/** Rewritings in order: each maps usual romanisations of Cyrillic (English, German, French, older Vietnamese) to one. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch|sh/g, 's'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck|c(?=[aoulrk])|q/g, 'k'],
  [/ks|x/g, 'k'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/e(?=i)/g, 'a'],
  [/i+/g, 'i'],
  [/(.)\1/g, '$1'],
  [/h$/g, ''],
];

/** One key for all romanisations of a name. */
export function nameKey(name: string): string {
  let key = stripMarks(foldKey(name));
  for (const [pattern, to] of RULES) key = key.replace(pattern, to);
  return key;
}

/** Whether two given names are one, up to romanisation; a single letter stands for any name that begins with it. */
export function sameGivenName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return nameKey(long).startsWith(nameKey(short));
  return nameKey(a) === nameKey(b);
}

const PATRONYMIC = /(?:ovich|evich|owitsch|ewitsch|ovitch|ovna|evna|ovych)$/;

/** A Russian patronymic: another one under the same name is another man. */
export const isPatronymic = (name: string): boolean => PATRONYMIC.test(stripMarks(foldKey(name)));

/** Whether two names of at least `least` letters differ in exactly one letter: put in, left out or replaced. */
export function oneLetterApart(a: string, b: string, least = 6): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || short.length < least - 1 || long.length < least || long.length - short.length > 1)
    return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  const rest = short.length === long.length ? short.slice(i + 1) : short.slice(i);
  return rest === long.slice(i + 1);
}
