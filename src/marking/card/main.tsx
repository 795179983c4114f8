/** Entry of card.js: registers with the content script that asked for it. */
import { findCardHost } from '../card-contract.ts';
import { createCardApp } from './app.tsx';

const host = findCardHost();
if (host) {
  const app = createCardApp(host);
  host.signal.addEventListener('abort', () => app.destroy(), { once: true });
  host.register(app);
}
