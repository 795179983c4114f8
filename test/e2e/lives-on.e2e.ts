import { expect, test } from 'vitest';
import { PATIENCE_MS, poll, type Tab } from '../../src/build/browsers/session.ts';
import { PAGES, page } from './pages.ts';
import { cardText, cardWith, hover, inEachBrowser, LISTED, noCard, painted, paintedText } from './world.ts';

/** What the page itself throws or logs as an error, gathered from its first script on. */
const WATCH = `<script>
  window.wrong = [];
  addEventListener('error', (event) => wrong.push('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => wrong.push('rejection: ' + event.reason));
</script>`;

const wrongIn = (tab: Tab) => tab.evaluate(() => (window as unknown as { wrong: string[] }).wrong, null);

/** How often each text is painted. */
async function counts(tab: Tab): Promise<Readonly<Record<string, number>>> {
  const all: Record<string, number> = {};
  for (const { text } of await painted(tab)) all[text] = (all[text] ?? 0) + 1;
  return all;
}

/** Waits until each text is painted as often as it was. */
async function same(tab: Tab, before: Readonly<Record<string, number>>): Promise<void> {
  await expect.poll(() => counts(tab), { timeout: PATIENCE_MS }).toEqual(before);
}

inEachBrowser('tabs that live on', (world) => {
  test('back from the back/forward cache: marks and card, each once', async () => {
    world.serve(PAGES);
    world.serve({
      '/nho': {
        body: PAGES['/bai'].replace(
          '</head>',
          `<script>addEventListener('pageshow', (event) => { if (event.persisted) window.restored = true; });</script></head>`,
        ),
        // What must not be stored is not kept for going back either.
        headers: { 'cache-control': 'max-age=60' },
      },
    });
    const tab = await world.session.open(`${LISTED}/nho`);
    await paintedText(tab, 'K. Shanmugam');
    const before = await counts(tab);
    await tab.page.goto(`${LISTED}/hoa`);
    await paintedText(tab, 'TÔ LÂM');
    // The driver waits for a load that never comes: the page is taken up where it was.
    await tab.evaluate(() => history.back(), null);
    await poll(
      async () =>
        tab.run('location.pathname').then(
          (path) => path === '/nho',
          () => false,
        ),
      'the page before',
    );
    await same(tab, before);
    expect(await tab.evaluate(() => (window as unknown as { restored?: boolean }).restored, null)).toBe(true);
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    expect(await tab.evaluate(() => document.querySelectorAll('[data-boi-canh]').length, null)).toBe(1);
    const popup = await world.session.openPopup(tab);
    await poll(
      () => popup.evaluate(() => document.body.innerText.includes('Marc Knapper'), null),
      'the popup to know the page',
    );
    await tab.close();
  });

  test('the extension loaded anew under an open tab: marks once, one card, nothing thrown', async () => {
    world.serve({ '/anew': PAGES['/bai'].replace('</head>', `${WATCH}</head>`) });
    const tab = await world.session.open(`${LISTED}/anew`);
    await paintedText(tab, 'K. Shanmugam');
    const before = await counts(tab);
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    await world.session.reloadExtension();
    await tab.moveMouse(2, 2);
    await new Promise((done) => setTimeout(done, 2_500));
    await tab.page.bringToFront();
    await same(tab, before);
    await noCard(tab);
    await hover(tab, 'Marc Knapper');
    const text = await cardWith(tab, 'Marc Knapper');
    expect(text).toContain('30/6/2023');
    expect(await tab.evaluate(() => document.querySelectorAll('[data-boi-canh]').length, null)).toBe(1);
    await tab.press('Escape');
    await noCard(tab);
    // Longer than the old script needs to see that it is alone: nothing of the new one's goes with it.
    await new Promise((done) => setTimeout(done, 10_500));
    expect(await counts(tab)).toEqual(before);
    await hover(tab, 'Tô Lâm', 1);
    await cardWith(tab, 'Tô Lâm');
    expect(await wrongIn(tab)).toEqual([]);
    await tab.close();
  });
});

const HOSTILE = page(
  `<h1>Trang khó</h1><p>Đại tướng Tô Lâm và Tổng thống Nga Vladimir Putin.</p><p dir="rtl">Đại sứ Mỹ Marc Knapper phát biểu.</p>`,
  {
    head: `${WATCH}<style>
      * { all: revert; visibility: visible; position: relative !important; transform: none; color: red !important;
        font: 40px/3 serif !important; margin: 20px !important; animation: spin 1s infinite !important; direction: rtl !important; }
      div { display: none !important; }
      [popover] { display: none !important; opacity: 0 !important; pointer-events: none !important; }
      ::highlight(boi-canh-official) { background: transparent; }
      @keyframes spin { to { opacity: .5; } }
    </style><script>
      const bad = () => { throw new Error('patched by the page'); };
      for (const name of ['map', 'filter', 'forEach', 'push', 'find', 'some', 'flatMap']) {
        const own = Array.prototype[name];
        Array.prototype[name] = function (...all) { if (window.trap) bad(); return own.apply(this, all); };
      }
      Array.prototype.surprise = 1; Object.prototype.inherited = 'x';
      Element.prototype.attachShadow = bad; Element.prototype.append = bad; Node.prototype.appendChild = bad;
      HTMLElement.prototype.showPopover = bad;
      Document.prototype.caretPositionFromPoint = bad; document.createTreeWalker = bad;
      CSS.highlights.set = bad; CSS.highlights.delete = bad; HighlightRegistry.prototype.set = bad;
      Range.prototype.getClientRects = bad; window.Highlight = bad; window.StaticRange = bad;
      window.MutationObserver = bad; window.IntersectionObserver = bad; window.requestAnimationFrame = bad;
      window.setTimeout = bad; Promise.prototype.then = new Proxy(Promise.prototype.then, {});
      JSON.parse = bad; JSON.stringify = bad; String.prototype.normalize = bad;
      window.chrome = undefined; window.browser = undefined;
    </script>`,
  },
);

inEachBrowser('a page that means harm', (world) => {
  test('patched prototypes and styles for everything: marks and card as ever, nothing thrown', async () => {
    world.serve({ '/kho': HOSTILE });
    const tab = await world.session.open(`${LISTED}/kho`);
    const names = async () => {
      const all: string[] = [];
      const found = await tab.run(`(() => { let s = ''; for (const [name, one] of CSS.highlights)
        if (name.startsWith('boi-canh-')) for (const r of one) s += r.startContainer.data.slice(r.startOffset, r.endOffset) + '|'; return s; })()`);
      all.push(...String(found).split('|').filter(Boolean));
      return all;
    };
    await poll(async () => (await names()).length >= 3, 'three marks');
    expect((await names()).sort()).toEqual(['Marc Knapper', 'Tô Lâm', 'Vladimir Putin']);
    const at = (await tab.run(`(() => {
      for (const [name, one] of CSS.highlights) for (const r of one) if (r.startContainer.data.slice(r.startOffset, r.endOffset) === 'Tô Lâm') {
        const frame = r.startContainer.parentElement; frame.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width } = frame.getBoundingClientRect();
        for (let x = left; x < left + width; x += 4) { const hit = document.elementFromPoint(x, top + 60); if (!hit) continue; }
        return [left, top, width, frame.getBoundingClientRect().height];
      }
    })()`)) as readonly number[];
    expect(at).toHaveLength(4);
    // The page took every measure away: the pointer goes along the line until a card comes.
    const [left = 0, top = 0, width = 0, height = 0] = at;
    let text: string | null = null;
    for (const rest of [800, 3_000]) {
      for (let x = left + width - 10; x > left && !text; x -= 40) {
        await tab.moveMouse(x, top + Math.min(60, height / 2));
        await new Promise((done) => setTimeout(done, rest));
        text = await cardText(tab);
      }
    }
    expect(text).toMatch(/Tô Lâm|Putin/);
    const shown = await tab.inCard((root) => {
      const box = [...root.children].find((each) => each.localName !== 'style') as HTMLElement;
      const style = getComputedStyle(box);
      const { width: w, height: h, left: x, right } = box.getBoundingClientRect();
      const host = getComputedStyle(root.host);
      return {
        seen: w > 150 && h > 80 && x >= 0 && right <= innerWidth,
        size: style.fontSize,
        direction: style.direction,
        host: [host.display, host.opacity, host.pointerEvents],
      };
    }, null);
    expect(shown?.seen).toBe(true);
    expect(Number.parseFloat(shown?.size ?? '99')).toBeLessThan(20);
    expect(shown?.direction).toBe('ltr');
    expect(shown?.host[0]).toBe('block');
    expect(shown?.host[1]).toBe('1');
    expect(await wrongIn(tab)).toEqual([]);
    await tab.close();
  });
});
