/** The worker that makes and restores backups, as the page has it: started when first wanted, ended with the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import {
  BACKUP_WORKER,
  type BackupPreview,
  type FromBackupWorker,
  type Restored,
  type ToBackupWorker,
} from '../../protocol/backup-work.ts';

type Message<T extends FromBackupWorker['type']> = Extract<FromBackupWorker, { readonly type: T }>;

export type BackupState =
  | { readonly is: 'idle' }
  | {
      readonly is: 'busy';
      readonly progress: Message<'progress'> | null;
      readonly what: 'make' | 'look' | 'restore';
    }
  | { readonly is: 'made'; readonly made: Message<'made'>; readonly address: string }
  | { readonly is: 'looked'; readonly preview: BackupPreview }
  | { readonly is: 'refused'; readonly problems: Message<'refused'>['problems'] }
  | { readonly is: 'restored'; readonly restored: Restored }
  | { readonly is: 'failed'; readonly failure: Message<'failed'>['failure'] };

const FAILED_TO_START: BackupState = { is: 'failed', failure: { code: 'internal', detail: 'the worker' } };

/** @param restored called when a restore is done, before it is shown */
export function useBackupWorker(restored: () => Promise<unknown>): {
  readonly state: BackupState;
  readonly send: (message: ToBackupWorker) => void;
  readonly reset: () => void;
} {
  const [state, setState] = useState<BackupState>({ is: 'idle' });
  const worker = useRef<Worker | null>(null);
  const address = useRef<string | null>(null);
  const forget = (): void => {
    if (address.current !== null) URL.revokeObjectURL(address.current);
    address.current = null;
  };
  const heard = (message: FromBackupWorker): void => {
    switch (message.type) {
      case 'progress':
        setState((now) => (now.is === 'busy' ? { ...now, progress: message } : now));
        break;
      case 'made':
        forget();
        address.current = URL.createObjectURL(message.file);
        setState({ is: 'made', made: message, address: address.current });
        break;
      case 'looked':
        setState({ is: 'looked', preview: message.preview });
        break;
      case 'refused':
        setState({ is: 'refused', problems: message.problems });
        break;
      case 'restored':
        void restored().finally(() => setState({ is: 'restored', restored: message.restored }));
        break;
      case 'cancelled':
        setState({ is: 'idle' });
        break;
      case 'failed':
        setState({ is: 'failed', failure: message.failure });
    }
  };
  const start = (): Worker => {
    const made = new Worker(browser.runtime.getURL(BACKUP_WORKER));
    made.addEventListener('message', ({ data }: MessageEvent<FromBackupWorker>) => heard(data));
    made.addEventListener('error', () => setState(FAILED_TO_START));
    return made;
  };
  useEffect(
    () => () => {
      worker.current?.terminate();
      forget();
    },
    [],
  );
  return {
    state,
    send: (message) => {
      if (message.type !== 'cancel') setState({ is: 'busy', progress: null, what: message.type });
      worker.current ??= start();
      worker.current.postMessage(message);
    },
    reset: () => setState({ is: 'idle' }),
  };
}
