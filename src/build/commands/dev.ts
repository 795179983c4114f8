import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserName, findBrowser } from '../browsers/find.ts';
import { launch } from '../browsers/launch.ts';
import { servePages } from '../browsers/pages.ts';
import { buildExtension, PROJECT, SAMPLE_SITES } from '../extension.ts';
import { SAMPLE_URL } from './start.ts';

/** Editors write a file in several steps; a rebuild waits until they are through. */
const SETTLE_MS = 150;

/** Opens a browser on the sample page, and rebuilds and reloads the extension whenever a source changes. */
export async function runDev(): Promise<number> {
  const wanted = process.argv[3];
  const names: readonly BrowserName[] = wanted === 'firefox' ? ['firefox'] : ['chromium', 'firefox'];
  const name = names.find((each) => findBrowser(each));
  if (!name) {
    console.error('No Chromium or Firefox found; npm test says how to get them.');
    return 1;
  }
  const extension = join(PROJECT, 'out', 'dev', name);
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const rebuild = () => buildExtension({ target, outDir: extension, extraSites: SAMPLE_SITES, debug: true });
  await rebuild();
  const sampleFile = join(PROJECT, 'src/build/sample/news.html');
  let sample = await readFile(sampleFile, 'utf8');
  const pages = await servePages((_, path) => (path === '/' ? sample : null));
  const session = await launch(name, { extension, proxyPort: pages.port, headless: Boolean(process.env.CI) });
  const tab = await session.open(SAMPLE_URL);
  console.log(`${name} ${session.version}: waiting for changes in src, seeds and manifest.json`);

  const renew = async () => {
    const begin = Date.now();
    try {
      sample = await readFile(sampleFile, 'utf8');
      await rebuild();
      await session.reloadExtension();
      await tab.page.reload();
      console.log(`rebuilt in ${Date.now() - begin} ms`);
    } catch (error) {
      console.error(String(error));
    }
  };
  let timer: NodeJS.Timeout | undefined;
  // One at a time: two builds would write into the same folder.
  let work = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(renew);
    }, SETTLE_MS);
  };
  const watchers = ['src', 'seeds', 'manifest.json'].map((path) =>
    watch(join(PROJECT, path), { recursive: true }, changed),
  );
  await new Promise<void>((done) => tab.page.browser().once('disconnected', () => done()));
  for (const watcher of watchers) watcher.close();
  await pages.close();
  return 0;
}
