/** Wires the background: everything it does is asked for by a message or a browser event. */
import { pack } from 'virtual:boi-canh/bundle';
import { createBriefer } from '../core/knowledge/brief.ts';
import { createRelated } from '../core/search/related.ts';
import { createSearch } from '../core/search/search.ts';
import { createLibrary, once } from './library.ts';
import { followLifecycle } from './lifecycle.ts';
import { Refusal } from './request.ts';
import { handlers } from './requests/index.ts';
import { serve } from './serve.ts';
import { followAccess } from './sites.ts';

const unavailable = (): never => {
  throw new Refusal('unavailable', 'not part of this build');
};

const library = once(() =>
  createLibrary(pack, {
    annotator: unavailable,
    briefer: (pack) => createBriefer([pack]),
    search: createSearch,
    related: createRelated,
  }),
);

serve(handlers, library);
followAccess();
followLifecycle();
