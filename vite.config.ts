import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';
import type { Target } from './src/build/manifest.ts';
import { messageKeysOf, messagesPlugin } from './src/build/messages-plugin.ts';
import { seedPlugin } from './src/build/seed-plugin.ts';
import type { Pack } from './src/core/knowledge/types.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One of the builds that make up the extension; a Vite build refuses several IIFE entries, hence several builds. */
export type Part = 'pages' | 'background' | 'content' | 'card' | 'article' | 'packs' | 'backup';
export const PARTS: readonly Part[] = [
  'pages',
  'background',
  'content',
  'card',
  'article',
  'packs',
  'backup',
];

const SURFACES = ['popup', 'panel', 'reader', 'options', 'welcome'];

/** `src/popup/index.html` becomes `popup.html` at the root of the build. */
const htmlAtRoot: Plugin = {
  name: 'html-at-root',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const surface = /^(?:src\/)?([a-z]+)\/index\.html$/.exec(file.fileName)?.[1];
      if (surface) file.fileName = `${surface}.html`;
    }
  },
};

export interface PartOptions {
  readonly target: Target;
  readonly part: Part;
  readonly outDir: string;
  /** Folder of the articles and what is curated about them; or a pack made elsewhere. */
  readonly seeds: string | Pack;
  /** Source maps, readable code. */
  readonly debug?: boolean;
}

/** Vite's configuration for one part of one browser's build. */
export function configFor({ target, part, outDir, seeds, debug = false }: PartOptions): InlineConfig {
  const common: InlineConfig = {
    configFile: false,
    root: at('./src'),
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    define: { __TARGET__: JSON.stringify(target) },
    plugins: [messagesPlugin(messageKeysOf(part)), seedPlugin(seeds), htmlAtRoot],
    build: {
      outDir,
      emptyOutDir: false,
      target: target === 'chrome' ? 'chrome128' : 'firefox150',
      modulePreload: false,
      sourcemap: debug ? 'inline' : false,
      minify: !debug,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  };
  const build = common.build ?? {};
  if (part === 'pages') {
    const present = SURFACES.filter((name) => existsSync(at(`./src/${name}/index.html`)));
    build.rolldownOptions = {
      input: Object.fromEntries(present.map((name) => [name, at(`./src/${name}/index.html`)])),
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    };
    return { ...common, build };
  }
  const entry = {
    background: './src/background/main.ts',
    content: './src/content/main.ts',
    card: './src/marking/card/main.tsx',
    article: './src/marking/article/main.ts',
    packs: './src/offscreen/packs/main.ts',
    backup: './src/offscreen/backup/main.ts',
  };
  build.rolldownOptions = {
    input: { [part]: at(entry[part]) },
    output: {
      format: part === 'background' ? 'es' : 'iife',
      entryFileNames: '[name].js',
      codeSplitting: false,
    },
  };
  // What runs in every frame takes the browser's own API: see the file's head.
  const inPages = part === 'background' ? {} : { 'webextension-polyfill': at('./src/platform/native.ts') };
  return { ...common, build, resolve: { alias: inPages } };
}

export default defineConfig(
  configFor({ target: 'chrome', part: 'pages', outDir: at('./dist/chrome'), seeds: at('./seeds') }),
);
