import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surface } from '../../src/build/browsers/session.ts';
import { PROJECT } from '../../src/build/extension.ts';

const FOLDER = join(PROJECT, 'out', 'pictures');

/** A picture to be looked at, `out/pictures/NAME.png`; taken only where `BOI_CANH_PICTURES` asks, since no check reads it. */
export async function picture(surface: Surface, name: string): Promise<void> {
  if (!process.env.BOI_CANH_PICTURES) return;
  await mkdir(FOLDER, { recursive: true });
  await surface.screenshot(join(FOLDER, `${name}.png`));
}
