/** What is wrong in a pack file, in the interface's language. */
import type { FileProblem } from '../../core/knowledge/pack-file.types.ts';
import type { ProblemCode } from '../../core/knowledge/problem.ts';
import type { MessageKey, Translator } from '../../platform/i18n.ts';

const WORDS: Readonly<Record<ProblemCode, MessageKey>> = {
  'not-a-pack': 'packBadFile',
  'newer-format': 'packBadNewer',
  'damaged-archive': 'packBadArchive',
  'too-large': 'packBadLarge',
  'too-packed': 'packBadPacked',
  'wrong-hash': 'packBadHash',
  'wrong-count': 'packBadCount',
  'many-problems': 'packBadMore',
  'reserved-id': 'packBadReserved',
  'line-too-long': 'packBadLine',
  'not-utf8': 'packBadUtf8',
  'not-json': 'packBadJson',
  'too-deep': 'packBadDeep',
  'unknown-line': 'packBadKind',
  'wrong-order': 'packBadOrder',
  missing: 'packBadMissing',
  'unknown-field': 'packBadField',
  'wrong-type': 'packBadType',
  'wrong-choice': 'packBadChoice',
  empty: 'packBadEmpty',
  'too-long': 'packBadLong',
  'too-many': 'packBadMany',
  'half-character': 'packBadHalf',
  'hidden-character': 'packBadHidden',
  'many-marks': 'packBadMarks',
  'no-letter': 'packBadNoLetter',
  'one-letter': 'packBadOneLetter',
  'one-plain-word': 'packBadPlainWord',
  'no-id': 'packBadId',
  'no-date': 'packBadDate',
  'no-address': 'packBadAddress',
  'no-country': 'packBadCountry',
  'no-version': 'packBadVersion',
  'no-hash': 'packBadNoHash',
  'no-count': 'packBadNumber',
  'no-offset': 'packBadNumber',
  'no-ordinal': 'packBadNumber',
  'no-party': 'packBadParty',
  'no-two': 'packBadTwo',
  'article-twice': 'packBadTwice',
  'entity-twice': 'packBadTwice',
  'no-article': 'packBadReference',
  'no-entity': 'packBadReference',
  'no-official': 'packBadReference',
  'no-organisation': 'packBadReference',
  'outside-text': 'packBadPlace',
  overlapping: 'packBadPlace',
  'other-quote': 'packBadQuote',
};

/** What is wrong, without its place. */
export const problemText = ({ code, detail }: FileProblem, { t }: Translator): string =>
  t(WORDS[code], detail);

/** Where it is wrong; null where it is the file as a whole. */
export function problemPlace({ line, field }: FileProblem, { t }: Translator): string | null {
  if (line === 0) return null;
  return field === '' ? t('packLine', line) : t('packLineField', line, field);
}
