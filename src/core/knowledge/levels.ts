/** Partnership levels in both languages, as foreign ministries word them. */
import type { Bilingual, PartnershipLevel } from './types.ts';

export const LEVEL_NAMES: Readonly<Record<PartnershipLevel, Bilingual>> = {
  comprehensive: { vi: 'Đối tác toàn diện', en: 'comprehensive partnership', basis: 'official' },
  strategic: { vi: 'Đối tác chiến lược', en: 'strategic partnership', basis: 'official' },
  'comprehensive-strategic': {
    vi: 'Đối tác chiến lược toàn diện',
    en: 'comprehensive strategic partnership',
    basis: 'official',
  },
};
