import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchPlainChromium } from '../../../src/build/browsers/plain.ts';
import { choosePageDate, type PageDateCandidate } from '../../../src/core/text/page-date.ts';
import { bundleScript } from '../../support/bundle.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([
    launchPlainChromium(),
    bundleScript(fileURLToPath(new URL('dates-world.ts', import.meta.url))),
  ]);
});
afterAll(() => browser.close());

/** Date and basis of a document, as the content script collects and the background chooses. */
async function dateOf(html: string, path = '/tin', lang = 'vi'): Promise<string | null> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => request.respond({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(`http://page.test${path}`);
  const candidates = (await page.evaluate(`${script}; dates()`)) as PageDateCandidate[];
  await page.close();
  const date = choosePageDate(candidates, { lang, latest: '2025-12-31' });
  return date && `${date.value} ${date.basis}${date.changed ? ' changed' : ''}`;
}

const H1 = '<h1>Bộ trưởng tiếp khách</h1>';
const OTHER = '<a href="/khac">Tin khác</a>';

test.each<[what: string, html: string, date: string | null, path?: string, lang?: string]>([
  ['nothing', `<article>${H1}<p>Sáng 12/3, hai bên hội đàm.</p></article>`, null],
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-13T18:08:00+07:00"}</script>',
    '2025-03-13T18:08 json-ld',
  ],
  [
    'article:published_time before article:modified_time',
    '<meta property="article:modified_time" content="2025-03-20"><meta property="article:published_time" content="2025-03-13">',
    '2025-03-13 meta',
  ],
  ['itemprop', '<meta itemprop="datePublished" content="2025-03-13">', '2025-03-13 meta'],
  ['pubdate, whatever its capitals', '<meta name="PubDate" content="2025-03-13">', '2025-03-13 meta'],
  ['DC.date.issued', '<meta name="DC.date.issued" content="2025-03-13">', '2025-03-13 meta'],
  ['parsely', '<meta name="parsely-pub-date" content="2025-03-13">', '2025-03-13 meta'],
  [
    'time of change beside time of publication',
    `<article>${H1}<time class="updated" datetime="2025-03-20"></time><time datetime="2025-03-13"></time></article>`,
    '2025-03-13 time-element',
  ],
  [
    'nothing but a change',
    `<article>${H1}<time itemprop="dateModified" datetime="2025-03-20">20/3</time></article>`,
    '2025-03-20 time-element changed',
  ],
  [
    'a Vietnamese date line',
    `<article>${H1}<div>Thứ Năm, 13/03/2025 18:08</div><p>Chữ.</p></article>`,
    '2025-03-13T18:08 date-line',
  ],
  [
    'an English one',
    '<article><h1>Talks</h1><span class="byline-date">13 March 2025</span></article>',
    '2025-03-13 date-line',
    '/talks',
    'en',
  ],
  [
    'day or month first, nobody knows',
    '<article><h1>Talks</h1><span class="date">03/04/2025</span></article>',
    null,
    '/talks',
    'en',
  ],
  ['the address', H1, '2025-03-13 url', '/2025/03/13/tin.html'],
  [
    'no date of readers’ remarks',
    `<main><article>${H1}<p>Chữ.</p></article><section class="box-comments"><h3>Ý kiến bạn đọc</h3><div class="comment"><time datetime="2025-04-01T09:00">1/4</time> Bài viết rất hay, mong báo có thêm nhiều bài như vậy nữa về chuyến thăm này.</div><div class="comment"><time datetime="2025-04-01T09:00">1/4</time> Tôi cũng nghĩ như vậy.</div></section></main>`,
    null,
  ],
  [
    'the bar under the headline that counts them',
    `<article>${H1}<div class="date-comment"><time datetime="2025-03-13">13/3</time> 4 bình luận</div></article>`,
    '2025-03-13 time-element',
  ],
  [
    'a body that is called after its remarks',
    `<body class="single comments-open">${H1}<p><time datetime="2025-03-13">13/3</time></p></body>`,
    '2025-03-13 time-element',
  ],
  [
    'no date of related articles, more precise than its own line',
    `<main><div class="related">${OTHER}<time datetime="2025-02-01T08:00">1/2</time>${OTHER}<time datetime="2025-02-02T08:00">2/2</time></div>${H1}<div>Thứ Năm, 13/03/2025</div></main>`,
    '2025-03-13 date-line',
  ],
  [
    'no date of articles beside it in the same part',
    `<main><article>${H1}<div>Thứ Năm, 13/03/2025</div></article><article>${OTHER}<time datetime="2025-02-01T08:00">1/2</time></article><article>${OTHER}<time datetime="2025-02-02T08:00">2/2</time></article></main>`,
    '2025-03-13 date-line',
  ],
  [
    'no day that is still to come',
    `<article>${H1}<p>Đếm ngược: <time datetime="2026-01-01">1/1</time></p></article>`,
    null,
  ],
])('%s', async (_, html, date, path, lang) => {
  expect(await dateOf(html, path, lang)).toBe(date);
});
