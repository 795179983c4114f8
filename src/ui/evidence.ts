/** How far the evidence goes: what the articles themselves date, and what only a year from outside dates later. */
import type { PartialDate } from '../core/text/dates.ts';
import type { Translator } from '../platform/i18n.ts';
import type { CorpusFacts } from '../protocol/requests.ts';
import { dateWords } from './dates.ts';

type Facts = Pick<CorpusFacts, 'list' | 'evidenceTo'>;

/** Last day that an article dates by itself; the last day of all where none does. */
export function statedTo({ list, evidenceTo }: Facts): PartialDate {
  const stated = list
    .flatMap(({ event }) => (event && event.basis !== 'parallel-report' ? [event.value] : []))
    .sort()
    .at(-1);
  return stated ?? evidenceTo;
}

/** Both days where they differ, with what tells them apart. */
export function evidenceWords(facts: Facts, translator: Translator): string {
  const stated = statedTo(facts);
  const all = dateWords(facts.evidenceTo, translator);
  return stated >= facts.evidenceTo
    ? all
    : translator.t('welcomeEvidenceStated', dateWords(stated, translator), all);
}
