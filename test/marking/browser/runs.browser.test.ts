import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MarkedBrowser } from './browser.ts';

let browser: MarkedBrowser;
beforeAll(async () => {
  browser = await MarkedBrowser.launch();
});
afterAll(() => browser.close());

async function painted(html: string): Promise<string[]> {
  const marked = await browser.open(html);
  const marks = await marked.mark();
  await marked.close();
  return marks;
}

const LAM = 'official: Tô Lâm';

const CASES: readonly [string, string, readonly string[]][] = [
  ['plain text', '<p>Ông Tô Lâm phát biểu.</p>', [LAM]],
  ['over inline elements', '<p>Ông <b>Tô</b> <i><u>Lâm</u></i> nói</p>', [LAM]],
  ['over a line break in the source', '<p>Ông Tô\n   Lâm nói</p>', ['official: Tô\n   Lâm']],
  ['not over blocks', '<div>Tô</div> <div>Lâm</div>', []],
  ['not over <br>', '<p>Tô <br> Lâm</p>', []],
  ['not over spans shown as blocks', '<p><span style="display:block">Tô </span>Lâm</p>', []],
  ['beside a span shown as a block', '<p><span style="display:block">Tô Lâm</span>Hà</p>', [LAM]],
  [
    'words each in a box of its own',
    '<p><span style="display:inline-block">Tô</span> <span style="display:inline-block">Lâm</span></p>',
    [LAM],
  ],
  ['a floated first letter', '<p><span style="float:left">T</span>ô Lâm nói</p>', [LAM]],
  ['over a script in a sentence', '<p>Tô <script>var a</script>Lâm</p>', ['official: Tô var aLâm']],
  ['over an unknown element', '<p>Tô <x-name>Lâm</x-name></p>', [LAM]],
  ['not over an image', '<p>Tô <img alt=""> Lâm</p>', []],
  ['not in inputs', '<input value="Tô Lâm"><textarea>Tô Lâm</textarea><select><option>Tô Lâm</select>', []],
  ['not in editable text', '<div contenteditable>Tô Lâm<p contenteditable=false>Tô Lâm</p></div>', []],
  ['in text said not to be editable', '<div contenteditable=false>Tô Lâm</div>', [LAM]],
  ['not in code', '<code>Tô Lâm</code><pre><code>Tô Lâm</code></pre><kbd>Tô Lâm</kbd>', []],
  ['in preformatted text', '<pre>Tô Lâm</pre>', [LAM]],
  ['not in code editors', '<div class=cm-editor><div>Tô Lâm</div></div><div role=textbox>Tô Lâm</div>', []],
  [
    'not in scripts and styles',
    '<script>"Tô Lâm"</script><style>/* Tô Lâm */</style><template>Tô Lâm</template><noscript>Tô Lâm</noscript>',
    [],
  ],
  ['not in drawings', '<svg><text y=20>Tô Lâm</text></svg>', []],
  [
    'not where hidden',
    '<div style="display:none">Tô Lâm<p>Tô Lâm</p></div><div hidden>Tô Lâm</div><p style="visibility:hidden">Tô Lâm</p><details>Tô Lâm</details>',
    [],
  ],
  ['after what is hidden', '<div hidden><p>Tô Lâm</p><p>Tô Lâm</p></div><p>Tô Lâm</p>', [LAM]],
  ['not over a hidden word', '<p>Tô <span hidden>x</span>Lâm</p>', ['official: Tô xLâm']],
  [
    'through display: contents',
    '<div style="display:contents"><p style="display:contents">Tô Lâm</p></div>',
    [LAM],
  ],
  ['in an open shadow root', '<div><template shadowrootmode=open><p>Tô Lâm</p></template></div>', [LAM]],
  ['slotted text once', '<div><template shadowrootmode=open><slot></slot></template>Tô Lâm</div>', [LAM]],
  ['not in a closed shadow root', '<div><template shadowrootmode=closed>Tô Lâm</template></div>', []],
  [
    'in a form that hides the tree',
    '<form name=body><input name=parentNode><input name=firstChild><input name=childNodes><p>Tô Lâm</p></form>',
    [LAM],
  ],
  ['in a button and a link', '<button>Tô Lâm</button><a href="#">Tô Lâm</a>', [LAM, LAM]],
  ['in a ruby', '<p>Tô<ruby> Lâm<rt>zz</rt></ruby></p>', [LAM]],
];

describe('what is read', () => {
  let marks: Record<string, string[]>;
  beforeAll(async () => {
    // One page for all, each case in a part of its own.
    const parts = CASES.map(([, html], i) => `<section id="case-${i}">${html}</section>`);
    const marked = await browser.open(parts.join('\n'));
    await marked.mark();
    marks = await marked.world((world) => world.paintedById());
    await marked.close();
  });

  test.each(CASES.map(([name, , expected], i) => [name, i, expected] as const))('%s', (_, i, expected) => {
    expect(marks[`case-${i}`] ?? []).toEqual(expected);
  });
});

describe('how it looks', () => {
  test('plain at the first of a passage, faint after it, plain in the headline', async () => {
    const marks = await painted(
      '<h1>TÔ LÂM, TÔ LÂM</h1><p>Tô Lâm và Lương Tam Quang. Tô Lâm.</p><p>Tô Lâm ký Công ước Hà Nội.</p>',
    );
    expect(marks).toEqual([
      'official: TÔ LÂM',
      'official: TÔ LÂM',
      'official: Tô Lâm',
      'official: Lương Tam Quang',
      'official-faint: Tô Lâm',
      'official: Tô Lâm',
      'agreement: Công ước Hà Nội',
    ]);
  });

  test('doubtful ones dotted, once the page is read; kinds and paint as set', async () => {
    const marked = await browser.open('<p>Ông Quang và Tô Lâm, Bộ Công an</p>');
    expect(await marked.mark()).toEqual(['official-doubtful: Quang', 'official: Tô Lâm']);
    await marked.world((world) =>
      world.set({ kinds: { official: false, agreement: true, forum: true, organisation: true } }),
    );
    expect(await marked.painted()).toEqual(['organisation: Bộ Công an']);
    await marked.world((world) => world.set({ paint: 'none' }));
    expect(await marked.painted()).toEqual([]);
    expect(await marked.world((world) => world.marks())).toEqual(['Bộ Công an']);
    await marked.close();
  });

  test('what the reader said is somebody else is not marked again on that host', async () => {
    const marked = await browser.open('<p>Tô Lâm, Quang</p>');
    await marked.mark();
    await marked.world((world) =>
      world.set({
        rejections: [
          { entity: 'to-lam', text: 'Tô Lâm', host: 'page.test' },
          { entity: 'another', text: 'Quang', host: 'elsewhere.test' },
        ],
      }),
    );
    expect(await marked.painted()).toEqual(['official-doubtful: Quang']);
    await marked.close();
  });
});
