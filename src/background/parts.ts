/** How the parts of the library are made, all from core. */
import { createBriefer } from '../core/knowledge/brief.ts';
import { createOverview } from '../core/knowledge/overview.ts';
import type { Pack } from '../core/knowledge/types.ts';
import { createAnnotator } from '../core/matching/annotator.ts';
import type { Lexicon } from '../core/matching/lexicon.ts';
import { createRelated } from '../core/search/related.ts';
import { createSearch } from '../core/search/search.ts';
import { packSource } from '../core/search/source.ts';
import type { Store } from '../store/types.ts';
import type { LibraryParts } from './library.ts';

/**
 * @param lexicon that of the pack: loaded where it was made before, as making it takes long
 * @param store the reader's own articles
 */
export const partsWith = (lexicon: (pack: Pack) => Lexicon, store: Store): LibraryParts => ({
  store,
  annotator: (pack) => createAnnotator(lexicon(pack)),
  briefer: (pack) => createBriefer([pack]),
  overview: createOverview,
  search: (pack) => createSearch(pack.knowledge.entities, [packSource(pack), store]),
  related: (pack) => createRelated(pack.knowledge.entities, [packSource(pack), store]),
});
