import { expect, test } from 'vitest';
import { PATIENCE_MS, poll, type Tab, until } from '../../src/build/browsers/session.ts';
import { clickInCard } from './card-help.ts';
import { PAGES, page } from './pages.ts';
import {
  cardText,
  cardWith,
  hover,
  inEachBrowser,
  LISTED,
  noCard,
  painted,
  paintedText,
  paintedWhen,
  placeOf,
} from './world.ts';

const inPage = (html: string, iso?: string) =>
  page(html, iso ? { head: `<meta property="article:published_time" content="${iso}">` } : {});

const MORE = {
  '/dan': inPage(
    '<p>Đại sứ Mỹ Marc Knapper phát biểu.</p><textarea id="field" rows="12" cols="60"></textarea>',
  ),
  '/khong-ngay': inPage('<p>Đại tướng Tô Lâm được nhắc tới trong một bài không đề ngày.</p>'),
  '/brunei': inPage(
    '<p>Hai nước nhắc lại quan hệ Đối tác toàn diện Việt Nam - Brunei trong buổi họp.</p>',
    '2024-05-02T08:00:00+07:00',
  ),
  '/chuc-danh': inPage(
    '<p>Bộ trưởng Bộ Công an phát biểu tại buổi họp, theo bản tin.</p>',
    '2024-09-20T08:00:00+07:00',
  ),
  '/cham': inPage(
    '<p>Đại sứ Mỹ Marc Knapper tới. Ông <a id="link" href="/khac">Lương Tam Quang</a> tiếp.</p><p id="far">Hết.</p>',
  ),
};

async function pasted(tab: Tab): Promise<string> {
  await tab.click('#field');
  await tab.evaluate(() => {
    (document.getElementById('field') as HTMLTextAreaElement).value = '';
  }, null);
  await tab.paste();
  return until(tab, () => (document.getElementById('field') as HTMLTextAreaElement).value, null);
}

/** The card's quote, without its marks. */
async function quoteOf(tab: Tab): Promise<string> {
  const quote = await tab.inCard((root) => root.querySelector('blockquote')?.textContent ?? '', null);
  return quote?.replace(/[“”]/g, '') ?? '';
}

inEachBrowser('what the card does', (world) => {
  test('Copy puts a whole citation on the clipboard, on a page without HTTPS', async () => {
    world.serve({ ...PAGES, ...MORE });
    const tab = await world.session.open(`${LISTED}/dan`);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Xem nguồn');
    const quote = await quoteOf(tab);
    expect(quote).not.toBe('');
    await clickInCard(tab, 'Sao chép');
    await cardWith(tab, 'Đã sao chép');
    await tab.press('Escape');
    await noCard(tab);
    const citation = await pasted(tab);
    expect(citation.replace(/\s+/g, ' ')).toContain(quote);
    // Outlet and a day in the interface's language.
    expect(citation).toMatch(/\d{1,2}\/\d{1,2}\/20\d\d/);
    expect(citation).not.toMatch(/January|February|March|April|June|July|August|September|October/);
    await tab.close();
  });

  test('Source opens the article at the passage', async () => {
    const tab = await world.session.open(`${LISTED}/dan`);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Xem nguồn');
    const quote = await quoteOf(tab);
    await clickInCard(tab, 'Xem nguồn');
    const [opened] = await poll(async () => {
      const found = await world.session.extensionTabs('article');
      return found.length > 0 ? found : null;
    }, 'the article to open').then((found) => found ?? []);
    if (!opened) throw new Error('no tab');
    const passage = await until(
      opened,
      () => {
        const marked = [...document.querySelectorAll('.passage, article mark')];
        const [first] = marked;
        const box = first?.getBoundingClientRect();
        return box && box.top >= 0 && box.bottom <= window.innerHeight
          ? marked.map((each) => each.textContent).join(' ')
          : '';
      },
      null,
    );
    expect(passage.replace(/\s+/g, ' ')).toContain(quote.slice(0, 30));
    // Mentions of the corpus's own articles say why, as those on pages do.
    const place = await until(
      opened,
      () => {
        const boxes = [...document.querySelectorAll('a.mention')].map((each) => each.getBoundingClientRect());
        const box = boxes.find(({ top, bottom }) => top > 150 && bottom < window.innerHeight - 50);
        return box ? { x: box.x + 5, y: box.y + box.height / 2 } : null;
      },
      null,
    );
    await opened.moveMouse(place?.x ?? 0, (place?.y ?? 0) - 40);
    await opened.moveMouse(place?.x ?? 0, place?.y ?? 0);
    const why = await until(
      opened,
      () => document.querySelector('.hover-card .card-why')?.textContent ?? '',
      null,
    );
    expect(why).toContain('“');
    await opened.close();
    await tab.close();
  });

  test('not this person: the mark goes, undone it comes back; kept after a reload', async () => {
    const tab = await world.session.open(`${LISTED}/dan`);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Không phải người này');
    await clickInCard(tab, 'reject');
    await paintedWhen(tab, (all) => !all.some((each) => each.text === 'Marc Knapper'));
    await clickInCard(tab, 'Hoàn tác');
    await paintedText(tab, 'Marc Knapper');
    await clickInCard(tab, 'reject');
    await paintedWhen(tab, (all) => !all.some((each) => each.text === 'Marc Knapper'));
    await tab.page.reload();
    await new Promise((done) => setTimeout(done, 1_200));
    expect((await painted(tab)).filter((each) => each.text === 'Marc Knapper')).toEqual([]);
    const own = await world.session.openExtensionPage('options.html');
    await until(own, () => document.body.innerText.includes('Marc Knapper'), null);
    await own.evaluate(() => {
      const line = [...document.querySelectorAll('li, tr')].find((each) =>
        each.textContent?.includes('Marc Knapper'),
      );
      line?.querySelector('button')?.setAttribute('data-test', 'forget');
    }, null);
    await own.click('[data-test="forget"]');
    await until(own, () => !document.body.innerText.includes('Marc Knapper'), null);
    await own.close();
    await tab.page.bringToFront();
    await paintedText(tab, 'Marc Knapper');
    await tab.close();
  });

  test('a page without a date: the whole sequence, and that the page has none', async () => {
    const tab = await world.session.open(`${LISTED}/khong-ngay`);
    await paintedText(tab, 'Tô Lâm');
    await hover(tab, 'Tô Lâm');
    const text = await cardWith(tab, '13/3/2025');
    expect(text).toContain('Tổng Bí thư');
    expect(text).not.toContain('323');
    expect(text).toContain('Trang không rõ ngày');
    const shown = await tab.inCard((root) => {
      const points = root.querySelector<HTMLElement>('.card-points');
      return points?.checkVisibility() ? points.innerText : '';
    }, null);
    for (const day of ['14/2/2020', '30/6/2023', '24/4/2024', '13/3/2025']) expect(shown).toContain(day);
    await tab.close();
  });

  test('a contradiction of the article stands unfolded', async () => {
    const tab = await world.session.open(`${LISTED}/brunei`);
    const marks = await paintedWhen(tab, (all) => all.some((each) => each.name.startsWith('agreement')));
    await hover(tab, marks.find((each) => each.name.startsWith('agreement'))?.text ?? '');
    await cardWith(tab, 'Brunei');
    const seen = await tab.inCard((root) => {
      const line = root.querySelector('.card-contradiction') as HTMLElement | null;
      return line?.checkVisibility() ? line.innerText : null;
    }, null);
    expect(seen).toContain('Đối tác Chiến lược Toàn diện');
    await tab.close();
  });

  test('a title alone between two holders: dotted, both dated, nobody chosen', async () => {
    const tab = await world.session.open(`${LISTED}/chuc-danh`);
    const marks = await paintedWhen(tab, (all) => all.some((each) => each.name === 'official-doubtful'));
    await hover(tab, marks.find((each) => each.name === 'official-doubtful')?.text ?? '');
    const text = await cardWith(tab, 'Lương Tam Quang');
    expect(text).toContain('Tô Lâm');
    expect(text).toContain('24/4/2024');
    expect(text).toContain('13/3/2025');
    const last = await tab.inCard(
      (root) => (root.querySelector('.card-candidates > li:last-child') as HTMLElement | null)?.innerText,
      null,
    );
    expect(last).toMatch(/người khác/i);
    expect(text).toContain('Ngày của trang: 20/9/2024, theo dữ liệu mô tả của trang');
    await clickInCard(tab, 'Vì sao nhận ra');
    const why = await cardWith(tab, 'ngày của trang: 20/9/2024');
    expect(why).toContain('Tô Lâm, 24/4/2024');
    expect(why).toContain('Lương Tam Quang, 13/3/2025');
    await tab.close();
  });

  test('a tap opens the card, beside it closes it; on a linked name it follows the link', async () => {
    const tab = await world.session.open(`${LISTED}/cham`);
    await paintedText(tab, 'Lương Tam Quang');
    const place = await placeOf(tab, 'Marc Knapper');
    await tab.tap(place.x, place.y);
    await cardWith(tab, 'Marc Knapper');
    await tab.tap(place.x, (await tab.evaluate(() => window.innerHeight, null)) - 4);
    await noCard(tab);
    const linked = await placeOf(tab, 'Lương Tam Quang');
    await tab.tap(linked.x, linked.y);
    await expect.poll(() => tab.page.url(), { timeout: PATIENCE_MS }).toContain('/khac');
    expect(await cardText(tab)).toBeNull();
    await tab.close();
  });
});
