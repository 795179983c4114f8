/** How the parts of the library are made, all from core. */
import { createBriefer } from '../core/knowledge/brief.ts';
import { createAnnotator } from '../core/matching/annotator.ts';
import { buildLexicon } from '../core/matching/lexicon.ts';
import { createRelated } from '../core/search/related.ts';
import { createSearch } from '../core/search/search.ts';
import type { LibraryParts } from './library.ts';

export const parts: LibraryParts = {
  annotator: (pack) => createAnnotator(buildLexicon(pack.knowledge)),
  briefer: (pack) => createBriefer([pack]),
  search: createSearch,
  related: createRelated,
};
