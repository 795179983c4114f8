import { join } from 'node:path';
import { buildExtension, PROJECT } from '../extension.ts';
import { TARGETS } from '../manifest.ts';

/** Writes `dist/chrome/` and `dist/firefox/`, unpacked and loadable. */
export async function runBuild(): Promise<number> {
  for (const target of TARGETS) {
    await buildExtension({ target, outDir: join(PROJECT, 'dist', target) });
    console.log(`dist/${target}`);
  }
  return 0;
}
