/** What a test does in a page of the extension's: asks the background, and lets the workers work. */
import type { Tab } from '../../../src/build/browsers/session.ts';
import type { FromBackupWorker } from '../../../src/protocol/backup-work.ts';
import type { FromPackWorker } from '../../../src/protocol/pack-work.ts';
import type { RequestName, Requests } from '../../../src/protocol/requests.ts';

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

export async function asked<N extends RequestName>(
  tab: Tab,
  name: N,
  request: Requests[N]['request'],
): Promise<Requests[N]['reply']> {
  const reply = (await tab.evaluate(
    (envelope) => {
      const all = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
      return (all.browser ?? all.chrome).runtime.sendMessage(envelope);
    },
    { to: 'background', name, request },
  )) as { ok: true; value: Requests[N]['reply'] } | { ok: false; failure: { code: string; detail: string } };
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}: ${reply.failure.detail}`);
  return reply.value;
}

/** Sends messages to a worker of the extension one after the other, each behind the last one's answer; gives the answers. */
export function worked<M extends FromPackWorker | FromBackupWorker>(
  tab: Tab,
  script: string,
  messages: readonly object[],
  file: string,
): Promise<readonly M[]> {
  return tab.evaluate(
    async ({ script, messages, file }) => {
      const worker = new Worker(`/${script}`);
      const answers: M[] = [];
      for (const message of messages) {
        const answer = new Promise<M>((resolve, reject) => {
          worker.onmessage = ({ data }) => data.type !== 'progress' && resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
        });
        worker.postMessage('file' in message ? { ...message, file: new Blob([file]) } : message);
        const { file: made, ...plain } = (await answer) as M & { file?: Blob };
        const text =
          made && (await new Response(made.stream().pipeThrough(new DecompressionStream('gzip'))).text());
        answers.push({ ...plain, ...(text !== undefined && { text }) } as unknown as M);
      }
      worker.terminate();
      return answers;
    },
    { script, messages, file },
  );
}
