/** What the partnership levels are commonly taken to mean: from outside the corpus, and shown with its source. */
import type { PartnershipLevel } from '../../core/knowledge/types.ts';
import type { MessageKey } from '../../platform/i18n.ts';

/** Lowest first. */
export const LEVELS: readonly PartnershipLevel[] = ['comprehensive', 'strategic', 'comprehensive-strategic'];

export const LEVEL_TITLES: Readonly<Record<PartnershipLevel, MessageKey>> = {
  comprehensive: 'pairLevelComprehensive',
  strategic: 'pairLevelStrategic',
  'comprehensive-strategic': 'pairLevelBoth',
};

export const LEVEL_MEANINGS: Readonly<Record<PartnershipLevel, MessageKey>> = {
  comprehensive: 'pairLevelComprehensiveWhat',
  strategic: 'pairLevelStrategicWhat',
  'comprehensive-strategic': 'pairLevelBothWhat',
};

/** Tuổi Trẻ News, 11 September 2023, on the order of the levels and what is said to tell them apart. */
export const LEVELS_SOURCE =
  'https://tuoitrenews.vn/news/politics/20230911/vietnams-partnership-with-us-at-hanoi-s-highest-level-of-international-relations/75498.html';
