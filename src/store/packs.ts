/** Packs on and off, away, and the reader's corrections beside them. */
import type { Correction } from '../core/knowledge/record.types.ts';
import type { Desk } from './change.ts';
import { Failed } from './failure.ts';
import { CORRECTIONS_KEY, rootsOf } from './keys.ts';
import { NOTHING, OWN_INFO, type PackEntry, withPack } from './manifest.ts';
import { OWN, type PackInfo } from './types.ts';

/** The own pack with nothing in it. */
export const freshOwn = (number: number): PackEntry => ({ ...OWN_INFO, ...NOTHING, number, on: true });

/** What a pack says of itself. */
export function infoOf({ id, name, version, licence, author, made, evidenceTo }: PackInfo): PackInfo {
  return {
    id,
    name,
    version,
    licence,
    ...(author !== undefined && { author }),
    ...(made !== undefined && { made }),
    ...(evidenceTo !== undefined && { evidenceTo }),
  };
}

export async function setPack(desk: Desk, number: number, { on }: { readonly on: boolean }): Promise<void> {
  await desk.change(async (manifest) => {
    const pack = manifest.packs.find((each) => each.number === number);
    if (!pack) throw new Failed('gone', `no pack ${number}`);
    return pack.on === on ? null : { next: withPack(manifest, number, { on }), value: true };
  });
}

/** Its values are swept afterwards. Of the own pack an empty one is left. */
export async function removePack(desk: Desk, number: number): Promise<void> {
  await desk.change(async ({ packs, nextPack, sweep }) => {
    const pack = packs.find((each) => each.number === number);
    if (!pack) throw new Failed('gone', `no pack ${number}`);
    const others = packs.filter((each) => each !== pack);
    const own = pack.id === OWN ? [freshOwn(nextPack)] : [];
    return {
      next: {
        packs: [...others, ...own],
        nextPack: nextPack + own.length,
        sweep: [...sweep, ...rootsOf(number)],
      },
      value: true,
    };
  });
}

/** None where they make no sense, and that is noted. */
export async function readCorrections(desk: Desk): Promise<readonly Correction[]> {
  const [text] = await desk.blobs.get([CORRECTIONS_KEY]);
  if (text === undefined) return [];
  const read = desk.orNoted({ what: 'corrections' }, CORRECTIONS_KEY, () => {
    const list: unknown = JSON.parse(text as string);
    if (!Array.isArray(list)) throw new SyntaxError('corrections are no list');
    return list as Correction[];
  });
  return read ?? [];
}

/** One of a kind for an entity at most. */
export async function changeCorrections(
  desk: Desk,
  { kind, entity }: Pick<Correction, 'kind' | 'entity'>,
  correction: Correction | null,
): Promise<void> {
  await desk.change(async () => {
    const others = (await readCorrections(desk)).filter(
      (each) => each.kind !== kind || each.entity !== entity,
    );
    const list = correction ? [...others, correction] : others;
    return { put: new Map([[CORRECTIONS_KEY, JSON.stringify(list)]]), next: {}, value: true };
  });
}
