/** Why an article is related, in words. */
import type { EntityRef } from '../core/knowledge/brief.types.ts';
import type { RelatedReason } from '../core/search/types.ts';
import type { Translator } from '../platform/i18n.ts';
import { ageWords } from './dates.ts';
import { bothForms } from './kinds.tsx';
import { countWords, listWords } from './words.ts';

/** Names said in full; the rest are counted. */
const MOST_NAMES = 3;

function names(entities: readonly EntityRef[], translator: Translator): string {
  const said = entities.slice(0, MOST_NAMES).map((entity) => bothForms(entity.name, translator.lang).first);
  const left = entities.length - said.length;
  if (left > 0) said.push(countWords(left, 'uiOthersOne', 'uiOthers', translator));
  return listWords(said, translator);
}

function timeWords(days: number, translator: Translator): string {
  if (days === 0) return translator.t('uiReasonSameDay');
  return translator.t(days < 0 ? 'uiReasonEarlier' : 'uiReasonLater', ageWords(days, translator));
}

function reasonWords(reason: RelatedReason, translator: Translator): string {
  const { t } = translator;
  switch (reason.code) {
    case 'this-article':
      return t('uiReasonThis');
    case 'same-entities':
      return t('uiReasonEntities', names(reason.entities, translator));
    case 'same-agreement':
      return t('uiReasonAgreement', names(reason.entities, translator));
    case 'same-forum':
      return t('uiReasonForum', names(reason.entities, translator));
    case 'same-words':
      return t(
        'uiReasonWords',
        listWords(
          reason.words.map((word) => t('uiInQuotes', word)),
          translator,
        ),
      );
    case 'near-in-time':
      return timeWords(reason.days, translator);
  }
}

/** All reasons of one article as one phrase, in the order given: `cùng nhắc tới A và B; sớm hơn 14 ngày`. */
export function reasonsWords(reasons: readonly RelatedReason[], translator: Translator): string {
  return reasons.map((reason) => reasonWords(reason, translator)).join('; ');
}
