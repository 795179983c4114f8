/** The worker that makes and restores backups: what is long about it would be felt in the page. */
import type { FromBackupWorker, ToBackupWorker } from '../../protocol/backup-work.ts';
import { browserStore } from '../../store/browser.ts';
import { createBackupWork } from './work.ts';

const take = createBackupWork({
  store: browserStore(),
  tell: (message: FromBackupWorker) => self.postMessage(message),
  now: () => performance.now(),
});

self.addEventListener('message', ({ data }: MessageEvent<ToBackupWorker>) => take(data));
