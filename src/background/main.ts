/** Wires the background: everything it does is asked for by a message or a browser event. */
import { bundledLibrary } from './bundled.ts';
import { openDoors } from './doors.ts';
import { followKeys } from './keys.ts';
import { followLifecycle } from './lifecycle.ts';
import { handlers } from './requests/index.ts';
import { serve } from './serve.ts';
import { followAccess } from './sites.ts';

serve(handlers, bundledLibrary);
openDoors(bundledLibrary);
followAccess();
followKeys();
followLifecycle();
