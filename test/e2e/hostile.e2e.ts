import { constants, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { poll, type Tab } from '../../src/build/browsers/session.ts';
import { GUARD, HOSTILE_PAGES, TYPING_PAGE } from './hostile/pages.ts';
import { page } from './pages.ts';
import { cardText, cardWith, hover, inEachBrowser, LISTED, noCard, paintedText, placeOf } from './world.ts';

const marksIn = async (tab: Tab): Promise<string> =>
  String(await tab.run('window.readMarks ? readMarks() : ""'));
const wrongIn = async (tab: Tab): Promise<string> => String(await tab.run('window.wrong ? wrong() : ""'));

/** How long a page on which nothing is to be marked is given to be marked all the same, in ms. */
const NOTHING_MS = 1_200;
/** A page is given so long after its marks, so that what is wrong shows; ms. */
const AFTER_MS = 250;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What a printed page draws beside its letters: how often each way of filling and stroking stands in a PDF's pages. */
function inkOf(pdf: Uint8Array): Readonly<Record<string, number>> {
  const bytes = Buffer.from(pdf);
  const drawn: string[] = [];
  for (const { index, 0: mark } of bytes.toString('latin1').matchAll(/stream\r?\n(?=[^e])/g)) {
    try {
      // A stream ends by itself; what follows it is no part of it.
      const text = inflateSync(bytes.subarray(index + mark.length), { finishFlush: constants.Z_SYNC_FLUSH });
      drawn.push(text.toString('latin1'));
    } catch {
      // Not compressed: no drawing.
    }
  }
  const ink: Record<string, number> = {};
  for (const stream of drawn) {
    if (!/\bBT\b/.test(stream)) continue;
    for (const [way] of stream.matchAll(/(?<=\s)(?:f\*?|F|S|s|B\*?|b\*?|sh|Do)(?=\s)/g))
      ink[way] = (ink[way] ?? 0) + 1;
  }
  return ink;
}

inEachBrowser('pages that fight', (world) => {
  test.each(Object.entries(HOSTILE_PAGES))('%s', async (name, { html, marks }) => {
    const path = `/kho-${Object.keys(HOSTILE_PAGES).indexOf(name)}`;
    world.serve({ [path]: html });
    const tab = await world.session.open(`${LISTED}${path}`);
    const wanted = [...marks].sort().join('|');
    if (marks.length === 0) await wait(NOTHING_MS);
    let last = '';
    await poll(
      async () => {
        last = await marksIn(tab);
        return last === wanted;
      },
      `${name}: ${wanted.slice(0, 200)}`,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; marked: ${last.slice(0, 400)}`);
    });
    await wait(AFTER_MS);
    expect(await wrongIn(tab)).toBe('');
    await tab.close();
  });

  test('events that the page makes up open no card and close none', async () => {
    world.serve({
      '/gia': page('<p>Chiều nay, Đại sứ Mỹ Marc Knapper trả lời.</p><p id="el">Cuối.</p>', { head: GUARD }),
    });
    const tab = await world.session.open(`${LISTED}/gia`);
    await paintedText(tab, 'Marc Knapper');
    const place = await placeOf(tab, 'Marc Knapper');
    const makeUp = (at: { x: number; y: number }) =>
      tab.evaluate(async ({ x, y }) => {
        const on = document.elementFromPoint(x, y) ?? document.body;
        const how = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
        for (let i = 0; i < 12; i++) {
          for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'])
            on.dispatchEvent(new PointerEvent(type, { ...how, pointerType: 'touch', isPrimary: true }));
          for (const type of ['mouseover', 'mousemove', 'click']) on.dispatchEvent(new MouseEvent(type, how));
          for (const key of ['Escape', 'Enter', 'j'])
            on.dispatchEvent(
              new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }),
            );
          await new Promise((done) => setTimeout(done, 60));
        }
      }, at);
    await makeUp(place);
    expect(await cardText(tab)).toBeNull();
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    await makeUp({ x: 5, y: 5 });
    expect(await cardText(tab)).toContain('Marc Knapper');
    // The page sees an empty host and nothing in it.
    const seen = await tab.evaluate(() => {
      const host = document.querySelector('[data-boi-canh]') as HTMLElement;
      return [
        host.shadowRoot,
        host.childNodes.length,
        host.textContent,
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
      ];
    }, null);
    expect(seen).toEqual([null, 0, '', 1, 0]);
    await tab.press('Escape');
    await noCard(tab);
    expect(await wrongIn(tab)).toBe('');
    await tab.close();
  });

  test('printed: neither marks nor card', async () => {
    world.serve({ '/in': page('<p>Chiều nay, Đại sứ Mỹ Marc Knapper trả lời.</p>') });
    const tab = await world.session.open(`${LISTED}/in`);
    await paintedText(tab, 'Marc Knapper');
    await hover(tab, 'Marc Knapper');
    await cardWith(tab, 'Marc Knapper');
    const marked = inkOf(await tab.page.pdf());
    await tab.press('Escape');
    await noCard(tab);
    await tab.evaluate(() => CSS.highlights.clear(), null);
    const bare = inkOf(await tab.page.pdf());
    await tab.evaluate(
      () => document.querySelector('p')?.style.setProperty('text-decoration', 'underline'),
      null,
    );
    expect(inkOf(await tab.page.pdf())).not.toEqual(bare);
    expect(marked).toEqual(bare);
    await tab.close();
  });

  test('typing is sacred: neither read nor marked nor touched', async () => {
    world.serve({ '/viet': TYPING_PAGE });
    const tab = await world.session.open(`${LISTED}/viet`);
    await poll(async () => (await marksIn(tab)) === 'Marc Knapper', 'the one mark outside');
    await tab.click('#edit');
    await tab.type(' K. Shanmugam');
    await tab.click('#input');
    await tab.type(' Lương Tam Quang');
    await wait(NOTHING_MS);
    expect(await marksIn(tab)).toBe('Marc Knapper');
    const [edit, input] = (await tab.evaluate(
      () => [
        document.getElementById('edit')?.textContent,
        (document.getElementById('input') as HTMLInputElement).value,
      ],
      null,
    )) as string[];
    expect(edit).toContain('K. Shanmugam');
    expect(input).toContain('Lương Tam Quang');
    // What was read is told to the popup: of all names here it knows the one outside.
    const popup = await world.session.openPopup(tab);
    await poll(
      () => popup.evaluate(() => document.body.innerText.includes('Marc Knapper'), null),
      'the popup to know the page',
    );
    const told = await popup.evaluate(() => document.body.innerText, null);
    for (const name of ['Tô Lâm', 'Putin', 'Shanmugam']) expect(told).not.toContain(name);
    await tab.close();
  });
});
