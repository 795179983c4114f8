import { browser } from '../platform/browser.ts';
import type { Envelope, Failure, Reply, RequestName, Requests } from './requests.ts';

/** A request that failed: `code` is for wording, `message` for the console. */
export class AskError extends Error {
  readonly code: Failure['code'] | 'gone';
  constructor(code: Failure['code'] | 'gone', detail: string) {
    super(detail);
    this.code = code;
  }
}

/**
 * Asks the background. Throws {@link AskError}; its code is `gone` where the extension was updated or removed under
 * the page, so that nothing can be asked any more.
 */
export async function ask<N extends RequestName>(
  name: N,
  request: Requests[N]['request'],
): Promise<Requests[N]['reply']> {
  const envelope: Envelope<N> = { to: 'background', name, request };
  let reply: Reply<N>;
  try {
    reply = (await browser.runtime.sendMessage(envelope)) as Reply<N>;
  } catch (error) {
    throw new AskError(extensionGone() ? 'gone' : 'unavailable', String(error));
  }
  if (!reply) throw new AskError('unavailable', `no reply to ${name}`);
  if (!reply.ok) throw new AskError(reply.failure.code, reply.failure.detail);
  return reply.value;
}

/** True where the extension was updated, disabled or removed under this context. */
export function extensionGone(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
