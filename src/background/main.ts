/** Wires the background: everything it does is asked for by a message or a browser event. */
import { pack } from 'virtual:boi-canh/bundle';
import { createBriefer } from '../core/knowledge/brief.ts';
import { createAnnotator } from '../core/matching/annotator.ts';
import { buildLexicon } from '../core/matching/lexicon.ts';
import { createRelated } from '../core/search/related.ts';
import { createSearch } from '../core/search/search.ts';
import { createLibrary, once } from './library.ts';
import { followLifecycle } from './lifecycle.ts';
import { handlers } from './requests/index.ts';
import { serve } from './serve.ts';
import { followAccess } from './sites.ts';

const library = once(() =>
  createLibrary(pack, {
    annotator: (pack) => createAnnotator(buildLexicon(pack.knowledge)),
    briefer: (pack) => createBriefer([pack]),
    search: createSearch,
    related: createRelated,
  }),
);

serve(handlers, library);
followAccess();
followLifecycle();
