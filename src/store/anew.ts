/** Beginning anew over a manifest that cannot be read. */
import type { Desk } from './change.ts';
import { Failed } from './failure.ts';
import { rootsOf } from './keys.ts';
import { EMPTY, MANIFEST_KEY, SCHEMA } from './manifest.ts';
import { freshOwn } from './packs.ts';

/** Changes that no store sees between two of these: what was kept of the old one is not taken for the new one's. */
const SHOWN_AHEAD = 1_000_000;
/** Behind any character that keys have. */
const LAST = '\uffff';

/** Whether nothing can be read because the manifest makes no sense. */
export async function isUnreadable(desk: Desk): Promise<boolean> {
  try {
    await desk.read();
    return false;
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'corrupt') return true;
    throw error;
  }
}

/**
 * An empty store whose numbers lie behind all that were ever given; what the old ones have stays unread.
 *
 * @param sweep whether that may go
 */
export async function startAnew(desk: Desk, sweep: boolean): Promise<void> {
  if (!(await isUnreadable(desk))) throw new Failed('busy', 'the store can be read again');
  const [text] = await desk.blobs.get([MANIFEST_KEY]);
  const numbers = [0];
  for (let after = 'p/'; ; ) {
    const [key] = await desk.blobs.keys('p/', after, 1);
    if (key === undefined) break;
    const number = key.split('/')[1] ?? '';
    if (/^\d+$/.test(number)) numbers.push(Number(number));
    after = `p/${number}/${LAST}`;
  }
  const own = Math.max(...numbers) + 1;
  const manifest = {
    ...EMPTY,
    schema: SCHEMA,
    nextPack: own + 1,
    shown: own * SHOWN_AHEAD,
    packs: [freshOwn(own)],
    sweep: sweep ? numbers.flatMap(rootsOf) : [],
  };
  const put = new Map([[MANIFEST_KEY, JSON.stringify(manifest)]]);
  if (!(await desk.blobs.apply({ put }, [{ key: MANIFEST_KEY, value: text as string }]))) {
    throw new Failed('busy', 'the store was changed meanwhile');
  }
}
