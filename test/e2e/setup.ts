import { join } from 'node:path';
import { buildExtension, PROJECT, SAMPLE_SITES } from '../../src/build/extension.ts';
import { TARGETS } from '../../src/build/manifest.ts';

/** Builds what the end-to-end tests load: the product with the test host on its list. */
export default async function setup(): Promise<void> {
  if (process.env.BOI_CANH_E2E_NO_BUILD) return;
  for (const target of TARGETS) {
    await buildExtension({ target, outDir: join(PROJECT, 'out', 'test', target), extraSites: SAMPLE_SITES });
  }
}
