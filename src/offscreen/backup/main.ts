/** The worker that makes and restores backups: what is long about it would be felt in the page. */
import { type FromBackupWorker, RESTORE_LOCK, type ToBackupWorker } from '../../protocol/backup-work.ts';
import { browserStore } from '../../store/browser.ts';
import { createBackupWork } from './work.ts';

const take = createBackupWork({
  store: browserStore(),
  tell: (message: FromBackupWorker) => self.postMessage(message),
  alone: (work) => navigator.locks.request(RESTORE_LOCK, work),
  now: () => performance.now(),
});

self.addEventListener('message', ({ data }: MessageEvent<ToBackupWorker>) => take(data));
