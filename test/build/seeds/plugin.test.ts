import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { seedPlugin } from '../../../src/build/seed-plugin.ts';
import { loadSeeds } from '../../../src/build/seeds/load.ts';
import type { Pack } from '../../../src/core/knowledge/types.ts';
import { validatePack } from '../../../src/core/knowledge/validate.ts';
import { annotateText } from '../../../src/core/matching/annotate-text.ts';
import { createAnnotator } from '../../../src/core/matching/annotator.ts';
import { joinLayers } from '../../../src/core/matching/gazetteer.ts';
import { loadLayer } from '../../../src/core/matching/layer.ts';
import type { LayerBytes } from '../../../src/core/matching/layer.types.ts';
import { buildLexicon, createLexicon, type Lexicon } from '../../../src/core/matching/lexicon.ts';
import { seedsFolder } from './folder.ts';

interface Bundle {
  readonly pack: Pack;
  readonly data: LayerBytes;
}

/** Builds the module as the extension's build does, and reads the files that it names. */
async function built(dir: string): Promise<Bundle> {
  const entry = join(dir, 'entry.js');
  const out = join(dir, 'out');
  writeFileSync(entry, "export * from 'virtual:boi-canh/bundle';\n");
  await build({
    configFile: false,
    root: dir,
    logLevel: 'silent',
    plugins: [seedPlugin(dir)],
    build: { outDir: out, lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' } },
  });
  const { files } = (await import(pathToFileURL(join(out, 'bundle.mjs')).href)) as {
    files: Readonly<Record<'pack' | keyof LayerBytes, string>>;
  };
  const bytes = (file: string) => Uint8Array.from(readFileSync(join(out, file)));
  const data = {
    known: bytes(files.known),
    uses: bytes(files.uses),
    automaton: bytes(files.automaton),
  };
  return { pack: JSON.parse(readFileSync(join(out, files.pack), 'utf8')) as Pack, data };
}

/** A Vite build takes a second or two alone, and much longer beside other tests. */
const BUILD_TIMEOUT_MS = 60_000;

describe('the bundle module', { timeout: BUILD_TIMEOUT_MS }, () => {
  test('holds the pack as the seeds folder has it, and its lexicon', async () => {
    const dir = seedsFolder();
    const pack = loadSeeds(dir);
    const { pack: own, data } = await built(dir);
    expect(own).toEqual(pack);
    const [text] = pack.articles.map((article) => article.text);
    const mentions = (lexicon: Lexicon) => annotateText(createAnnotator(lexicon), text ?? '', { date: null });
    const entities = new Map(pack.knowledge.entities.map((entity) => [entity.id, entity]));
    const loaded = createLexicon(joinLayers([{ layer: loadLayer(data) }]), entities);
    expect(mentions(loaded)).toEqual(mentions(buildLexicon(pack.knowledge)));
    expect(mentions(loaded)).not.toEqual([]);
  });

  test('is not built from a folder with a mistake in it', async () => {
    const dir = seedsFolder({ 'claims/bai.yaml': 'roles: 1\n' });
    await expect(built(dir)).rejects.toThrow(/claims\/bai\.yaml:1: roles: /);
  });
});

test('the bundled seeds are a valid pack', () => {
  const pack = loadSeeds(new URL('../../../seeds', import.meta.url).pathname);
  expect(validatePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack });
});
