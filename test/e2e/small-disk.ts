/** A disk so small that a test can fill it. */
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room, not even for what is written while it is filled. */
  fill(): Promise<void>;
  free(): Promise<void>;
  end(): Promise<void>;
}

/** The last pieces are as small as a block. */
const PIECES = [1 << 20, 1 << 12, 1];

/** In memory; null where this user or this system can mount none. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'boi-canh-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    async fill() {
      for (const size of PIECES) {
        const piece = new Uint8Array(size);
        for (;;) {
          try {
            await appendFile(filler, piece);
          } catch {
            break;
          }
        }
      }
    },
    free: () => rm(filler),
    async end() {
      await run('umount', ['-l', folder]);
      await rm(folder, { recursive: true });
    },
  };
}
