/**
 * `npm run bench:article`: how long the page is held up while its copy is made, part by part, and how long the popup
 * works to find the article in it. On a page like most, and on one with 10,000 comments, which is cut at the limits of a copy.
 */
import { fileURLToPath } from 'node:url';
import { launchPlainChromium } from '../../src/build/browsers/plain.ts';
import { bundleScript } from '../support/bundle.ts';
import { SHELLS } from './page-shells.ts';
import type { ReadingWorld } from './world.ts';

const SENTENCE =
  'Tại buổi làm việc, Bộ trưởng Lạc Đình Thụy đề nghị hai bên tiếp tục phối hợp chặt chẽ trong thời gian tới.';

/** Comments below the article: an element, a name in it, a text. */
const comments = (count: number): string =>
  `<section id="comments">${`<div class="comment"><b>bạn đọc</b><p>${SENTENCE}</p></div>`.repeat(count)}</section>`;

const article = {
  title: 'Bộ trưởng Lạc Đình Thụy làm việc',
  paragraphs: Array(20).fill(SENTENCE) as string[],
};
const plain = SHELLS.boxes?.(article) ?? '';

const PAGES: Readonly<Record<string, string>> = {
  'a page like most': plain.replace('<div id="footer">', `${comments(100)}<div id="footer">`),
  'a page with 10,000 comments': plain.replace('<div id="footer">', `${comments(10_000)}<div id="footer">`),
};

const browser = await launchPlainChromium();
const script = await bundleScript(fileURLToPath(new URL('world.ts', import.meta.url)));
for (const [name, html] of Object.entries(PAGES)) {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.evaluate(script);
  const figures = await page.evaluate(() =>
    (globalThis as unknown as { reading: ReadingWorld }).reading.measure(),
  );
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  console.log(
    `${name}: ${figures.nodes} nodes in ${figures.parts} parts, longest ${ms(figures.longest)}, all ${ms(figures.total)}; in the popup: document ${ms(figures.made)}, article ${ms(figures.searched)} (${figures.paragraphs} paragraphs)`,
  );
  await page.close();
}
await browser.close();
