/**
 * `npm run eval:shells`: the labelled articles put into pages as news sites build them, read by a real Chromium with
 * the code that the popup uses, and scored like the plain text. Status 1 where a figure is further from that of the
 * plain text than {@link MOST_APART}.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launchPlainChromium } from '../../src/build/browsers/plain.ts';
import { figures, readLabelled } from '../../src/cli/eval-extraction.ts';
import { sharedFolder } from '../../src/cli/eval-recognition.ts';
import { COUNTED, f1, type Score, scoreExtraction } from '../../src/cli/score-extraction.ts';
import { extract } from '../../src/core/extraction/extract.ts';
import { toLabels } from '../../src/core/extraction/labels.ts';
import { articleText } from '../../src/core/text/article-text.ts';
import type { MainText } from '../../src/ui/page/main-text.ts';
import { bundleScript } from '../support/bundle.ts';
import { SHELLS } from './page-shells.ts';
import type { ReadingWorld } from './world.ts';

/** Most by which an F1 may lie under that of the plain text. */
const MOST_APART = 0.03;

async function read(page: Page, script: string, html: string): Promise<MainText | null> {
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  return page.evaluate(() => (globalThis as unknown as { reading: ReadingWorld }).reading.mainText());
}

type Labelled = ReturnType<typeof readLabelled>;

function scoreOf(articles: Labelled, textOf: (id: string, text: string) => string): Score {
  const found = new Map(
    articles.map(({ labels, text }) => [
      labels.id,
      toLabels(labels.id, extract({ text: textOf(labels.id, text) })),
    ]),
  );
  return scoreExtraction(
    articles.map(({ labels }) => labels),
    (id) => found.get(id)!,
  );
}

/** Title and paragraphs of an article's file. */
function partsOf(text: string): { readonly title: string; readonly paragraphs: readonly string[] } {
  const [title = '', ...paragraphs] = text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean);
  return { title, paragraphs };
}

interface ShellResult {
  readonly score: Score;
  /** Lines of articles that were not read, and lines read that are none of an article's. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

async function measure(
  articles: Labelled,
  shell: (parts: ReturnType<typeof partsOf>) => string,
  readPage: (html: string) => Promise<MainText | null>,
): Promise<ShellResult> {
  const texts = new Map<string, string>();
  const lost: string[] = [];
  const added: string[] = [];
  for (const { labels, text } of articles) {
    const parts = partsOf(text);
    const got = await readPage(shell(parts));
    texts.set(labels.id, got ? articleText(got.title, got.paragraphs) : '');
    const lines = [parts.title, ...parts.paragraphs];
    const read = got ? [got.title, ...got.paragraphs] : [];
    const [whole, wholeRead] = [squeezed(lines.join(' ')), squeezed(read.join(' '))];
    const about = (line: string) => `${labels.id}: ${line.slice(0, 100)}`;
    lost.push(...lines.filter((line) => !wholeRead.includes(squeezed(line))).map(about));
    added.push(...read.filter((line) => !whole.includes(squeezed(line))).map(about));
  }
  return { score: scoreOf(articles, (id) => texts.get(id) ?? ''), lost, added };
}

/** The measures that lie too far under those of the plain text, in words. */
function tooFar(plain: Score, score: Score): string[] {
  return COUNTED.flatMap((name) => {
    const apart = f1(plain.counts[name]) - f1(score.counts[name]);
    return apart > MOST_APART ? [`${name}: F1 is ${apart.toFixed(3)} under that of the plain text`] : [];
  });
}

async function main(): Promise<number> {
  const folder = join(sharedFolder(), 'gold', 'dev');
  if (!existsSync(join(folder, 'labels'))) {
    console.log(`page shells: no labelled articles at ${folder}; nothing measured`);
    return 0;
  }
  const articles = readLabelled(folder);
  const plain = scoreOf(articles, (_, text) => text);
  console.log(`plain text, ${articles.length} articles:\n${figures(plain, []).join('\n')}`);
  const script = await bundleScript(fileURLToPath(new URL('world.ts', import.meta.url)));
  const browser = await launchPlainChromium();
  const page = await browser.newPage();
  let status = 0;
  for (const [name, shell] of Object.entries(SHELLS)) {
    const { score, lost, added } = await measure(articles, shell, (html) => read(page, script, html));
    console.log(
      `\n${name}: ${lost.length} paragraphs lost, ${added.length} lines of the shell taken in\n${figures(score, []).join('\n')}`,
    );
    if (process.argv.includes('--misses')) {
      for (const line of lost) console.log(`  lost: ${line}`);
      for (const line of added) console.log(`  added: ${line}`);
    }
    for (const line of tooFar(plain, score)) {
      console.error(`${name}: ${line}`);
      status = 1;
    }
  }
  await browser.close();
  return status;
}

process.exitCode = await main();
