import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT } from '../extension.ts';
import { TARGETS } from '../manifest.ts';

/**
 * Most bytes a built file may have, gzipped. What every page pays is content.js; card.js comes with the first card,
 * article.js with a popup or panel that asks what the page says. background.js is on disk and read once each time that the
 * browser wakes it; rules and word lists of the extraction are half of it.
 */
const LIMITS: Readonly<Record<string, number>> = {
  'content.js': 20_000,
  'card.js': 45_000,
  'article.js': 8_000,
  'background.js': 220_000,
};

/** Prints the gzipped size of what is loaded into pages; fails where one is over its limit. Wants a build in `dist/`. */
export async function runSizes(): Promise<number> {
  let over = 0;
  for (const target of TARGETS) {
    for (const [file, limit] of Object.entries(LIMITS)) {
      const bytes = gzipSync(await readFile(join(PROJECT, 'dist', target, file)), { level: 9 }).length;
      const fine = bytes <= limit;
      if (!fine) over++;
      console.log(`${target}/${file}  ${bytes} bytes gzipped, at most ${limit}${fine ? '' : '  TOO LARGE'}`);
    }
  }
  return over === 0 ? 0 : 1;
}
