/** How the parts of the library are made, all from core. */
import type { Pack } from '../core/knowledge/types.ts';
import type { Layer } from '../core/matching/layer.types.ts';
import type { SegmentBytes } from '../core/search/index/segment.types.ts';
import { createRelated } from '../core/search/related.ts';
import { createSearch } from '../core/search/search.ts';
import type { Store } from '../store/types.ts';
import type { LibraryParts } from './library.ts';

/**
 * @param layer that of the bundle: loaded where it was made before, as making it takes long
 * @param store the reader's own articles
 * @param index that of the bundle, where it was made before
 */
export const partsWith = (
  layer: (bundle: Pack) => Layer,
  store: Store,
  index?: () => Promise<SegmentBytes>,
): LibraryParts => ({
  store,
  layer,
  ...(index && { index }),
  search: createSearch,
  related: createRelated,
});
