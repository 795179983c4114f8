/** What waits to be done behind the changes: merging segments, a new base layer, sweeping what nobody has any more. */
import type { Desk } from './change.ts';
import { mergeOnce } from './contents.ts';
import { baseOf, DELTA_MOST } from './layers.ts';
import { withPack } from './manifest.ts';

/** Keys taken away in one transaction: reading waits for it. */
const SWEEP = 500;

/** Does all of it. Each step is a change of its own; killed between them, the next caller goes on. */
export async function tendAll(desk: Desk): Promise<void> {
  while (await merge(desk));
  while (await rebase(desk));
  while (await sweep(desk)) await desk.pause();
}

async function merge(desk: Desk): Promise<boolean> {
  const merged = await desk.change(async (manifest) => {
    for (const pack of manifest.packs) {
      const written = await mergeOnce(desk, pack.number, pack);
      if (!written) continue;
      const { contents, ...values } = written;
      return { ...values, next: withPack(manifest, pack.number, contents), unseen: true, value: true };
    }
    return null;
  });
  return merged ?? false;
}

async function rebase(desk: Desk): Promise<boolean> {
  const done = await desk.change(async (manifest) => {
    const pack = manifest.packs.find(({ touched }) => touched.length > DELTA_MOST);
    if (!pack) return null;
    const { contents, ...values } = await baseOf(desk, pack, pack);
    return { ...values, next: withPack(manifest, pack.number, contents), value: true };
  });
  return done ?? false;
}

async function sweep(desk: Desk): Promise<boolean> {
  const done = await desk.change(async ({ sweep: [root, ...others] }) => {
    if (root === undefined) return null;
    const keys = await desk.blobs.keys(root, null, SWEEP);
    const next = keys.length < SWEEP ? { sweep: others } : {};
    return { remove: keys, next, unseen: true, value: true };
  });
  return done ?? false;
}
