/** What a real document gives as its dates; run in the page, as a script of its own. */
import { pageDateCandidates } from '../../../src/marking/page-date.ts';

Object.assign(globalThis, { dates: () => pageDateCandidates(document) });
