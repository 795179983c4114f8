import { expect, test } from 'vitest';
import { poll, type Surface, until } from '../../src/build/browsers/session.ts';
import { PAGES, page } from './pages.ts';
import { inEachBrowser, LISTED, paintedText } from './world.ts';

/** About officials of ours that no corpus has, among what an article stands in. */
const INVENTED = page(
  `<header><nav><ul><li><a href="/khac">Thời sự</a></li><li><a href="/khac">Thế giới</a></li></ul></nav></header>
<div style="display:none"><p>Bộ trưởng Quách Thế Hiển gặp Tổng thống Mila Torvane trong một hộp thoại không ai nhìn thấy.</p></div>
<main><article><h1>Bộ trưởng Lạc Đình Thụy hội đàm với Bộ trưởng Nội vụ Na Uy Aslak Brenholt</h1>
<p>Sáng 12/3, tại Hà Nội, Bộ trưởng Bộ Công an Lạc Đình Thụy đã hội đàm với Bộ trưởng Nội vụ Na Uy Aslak Brenholt đang ở thăm và làm việc tại Việt Nam theo lời mời.</p>
<p>Tại buổi hội đàm, ông Lạc Đình Thụy đánh giá cao sự phối hợp giữa lực lượng chức năng hai nước trong phòng, chống tội phạm xuyên quốc gia thời gian qua.</p>
<div style="height:250vh"></div>
<p id="ky">Kết thúc hội đàm, hai bên đã ký Bản ghi nhớ hợp tác phòng, chống tội phạm mạng giữa Việt Nam và Na Uy trước sự chứng kiến của lãnh đạo các đơn vị.</p>
<p>Ông Aslak Brenholt cảm ơn sự đón tiếp nồng hậu và bày tỏ mong muốn hai bên sớm triển khai các nội dung đã thống nhất.</p></article>
<aside><h2>Tin khác</h2><ul><li><a href="/khac">Thủ tướng Đặng Quốc Trưng tiếp Tổng thống Aram Besian</a></li></ul></aside></main>
<footer><p>Tổng biên tập: Trương Hữu Lạng.</p></footer>`,
  { title: 'Bộ trưởng Lạc Đình Thụy hội đàm với Bộ trưởng Nội vụ Na Uy Aslak Brenholt | Báo Thử' },
);

const saysOf = (surface: Surface) =>
  surface.evaluate(() => {
    const section = document.querySelector<HTMLElement>('.says');
    return (section?.innerText ?? '').replace(/\s+/g, ' ');
  }, null);

async function saysWhen(surface: Surface, words: string): Promise<string> {
  let last = '';
  await poll(async () => {
    last = await saysOf(surface);
    return last.includes(words);
  }, words).catch(() => {
    throw new Error(`the popup never said "${words}"; it says: ${last}`);
  });
  return last;
}

inEachBrowser('what this page says', (world) => {
  test('officials with their offices, agreements and meetings on a page the corpus knows nothing of', async () => {
    world.serve({ ...PAGES, '/la': INVENTED });
    const tab = await world.session.open(`${LISTED}/la`);
    const popup = await world.session.openPopup(tab);
    const text = await saysWhen(popup, 'Lạc Đình Thụy');
    expect(text).toContain('Bộ trưởng Bộ Công an');
    expect(text).toContain('Aslak Brenholt');
    expect(text).toMatch(/Lạc Đình Thụy mới/);
    expect(text).toContain('Bản ghi nhớ hợp tác phòng, chống tội phạm mạng');
    expect(text).toContain('được nêu là đã ký');
    expect(text).toContain('Gặp gỡ');
    // Neither what the page hides nor its teasers and its imprint are the article.
    for (const other of ['Quách Thế Hiển', 'Đặng Quốc Trưng', 'Trương Hữu Lạng']) {
      expect(text).not.toContain(other);
    }
    await tab.close();
  });

  test('keyboard: a row unfolds to its sentence, which leads to its place on the page', async () => {
    const tab = await world.session.open(`${LISTED}/la`);
    const popup = await world.session.openPopup(tab);
    await saysWhen(popup, 'Bản ghi nhớ');
    await popup.press('ArrowDown');
    await until(popup, () => document.activeElement?.localName === 'summary', null);
    await popup.press('Enter');
    await until(popup, () => document.querySelector('.says-row[open] blockquote') !== null, null);
    await popup.evaluate(
      () => document.querySelector<HTMLElement>('.says-row.kind-agreement summary')?.focus(),
      null,
    );
    await popup.press('Enter');
    await popup.press('Tab');
    await until(popup, () => document.activeElement?.className === 'sentence', null);
    await popup.press('Enter');
    await until(tab, () => window.scrollY > 500, null);
    await tab.close();
  });

  test('what the corpus knows comes first and leads to its page', async () => {
    world.serve({
      '/ca-hai': INVENTED.replace(
        'hai bên đã ký',
        'Tổng thống Nga Vladimir Putin gọi điện chúc mừng; hai bên đã ký',
      ),
    });
    const tab = await world.session.open(`${LISTED}/ca-hai`);
    await paintedText(tab, 'Vladimir Putin');
    const popup = await world.session.openPopup(tab);
    await saysWhen(popup, 'Lạc Đình Thụy');
    const rows = await popup.evaluate(
      () =>
        [...document.querySelectorAll('.says-row.kind-official')].map((row) => ({
          name: row.querySelector('.name')?.textContent ?? '',
          link: row.querySelector('a')?.getAttribute('href') ?? null,
          outside: row.querySelector('.label') !== null,
        })),
      null,
    );
    expect(rows[0]).toMatchObject({ name: 'Vladimir Putin', outside: false });
    expect(rows[0]?.link).toContain('putin');
    expect(rows.slice(1).every(({ outside, link }) => outside && link === null)).toBe(true);
    // The corpus has the same office, and nothing is said of a difference.
    expect(await popup.evaluate(() => document.querySelectorAll('.says-unlike').length, null)).toBe(0);
    await tab.close();

    world.serve({
      '/khac-kho': INVENTED.replace(
        'hai bên đã ký',
        'Thủ tướng Nga Vladimir Putin gọi điện chúc mừng; hai bên đã ký',
      ),
    });
    const other = await world.session.open(`${LISTED}/khac-kho`);
    await paintedText(other, 'Vladimir Putin');
    const differing = await world.session.openPopup(other);
    await saysWhen(differing, 'Lạc Đình Thụy');
    await differing.evaluate(
      () => document.querySelector('.says-row.kind-official summary')?.scrollIntoView({ block: 'center' }),
      null,
    );
    await differing.click('.says-row.kind-official summary');
    const line = await until(
      differing,
      () => document.querySelector<HTMLElement>('.says-row[open] .says-unlike')?.innerText ?? '',
      null,
    );
    expect(line).toMatch(/^Trang này: Thủ tướng Nga; kho, .*: Tổng thống/u);
    await other.close();
  });

  test('a page without an article, and one that forbids everything', async () => {
    const empty = await world.session.open(`${LISTED}/trong`);
    const first = await world.session.openPopup(empty);
    await until(
      first,
      () => {
        const lines = [...document.querySelectorAll('.says p.muted')].map((line) => line.textContent ?? '');
        return lines.some((words) => /^(?:Bài viết không nêu|Không tìm thấy bài viết)/.test(words));
      },
      null,
    );
    await empty.close();

    world.serve({ '/nghiem-la': { body: INVENTED, headers: PAGES['/nghiem'].headers } });
    const strict = await world.session.open(`${LISTED}/nghiem-la`);
    const second = await world.session.openPopup(strict);
    await saysWhen(second, 'Lạc Đình Thụy');
    await strict.close();
  });
});
