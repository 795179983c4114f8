import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserName, findBrowser } from '../browsers/find.ts';
import { launch } from '../browsers/launch.ts';
import { servePages } from '../browsers/pages.ts';
import type { Session } from '../browsers/session.ts';
import { buildExtension, PROJECT, SAMPLE_SITES } from '../extension.ts';
import { showSample } from '../sample/show.ts';

/** Where the sample page is served; a name that resolves on no network. */
export const SAMPLE_URL = 'http://mau.boi-canh.test/';

/**
 * Builds the extension and opens it on the sample page: a browser window where there is a display, else headless with a
 * table of what was found and screenshots in `out/`.
 */
export async function runStart(): Promise<number> {
  const name = (['chromium', 'firefox'] as const).find((each) => findBrowser(each));
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const extension = join(PROJECT, 'out', 'start', target);
  console.log('Building …');
  await buildExtension({ target, outDir: extension, extraSites: SAMPLE_SITES });
  if (!name) return sayByHand(extension);
  const sample = await readFile(join(PROJECT, 'src/build/sample/news.html'), 'utf8');
  const server = await servePages((_, path) => (path === '/' ? sample : null));
  const headless = !hasDisplay();
  const session = await launch(name, { extension, proxyPort: server.port, headless });
  try {
    return await (headless ? headlessRun(session, name) : windowRun(session));
  } finally {
    await session.close().catch(() => {});
    await server.close();
  }
}

async function headlessRun(session: Session, name: BrowserName): Promise<number> {
  const out = join(PROJECT, 'out');
  await mkdir(out, { recursive: true });
  console.log(`No display: ${name} ${session.version} runs headless.`);
  return showSample(session, SAMPLE_URL, out);
}

async function windowRun(session: Session): Promise<number> {
  const tab = await session.open(SAMPLE_URL);
  console.log(
    'The sample page is open. Hover a marked name; click the icon in the toolbar. Close the window to end.',
  );
  await new Promise<void>((done) => tab.page.browser().once('disconnected', () => done()));
  return 0;
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function sayByHand(extension: string): number {
  console.error(
    `No Chromium or Firefox found. In Chrome open chrome://extensions, switch on "Developer mode", "Load unpacked": ${extension}`,
  );
  console.error(
    `Then allow it access to file URLs, open ${join(PROJECT, 'src/build/sample/news.html')} and choose "mark this site" in its popup.`,
  );
  return 1;
}
