import { getSettings, ownMarksOn } from '../settings/settings.ts';
import type { Asker } from './request.ts';

/** Whose names are marked for who asks: on a page, those of the reader's own corpus where the reader lets them be. */
export async function marksOf(asker: Asker): Promise<'all' | 'bundle'> {
  if (asker.kind === 'surface') return 'all';
  return ownMarksOn(await getSettings(), asker.host) ? 'all' : 'bundle';
}
