import { expect, test } from 'vitest';
import messages from '../../src/_locales/vi/messages.json' with { type: 'json' };
import { type Surface, type Tab, until } from '../../src/build/browsers/session.ts';
import { articleOf } from '../../src/core/corpus/plain-article.ts';
import type { Article, Pack } from '../../src/core/knowledge/types.ts';
import { stripMarks } from '../../src/core/text/fold.ts';
import { type FromPackWorker, PACK_WORKER } from '../../src/protocol/pack-work.ts';
import { bigPack, bigPackText } from './big-pack.ts';
import { worked } from './crash/asks.ts';
import { page } from './pages.ts';
import { inEachBrowser, LISTED, paintedText } from './world.ts';

const ARTICLES = 5_000;
const OUTLET = 'Tin Núi Thử';
const NOTHING_RELATED = messages.popupRelatedNone.message;

/** The pack, with an article whose words no other has and its reprint; it names the seventh official. */
function packWithOne(): { readonly pack: Pack; readonly who: string } {
  const many = bigPack(ARTICLES - 2);
  const who = many.knowledge.entities.find(({ id }) => id === 'nguoi-7')?.name.vi ?? '';
  const text = [
    `Ông ${who} khai trương bến đò Vọng Nguyệt bên dòng Thủy Liên, nơi thợ gốm nung đèn trời.`,
    `Theo ông ${who}, bến đò Vọng Nguyệt sẽ chở gốm Thủy Liên sang bờ kia mỗi phiên chợ trăng.`,
    'Thợ cả phường gốm nói lò nung đèn trời đỏ lửa suốt mùa nước nổi, ghe bầu đậu kín bến.',
  ];
  const made = (id: string, title: string, outlet: string, date: string): Article => {
    const article = articleOf({ id, title, paragraphs: text, date, outlet, url: null });
    const start = article.text.indexOf(who);
    return { ...article, mentions: [{ entity: 'nguoi-7', start, end: start + who.length }] };
  };
  const first = made('ben-do', 'Khai trương bến đò Vọng Nguyệt', 'Báo Sông Thử', '2021-05-04');
  const again = made('ben-do-lai', 'Bến đò Vọng Nguyệt đón khách', 'Đài Biển Thử', '2021-05-06');
  return { pack: { ...many, articles: [...many.articles, first, again] }, who };
}

const { pack, who } = packWithOne();
const PAGE = page(
  `<h1>Chợ trăng trở lại</h1><p>Ông ${who} đến bến đò Vọng Nguyệt bên dòng Thủy Liên.</p>
   <p>Ông ${who} nói gốm Thủy Liên và đèn trời sẽ lại theo ghe bầu sang chợ trăng.</p>`,
);
/** Names somebody whom many articles name, once, on a matter that none of them has. */
const passing = pack.knowledge.entities.find(({ id }) => id === 'nguoi-11')?.name.vi ?? '';
const OTHER = page(
  `<h1>Thời tiết</h1><p>Đêm nay trời nhiều mây, sáng mai có sương, ngày nắng nhẹ; sân nhà ông ${passing} đầy lá bàng.</p>`,
);

const titles = (surface: Surface) =>
  surface.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.results .article-line .title')].map(
        (each) => each.innerText,
      ),
    null,
  );
/** The title of the first article found, once it is the one that is waited for. */
const firstIs = (surface: Surface, title: string) =>
  until(
    surface,
    (wanted) => document.querySelector<HTMLElement>('.results .article-line .title')?.innerText === wanted,
    title,
  );
const total = (surface: Surface) =>
  surface.evaluate(() => {
    const sections = [...document.querySelectorAll('.results section')];
    const articles = sections.find((each) => each.querySelector('.article-line'));
    return Number(articles?.querySelector('.count')?.textContent?.replace(/\D/g, '') ?? 0);
  }, null);
const totalIs = (surface: Surface, wanted: number) =>
  until(
    surface,
    (count) =>
      [...document.querySelectorAll('.results section')].some(
        (each) =>
          each.querySelector('.article-line') &&
          Number(each.querySelector('.count')?.textContent?.replace(/\D/g, '')) === count,
      ),
    wanted,
  );
/** By way of no search, so that what is seen next is what this one found. */
const goTo = async (tab: Tab, query: string) => {
  await tab.evaluate(() => location.assign('#/search'), null);
  await until(tab, () => document.querySelector('.results') === null, null);
  await tab.evaluate((hash) => location.assign(hash), `#/search?q=${encodeURIComponent(query)}`);
};
const queryOf = (tab: Tab) =>
  tab.evaluate(() => new URLSearchParams(location.hash.split('?')[1] ?? '').get('q') ?? '', null);

inEachBrowser('search among five thousand imported articles', (world) => {
  test('the room and the popup find, narrow by counts that are true, go back; related coverage has its reasons', async () => {
    const room = await world.session.openExtensionPage('reader.html#/search');
    const steps = [{ type: 'preview', file: true }, { type: 'import' }];
    const [, done] = await worked<FromPackWorker>(room, PACK_WORKER, steps, bigPackText(pack));
    expect(done).toMatchObject({ type: 'imported' });

    // The one article: as written, without marks, shuffled, with a slip, by the name and its matter.
    for (const query of [
      'Khai trương bến đò Vọng Nguyệt',
      'khai truong ben do vong nguyet',
      'Nguyệt đò trương Vọng khai bến',
      'khai trươgn bến đò Vọng',
      'ben do vong ngu',
      `${who} khai trương bến đò`,
    ]) {
      await goTo(room, query);
      await firstIs(room, 'Khai trương bến đò Vọng Nguyệt');
    }
    // What a line says: date, outlet, the passage with the words marked, who is named.
    const line = await room.evaluate(() => {
      const first = document.querySelector<HTMLElement>('.results .article-line');
      const texts = (selector: string) =>
        [...(first?.querySelectorAll<HTMLElement>(selector) ?? [])].map((each) => each.innerText.trim());
      return {
        meta: texts('.meta').join(),
        marked: texts('.excerpt mark').join(' '),
        named: texts('.named a'),
      };
    }, null);
    expect(line.meta).toMatch(/4\/5\/2021.*Báo Sông Thử/);
    expect(line.marked).toContain(`${who} khai trương bến đò`);
    expect(line.named.join()).toContain(who);

    // Counts against those of the pack itself.
    const ofOutlet = pack.articles.filter(({ outlet }) => outlet?.name === OUTLET).length;
    await goTo(room, `báo:"${OUTLET}"`);
    await totalIs(room, ofOutlet);
    const naming = pack.articles.filter(({ mentions }) =>
      mentions.some(({ entity }) => entity === 'nguoi-7'),
    );
    await goTo(room, `người:"${who}"`);
    await totalIs(room, naming.length);
    const outlets = await room.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.filters li')];
      return rows.map((row) => [
        row.querySelector('a')?.innerText ?? '',
        row.querySelector('.count')?.textContent ?? '',
      ]);
    }, null);
    const narrowed = naming.filter(({ outlet }) => outlet?.name === OUTLET).length;
    expect(outlets).toContainEqual([OUTLET, String(narrowed)]);
    // A count leads to the search that it counts; back and forward lead between the two.
    const before = await queryOf(room);
    await room.evaluate((name) => {
      const links = [...document.querySelectorAll<HTMLElement>('.filters a')];
      links.find((each) => each.innerText === name)?.click();
    }, OUTLET);
    await totalIs(room, narrowed);
    const after = await queryOf(room);
    expect(after).toContain(OUTLET);
    await room.evaluate(() => history.back(), null);
    await totalIs(room, naming.length);
    expect(await queryOf(room)).toBe(before);
    await room.evaluate(() => history.forward(), null);
    await totalIs(room, narrowed);
    expect(await queryOf(room)).toBe(after);
    expect(await total(room)).toBe(narrowed);
    await goTo(room, `người:"${who}" sau:2021-05 trước:2021-06 bến đò`);
    await totalIs(room, 2);
    expect((await titles(room)).sort()).toEqual([
      'Bến đò Vọng Nguyệt đón khách',
      'Khai trương bến đò Vọng Nguyệt',
    ]);
    // The same in English words; another kind of result; a field that the search is addressed by alone.
    await goTo(room, `person:"${stripMarks(who)}" outlet:"Báo Sông Thử" after:2021-05 before:2021-06`);
    await totalIs(room, 1);
    await goTo(room, `loại:người ${who}`);
    await until(
      room,
      (name) =>
        document.querySelector<HTMLElement>('.results .entity-line .title')?.innerText.includes(name) &&
        !document.querySelector('.results .article-line'),
      who,
    );
    // A misspelt word is told with its nearest spelling. Nothing found: what was understood, and what may be left out.
    await goTo(room, 'gốm Thủy Liênn');
    await until(
      room,
      () => document.querySelector('.did-you-mean a')?.textContent?.toLowerCase() === 'gốm thủy liên',
      null,
    );
    await goTo(room, `bến đò vọng nguyệt người:"${who}" sau:2030`);
    await until(
      room,
      (name) =>
        document.querySelector('.empty') !== null &&
        document.querySelector('.understood')?.textContent?.includes('2030') === true &&
        document.querySelector('.understood')?.textContent?.includes(name) === true,
      who,
    );
    await room.click('.loosened a');
    await firstIs(room, 'Khai trương bến đò Vọng Nguyệt');
    expect(await queryOf(room)).not.toContain('2030');
    // The same where a name is found and no article.
    await goTo(room, `${who} sau:2030`);
    await until(
      room,
      () =>
        document.querySelector('.results .entity-line') !== null &&
        document.querySelector('.empty .loosened a') !== null,
      null,
    );
    await room.close();

    world.serve({ '/cho-trang': PAGE, '/thoi-tiet': OTHER });
    const news = await world.session.open(`${LISTED}/cho-trang`);
    await paintedText(news, who);
    const popup = await world.session.openPopup(news);
    const related = await until(
      popup,
      () => {
        const lines = [...document.querySelectorAll<HTMLElement>('.related li')];
        return lines.length > 0 ? lines.map((each) => each.innerText) : null;
      },
      null,
    );
    // Both reports are one line, which says the other outlet, who is named in both, and words of both.
    expect(related?.[0]).toContain('Khai trương bến đò Vọng Nguyệt');
    expect(related?.[0]).toContain('Đài Biển Thử');
    expect(related?.[0]).toContain(who);
    expect((related ?? []).filter((line) => line.includes('Vọng Nguyệt đón khách'))).toHaveLength(0);
    await popup.click('input[type="search"]');
    await popup.type('den troi thuy lien');
    await firstIs(popup, 'Khai trương bến đò Vọng Nguyệt');

    const weather = await world.session.open(`${LISTED}/thoi-tiet`);
    await paintedText(weather, passing);
    const silent = await world.session.openPopup(weather);
    const said = await until(
      silent,
      (none) => {
        const text = document.body.innerText;
        return text.includes(none) ? text : null;
      },
      NOTHING_RELATED,
    );
    expect(said).not.toContain('Vọng Nguyệt');
    expect(await silent.evaluate(() => document.querySelectorAll('.related li').length, null)).toBe(0);
  });
});
