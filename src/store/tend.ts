/**
 * What waits to be done behind the changes: merging segments, a new base layer, sweeping what nobody has any more. It takes
 * seconds in a large store, and who changes the store does not wait for it: it is made from what is there, and put in place
 * by a short change where that still stands.
 */
import type { Desk } from './change.ts';
import { mergedOf, withMerged } from './contents.ts';
import { DELTA_MOST, freshBase, rebased } from './layers.ts';
import { MANIFEST_KEY, type PackEntry, withPack } from './manifest.ts';

/** Keys taken away in one transaction: reading waits for it. */
const SWEEP = 500;

/** Does all of it. Each step is a change of its own; killed between them, the next caller goes on. */
export async function tendAll(desk: Desk): Promise<void> {
  while (await merge(desk));
  while (await rebase(desk));
  while (await sweep(desk)) await desk.pause();
}

/** True where there may be more to do. */
async function merge(desk: Desk): Promise<boolean> {
  const made = await desk.reading(async ({ manifest }) => {
    for (const { number, segments } of manifest.packs) {
      const merged = await mergedOf(desk, number, { segments });
      if (merged) return { number, merged };
    }
    return null;
  });
  if (!made) return false;
  const { number, merged } = made;
  await desk.change(async (manifest) => {
    const pack = packOf(manifest.packs, number);
    const written = pack && withMerged(number, pack, merged);
    if (!written) return null;
    const { contents, ...values } = written;
    return { ...values, next: withPack(manifest, number, contents), unseen: true, value: true };
  });
  return true;
}

/** False where others keep changing the pack, too: whoever comes next does it. */
async function rebase(desk: Desk): Promise<boolean> {
  const { manifest } = await desk.read();
  const full = manifest.packs.find(({ touched }) => touched.length > DELTA_MOST);
  const fresh = full && (await freshBase(desk, full));
  if (!fresh) return false;
  const done = await desk.change(async (manifest) => {
    const pack = packOf(manifest.packs, fresh.pack.number);
    const written = pack && (await rebased(desk, fresh, pack));
    if (!written) return null;
    const { contents, ...values } = written;
    return { ...values, next: withPack(manifest, pack.number, contents), value: true };
  });
  return done ?? false;
}

async function sweep(desk: Desk): Promise<boolean> {
  const { manifest, text } = await desk.read();
  const [root] = manifest.sweep;
  if (root === undefined) return false;
  const keys = await desk.blobs.keys(root, null, SWEEP);
  if (keys.length > 0) {
    // The manifest stays as it is: whoever makes a change meanwhile need not make it anew.
    await desk.blobs.apply({ put: new Map(), remove: keys }, [{ key: MANIFEST_KEY, value: text }]);
    return true;
  }
  await desk.change(async ({ sweep }) =>
    sweep.includes(root)
      ? { next: { sweep: sweep.filter((each) => each !== root) }, unseen: true, value: true }
      : null,
  );
  return true;
}

const packOf = (packs: readonly PackEntry[], number: number): PackEntry | undefined =>
  packs.find((each) => each.number === number);
