/** Stands in for the extension's browser in the harness: answers come from the page, settings live in memory. */
import type { Brief } from '../../../../src/core/knowledge/brief.types.ts';

interface HarnessWindow {
  answer: (name: string, request: unknown) => Promise<unknown>;
  lang: string;
}

export const harness = window as unknown as Window & HarnessWindow & { briefs: Brief[] };

const stored: Record<string, unknown> = {};

export default {
  runtime: {
    id: 'harness',
    sendMessage: async ({ name, request }: { name: string; request: unknown }) => ({
      ok: true,
      value: await harness.answer(name, request),
    }),
  },
  i18n: { getUILanguage: () => harness.lang },
  storage: {
    local: {
      get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, stored[key]])),
      set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
};
