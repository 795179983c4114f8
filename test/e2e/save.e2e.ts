import { expect, test } from 'vitest';
import { poll, type Surface, type Tab, until } from '../../src/build/browsers/session.ts';
import { violations } from './axe.ts';
import { clickInCard } from './card-help.ts';
import { page } from './pages.ts';
import { picture } from './pictures.ts';
import { shows, textOf } from './says.ts';
import {
  cardWith,
  hover,
  inEachBrowser,
  LISTED,
  painted,
  paintedText,
  paintedWhen,
  UNLISTED,
} from './world.ts';

/** Invented people and an invented deal; what a page says of itself stands in its head. */
const HEAD = (path: string, outlet: string) => `<link rel="canonical" href="${LISTED}${path}">
<meta property="article:published_time" content="2025-03-13T08:00:00+07:00">
<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"${outlet}"}}</script>`;
const BODY = (
  title: string,
) => `<header><nav><ul><li><a href="/khac">Thời sự</a></li><li><a href="/khac">Thế giới</a></li></ul></nav></header>
<main><article><h1>${title}</h1>
<p>Sáng 12/3, tại Hà Nội, Bộ trưởng Bộ Công an Lạc Đình Thụy đã hội đàm với Bộ trưởng Nội vụ Na Uy Aslak Brenholt đang ở thăm và làm việc tại Việt Nam theo lời mời.</p>
<p>Tại buổi hội đàm, ông Lạc Đình Thụy đánh giá cao sự phối hợp giữa lực lượng chức năng hai nước trong phòng, chống tội phạm xuyên quốc gia thời gian qua.</p>
<p>Kết thúc hội đàm, hai bên đã ký Bản ghi nhớ hợp tác phòng, chống tội phạm mạng giữa Việt Nam và Na Uy trước sự chứng kiến của lãnh đạo các đơn vị.</p>
<p>Ông Aslak Brenholt cảm ơn sự đón tiếp nồng hậu và bày tỏ mong muốn hai bên sớm triển khai các nội dung đã thống nhất. Tổng thống Nga Vladimir Putin gửi điện chúc mừng.</p></article></main>
<footer><p>Tổng biên tập: Trương Hữu Lạng.</p></footer>`;
const TITLE = 'Bộ trưởng Lạc Đình Thụy hội đàm với Bộ trưởng Nội vụ Na Uy';
const REPRINT_TITLE = 'Việt Nam và Na Uy ký bản ghi nhớ về tội phạm mạng';
const PAGES = {
  '/moi': page(BODY(TITLE), { head: HEAD('/moi', 'Báo Thử'), title: `${TITLE} | Báo Thử` }),
  '/dang-lai': page(BODY(REPRINT_TITLE), { title: REPRINT_TITLE }),
  '/dang-mo': page(
    `<h1>Hội nghị</h1><p>Bộ trưởng Lạc Đình Thụy khai mạc hội nghị sáng nay.</p><p>Tổng thống Vladimir Putin gửi lời chào.</p>`,
    { head: '<meta property="article:published_time" content="2025-03-20">' },
  ),
};

/** Writes into the form of a correction that has been opened, and sends it off. */
async function fillIn(surface: Surface, value: string): Promise<void> {
  const form = ':is(.save-item, .save-correct) form';
  await until(surface, (field) => document.querySelector(field) !== null, `${form} .field`);
  await surface.evaluate(
    ([selector, words]) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) return;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [`${form} .field`, value] as const,
  );
  const send = `${form} button[type=submit]:not(:disabled)`;
  await until(surface, (button) => document.querySelector(button) !== null, send);
  await surface.click(send);
}

/** Clicks the first button or link with these words, within the first element that holds `within` where given. */
async function press(surface: Surface, words: string, within = ''): Promise<void> {
  // A tab behind another takes no click.
  if ('page' in surface) await (surface as Tab).page.bringToFront();
  await until(
    surface,
    ({ words, within }) => {
      const roots = within
        ? [...document.querySelectorAll('li')].filter(
            (item) => item.querySelector('.name')?.textContent === within,
          )
        : [document.body];
      const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, a')]);
      const one = all.find((each) => each.textContent?.replace(/\s+/g, ' ').trim() === words);
      document.querySelector('[data-test]')?.removeAttribute('data-test');
      one?.scrollIntoView({ block: 'center' });
      one?.setAttribute('data-test', '');
      return one !== undefined;
    },
    { words, within },
  );
  await surface.click('[data-test]');
}

inEachBrowser('saving an article', (world, name) => {
  let open: Tab;
  let saving: Tab;

  test('from the popup: what is new, the preview with corrections, saved, and known in an open tab at once', async () => {
    world.serve(PAGES);
    open = await world.session.open(`${LISTED}/dang-mo`);
    await paintedText(open, 'Vladimir Putin');
    expect((await painted(open)).map(({ text }) => text)).not.toContain('Lạc Đình Thụy');
    const tab = await world.session.open(`${LISTED}/moi`);
    await paintedText(tab, 'Vladimir Putin');
    const popup = await world.session.openPopup(tab);
    const fresh = await shows(popup, 'Mới trên trang này');
    expect(fresh).toContain('2 tên mới và 1 thỏa thuận mới');
    expect(fresh).toContain('bài mẫu');
    await picture(popup, `save-popup-${name}`);
    // Marked on the page only where the reader asks, and not for good.
    const newMarks = () => tab.evaluate(() => CSS.highlights.get('boi-canh-new')?.size ?? 0, null);
    expect(await newMarks()).toBe(0);
    await press(popup, 'Đánh dấu trên trang');
    await poll(async () => (await newMarks()) >= 4, 'new names on the page');
    await picture(tab, `save-new-on-page-${name}`);
    // The popup closes with the key.
    await popup.press('s').catch(() => undefined);
    await poll(async () => (await world.session.extensionTabs('#/save')).length > 0, 'the save page');
    [saving] = (await world.session.extensionTabs('#/save')) as [Tab];
    const shown = await shows(saving, 'Lưu vào kho');
    expect(shown).toContain(TITLE);
    expect(shown).toContain('2 tên mới');
    expect(shown).toContain('1 thỏa thuận mới');
    expect(shown).toContain('1 tên đã có');
    expect(shown).not.toContain('Trương Hữu Lạng');
    const fields = await saving.evaluate(
      () => [...document.querySelectorAll<HTMLInputElement>('.facts input')].map(({ value }) => value),
      null,
    );
    expect(fields).toEqual(['Báo Thử', '2025-03-13']);
    await picture(saving, `save-preview-${name}`);
    expect(await violations(saving)).toEqual([]);

    await press(saving, 'Sửa tên', 'Aslak Brenholt');
    await fillIn(saving, 'Aslak Brenholdt');
    await shows(saving, 'Aslak Brenholdt');
    // A country that was read wrongly.
    await press(saving, 'Sửa nước', 'Aslak Brenholdt');
    await fillIn(saving, 'phan lan');
    await shows(saving, 'Phần Lan');
    await press(saving, 'Người khác cùng tên', 'Vladimir Putin');
    await shows(saving, '3 tên mới');
    await press(saving, 'Như trong bài', 'Vladimir Putin');
    await shows(saving, '2 tên mới');
    await picture(saving, `save-corrected-${name}`);

    await press(saving, 'Lưu vào kho');
    await shows(saving, 'Đã lưu vào kho');
    await picture(saving, `save-saved-${name}`);
    await open.page.bringToFront();
    await paintedText(open, 'Lạc Đình Thụy');
    await hover(open, 'Lạc Đình Thụy');
    const card = await cardWith(open, 'Bộ trưởng Bộ Công an');
    expect(card).toContain('12/3/2025');
    expect(card).toContain('đã hội đàm với Bộ trưởng Nội vụ Na Uy');
    expect(card).toContain('Báo Thử');
    await picture(open, `save-card-${name}`);
    await clickInCard(open, 'save');
    const ofCard = await poll(async () => {
      for (const each of await world.session.extensionTabs('#/save'))
        if ((await textOf(each)).includes('Hội nghị')) return each;
      return null;
    }, 'the save page of the card');
    await ofCard?.close();
    await tab.close();
  });

  test('search finds it, the popup says that it is in the corpus, a reprint is noted and stored once', async () => {
    const search = await world.session.openExtensionPage('reader.html#/search?q=aslak%20brenholdt');
    await shows(search, TITLE);
    await search.close();
    const tab = await world.session.open(`${LISTED}/moi`);
    await paintedText(tab, 'Lạc Đình Thụy');
    await shows(await world.session.openPopup(tab), 'Bài này đã có trong kho');
    await tab.close();

    const reprint = await world.session.open(`${UNLISTED}/dang-lai`);
    const popup = await world.session.openPopup(reprint);
    await shows(popup, 'Bạn vẫn lưu được bài này');
    await press(popup, 'Lưu bài này').catch(() => undefined);
    let second: Tab | undefined;
    await poll(async () => {
      const tabs = await world.session.extensionTabs('#/save');
      for (const each of tabs) if (!(await textOf(each)).includes('Đã lưu vào kho')) second = each;
      return second;
    }, 'the second save page');
    const preview = second as unknown as Tab;
    const text = await shows(preview, 'đăng ở nơi khác');
    expect(text).toContain(TITLE);
    await picture(preview, `save-reprint-${name}`);
    await press(preview, 'Ghi là bản đăng lại');
    await shows(preview, 'Đã ghi là bản đăng lại của');
    await preview.close();
    await reprint.close();
    const corpus = await world.session.openExtensionPage('reader.html#/');
    expect((await shows(corpus, TITLE)).split(REPRINT_TITLE).length).toBe(1);
    await press(corpus, TITLE);
    expect(await shows(corpus, 'Cũng đăng tại')).toContain('khac.example.test');
    await picture(corpus, `save-article-${name}`);
    await corpus.close();
  });

  test('what is stored is put right on its page, and the way back is there', async () => {
    const official = await world.session.openExtensionPage('reader.html#/entity/lac-dinh-thuy');
    await shows(official, 'Sửa mục này…');
    await official.click('.save-correct > summary');
    await press(official, 'Sửa tên');
    await fillIn(official, 'Lạc Đình Thụy Anh');
    await shows(official, 'Bạn đã đặt lại tên thành “Lạc Đình Thụy Anh”');
    await until(official, () => document.querySelector('h1')?.textContent === 'Lạc Đình Thụy Anh', null);
    await picture(official, `save-renamed-${name}`);
    await press(official, 'Hoàn tác');
    await until(official, () => document.querySelector('h1')?.textContent === 'Lạc Đình Thụy', null);
    await press(official, 'Không phải quan chức');
    await shows(official, 'sẽ không còn được đánh dấu');
    await press(official, 'Không phải quan chức');
    await shows(official, 'Bạn đã ẩn “Lạc Đình Thụy”');
    await open.page.bringToFront();
    await paintedWhen(open, (all) => all.every(({ text }) => text !== 'Lạc Đình Thụy'));
    await press(official, 'Hoàn tác');
    await until(official, () => document.querySelector('h1')?.textContent === 'Lạc Đình Thụy', null);
    await official.close();
    await open.page.bringToFront();
    await paintedText(open, 'Lạc Đình Thụy');
  });

  test('undo takes all of it away, from open tabs too', async () => {
    await saving.page.bringToFront();
    await press(saving, 'Hoàn tác');
    await shows(saving, 'Lưu vào kho');
    await open.page.bringToFront();
    await paintedWhen(open, (all) => all.every(({ text }) => text !== 'Lạc Đình Thụy'));
    const search = await world.session.openExtensionPage('reader.html#/search?q=aslak%20brenholdt');
    await until(search, () => document.querySelector('.results') !== null, null);
    expect(await textOf(search)).not.toContain(TITLE);
    await search.close();
    await saving.close();
    await open.close();
  });

  test('files dropped on the reading room: saved, duplicates, refused, and all undone', async () => {
    const room = await world.session.openExtensionPage('reader.html#/');
    await shows(room, 'Bài báo');
    await room.evaluate(
      ({ html, body }) => {
        const data = new DataTransfer();
        const add = (name: string, parts: BlobPart[]) => data.items.add(new File(parts, name));
        add('mot.txt', [`Lễ khai giảng 05/06/2025 09:30\n\n${body}`]);
        add('mot-ban-sao.txt', [`Lễ khai giảng 05/06/2025 09:30\n\n${body}`]);
        add('hai.html', [html]);
        add('anh.png', ['x']);
        add('hong.txt', [new Uint8Array([0xc3, 0x28])]);
        const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(drop);
      },
      {
        html: PAGES['/moi'],
        body: 'Ngày 4/6, Thiếu tướng Trần Bảo Khuê, Cục trưởng Cục Đào tạo, khai giảng khóa học mới tại Hà Nội.',
      },
    );
    const text = await shows(room, 'Đã lưu 2, trùng 1, từ chối 2');
    expect(text).toContain('không phải tệp .txt hay .html');
    expect(text).toContain('không phải UTF-8');
    await picture(room, `save-files-${name}`);
    expect(await violations(room)).toEqual([]);
    const corpus = await world.session.openExtensionPage('reader.html#/');
    await shows(corpus, 'Lễ khai giảng');
    await shows(corpus, TITLE);
    // One of them taken out on its own page: to be had back till that page is left.
    await corpus.page.bringToFront();
    await press(corpus, 'Lễ khai giảng');
    await press(corpus, 'Bỏ bài này khỏi kho');
    await shows(corpus, 'sẽ rời kho khi bạn rời trang này');
    await press(corpus, 'Hoàn tác');
    await press(corpus, 'Bỏ bài này khỏi kho');
    await shows(corpus, 'sẽ rời kho khi bạn rời trang này');
    await corpus.evaluate(() => location.assign('#/'), null);
    await shows(corpus, TITLE);
    await poll(async () => !(await textOf(corpus)).includes('Lễ khai giảng'), 'the article to go');
    await press(room, 'Hoàn tác tất cả');
    await shows(room, 'Đã hoàn tác');
    await poll(async () => !(await textOf(corpus)).includes(TITLE), 'the articles to go');
    await corpus.close();
    await room.close();
  });
});
