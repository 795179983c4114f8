/**
 * Pictures of the card as it is, in a real Chromium, from the bundled knowledge: `npx tsx test/ui/card/harness/shots.ts
 * [OUT]`. For eyes, not for a machine: nothing compares them.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launchPlainChromium } from '../../../../src/build/browsers/plain.ts';
import { loadSeeds } from '../../../../src/build/seeds/load.ts';
import type { Brief } from '../../../../src/core/knowledge/brief.types.ts';
import type { Mention } from '../../../../src/core/matching/types.ts';
import { memoryCorpus } from '../../../core/knowledge/memory.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = process.argv[2] ?? here('../../../../out/card');
const ONLY = process.argv[3];

/** Time for fonts and the card's fading in, in ms. */
const SETTLED_MS = 150;

async function harnessCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: here('.'),
    resolve: { alias: { 'webextension-polyfill': here('./fake-browser.ts') } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: here('./page.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('the harness did not build');
  const code = result.output.find((file) => file.type === 'chunk');
  if (!code) throw new Error('the harness built to nothing');
  return code.code;
}

interface Harness {
  prepare(briefs: readonly Brief[], lang: string, slow: boolean, hostile: boolean): void;
  openCard(selector: string, mention: Partial<Mention>, date: string | null, how: string): void;
  unfold(): void;
}

interface Shot {
  readonly name: string;
  readonly selector: string;
  readonly ids: readonly string[];
  readonly mention?: Partial<Mention>;
  readonly date: string | null;
  readonly lang?: 'vi' | 'en';
  readonly dark?: boolean;
  readonly size?: readonly [number, number];
  readonly unfold?: boolean;
  readonly how?: 'hover' | 'key';
  readonly hostile?: boolean;
  readonly slow?: boolean;
  readonly click?: string;
}

const official = (id: string): Partial<Mention> => ({
  entity: id,
  candidates: [id],
  why: [
    { code: 'full-name', text: 'Tô Lâm' },
    { code: 'title-beside', text: 'Bộ trưởng Công an' },
  ],
});
const thing = (id: string, kind: Mention['kind'], more: Partial<Mention> = {}): Partial<Mention> => ({
  entity: id,
  candidates: [id],
  kind,
  why: [{ code: 'parties-in-phrase', text: 'Việt Nam-Mỹ' }],
  ...more,
});

const SHOTS: readonly Shot[] = [
  { name: 'lam-2023', selector: '#lam', ids: ['to-lam'], date: '2023-09-15' },
  { name: 'lam-2024-gap', selector: '#lam', ids: ['to-lam'], date: '2024-09-15' },
  { name: 'lam-today-dark', selector: '#lam', ids: ['to-lam'], date: '2026-11-22', dark: true },
  { name: 'lam-2020-en', selector: '#lam', ids: ['to-lam'], date: '2020-02-14', lang: 'en' },
  { name: 'lam-2019-en-dark', selector: '#lam', ids: ['to-lam'], date: '2019-05-01', lang: 'en', dark: true },
  { name: 'lam-nodate', selector: '#lam', ids: ['to-lam'], date: null },
  {
    name: 'lam-unfolded',
    selector: '#lam',
    ids: ['to-lam'],
    date: '2024-09-15',
    unfold: true,
    size: [760, 1900],
  },
  {
    name: 'lam-unfolded-en-dark',
    selector: '#lam',
    ids: ['to-lam'],
    date: '2024-09-15',
    unfold: true,
    size: [760, 1900],
    lang: 'en',
    dark: true,
  },
  { name: 'lam-narrow', selector: '#lam', ids: ['to-lam'], date: '2024-09-15', size: [320, 480] },
  { name: 'lam-key', selector: '#lam', ids: ['to-lam'], date: '2026-11-22', how: 'key' },
  { name: 'lam-hostile', selector: '#lam', ids: ['to-lam'], date: '2026-11-22', hostile: true },
  {
    name: 'lam-rejected',
    selector: '#lam',
    ids: ['to-lam'],
    date: '2026-11-22',
    click: '[data-action=reject]',
  },
  { name: 'lam-loading', selector: '#lam', ids: ['to-lam'], date: '2026-11-22', slow: true },
  { name: 'bottom', selector: '#bottom', ids: ['to-lam'], date: '2024-09-15' },
  { name: 'halbi', selector: '#halbi', ids: ['awang-halbi'], date: '2026-11-22' },
  { name: 'hcm', selector: '#hcm', ids: ['ho-chi-minh'], date: '2026-11-22' },
  { name: 'shanmugam-en', selector: '#shan', ids: ['k-shanmugam'], date: '2026-11-22', lang: 'en' },
  {
    name: 'bn-declaration',
    selector: '#bn',
    ids: ['vn-bn-joint-declaration-2019'],
    mention: thing('vn-bn-joint-declaration-2019', 'agreement'),
    date: '2024-09-15',
  },
  {
    name: 'bn-declaration-en-dark',
    selector: '#bn',
    ids: ['vn-bn-joint-declaration-2019'],
    mention: thing('vn-bn-joint-declaration-2019', 'agreement'),
    date: '2024-09-15',
    lang: 'en',
    dark: true,
    unfold: true,
    size: [760, 1300],
  },
  {
    name: 'us-csp',
    selector: '#csp',
    ids: ['vn-us-comprehensive-strategic-partnership'],
    mention: thing('vn-us-comprehensive-strategic-partnership', 'agreement', { via: 'level' }),
    date: '2024-09-15',
  },
  {
    name: 'synthetic',
    selector: '#syn',
    ids: ['synthetic-drugs-global-partnership'],
    mention: thing('synthetic-drugs-global-partnership', 'agreement'),
    date: '2024-09-15',
  },
  {
    name: 'dialogue',
    selector: '#dialogue',
    ids: ['vn-us-security-law-enforcement-dialogue'],
    mention: thing('vn-us-security-law-enforcement-dialogue', 'forum', { ordinal: 2 }),
    date: '2025-10-01',
  },
  {
    name: 'mps',
    selector: '#mps',
    ids: ['mps-vn'],
    mention: thing('mps-vn', 'organisation'),
    date: '2025-10-01',
  },
  {
    name: 'candidates',
    selector: '#minister',
    ids: ['to-lam', 'luong-tam-quang'],
    mention: { entity: null, candidates: ['to-lam', 'luong-tam-quang'], via: 'title' },
    date: '2024-09-15',
  },
  {
    name: 'candidates-open-en',
    selector: '#minister',
    ids: ['to-lam', 'luong-tam-quang'],
    mention: { entity: null, candidates: ['to-lam', 'luong-tam-quang'], via: 'title' },
    date: '2024-09-15',
    lang: 'en',
    click: '.card-candidate summary',
    size: [760, 1100],
  },
];

async function take(page: Page, code: string, shot: Shot): Promise<void> {
  const { brief } = await memoryCorpus([loadSeeds(here('../../../../seeds'))]);
  const found = await Promise.all(shot.ids.map((id) => brief(id, shot.date)));
  const briefs = found.flatMap((each) => each ?? []);
  const [width, height] = shot.size ?? [760, 760];
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: shot.dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setContent(readFileSync(here('./page.html'), 'utf8'));
  await page.addScriptTag({ content: code });
  await page.evaluate(
    (known, lang, slow, hostile) => (window as unknown as Harness).prepare(known, lang, slow, hostile),
    briefs,
    shot.lang ?? 'vi',
    shot.slow ?? false,
    shot.hostile ?? false,
  );
  await page.evaluate(
    ({ selector, mention, date, how }) => {
      document.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
      (window as unknown as Harness).openCard(selector, mention, date, how);
    },
    {
      selector: shot.selector,
      mention: shot.mention ?? official(shot.ids[0] ?? ''),
      date: shot.date,
      how: shot.how ?? 'hover',
    },
  );
  await page.waitForSelector(`>>> ${shot.slow ? '.skeleton' : '.card-head'}`, { visible: true });
  if (shot.click) await page.locator(`>>> ${shot.click}`).click();
  if (shot.unfold) await page.evaluate(() => (window as unknown as Harness).unfold());
  await new Promise((done) => setTimeout(done, SETTLED_MS));
  await page.addScriptTag({ path: here('../../../../node_modules/axe-core/axe.min.js') });
  const violations = await page.evaluate(
    'axe.run("[data-boi-canh]").then((found) => found.violations.map((each) => each.id + ": " + each.nodes.map((node) => node.html).join(" | ")))',
  );
  for (const violation of violations as string[]) console.error(shot.name, violation);
  await page.screenshot({ path: join(OUT, `${shot.name}.png`) });
}

mkdirSync(OUT, { recursive: true });
const code = await harnessCode();
const browser = await launchPlainChromium();
try {
  for (const shot of SHOTS) {
    if (ONLY && !shot.name.includes(ONLY)) continue;
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(shot.name, error));
    page.on('console', (message) => message.type() === 'error' && console.error(shot.name, message.text()));
    await take(page, code, shot).catch((error: unknown) => console.error(shot.name, String(error)));
    await page.close();
  }
} finally {
  await browser.close();
}
