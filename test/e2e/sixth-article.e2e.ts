import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { until } from '../../src/build/browsers/session.ts';
import { buildExtension, PROJECT, SAMPLE_SITES } from '../../src/build/extension.ts';
import { page } from './pages.ts';
import { BROWSERS, cardWith, hover, inEachBrowser, LISTED, painted, paintedText } from './world.ts';

const BUILD = 'test-sixth';
const FILE = '005_c0ffee00c0ffee00.txt';

/** Invented people and an invented deal, so that no test says anything of real ones. Nothing is curated about it. */
const TEXT = `Việt Nam và Singapore bàn về đào tạo 02/06/2025 09:15

Ngày 2/6, Thiếu tướng Trần Bảo Khuê, Cục trưởng Cục Đào tạo, đã làm việc với Bộ trưởng K. Shanmugam.

Hai bên nói về Kế hoạch trao đổi học viên Sông Thử giữa Việt Nam và Singapore.`;

const PAGE = page(
  `<h1>Khóa học mới</h1><p>Thiếu tướng Trần Bảo Khuê khai giảng khóa học cùng Bộ trưởng K. Shanmugam ngày 3/6.</p>`,
  { head: '<meta property="article:published_time" content="2025-06-03">' },
);

beforeAll(async () => {
  const seeds = join(PROJECT, 'out', 'seeds-sixth');
  await rm(seeds, { recursive: true, force: true });
  await cp(join(PROJECT, 'seeds'), seeds, { recursive: true });
  await writeFile(join(seeds, FILE), TEXT);
  for (const browser of BROWSERS) {
    const target = browser === 'chromium' ? 'chrome' : 'firefox';
    await buildExtension({
      target,
      outDir: join(PROJECT, 'out', BUILD, target),
      extraSites: SAMPLE_SITES,
      seeds,
    });
  }
});

inEachBrowser('without the sixth article', (world) => {
  test('the invented official is nobody', async () => {
    world.serve({ '/khoa': PAGE });
    const tab = await world.session.open(`${LISTED}/khoa`);
    await paintedText(tab, 'K. Shanmugam');
    expect((await painted(tab)).map((each) => each.text)).not.toContain('Trần Bảo Khuê');
    await tab.close();
  });
});

inEachBrowser(
  'a sixth article dropped into seeds/',
  (world) => {
    test('changes marks, card, related coverage and its reasons', async () => {
      world.serve({ '/khoa': PAGE });
      const tab = await world.session.open(`${LISTED}/khoa`);
      await paintedText(tab, 'Trần Bảo Khuê');
      await hover(tab, 'Trần Bảo Khuê');
      const card = await cardWith(tab, 'Cục trưởng Cục Đào tạo');
      expect(card).toContain('2/6/2025');
      await tab.press('Escape');
      const popup = await world.session.openPopup(tab);
      await until(popup, () => document.querySelectorAll('.related li').length > 0, null);
      const lines = await popup.evaluate(
        () => [...document.querySelectorAll('.related li')].map((each) => (each as HTMLElement).innerText),
        null,
      );
      expect(lines[0]).toContain('bàn về đào tạo');
      expect(lines[0]).toContain('Trần Bảo Khuê');
      expect(lines[0]).toContain('K. Shanmugam');
      await tab.close();
    });
  },
  { build: BUILD },
);
