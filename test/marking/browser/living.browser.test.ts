import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MarkedBrowser, type MarkedPage } from './browser.ts';

let browser: MarkedBrowser;
beforeAll(async () => {
  browser = await MarkedBrowser.launch();
});
afterAll(() => browser.close());

const LAM = 'official: Tô Lâm';
const QUANG = 'official: Lương Tam Quang';
const HANOI = 'agreement: Công ước Hà Nội';

const PAGE = `<title>Tin</title><main><p id="one">Ông Tô Lâm nói.</p><p id="two">Không có ai.</p></main>`;

type Painted = readonly string[];
const same = (wanted: Painted) => (got: Painted) => JSON.stringify(got) === JSON.stringify(wanted);

/** Marks a page, changes it in the page's own world, and expects what is painted then. */
async function after(html: string, change: () => void, wanted: Painted): Promise<MarkedPage> {
  const marked = await browser.open(html);
  await marked.mark();
  await marked.page.evaluate(change);
  await marked.painted(same(wanted));
  return marked;
}

const CHANGES: readonly [string, string, () => void, Painted][] = [
  [
    'appended blocks',
    PAGE,
    () => document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>Lương Tam Quang</p>'),
    [LAM, QUANG],
  ],
  [
    'text edited in place',
    PAGE,
    () => {
      document.querySelector('#one')!.firstChild!.nodeValue = 'Công ước Hà Nội';
    },
    [HANOI],
  ],
  [
    'a name put together by an inline element',
    '<p id="one">Ông Tô nói.</p>',
    () => {
      const b = document.createElement('b');
      b.textContent = ' Lâm';
      (document.querySelector('#one')!.firstChild as Text).splitText(6).before(b);
    },
    [LAM],
  ],
  [
    'a name cut in two by a block',
    '<p id="one">Ông Tô Lâm</p>',
    () => {
      (document.querySelector('#one')!.firstChild as Text).splitText(6).before(document.createElement('hr'));
    },
    [],
  ],
  [
    'a name joined when a block goes',
    '<p id="one">Ông Tô <hr id="hr"> x</p><div id=a>Tô <hr id=rule>Lâm</div>',
    () => document.querySelector('#rule')!.remove(),
    [LAM],
  ],
  ['removed nodes', PAGE, () => document.querySelector('#one')!.remove(), []],
  [
    'nodes moved elsewhere',
    PAGE,
    () => document.querySelector('main')!.append(document.querySelector('#one')!),
    [LAM],
  ],
  [
    'a new shadow root',
    PAGE,
    () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Lương Tam Quang</p>';
      document.body.append(host);
    },
    [LAM, QUANG],
  ],
  [
    'a change inside a shadow root',
    '<div id=host><template shadowrootmode=open><p>Ai</p></template></div>',
    () => {
      document.querySelector('#host')!.shadowRoot!.querySelector('p')!.textContent = 'Tô Lâm';
    },
    [LAM],
  ],
  [
    'a custom element defined later',
    '<x-late></x-late>',
    () =>
      customElements.define(
        'x-late',
        class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = 'Tô Lâm';
          }
        },
      ),
    [LAM],
  ],
  [
    'a part shown later',
    `${PAGE}<div id=later style="display:none"><p>Lương Tam Quang</p></div>`,
    () => {
      document.querySelector<HTMLElement>('#later')!.style.display = '';
    },
    [LAM, QUANG],
  ],
  [
    'a page that hides itself at first',
    '<body style="visibility:hidden"><p>Tô Lâm</p>',
    () => {
      document.body.style.visibility = '';
    },
    [LAM],
  ],
  [
    'details opened',
    '<details><summary>x</summary>Tô Lâm</details>',
    () => {
      document.querySelector('details')!.open = true;
    },
    [LAM],
  ],
  [
    'text that becomes editable',
    PAGE,
    () => document.querySelector('#one')!.setAttribute('contenteditable', ''),
    [],
  ],
  [
    'text that is editable no more',
    '<p id=one contenteditable>Tô Lâm</p>',
    () => document.querySelector('#one')!.removeAttribute('contenteditable'),
    [LAM],
  ],
  [
    'designMode',
    PAGE,
    () => {
      document.designMode = 'on';
      document.querySelector('#two')!.textContent = 'Tô Lâm';
    },
    [],
  ],
  [
    'document.open()',
    PAGE,
    () => {
      document.open();
      document.write('<p>Lương Tam Quang</p>');
      document.close();
    },
    [QUANG],
  ],
  [
    'highlights thrown out by the page',
    PAGE,
    () => {
      CSS.highlights.clear();
      document.querySelector('#two')!.textContent = 'Lương Tam Quang';
    },
    [LAM, QUANG],
  ],
];

describe('a page that changes', () => {
  test.each(CHANGES)('%s', async (_, html, change, wanted) => {
    const marked = await after(html, change, wanted);
    await marked.close();
  });

  test('only what changed is asked again', async () => {
    const filler = Array.from({ length: 500 }, (_, i) => `<p>Đoạn ${i} không có tên.</p>`).join('');
    const marked = await browser.open(`<main>${filler}</main>`);
    await marked.mark();
    const before = await marked.world((world) => world.asked().length);
    await marked.page.evaluate(() => {
      const main = document.querySelector('main')!;
      for (let i = 0; i < 20; i++) main.insertAdjacentHTML('beforeend', '<p>Tô Lâm</p>');
    });
    await marked.painted((painted) => painted.length === 20);
    const runs = await marked.world((world) => world.asked().map((each) => each.runs));
    expect(runs.slice(before).flat()).toEqual(Array.from({ length: 20 }, () => 'Tô Lâm'));
    await marked.close();
  });

  test('client-side navigation begins a page of its own', async () => {
    const marked = await browser.open(PAGE);
    await marked.mark();
    await marked.page.evaluate(() => {
      history.pushState(null, '', '/khac');
      document.title = 'Trang khác';
      document.querySelector('main')!.innerHTML = '<h1>LƯƠNG TAM QUANG</h1><p>Lương Tam Quang</p>';
    });
    await marked.painted(same([QUANG]));
    const runs = await marked.world((world) => world.asked().flatMap((each) => each.runs));
    expect(runs).toContain('# Trang khác');
    expect(runs).toContain('# LƯƠNG TAM QUANG');
    await marked.close();
  });

  test('an address that changes all the time has the page read now and then', async () => {
    const marked = await browser.open(PAGE);
    await marked.mark();
    const before = await marked.world((world) => world.asked().length);
    await marked.page.evaluate(async () => {
      for (let i = 0; i < 60; i++) {
        history.replaceState(null, '', `?${i}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    const asked = await marked.world((world) => world.asked().length);
    expect(asked - before).toBeLessThan(15);
    await marked.painted(same([LAM]));
    await marked.close();
  });

  test('a busy page is followed without being asked about more than now and then', async () => {
    const marked = await browser.open(`${PAGE}<b id=clock></b>`);
    await marked.mark();
    const before = await marked.world((world) => world.asked().length);
    await marked.page.evaluate(async () => {
      for (let i = 0; i < 60; i++) {
        document.querySelector('#clock')!.textContent = `${i}`;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    const asked = await marked.world((world) => world.asked().length);
    expect(asked - before).toBeLessThan(12);
    expect(await marked.painted()).toEqual([LAM]);
    await marked.close();
  });
});

describe('the page is left alone', () => {
  test('no mutation, no layout moved, no attribute, nothing in the page’s own world', async () => {
    const marked = await browser.open(
      `<style>::highlight(boi-canh-official){text-decoration:underline}</style>${PAGE}`,
    );
    const before = await marked.page.evaluate(() => {
      const own = globalThis as { records?: number };
      own.records = 0;
      new MutationObserver((records) => {
        own.records! += records.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const boxes = [...document.querySelectorAll('*')].map((each) =>
        JSON.stringify(each.getBoundingClientRect()),
      );
      return { html: document.documentElement.outerHTML, boxes, globals: Object.keys(globalThis).length };
    });
    expect(await marked.mark()).toEqual([LAM]);
    await marked.page.mouse.move(40, 25);
    await marked.page.mouse.move(44, 26);
    const now = await marked.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('*')].map((each) =>
        JSON.stringify(each.getBoundingClientRect()),
      );
      return { html: document.documentElement.outerHTML, boxes, globals: Object.keys(globalThis).length };
    });
    expect(now).toEqual({ ...before, globals: before.globals });
    expect(await marked.page.evaluate(() => (globalThis as { records?: number }).records)).toBe(0);
    await marked.close();
  });

  test('everything goes when it stops, but not what a newer copy has painted', async () => {
    const marked = await browser.open(PAGE);
    await marked.mark();
    await marked.page.evaluate(() => {
      const newer = new Highlight();
      CSS.highlights.set('boi-canh-agreement', newer);
    });
    await marked.world((world) => world.stop());
    expect(await marked.page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['boi-canh-agreement']);
    await marked.close();
  });
});

describe('a background that fails', () => {
  test('is asked again until it answers', async () => {
    const marked = await browser.open(PAGE);
    await marked.world((world) => world.fail('unavailable', 'unavailable'));
    expect(await marked.mark()).toEqual([LAM]);
    await marked.close();
  });

  test('is asked again by hand where it refused', async () => {
    const marked = await browser.open(PAGE);
    await marked.world((world) => {
      world.fail('internal');
      world.start();
    });
    await marked.until((world) => world.status() === 'failed');
    await marked.world((world) => world.session.retry());
    await marked.painted(same([LAM]));
    await marked.close();
  });

  test('gone for good: marks go, nothing is asked any more', async () => {
    const marked = await browser.open(PAGE);
    await marked.mark();
    await marked.world((world) => world.fail('gone'));
    await marked.page.evaluate(() => {
      document.querySelector('#two')!.textContent = 'Lương Tam Quang';
    });
    await marked.until((world) => CSS.highlights.size === 0 && world.status() !== 'reading');
    await marked.close();
  });
});
