/** Between the reading room and the worker that makes and restores backups (`src/offscreen/backup`). */
import type { BackupHeader, BackupPack, BackupSettings } from '../core/knowledge/backup-file.ts';
import type { FileProblem } from '../core/knowledge/pack-file.types.ts';
import type { PackFailure } from './pack-work.ts';

/** The worker's script in the built extension. */
export const BACKUP_WORKER = 'backup.js';

/** Held by the worker while it restores, so that nobody takes what it has staged for what a killed one left. */
export const RESTORE_LOCK = 'boi-canh-restore';

/** Ending of a backup's name. */
export const BACKUP_ENDING = '.bcbackup';

export type ToBackupWorker =
  /** Makes a backup, with the settings, which a worker cannot read. */
  | { readonly type: 'make'; readonly settings: BackupSettings; readonly made: string }
  /** Reads a file to its end and says what it would restore. */
  | { readonly type: 'look'; readonly file: Blob }
  /** Restores the file that was looked at last. */
  | { readonly type: 'restore' }
  /** Ends what is being done; of a restore nothing is left. */
  | { readonly type: 'cancel' };

/** What a backup has, or a store. */
export interface BackupContents {
  readonly packs: readonly (Pick<BackupPack, 'id' | 'name' | 'version' | 'on'> & {
    readonly articles: number;
    readonly entities: number;
    readonly meetings: number;
  })[];
  readonly corrections: number;
}

export interface BackupPreview extends BackupContents {
  readonly header: BackupHeader;
  /** Of the file, as it is. */
  readonly bytes: number;
  /** Lines that could not be taken over as they are, and would be left out. */
  readonly leftOut: readonly FileProblem[];
}

/** What stands in the store behind a restore, beside what the file said. */
export interface Restored extends BackupContents {
  /** Of all lines of the file, and of all that the store has now, in hexadecimal: alike where both have the same. */
  readonly fileSha256: string;
  readonly storeSha256: string;
  readonly leftOut: number;
}

export type FromBackupWorker =
  | {
      readonly type: 'progress';
      readonly phase: 'reading' | 'restoring' | 'comparing';
      readonly done: number;
      /** Null where it is not known. */
      readonly total: number | null;
    }
  | ({ readonly type: 'made'; readonly file: Blob; readonly sha256: string } & BackupContents)
  | { readonly type: 'looked'; readonly preview: BackupPreview }
  | { readonly type: 'refused'; readonly problems: readonly FileProblem[] }
  | { readonly type: 'restored'; readonly restored: Restored }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: PackFailure };
