/** The two extensions that `bench:place` compares, carrying the same corpus. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildExtension, PROJECT } from '../../../src/build/extension.ts';
import type { Target } from '../../../src/build/manifest.ts';
import type { Pack } from '../../../src/core/knowledge/types.ts';
import { buildLayer, loadLayer } from '../../../src/core/matching/layer.ts';
import type { LayerBytes } from '../../../src/core/matching/layer.types.ts';
import { configFor } from '../../../vite.config.ts';
import { LEXICON_FILES } from './files.ts';

/** `background`: the product. `tab`: a lexicon in each tab. */
export type Place = 'background' | 'tab';

/** Sites of the bench's builds; different ones, so that each tab has a process of its own. */
export const SITES = ['http://mot.test', 'http://hai.test', 'http://ba.test'] as const;

export interface Builds {
  readonly folders: Readonly<Record<Place, string>>;
  /** In the lexicon that both carry. */
  readonly surfaces: number;
}

export async function buildBoth(pack: Pack, target: Target): Promise<Builds> {
  const folder = (place: Place) => join(PROJECT, 'out', 'bench', target, place);
  const [shipped, tab] = [folder('background'), folder('tab')];
  const extraSites = SITES.map((site) => `${site}/*`);
  await buildExtension({ target, outDir: shipped, extraSites, seeds: pack });
  await rm(tab, { recursive: true, force: true });
  await cp(shipped, tab, { recursive: true });
  const layer = buildLayer(pack.knowledge.entities);
  await moveIntoTab(tab, target, pack, layer);
  return { folders: { background: shipped, tab }, surfaces: loadLayer(layer).uses.surfaces };
}

async function moveIntoTab(outDir: string, target: Target, pack: Pack, layer: LayerBytes): Promise<void> {
  const config = configFor({ target, part: 'content', outDir, seeds: pack });
  const options = config.build?.rolldownOptions;
  if (options) options.input = { content: fileURLToPath(new URL('./tab-content.ts', import.meta.url)) };
  await build(config);
  await writeFile(join(outDir, LEXICON_FILES.knowledge), JSON.stringify(pack.knowledge));
  for (const part of ['known', 'uses', 'automaton'] as const)
    await writeFile(join(outDir, LEXICON_FILES[part]), layer[part]);
  const manifest = join(outDir, 'manifest.json');
  const resources = [{ resources: Object.values(LEXICON_FILES), matches: SITES.map((site) => `${site}/*`) }];
  const source = JSON.parse(await readFile(manifest, 'utf8')) as object;
  await writeFile(manifest, JSON.stringify({ ...source, web_accessible_resources: resources }));
}
