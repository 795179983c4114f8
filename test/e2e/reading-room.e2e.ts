import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Surface, type Tab, until } from '../../src/build/browsers/session.ts';
import { buildExtension, PROJECT } from '../../src/build/extension.ts';
import { violations } from './axe.ts';
import { bigPack } from './big-pack.ts';
import { picture } from './pictures.ts';
import { BROWSERS, inEachBrowser } from './world.ts';

const ARTICLE = 'reader.html#/article/004_84371e4765f2eb53';

const textOf = (surface: Surface) =>
  surface.evaluate(() => (document.querySelector('main') as HTMLElement).innerText, null);
const focused = (surface: Surface) =>
  surface.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '', null);

/** Looks at a page with axe, and at its picture afterwards. */
async function sound(tab: Tab, what: string): Promise<void> {
  expect(await violations(tab)).toEqual([]);
  await picture(tab, what);
}

inEachBrowser('the reading room', (world, name) => {
  test('relations: a graph to walk by key, what ties the chosen point, a table, and a file', async () => {
    const tab = await world.session.openExtensionPage('reader.html#/relations');
    await until(tab, () => document.querySelectorAll('.graph .node').length > 20, null);
    await sound(tab, `room-relations-${name}`);
    // The welcome page of a first start may come up in front: a tab behind takes no key and no pointer.
    await tab.page.bringToFront();
    const rows = await tab.evaluate(
      () =>
        [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('q')?.textContent ?? ''),
      null,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every((quote) => quote.length > 5)).toBe(true);

    await tab.evaluate(() => document.querySelector<SVGGElement>('.node[tabindex="0"]')?.focus(), null);
    const first = await focused(tab);
    let moved = first;
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await tab.press(key);
      moved = await focused(tab);
      if (moved !== first) break;
    }
    expect(moved).not.toBe(first);
    await tab.press('Enter');
    await until(tab, () => document.querySelectorAll('.graph-chosen blockquote').length > 0, null);
    const chosen = await tab.evaluate(() => document.querySelector('.chosen h2')?.textContent ?? '', null);
    expect(chosen).not.toBe('');
    expect(moved.startsWith(`${chosen},`)).toBe(true);

    // A drag moves the point that is dragged.
    const place = () =>
      tab.evaluate(() => {
        const box = document.querySelector('.node.chosen')?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }, null);
    await tab.evaluate(
      () => document.querySelector('.node.chosen')?.scrollIntoView({ block: 'center' }),
      null,
    );
    const from = await place();
    if (!from) throw new Error('no point is chosen');
    await tab.page.mouse.move(from.x, from.y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(from.x + 60, from.y + 30, { steps: 4 });
    await tab.page.mouse.up();
    const to = await place();
    expect(Math.hypot((to?.x ?? 0) - from.x, (to?.y ?? 0) - from.y)).toBeGreaterThan(20);

    // In the turn in which a drag ends, D3 swallows clicks.
    await tab.evaluate(() => new Promise((done) => setTimeout(done)), null);
    const file = await tab.evaluate(() => {
      let text = '';
      const { Blob: Kept } = window;
      window.Blob = class extends Kept {
        constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
          super(parts, options);
          text += parts.join('');
        }
      };
      for (const button of document.querySelectorAll<HTMLElement>('.picture-head button')) button.click();
      window.Blob = Kept;
      return text;
    }, null);
    expect(file).toMatch(/^<\?xml/);
    expect(file).toContain('Việt Nam');
    expect(file).toContain('<desc');
    expect(file).not.toMatch(/var\(--|class="/);
    // Without a kind, its points are gone, and so are its ties.
    await tab.click('.checks input');
    await until(tab, () => !document.querySelector('.graph .node.kind-official'), null);
    await tab.close();
  });

  test('timeline: a point tells what lies there; by country pair: in time, levels with their source', async () => {
    const tab = await world.session.openExtensionPage('reader.html#/timeline');
    await until(tab, () => document.querySelectorAll('.points > li').length > 5, null);
    await sound(tab, `room-timeline-${name}`);
    expect(await textOf(tab)).toContain('tháng 3/2019');
    await tab.evaluate(() => document.querySelector<SVGGElement>('.lane-agreement')?.focus(), null);
    await tab.press('Enter');
    await until(tab, () => document.querySelectorAll('.points > li').length === 1, null);
    expect(await textOf(tab)).toContain('được nêu là đã ký');

    await tab.evaluate(() => location.assign('#/pairs'), null);
    await until(tab, () => document.querySelectorAll('.ruled a').length > 2, null);
    await tab.evaluate(() => location.assign('#/pair/VN-SG'), null);
    await until(tab, () => document.querySelectorAll('.levels > li').length === 3, null);
    await sound(tab, `room-pair-${name}`);
    const pair = await textOf(tab);
    expect(pair).toContain('Việt Nam – Singapore');
    expect(pair).toContain('Tuổi Trẻ News');
    expect(pair.indexOf('11–13/3/2025')).toBeLessThan(pair.indexOf('không nêu ngày\n'));
    await tab.close();
  });

  test('an article: notes beside their sentences and none on another; citations; related, not itself', async () => {
    const tab = await world.session.openExtensionPage(ARTICLE);
    await until(tab, () => document.querySelectorAll('.notes li').length > 2, null);
    await until(tab, () => document.querySelectorAll('.related > li').length > 0, null);
    const notes = await tab.evaluate(
      () =>
        [...document.querySelectorAll('.notes li')].map((note) => {
          const { top, bottom, left } = note.getBoundingClientRect();
          return { top, bottom, left };
        }),
      null,
    );
    for (const [at, note] of notes.entries()) {
      const before = notes[at - 1];
      if (before) expect(note.top).toBeGreaterThanOrEqual(before.bottom);
    }
    const textRight = await tab.evaluate(
      () => document.querySelector('.text')?.getBoundingClientRect().right ?? 0,
      null,
    );
    expect(Math.min(...notes.map(({ left }) => left))).toBeGreaterThanOrEqual(textRight);
    const related = await tab.evaluate(
      () => [...document.querySelectorAll('.related a.title')].map((link) => link.getAttribute('href')),
      null,
    );
    expect(related).not.toContain(ARTICLE);
    const sources = await tab.evaluate(
      () => [...document.querySelectorAll('.notes a[target]')].map((link) => link.getAttribute('href') ?? ''),
      null,
    );
    expect(sources[0]).toMatch(/^https:\/\/[^#]+#:~:text=/);
    // The page stays still for the arrows of one who reads.
    await tab.press('ArrowDown');
    expect(await tab.evaluate(() => document.activeElement?.hasAttribute('data-row'), null)).toBe(false);
    await tab.press('?');
    await until(tab, () => document.querySelector('dialog')?.open === true, null);
    await sound(tab, `room-keys-${name}`);
    await tab.press('Escape');
    await until(tab, () => document.querySelector('dialog')?.open === false, null);
    await tab.close();
  });

  test('pages of an official, an agreement and a forum by their links; a claim cited in three forms; a dossier', async () => {
    const tab = await world.session.openExtensionPage('reader.html#/entity/luong-tam-quang');
    await until(tab, () => document.querySelectorAll('.points > .point').length > 1, null);
    await tab.page.bringToFront();
    expect(await textOf(tab)).toContain('13/3/2025');
    // Whom he met is a link that leads on.
    await until(tab, () => document.querySelector('.point h3 a[href*="k-shanmugam"]') !== null, null);
    await tab.click('.point h3 a[href*="k-shanmugam"]');
    await until(tab, () => document.querySelector('h1')?.textContent === 'K. Shanmugam', null);
    await sound(tab, `room-official-${name}`);

    await tab.evaluate(() => location.assign('#/entity/vn-sg-transnational-crime-agreement'), null);
    await until(tab, () => document.querySelector('.kind-agreement .facts') !== null, null);
    const agreement = await textOf(tab);
    for (const words of ['Việt Nam', 'Singapore', 'được nêu là đã ký', 'vừa được ký kết'])
      expect(agreement).toContain(words);
    await sound(tab, `room-agreement-${name}`);
    const quote = await tab.evaluate(
      () => document.querySelector('.point blockquote')?.textContent?.replace(/[“”]/g, '') ?? '',
      null,
    );
    expect(quote.length).toBeGreaterThan(20);
    const cited = async (button: number): Promise<string> => {
      await tab.evaluate((at) => {
        const figure = document.querySelector('.point .card-actions');
        figure?.querySelector('details')?.setAttribute('open', '');
        for (const each of document.querySelectorAll('[data-cite]')) each.removeAttribute('data-cite');
        figure?.querySelectorAll('button')[at]?.setAttribute('data-cite', '');
      }, button);
      await tab.click('[data-cite]');
      await until(tab, () => document.querySelector('[data-cite]')?.textContent === 'Đã sao chép', null);
      await tab.evaluate(() => {
        const field = document.body.appendChild(document.createElement('textarea'));
        field.className = 'pasted';
        field.focus();
      }, null);
      await tab.paste();
      return until(
        tab,
        () => {
          const field = document.querySelector<HTMLTextAreaElement>('.pasted');
          const text = field?.value ?? '';
          if (text !== '') field?.remove();
          return text;
        },
        null,
      );
    };
    const [plain, markdown, csl] = [await cited(0), await cited(1), await cited(2)];
    for (const text of [plain, markdown]) {
      expect(text.replace(/\s+/g, ' ')).toContain(quote.slice(0, 40).trim());
      expect(text).toContain('13/3/2025');
      expect(text).toContain('https://');
    }
    expect(markdown).toMatch(/\]\(<?https:/);
    const [item] = JSON.parse(csl) as Record<string, unknown>[];
    expect(item).toMatchObject({
      'container-title': 'Pháp Luật TP.HCM (PLO)',
      issued: { 'date-parts': [[2025, 3, 13]] },
    });
    expect(item?.accessed).toBeDefined();

    await tab.evaluate(() => location.assign('#/entity/vn-us-security-law-enforcement-dialogue'), null);
    await until(tab, () => document.querySelector('.kind-forum .point') !== null, null);
    expect(await textOf(tab)).toMatch(/lần 1/i);
    expect(
      await tab.evaluate(() => document.querySelectorAll('.point .chips a').length, null),
    ).toBeGreaterThan(0);
    await sound(tab, `room-forum-${name}`);
    // On paper: neither menus nor buttons, and the corpus with its version at the foot. Firefox has no such switch.
    if (name === 'chromium') {
      await tab.page.emulateMediaType('print');
      const printed = await textOf(tab);
      expect(printed).toContain('“');
      for (const words of ['Sao chép trích dẫn', 'Sửa mục này', 'In hồ sơ'])
        expect(printed).not.toContain(words);
      expect(
        await tab.evaluate(
          () => document.querySelector<HTMLElement>('.print-only')?.innerText.includes('Bối Cảnh') ?? false,
          null,
        ),
      ).toBe(true);
      await tab.page.emulateMediaType('screen');
    }
    await tab.close();
  });

  test('search: filters are addresses, Back takes one off, recent searches are kept and cleared', async () => {
    const tab = await world.session.openExtensionPage('reader.html#/');
    await until(tab, () => document.querySelectorAll('.ruled li').length > 4, null);
    await tab.press('/');
    await tab.type('an ninh mang');
    const count = (least: number) =>
      until(tab, (wanted) => document.querySelectorAll('.results .excerpt').length >= wanted, least);
    await count(4);
    const all = await tab.evaluate(() => document.querySelectorAll('.results .excerpt').length, null);
    await sound(tab, `room-search-${name}`);
    await tab.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('.filters a')];
      links.find((link) => link.textContent === '2024')?.click();
    }, null);
    await until(tab, () => document.querySelectorAll('.results .excerpt').length === 1, null);
    expect(await tab.evaluate(() => decodeURIComponent(location.hash), null)).toContain('ngày:2024');
    await until(
      tab,
      () => document.querySelector('.understood')?.textContent?.includes('2024') === true,
      null,
    );
    await new Promise((done) => setTimeout(done, 2_000));
    await tab.evaluate(() => history.back(), null);
    await until(tab, (wanted) => document.querySelectorAll('.results .excerpt').length === wanted, all);
    await tab.evaluate(() => location.assign('#/search'), null);
    await until(tab, () => document.querySelectorAll('.recent li').length > 0, null);
    await tab.click('.recent button');
    await until(tab, () => document.querySelector('.recent') === null, null);
    await tab.evaluate(() => location.assign('#/search?q=zzqxv%20kkwqy'), null);
    await until(tab, () => document.querySelector('.empty') !== null, null);
    // Where nothing is counted, the word on it has the room of the counts.
    const width = await tab.evaluate(() => document.querySelector('.empty')?.clientWidth ?? 0, null);
    expect(width).toBeGreaterThan(300);
    await tab.close();
  });
});

const BIG = 'test-big';
/** As many as a diligent reader saves in years. */
const ARTICLES = 5_000;

beforeAll(async () => {
  const seeds = bigPack(ARTICLES);
  for (const browser of BROWSERS) {
    const target = browser === 'chromium' ? 'chrome' : 'firefox';
    await buildExtension({ target, outDir: join(PROJECT, 'out', BIG, target), seeds });
  }
}, 240_000);

inEachBrowser(
  'the reading room with five thousand articles',
  (world, name) => {
    test('each room stands, draws no more than can be seen, and says what it leaves out', async () => {
      const tab = await world.session.openExtensionPage('reader.html#/');
      await until(tab, () => document.querySelectorAll('.ruled li').length === 50, null);
      expect(await textOf(tab)).toContain(String(ARTICLES));
      await tab.evaluate(() => location.assign('#/relations'), null);
      await until(tab, () => document.querySelectorAll('.graph .node').length > 20, null);
      expect(await tab.evaluate(() => document.querySelectorAll('.graph .node').length, null)).toBeLessThan(
        61,
      );
      expect(await textOf(tab)).toMatch(/Còn \d+ điểm không vẽ/);
      await sound(tab, `room-relations-many-${name}`);
      await tab.evaluate(() => location.assign('#/timeline'), null);
      await until(tab, () => document.querySelectorAll('.points > li').length > 5, null);
      await sound(tab, `room-timeline-many-${name}`);
      await tab.evaluate(() => location.assign('#/pairs'), null);
      await until(tab, () => document.querySelectorAll('.ruled li').length > 5, null);
      await tab.evaluate(() => location.assign('#/search?q=t%E1%BB%99i%20ph%E1%BA%A1m%20m%E1%BA%A1ng'), null);
      await until(tab, () => document.querySelectorAll('.results .excerpt').length > 20, null);
      expect(
        await tab.evaluate(() => document.querySelectorAll('.filters details').length, null),
      ).toBeGreaterThan(3);
      await sound(tab, `room-search-many-${name}`);
      await tab.close();
    });
  },
  { build: BIG },
);
