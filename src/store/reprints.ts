/** Addresses that the reader noted as reprints of articles: the text is stored once, and every address leads to it. */
import type { Blobs } from './blobs.ts';
import type { Desk } from './change.ts';
import { REPRINTS_KEY } from './keys.ts';
import type { Reprint } from './types.ts';

export async function readReprints(blobs: Blobs): Promise<readonly Reprint[]> {
  const [text] = await blobs.get([REPRINTS_KEY]);
  return typeof text === 'string' ? (JSON.parse(text) as Reprint[]) : [];
}

/** Takes some away and adds some; an address leads to one article. */
export async function changeReprints(
  desk: Desk,
  added: readonly Reprint[],
  isGone: (reprint: Reprint) => boolean = () => false,
): Promise<void> {
  await desk.change(async () => {
    const before = await readReprints(desk.blobs);
    const again = new Set(added.map(({ address }) => address));
    const kept = before.filter((each) => !again.has(each.address) && !isGone(each));
    if (kept.length === before.length && added.length === 0) return null;
    return {
      put: new Map([[REPRINTS_KEY, JSON.stringify([...kept, ...added])]]),
      next: {},
      value: true,
    };
  });
}
