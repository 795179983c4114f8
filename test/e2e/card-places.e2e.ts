import { expect, test } from 'vitest';
import { poll, until } from '../../src/build/browsers/session.ts';
import { cardBox, expectWellPlaced } from './card-help.ts';
import { page } from './pages.ts';
import { cardText, cardWith, hover, inEachBrowser, LISTED, noCard, paintedText, placeOf } from './world.ts';

/** Words before and after, so that there is a next line, whatever the width. */
const FILL = 'Buổi làm việc kéo dài hai giờ, có mặt nhiều cơ quan và đông đảo phóng viên. '.repeat(3);
const NAMED = `<p>${FILL} Đại sứ Mỹ Marc Knapper trả lời các câu hỏi của báo chí. ${FILL}</p>`;
const OTHERS = `<p>${FILL}</p>`.repeat(4);

const PLACES = {
  columns: `<div style="columns:3 9rem;height:24rem">${OTHERS}${NAMED}${OTHERS}</div>`,
  scrolled: `<div id="box" style="height:14rem;overflow:auto">${OTHERS}${NAMED}${OTHERS}</div><div style="height:200vh"></div>`,
  transformed: `<div style="transform:scale(.8) translate(30px,20px);will-change:transform">${NAMED}</div>`,
  'css-zoom': `<div style="zoom:1.8">${NAMED}</div>`,
  contained: `<div style="contain:strict;width:30rem;height:20rem;overflow:hidden;filter:saturate(1)">${NAMED}</div>`,
  'right-to-left': `<div dir="rtl" style="width:20rem">${NAMED}</div>`,
  vertical: `<div style="writing-mode:vertical-rl;height:22rem;max-width:40rem;overflow:auto">${NAMED}</div>`,
  'top-edge': `<div style="position:fixed;inset:0 0 auto 0;background:#fff">${NAMED}</div>`,
  'low-window': `<div style="padding-top:8rem">${NAMED}</div>`,
  'bottom-edge': `<div style="position:fixed;inset:auto 0 0 0;background:#fff">${NAMED}</div>`,
  'right-edge': `<div style="position:fixed;inset:20vh 0 auto auto;width:9rem;background:#fff">${NAMED}</div>`,
  'left-edge': `<div style="position:fixed;inset:20vh auto auto 0;width:9rem;background:#fff">${NAMED}</div>`,
} as const;

inEachBrowser('where the card stands', (world) => {
  test.each(Object.keys(PLACES) as (keyof typeof PLACES)[])('%s', async (place) => {
    world.serve({ [`/${place}`]: page(PLACES[place]) });
    const tab = await world.session.open(`${LISTED}/${place}`);
    await tab.resize(1100, place === 'low-window' ? 420 : 800);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    await expectWellPlaced(tab, 'Marc Knapper');
    await tab.close();
  });

  test.each(['rotate(8deg)', 'rotate(-20deg)', 'rotate(45deg)', 'skewY(12deg) scale(1.2)'])(
    'in a box with %s: over no letter of the line nor of the next',
    async (transform) => {
      const line = (id: string, text: string) =>
        `<span id="${id}" style="white-space:nowrap">${text}</span> `;
      const lines = `${line('one', 'Buổi làm việc kéo dài hai giờ đồng hồ,')}
        ${line('two', 'Đại sứ Mỹ Marc Knapper trả lời câu hỏi')}
        ${line('three', 'của báo chí trong nước và nước ngoài,')} ${line('four', 'rồi ra về cùng với đoàn tuỳ tùng.')}`;
      const style = `width:20rem;margin:14rem 16rem;transform:${transform}`;
      world.serve({ '/nghieng': page(`<div style="${style}"><p>${lines}</p></div>`) });
      const tab = await world.session.open(`${LISTED}/nghieng`);
      await tab.resize(1400, 1100);
      await paintedText(tab, 'Marc Knapper');
      await hover(tab, 'Marc Knapper');
      await cardWith(tab, 'Marc Knapper');
      const card = await cardBox(tab);
      const covered = await tab.evaluate((box) => {
        const range = document.createRange();
        let letters = '';
        for (const id of ['two', 'three']) {
          const text = document.getElementById(id)?.firstChild as Text;
          for (let at = 0; at < text.data.length; at++) {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const rect = range.getBoundingClientRect();
            const apart =
              !box ||
              rect.right <= box.left ||
              rect.left >= box.right ||
              rect.bottom <= box.top ||
              rect.top >= box.bottom;
            if (!apart) letters += text.data[at];
          }
        }
        return letters;
      }, card);
      expect(card).not.toBeNull();
      expect(covered).toBe('');
      await tab.close();
    },
  );

  test('a container that scrolls takes the card along, and away with its mention', async () => {
    world.serve({ '/scrolled': page(PLACES.scrolled) });
    const tab = await world.session.open(`${LISTED}/scrolled`);
    await tab.resize(1100, 800);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    await tab.evaluate(() => document.getElementById('box')?.scrollBy(0, 40), null);
    await expectWellPlaced(tab, 'Marc Knapper');
    await tab.evaluate(() => document.getElementById('box')?.scrollTo(0, 100_000), null);
    await noCard(tab);
    await tab.close();
  });

  test('in a modal dialog: above it, and its tools can be clicked', async () => {
    world.serve({
      '/hop': page(
        `<p>Ngoài hộp.</p><dialog id="dialog">${NAMED}</dialog><script>dialog.showModal();</script>`,
      ),
    });
    const tab = await world.session.open(`${LISTED}/hop`);
    await tab.resize(1100, 800);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    await expectWellPlaced(tab, 'Marc Knapper');
    const close = await tab.inCard((root) => {
      const box = root.querySelector('[data-action="close"]')?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, null);
    await tab.moveMouse(close?.x ?? 0, close?.y ?? 0);
    await tab.page.mouse.click(close?.x ?? 0, close?.y ?? 0);
    await noCard(tab);
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open, null)).toBe(true);
    // Escape closes the card first, the dialog only when it is pressed again.
    await tab.moveMouse(2, 2);
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    await tab.press('Escape');
    await noCard(tab);
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open, null)).toBe(true);
    await tab.press('Escape');
    await until(tab, () => document.querySelector('dialog')?.open === false, null);
    await tab.close();
  });

  test('over a popover that the page opens later', async () => {
    world.serve({
      '/noi': page(
        `${NAMED}<div id="over" popover="manual" style="inset:0;width:100vw;height:100vh;border:0">Che hết.</div>`,
      ),
    });
    const tab = await world.session.open(`${LISTED}/noi`);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    const onTop = async () => {
      const box = await tab.inCard((root) => {
        const { x, y, width, height } =
          root.querySelector('.card-box')?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, null);
      return tab.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.hasAttribute('data-boi-canh') ?? false,
        box ?? { x: 0, y: 0 },
      );
    };
    expect(await onTop()).toBe(true);
    await tab.evaluate(() => document.getElementById('over')?.showPopover(), null);
    await poll(onTop, 'the card to be on top again');
    // Again and again: at once the first times, a little later from then on.
    await tab.evaluate(async () => {
      const over = document.getElementById('over');
      for (let time = 0; time < 12; time++) {
        over?.hidePopover();
        over?.showPopover();
        await new Promise((done) => setTimeout(done, 80));
      }
    }, null);
    await poll(onTop, 'the card to be on top after a dozen times');
    expect(await cardText(tab)).toContain('Marc Knapper');
    await tab.close();
  });

  test('in an element shown in full screen', async () => {
    world.serve({
      '/day': page(
        `<button id="full">Toàn màn hình</button><section id="part" style="background:#fff;padding:3rem">${NAMED}</section>
<script>full.onclick = () => part.requestFullscreen();</script>`,
      ),
    });
    const tab = await world.session.open(`${LISTED}/day`);
    await paintedText(tab, 'Marc Knapper');
    await tab.click('#full');
    await until(tab, () => document.fullscreenElement !== null, null);
    await new Promise((done) => setTimeout(done, 700));
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    await expectWellPlaced(tab, 'Marc Knapper');
    const seen = await tab.evaluate(
      () => (document.querySelector('[data-boi-canh]') as HTMLElement | null)?.matches(':popover-open'),
      null,
    );
    expect(seen).toBe(true);
    await tab.close();
  });

  test('at the browser’s own zoom of 200 %', async () => {
    world.serve({ '/to': page(`${NAMED}${OTHERS}`) });
    const tab = await world.session.open(`${LISTED}/to`);
    await paintedText(tab, 'Marc Knapper');
    const zoom = async (factor: number) => {
      const own = await world.session.openExtensionPage('options.html');
      await own.evaluate(async (wanted) => {
        interface Tabs {
          query(q: object): Promise<{ id: number; url?: string }[]>;
          setZoom(id: number, factor: number): Promise<void>;
        }
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        for (const { id, url } of await tabs.query({}))
          if (url?.endsWith('/to')) await tabs.setZoom(id, wanted);
      }, factor);
      await own.close();
    };
    await zoom(2);
    await tab.page.bringToFront();
    await until(tab, () => window.devicePixelRatio >= 2, null);
    const place = await placeOf(tab, 'Marc Knapper');
    await tab.moveMouse(place.x, place.y - 50);
    await tab.moveMouse(place.x, place.y);
    await cardWith(tab, 'Marc Knapper');
    await expectWellPlaced(tab, 'Marc Knapper');
    await zoom(1);
    await tab.close();
  });

  test('the page takes the host away: the card is closed, the next one opens', async () => {
    world.serve({ '/lay': page(NAMED) });
    const tab = await world.session.open(`${LISTED}/lay`);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    await tab.evaluate(() => document.querySelector('[data-boi-canh]')?.remove(), null);
    await noCard(tab);
    await tab.moveMouse(2, 2);
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    expect(await tab.evaluate(() => document.querySelectorAll('[data-boi-canh]').length, null)).toBe(1);
    await tab.close();
  });

  test('selecting text over a mention opens nothing', async () => {
    const tab = await world.session.open(`${LISTED}/lay`);
    await paintedText(tab, 'Marc Knapper');
    const place = await placeOf(tab, 'Marc Knapper');
    await tab.moveMouse(place.x - 150, place.y);
    await tab.page.mouse.down();
    await tab.moveMouse(place.x - 40, place.y);
    await tab.moveMouse(place.x, place.y);
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await cardText(tab)).toBeNull();
    await tab.page.mouse.up();
    const selected = await tab.evaluate(() => String(getSelection()).length, null);
    expect(selected).toBeGreaterThan(0);
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await cardText(tab)).toBeNull();
    await tab.close();
  });
});
