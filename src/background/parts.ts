/** How the parts of the library are made, all from core. */
import type { Pack } from '../core/knowledge/types.ts';
import type { Layer } from '../core/matching/layer.types.ts';
import { createRelated } from '../core/search/related.ts';
import { createSearch } from '../core/search/search.ts';
import type { Store } from '../store/types.ts';
import type { LibraryParts } from './library.ts';

/**
 * @param layer that of the bundle: loaded where it was made before, as making it takes long
 * @param store the reader's own articles
 */
export const partsWith = (layer: (bundle: Pack) => Layer, store: Store): LibraryParts => ({
  store,
  layer,
  search: createSearch,
  related: createRelated,
});
