import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE_MS } from '../../../src/build/browsers/session.ts';
import { MarkedBrowser, type MarkedPage } from './browser.ts';

let browser: MarkedBrowser;
beforeAll(async () => {
  browser = await MarkedBrowser.launch();
});
afterAll(() => browser.close());

const STYLE = '<style>body{font:20px/30px serif;margin:20px;width:600px}p{margin:0 0 30px}</style>';

/** The middle of the nth place where the page has a text, in its own coordinates. */
async function place(marked: MarkedPage, text: string, nth = 0): Promise<{ x: number; y: number }> {
  return marked.page.evaluate(
    ([wanted, n]) => {
      const roots: Node[] = [document];
      const found: DOMRect[] = [];
      for (let root = roots.shift(); root; root = roots.shift()) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
          if (!(node instanceof Text)) continue;
          for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + wanted.length);
            found.push(range.getBoundingClientRect());
          }
        }
      }
      const { x, y, width, height } = found[n]!;
      return { x: x + width / 2, y: y + height / 2 };
    },
    [text, nth] as const,
  );
}

const opened = (marked: MarkedPage) => marked.world((world) => world.cards());

async function hover(marked: MarkedPage, text: string, nth = 0): Promise<void> {
  const { x, y } = await place(marked, text, nth);
  await marked.page.mouse.move(x - 2, y);
  await marked.page.mouse.move(x, y);
}

async function ready(html: string): Promise<MarkedPage> {
  const marked = await browser.open(STYLE + html);
  await marked.mark();
  return marked;
}

describe('the mention under the pointer', () => {
  test.each([
    ['plain text', '<p>Ông Tô Lâm phát biểu.</p>', 'Tô Lâm'],
    ['a shadow root', '<div><template shadowrootmode=open><p>Ông Tô Lâm nói</p></template></div>', 'Tô Lâm'],
    ['text that cannot be selected', '<p style="user-select:none">Ông Tô Lâm nói</p>', 'Tô Lâm'],
    [
      'a transformed box',
      '<div style="transform:rotate(8deg) scale(1.3);transform-origin:0 0"><p>Ông Tô Lâm nói</p></div>',
      'Tô Lâm',
    ],
    ['columns', '<div style="columns:2;width:500px"><p>Ông A nói.</p><p>Ông Tô Lâm nói</p></div>', 'Tô Lâm'],
    [
      'vertical writing',
      '<div style="writing-mode:vertical-rl;height:300px"><p>Ông Tô Lâm nói</p></div>',
      'Tô Lâm',
    ],
  ])('in %s opens the card', async (_, html, text) => {
    const marked = await ready(html);
    await hover(marked, text);
    await marked.until((world) => world.cards().length === 1);
    expect(await opened(marked)).toEqual(['open hover Tô Lâm']);
    await marked.page.mouse.move(700, 500);
    await marked.until((world) => world.cards().length === 2);
    expect((await opened(marked))[1]).toBe('close left');
    await marked.close();
  });

  test('is none beside the letters, in passing, under a cover or while a button is down', async () => {
    const marked = await ready(
      '<p>Ông Tô Lâm</p><p>Ông Tô Lâm <i style="position:absolute;left:0;width:600px;height:40px;background:red"></i></p>',
    );
    const { x, y } = await place(marked, 'Tô Lâm');
    await marked.page.mouse.move(x + 300, y);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await marked.page.mouse.move(x, y);
    await marked.page.mouse.move(x + 300, y);
    await hover(marked, 'Tô Lâm', 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await marked.page.mouse.move(x + 300, y);
    await marked.page.mouse.down();
    await marked.page.mouse.move(x, y, { steps: 4 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await marked.page.mouse.up();
    expect(await opened(marked)).toEqual([]);
    await marked.close();
  });

  test('is none for events that the page makes up', async () => {
    const marked = await ready('<p>Ông Tô Lâm</p>');
    const { x, y } = await place(marked, 'Tô Lâm');
    await marked.page.evaluate(
      ([clientX, clientY]) => {
        const target = document.querySelector('p')!;
        const init = { clientX, clientY, bubbles: true, pointerType: 'touch' };
        for (const type of ['pointermove', 'pointerdown', 'click'])
          target.dispatchEvent(new PointerEvent(type, init as PointerEventInit));
      },
      [x, y] as const,
    );
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await opened(marked)).toEqual([]);
    await marked.close();
  });

  test('Escape closes; the marks answer also where nothing is painted', async () => {
    const marked = await ready('<p>Ông Tô Lâm</p>');
    await marked.world((world) => world.set({ paint: 'none' }));
    await hover(marked, 'Tô Lâm');
    await marked.until((world) => world.cards().length === 1);
    await marked.page.keyboard.press('Escape');
    expect(await opened(marked)).toEqual(['open hover Tô Lâm', 'close escape']);
    await marked.close();
  });

  test('what the card must not cover: the line pointed at and the next', async () => {
    const marked = await ready(`<p>${'chữ '.repeat(30)} Tô Lâm ${'chữ '.repeat(60)}</p>`);
    await hover(marked, 'Tô Lâm');
    await marked.until((world) => world.cards().length === 1);
    const [line, next] = await marked.world((world) => world.clear());
    expect(next!.top - line!.top).toBe(30);
    await marked.close();
  });
});

describe('going from mention to mention', () => {
  const HTML = `<p>Tô Lâm</p><div style="height:3000px"></div>
    <div style="height:100px;overflow:auto"><div style="height:800px"></div><p>Lương Tam Quang</p><div style="height:800px"></div></div>
    <div><template shadowrootmode=open><p>Tô Lâm</p></template></div>
    <p hidden>Tô Lâm</p><div style="height:3000px"></div><p>Tô Lâm</p>`;

  async function inView(marked: MarkedPage, text: string, nth = 0): Promise<boolean> {
    const { y } = await place(marked, text, nth);
    return y > 0 && y < 720;
  }

  test('by entity, going round, with a flash and without a card', async () => {
    const marked = await ready(HTML);
    const jump = () =>
      marked.world((world) => {
        world.session.jump('to-lam', 1);
        return CSS.highlights.get('boi-canh-flash')?.size;
      });
    // Places as the helper counts them: the hidden one is 1, the one in the shadow root comes last.
    for (const nth of [0, 3, 2, 0]) {
      expect(await jump()).toBe(1);
      await expect.poll(() => inView(marked, 'Tô Lâm', nth), { timeout: PATIENCE_MS }).toBe(true);
    }
    expect(await opened(marked)).toEqual([]);
    await marked.close();
  });

  test('to the only mention again and again, which flashes anew each time', async () => {
    const marked = await ready('<p>Tô Lâm</p>');
    const flashed = await marked.world(async (world) => {
      const sizes: (number | undefined)[] = [];
      for (let i = 0; i < 3; i++) {
        world.session.jump('to-lam', 1);
        await new Promise((done) => setTimeout(done, 50));
        sizes.push(CSS.highlights.get('boi-canh-flash')?.size);
      }
      return sizes;
    });
    expect(flashed).toEqual([1, 1, 1]);
    await marked.close();
  });

  test('by key, in scrollers too, opening each card', async () => {
    const marked = await ready(HTML);
    for (let i = 0; i < 2; i++) await marked.world((world) => world.session.step(1));
    await marked.until((world) => world.cards().some((each) => each.includes('Quang')));
    expect((await opened(marked)).filter((each) => each.startsWith('open'))).toContain(
      'open key Lương Tam Quang',
    );
    expect(await inView(marked, 'Lương Tam Quang')).toBe(true);
    await marked.close();
  });
});
