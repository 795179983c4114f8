/** Entry of article.js: offers the copy of the page, and the way to its sentences, to the surface that put it here. */
import { COPIER, FINDER } from '../../protocol/page-copy.ts';
import { finder } from './find.ts';
import { copier } from './parts.ts';

// Put in again it starts afresh: what another version left here is of no use.
Object.assign(globalThis, { [Symbol.for(COPIER)]: copier(document), [Symbol.for(FINDER)]: finder() });
