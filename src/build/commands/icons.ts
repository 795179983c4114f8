/**
 * Draws the PNG icons from `src/icons/mark.svg`. They are committed, as browsers take no SVG for the toolbar everywhere
 * and a build must not need a browser; run this after a change of the drawing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/find.ts';
import { PROJECT } from '../extension.ts';

/** Sides in pixels that the manifest names. */
const SIDES = [16, 32, 48, 128];

export async function runIcons(): Promise<number> {
  const program = findBrowser('chromium');
  if (!program) {
    console.error('icons: needs Chromium; set CHROMIUM to its path');
    return 2;
  }
  const folder = join(PROJECT, 'src/icons');
  const drawing = (await readFile(join(folder, 'mark.svg'))).toString('base64');
  const browser = await puppeteer.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const side of SIDES) {
      await page.setViewport({ width: side, height: side });
      await page.setContent(
        `<body style="margin:0"><img style="display:block" width="${side}" height="${side}" src="data:image/svg+xml;base64,${drawing}">`,
      );
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(join(folder, `${side}.png`), png);
    }
  } finally {
    await browser.close();
  }
  return 0;
}
