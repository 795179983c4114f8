/** Bundles of the interface's words: without the translators' notes, and for the card only the words it may say. */
import type { Plugin } from 'vite';

const MESSAGES = /\/_locales\/[a-z]+\/messages\.json$/;

/** Prefixes of the keys that the card and the shared parts in it use. */
export const CARD_KEYS: readonly string[] = ['card', 'ui', 'date', 'age'];

/** Those of the few words that the background says itself. */
const BACKGROUND_KEYS: readonly string[] = ['door'];

/** Prefixes of the keys that a part of the extension may use; null for all. */
export function messageKeysOf(part: string): readonly string[] | null {
  if (part === 'card') return CARD_KEYS;
  return part === 'background' ? BACKGROUND_KEYS : null;
}

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** The messages whose keys begin with one of the prefixes, all where there are none. */
export function trimMessages(messages: Messages, prefixes: readonly string[] | null): Messages {
  const wanted = Object.entries(messages).filter(
    ([key]) => prefixes === null || prefixes.some((prefix) => key.startsWith(prefix)),
  );
  return Object.fromEntries(wanted.map(([key, { message }]) => [key, { message }]));
}

export function messagesPlugin(prefixes: readonly string[] | null): Plugin {
  return {
    name: 'boi-canh-messages',
    enforce: 'pre',
    transform: {
      filter: { id: MESSAGES },
      handler: (text) => ({
        code: JSON.stringify(trimMessages(JSON.parse(text) as Messages, prefixes)),
        map: null,
      }),
    },
  };
}
