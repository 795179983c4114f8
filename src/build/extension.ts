import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { configFor, PARTS } from '../../vite.config.ts';
import type { Pack } from '../core/knowledge/types.ts';
import { LISTED_PATTERNS } from '../platform/sites.ts';
import { manifestFor, readManifest, type Target } from './manifest.ts';

/** The project's root folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Sites of the test builds alone: a name that no network resolves (RFC 6761), so that the sample page needs no place on
 * the published list.
 */
export const SAMPLE_SITES: readonly string[] = ['http://*.boi-canh.test/*', 'https://*.boi-canh.test/*'];

export interface BuildOptions {
  readonly target: Target;
  /** Emptied first. */
  readonly outDir: string;
  /** Match patterns beside the published list; only test builds have any. */
  readonly extraSites?: readonly string[];
  /** Folder of the articles, the project's own unless a test brings another; or a pack, as benches make them. */
  readonly seeds?: string | Pack;
  /** Source maps, readable code. */
  readonly debug?: boolean;
}

/** Writes one browser's unpacked extension. */
export async function buildExtension({
  target,
  outDir,
  extraSites = [],
  seeds = join(PROJECT, 'seeds'),
  debug = false,
}: BuildOptions): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(join(outDir, 'icons'), { recursive: true });
  const sites = [...LISTED_PATTERNS, ...extraSites];
  const manifest = manifestFor(target, await readManifest(join(PROJECT, 'manifest.json')), sites);
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await cp(join(PROJECT, 'src/_locales'), join(outDir, '_locales'), { recursive: true });
  for (const name of await readdir(join(PROJECT, 'src/icons'))) {
    if (name.endsWith('.png')) await cp(join(PROJECT, 'src/icons', name), join(outDir, 'icons', name));
  }
  await cp(join(PROJECT, 'src/marking/marking.css'), join(outDir, 'marking.css'));
  await cp(join(PROJECT, 'LICENSE'), join(outDir, 'LICENSE'));
  // Their licences want the text beside the code.
  for (const [from, to] of [
    ['@mozilla/readability/LICENSE.md', 'LICENSE-readability.txt'],
    ['d3-force/LICENSE', 'LICENSE-d3.txt'],
    ['idb/LICENSE', 'LICENSE-idb.txt'],
  ] as const) {
    await cp(join(PROJECT, 'node_modules', from), join(outDir, to));
  }
  for (const part of PARTS) await build(configFor({ target, part, outDir, seeds, debug }));
}
