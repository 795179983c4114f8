import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../browsers/launch.ts';
import { servePages } from '../browsers/pages.ts';
import { poll, type Session, type Surface, until } from '../browsers/session.ts';
import { buildExtension, PROJECT, SAMPLE_SITES } from '../extension.ts';
import { hoverFirst, paintedTexts } from '../sample/show.ts';
import { SAMPLE_URL } from './start.ts';

/** The looks that the README and the stores show. */
const LOOKS = [
  { name: 'light-vi', dark: false, language: 'vi' },
  { name: 'dark-en', dark: true, language: 'en' },
] as const;

/** A surface has had its answers and stands still. */
const SETTLED_MS = 900;
const rest = () => new Promise((done) => setTimeout(done, SETTLED_MS));

/** Takes the pictures in `docs/screenshots/` anew: each surface in Chromium, light in Vietnamese and dark in English. */
export async function runScreenshots(): Promise<number> {
  const extension = join(PROJECT, 'out', 'start', 'chrome');
  await buildExtension({ target: 'chrome', outDir: extension, extraSites: SAMPLE_SITES });
  const sample = await readFile(join(PROJECT, 'src/build/sample/news.html'), 'utf8');
  const server = await servePages((_, path) => (path === '/' ? sample : null));
  const out = join(PROJECT, 'docs/screenshots');
  await mkdir(out, { recursive: true });
  for (const { name, dark, language } of LOOKS) {
    const session = await launch('chromium', { extension, proxyPort: server.port, headless: true, dark });
    await setLanguage(session, language);
    const save = (surface: Surface, what: string) => surface.screenshot(join(out, `${what}-${name}.png`));
    const tab = await session.open(SAMPLE_URL);
    await until(tab, paintedTexts, null);
    await hoverFirst(tab);
    await until(tab, () => document.querySelector('[data-boi-canh]') !== null, null);
    await rest();
    await save(tab, 'page-card');
    await tab.press('Escape');
    const popup = await session.openPopup(tab);
    await until(popup, () => document.querySelectorAll('.related li').length > 0, null);
    await rest();
    await save(popup, 'popup');
    // The popup closes with the key.
    await popup.press('s').catch(() => undefined);
    await poll(async () => (await session.extensionTabs('#/save')).length > 0, 'the page for saving');
    for (const saving of await session.extensionTabs('#/save')) {
      await until(saving, () => document.querySelector('.save-item') !== null, null);
      await rest();
      await save(saving, 'save');
      await saving.close();
    }
    for (const [what, path] of [
      ['reader', 'reader.html#/article/004_84371e4765f2eb53'],
      ['official', 'reader.html#/entity/to-lam'],
      ['relations', 'reader.html#/relations'],
      ['timeline', 'reader.html#/timeline'],
      ['search', 'reader.html#/search?q=an%20ninh%20m%E1%BA%A1ng'],
      ['packs', 'reader.html#/packs'],
      ['welcome', 'welcome.html'],
    ] as const) {
      const page = await session.openExtensionPage(path);
      await rest();
      await save(page, what);
      await page.close();
    }
    await session.close();
  }
  await server.close();
  console.log('docs/screenshots');
  return 0;
}

/** Sets the interface's language as the options page does. */
export async function setLanguage(session: Session, language: 'vi' | 'en'): Promise<void> {
  const own = await session.openExtensionPage('options.html');
  await own.evaluate((value) => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
    ).chrome;
    return storage.local.set({ 'setting:language': value });
  }, language);
  await own.close();
}
