/** The one door of the background: checks who asks and what, answers, and turns every failure into data. */
import * as v from 'valibot';
import { browser, type Runtime } from '../platform/browser.ts';
import type { Failure, Reply, RequestName } from '../protocol/requests.ts';
import type { Library } from './library.ts';
import { type Asker, type AskerTab, type Handler, type Handlers, Refusal } from './request.ts';

const fail = (code: Failure['code'], detail: string): Reply<RequestName> => ({
  ok: false,
  failure: { code, detail },
});

/** Chromium tells the sender’s origin, which the polyfill’s types do not know. */
type Sender = Runtime.MessageSender & { readonly origin?: string };

/** Who the sender is, or null where it is none of ours. */
export function askerOf(sender: Sender): Asker | null {
  if (sender.id !== browser.runtime.id) return null;
  const base = browser.runtime.getURL('');
  const tab: AskerTab | null =
    sender.tab?.id === undefined ? null : { id: sender.tab.id, index: sender.tab.index };
  const own = sender.url?.startsWith(base) ?? false;
  if (own) {
    const originFits = sender.origin === undefined || `${sender.origin}/` === base;
    return originFits ? { kind: 'surface', tab } : null;
  }
  if (!tab || sender.frameId === undefined) return null;
  const host = sender.url && URL.canParse(sender.url) ? new URL(sender.url).hostname : '';
  return { kind: 'content', tab, frameId: sender.frameId, documentId: sender.documentId, host };
}

/** True for what {@link import('../protocol/ask.ts').ask} sends; other messages are not ours to answer. */
export function isEnvelope(message: unknown): message is { name: unknown; request: unknown } {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'background';
}

export async function answer(
  handlers: Handlers,
  library: () => Promise<Library>,
  message: { readonly name: unknown; readonly request: unknown },
  sender: Sender,
): Promise<Reply<RequestName>> {
  const { name } = message;
  const asker = askerOf(sender);
  if (!asker) return fail('not-allowed', 'not from this extension');
  if (typeof name !== 'string' || !Object.hasOwn(handlers, name)) {
    return fail('bad-request', `no request called ${typeof name === 'string' ? name : `a ${typeof name}`}`);
  }
  const handler = handlers[name as RequestName] as Handler<RequestName>;
  if (handler.from === 'surface' && asker.kind !== 'surface') {
    return fail('not-allowed', `${name} is for the extension's own pages`);
  }
  const request = v.safeParse(handler.shape, message.request, { abortEarly: true });
  if (!request.success) {
    const [issue] = request.issues;
    return fail('bad-request', `${name}: ${v.getDotPath(issue) ?? 'request'}: ${issue.message}`);
  }
  try {
    const ready = await library();
    return { ok: true, value: await handler.answer(request.output, { asker, library: () => ready }) };
  } catch (error) {
    if (error instanceof Refusal) return fail(error.code, error.message);
    console.error(`${name} failed`, error);
    return fail('internal', `${name}: ${String(error)}`);
  }
}

/** Starts answering. Must be called while the background starts, so that the browser wakes it for messages. */
export function serve(handlers: Handlers, library: () => Promise<Library>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    isEnvelope(message) ? answer(handlers, library, message, sender) : undefined,
  );
}
