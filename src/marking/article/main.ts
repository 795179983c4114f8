/** Entry of article.js: offers the copy of the page, what it says of itself, and the way to its sentences, to the surface that put it here. */
import { COPIER, FACTS, FINDER, NEW_MARKER } from '../../protocol/page-copy.ts';
import { factsOf } from './facts.ts';
import { finder } from './find.ts';
import { newNames } from './new-names.ts';
import { copier } from './parts.ts';

// Put in again it starts afresh: what another version left here is of no use.
Object.assign(globalThis, {
  [Symbol.for(COPIER)]: copier(document),
  [Symbol.for(FACTS)]: factsOf(document),
  [Symbol.for(FINDER)]: finder(),
  [Symbol.for(NEW_MARKER)]: newNames(),
});
