/** Wires the background: everything it does is asked for by a message or a browser event. */
import { pack } from 'virtual:boi-canh/bundle';
import { bundledLexicon } from './bundled.ts';
import { openDoors } from './doors.ts';
import { followKeys } from './keys.ts';
import { createLibrary, once } from './library.ts';
import { followLifecycle } from './lifecycle.ts';
import { partsWith } from './parts.ts';
import { handlers } from './requests/index.ts';
import { serve } from './serve.ts';
import { followAccess } from './sites.ts';

const library = once(() => createLibrary(pack, partsWith(bundledLexicon)));
serve(handlers, library);
openDoors(library);
followAccess();
followKeys();
followLifecycle();
