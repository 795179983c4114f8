/** Pages that fight, or are merely odd, and what is to be marked on each. No text is an outlet's. */
import type { Served } from '../../../src/build/browsers/pages.ts';
import { page } from '../pages.ts';

export interface HostilePage {
  readonly html: Served;
  /** Texts under marks, sorted; the top document alone. */
  readonly marks: readonly string[];
}

/**
 * Keeps what the page throws, and `readMarks()`, made before the page can change anything: our painted texts, sorted and
 * joined by `|`.
 */
export const GUARD = `<script>{
  const wrong = [];
  window.wrong = () => join(wrong, ' ; ');
  addEventListener('error', (event) => { wrong[wrong.length] = 'error: ' + event.message; }, true);
  addEventListener('unhandledrejection', (event) => { wrong[wrong.length] = 'rejection: ' + event.reason; });
  const registry = CSS.highlights;
  const names = ['official', 'agreement', 'forum'].flatMap((kind) => ['', '-faint', '-doubtful'].map((look) => 'boi-canh-' + kind + look));
  const get = registry.get.bind(registry);
  const each = Function.prototype.call.bind(Highlight.prototype.forEach);
  const data = Function.prototype.call.bind(Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data').get);
  const slice = Function.prototype.call.bind(String.prototype.slice);
  const sort = Function.prototype.call.bind(Array.prototype.sort);
  const join = Function.prototype.call.bind(Array.prototype.join);
  window.readMarks = () => {
    const found = [];
    for (let at = 0; at < names.length; at++) {
      const marks = get(names[at]);
      if (marks) each(marks, (range) => {
        const { startContainer: from, startOffset: start, endContainer: to, endOffset: end } = range;
        found[found.length] = from === to ? slice(data(from), start, end) : slice(data(from), start) + '…' + slice(data(to), 0, end);
      });
    }
    return join(sort(found), '|');
  };
}</script>`;

const own = (body: string, head = '', title = 'Trang khó') => page(body, { head: GUARD + head, title });

const LAM = 'Tô Lâm';
const PUTIN = 'Vladimir Putin';
const KNAPPER = 'Marc Knapper';
const P = `<p>Đại tướng ${LAM} gặp Tổng thống Nga ${PUTIN}.</p>`;
const BOTH = [LAM, PUTIN];

/** Names under which a page may hide what we ask of `document`. */
const CLOBBERED = [
  ...['body', 'documentElement', 'createTreeWalker', 'querySelector', 'querySelectorAll', 'title', 'URL'],
  ...['elementFromPoint', 'caretPositionFromPoint', 'visibilityState', 'addEventListener', 'getSelection'],
  ...['hasFocus', 'activeElement', 'scrollingElement', 'contentType', 'designMode', 'getElementById', 'lang'],
  ...[
    'createElement',
    'createElementNS',
    'createTextNode',
    'head',
    'defaultView',
    'adoptedStyleSheets',
    'fonts',
  ],
];
const FIELDS =
  'parentNode previousSibling firstChild nodeType localName textContent isConnected shadowRoot matches closest contains attributes'.split(
    ' ',
  );

export const HOSTILE_PAGES: Readonly<Record<string, HostilePage>> = {
  'built-ins patched': {
    html: own(
      P,
      `<script>
      const bad = () => { throw new Error('patched by the page'); };
      addEventListener('load', () => setTimeout(() => { document.body.append(Object.assign(document.createElement('p'), { id: 'late' })); }, 50));
      for (const [proto, names] of [[Array.prototype, ['map', 'filter', 'find', 'flatMap', 'at', 'join']], [Map.prototype, ['get', 'set']], [Set.prototype, ['has', 'add']], [Range.prototype, ['setStart', 'setEnd', 'getClientRects']], [WeakMap.prototype, ['get', 'set']], [String.prototype, ['normalize', 'slice']], [EventTarget.prototype, ['addEventListener']]])
        for (const name of names) setTimeout(() => { proto[name] = bad; }, 0);
      Object.defineProperty(Node.prototype, 'textContent', { get: bad });
      Object.defineProperty(CSS, 'highlights', { get: bad });
      Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' });
      Object.defineProperty(Object.prototype, 'candidates', { get: bad, configurable: true });
      window.Range = bad; window.Highlight = bad; window.StaticRange = bad; window.Map = bad; window.Set = bad; window.MutationObserver = bad;
      </script>`,
    ),
    marks: BOTH,
  },
  'document clobbered by elements': {
    html: own(
      `${CLOBBERED.map((name) => `<img name="${name}" id="${name}" alt="">`).join('')}<form name="body">${FIELDS.map((name) => `<input name="${name}">`).join('')}${P}</form><form id="documentElement"></form>`,
    ),
    marks: BOTH,
  },
  'a page that takes away what it does not know': {
    html: own(
      P,
      `<script>new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1 && !node.matches('p, body, head, script, style')) node.remove(); })
      .observe(document.documentElement, { childList: true });</script>`,
    ),
    marks: BOTH,
  },
  'zoom, transform, contain, vertical and right-to-left': {
    html: own(
      `<div style="zoom:1.7">${P}</div><div style="transform:rotate(8deg) scale(.7)">${P}</div><div style="contain:strict;height:9rem">${P}</div>
<div style="writing-mode:vertical-rl;height:14rem">${P}</div><div dir="rtl">${P}</div><div style="content-visibility:auto">${P}</div>`,
    ),
    marks: Array.from({ length: 6 }, () => BOTH).flat(),
  },
  '3,000 open shadow roots': {
    html: own(
      `<main></main><script>const main = document.querySelector('main');
      for (let i = 0; i < 3000; i++) { const host = document.createElement('div'); const root = host.attachShadow({ mode: 'open' });
        const p = document.createElement('p'); p.textContent = i % 100 ? 'Không có ai.' : 'Ông ${LAM} nói.'; root.append(p); main.append(host); }</script>`,
    ),
    marks: Array.from({ length: 30 }, () => LAM),
  },
  'elements nested 2,000 deep, which is what browsers bear': {
    html: own(
      `<main></main><script>let at = document.querySelector('main');
      for (let i = 0; i < 2000; i++) { const next = document.createElement('div'); at.append(next); at = next; }
      at.textContent = 'Ông ${LAM} nói.';</script><p>Đại sứ Mỹ ${KNAPPER}.</p>`,
    ),
    marks: [KNAPPER, LAM],
  },
  'frames in frames, and sixty beside each other': {
    html: own(
      `${P}<div id="frames"></div><script>
      let inner = '<p>Ông ${LAM} nói.</p>';
      for (let depth = 0; depth < 10; depth++) { const frame = document.createElement('iframe'); frame.srcdoc = inner; inner = frame.outerHTML; }
      const box = document.getElementById('frames');
      const deep = document.createElement('iframe'); deep.srcdoc = inner; box.append(deep);
      for (let i = 0; i < 60; i++) { const frame = document.createElement('iframe'); frame.srcdoc = '<p>Ông ${LAM} nói.</p>'; frame.style = 'width:60px;height:30px'; box.append(frame); }
      </script>`,
    ),
    marks: BOTH,
  },
  'one text of 10 MB': {
    html: own(
      `<div id="big" style="white-space:pre;overflow:hidden;height:20rem"></div><script>
      const line = 'Hai bên trao đổi về những việc đã làm trong năm qua và kế hoạch cho thời gian tới.\\n';
      document.getElementById('big').append('Ông ${LAM} nói.\\n' + line.repeat(Math.ceil(10e6 / line.length)) + 'Đại sứ Mỹ ${KNAPPER}.');</script>`,
    ),
    marks: [KNAPPER, LAM],
  },
  'bidi overrides, lone surrogates, zero-width joiners': {
    html: own(
      `<p id="a"></p><p id="b"></p><p id="c"></p><script>
      a.textContent = '\\ud800 Ông ${LAM} \\udfff nói \\ud83d';
      b.textContent = '\\u202eĐại sứ Mỹ ${KNAPPER}\\u202c \\u2067x\\u2069';
      c.textContent = 'Tổng thống Nga \\u200d${PUTIN}\\ufeff đến.';</script>`,
    ),
    marks: [KNAPPER, LAM, PUTIN],
  },
  'document.open() after load': {
    html: own(
      `<p>Ông ${LAM} nói.</p><script>addEventListener('load', () => setTimeout(() => { document.open(); document.write('<title>Mới</title><p>Đại sứ Mỹ ${KNAPPER} trả lời.</p>'); document.close(); }, 600));</script>`,
    ),
    marks: [KNAPPER],
  },
  designMode: {
    html: own(`${P}<script>document.designMode = 'on';</script>`),
    marks: [],
  },
  'a title of 3 MB, a language of 1 MB, JSON-LD 50,000 deep': {
    html: own(
      P,
      `<script type="application/ld+json">${'['.repeat(50_000)}</script><script>document.title = 'Tin '.repeat(750_000); document.documentElement.lang = 'v'.repeat(1e6);</script>`,
    ),
    marks: BOTH,
  },
  'its address changes all the time': {
    html: own(
      `${P}<script>let n = 0; setInterval(() => history.replaceState(null, '', '?' + ++n % 50), 100);</script>`,
    ),
    marks: BOTH,
  },
  'what schedules, observes and measures patched, and everything frozen': {
    html: own(
      P,
      `<script>
      const bad = () => { throw new Error('patched by the page'); };
      for (const name of ['scheduler', 'requestIdleCallback', 'IntersectionObserver', 'ResizeObserver', 'structuredClone', 'MessageChannel', 'queueMicrotask', 'AbortController', 'AbortSignal', 'getComputedStyle', 'WeakSet', 'WeakRef', 'crypto', 'NodeFilter', 'ShadowRoot', 'matchMedia', 'performance', 'navigation'])
        Object.defineProperty(window, name, { get: bad, configurable: true });
      for (const [proto, names] of [[WeakMap.prototype, ['has', 'delete']], [Element.prototype, ['closest', 'matches', 'checkVisibility', 'hasAttributes', 'getAttribute']], [Node.prototype, ['getRootNode', 'contains']], [TreeWalker.prototype, ['nextNode', 'firstChild', 'nextSibling', 'parentNode']], [Document.prototype, ['createRange', 'hasFocus']], [MutationObserver.prototype, ['observe', 'disconnect', 'takeRecords']], [Highlight.prototype, ['add', 'delete', 'clear']]])
        for (const name of names) Object.defineProperty(proto, name, { value: bad, configurable: true });
      for (const each of [document, Node.prototype, Element.prototype, Object.prototype, CSS, CSS.highlights, Highlight.prototype])
        try { Object.freeze(each); } catch {} // Not every browser lets every one be frozen.
      </script>`,
    ),
    marks: BOTH,
  },
  'its root element replaced, and the new one taken out and put back': {
    html: own(
      `${P}<script>addEventListener('load', () => setTimeout(() => {
        const html = document.createElement('html'); html.innerHTML = '<head><title>Mới</title></head><body><p>Đại sứ Mỹ ${KNAPPER} trả lời.</p></body>';
        document.replaceChild(html, document.documentElement);
        setTimeout(() => { html.remove(); setTimeout(() => document.append(html), 300); }, 500);
      }, 600));</script>`,
    ),
    marks: [KNAPPER],
  },
  'a base elsewhere, sheets adopted against the marks, SVG and MathML': {
    html: own(
      `${P}<svg width="300" height="60"><text y="20">${KNAPPER}</text><foreignObject width="300" height="60"><p xmlns="http://www.w3.org/1999/xhtml">Đại sứ Mỹ ${KNAPPER}</p></foreignObject></svg><math><mtext>${KNAPPER}</mtext></math>
<script>let n = 0; setInterval(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('::highlight(boi-canh-official) { background: transparent } * { outline: ' + n++ % 3 + 'px solid red }'); document.adoptedStyleSheets = n % 2 ? [sheet] : []; }, 40);</script>`,
      '<base href="http://khac.example.test/x/">',
    ),
    marks: BOTH,
  },
  'a tree 40,000 deep that is not rendered': {
    html: own(
      `<main style="display:none"></main>${P}<script>let at = document.querySelector('main');
      for (let i = 0; i < 40000; i++) { const next = document.createElement('div'); at.append('Tin ', next); at = next; }
      at.textContent = 'Ông ${LAM} nói.';</script>`,
    ),
    marks: BOTH,
  },
  'shown late: hidden until found, content-visibility, another slot; one letter a text node': {
    html: own(
      `${P}<div hidden="until-found" id="found"><p>Đại sứ Mỹ ${KNAPPER}.</p></div><div id="skipped" style="content-visibility:hidden"><p>Đại sứ Mỹ ${KNAPPER}.</p></div>
<div id="host"><p slot="late">Đại sứ Mỹ ${KNAPPER}.</p></div><p id="letters"></p>
<script>const slot = document.createElement('slot'); slot.name = 'none'; host.attachShadow({ mode: 'open' }).append(slot);
for (const letter of 'Ông ${LAM} nói') letters.append(letter);
setTimeout(() => { found.removeAttribute('hidden'); skipped.style.contentVisibility = 'visible'; slot.name = 'late'; }, 900);</script>`,
    ),
    marks: [...BOTH, KNAPPER, KNAPPER, KNAPPER, 'T…m'],
  },
  'restless: title, editability, visibility, its body out and in, its addresses intercepted': {
    html: own(
      `${P}<p id="edit">Sửa</p><div id="shy"><p>Không có ai.</p></div><script>
      globalThis.navigation?.addEventListener('navigate', (event) => { if (event.canIntercept) event.intercept({ handler: async () => {} }); });
      let n = 0; setInterval(() => { document.title = '(' + ++n + ') tin'; edit.toggleAttribute('contenteditable'); shy.style.visibility = n % 2 ? 'hidden' : 'visible'; }, 5);
      const moves = setInterval(() => { const { body } = document; body.remove(); document.documentElement.append(body); history.pushState({ big: 'x'.repeat(1e5) }, '', '?' + n); if (n > 300) clearInterval(moves); }, 50);
      </script>`,
    ),
    marks: BOTH,
  },
  'designMode switched on later': {
    html: own(
      `${P}<script>addEventListener('load', () => setTimeout(() => { document.designMode = 'on'; document.querySelector('p').append(' x'); }, 700));</script>`,
    ),
    marks: [],
  },
  'highlights thrown out over and over, and their names taken': {
    html: own(
      `${P}<p id="clock"></p><script>setInterval(() => { CSS.highlights.clear(); CSS.highlights.set('boi-canh-official', new Highlight()); clock.textContent = Date.now(); }, 700);</script>`,
    ),
    marks: BOTH,
  },
  'a text file': {
    html: { body: `Ông ${LAM} nói.`, type: 'text/plain; charset=utf-8' },
    marks: [],
  },
  XHTML: {
    html: {
      body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>Tin</title>${GUARD.replace('<script>', '<script><![CDATA[').replace('</script>', ']]></script>')}</head><body>${P}<svg xmlns="http://www.w3.org/2000/svg"><text>${KNAPPER}</text></svg></body></html>`,
      type: 'application/xhtml+xml; charset=utf-8',
    },
    marks: BOTH,
  },
};

/** What is being typed and what is code; each with a name that must be neither read nor marked. */
export const TYPING_PAGE = own(
  `<input id="input" value="${LAM}"><input type="password" value="${LAM}"><input type="search" value="${PUTIN}"><textarea>${LAM}</textarea>
<select><option>${LAM}</option></select><div id="edit" contenteditable>Ông ${LAM} <b>${PUTIN}</b></div>
<div contenteditable="plaintext-only">Ông ${LAM}</div><div role="textbox" tabindex="0">Ông ${LAM}</div>
<div contenteditable="true"><p contenteditable="inherit">Ông ${LAM}</p></div>
<div class="CodeMirror"><div class="CodeMirror-lines"><pre class="CodeMirror-line"><span>${LAM}</span></pre></div></div>
<div class="cm-editor"><div class="cm-scroller"><div class="cm-content" contenteditable="true"><div class="cm-line">${LAM}</div></div></div></div>
<div class="monaco-editor"><div class="view-lines"><div class="view-line"><span><span class="mtk1">${LAM}</span></span></div></div></div>
<div class="ace_editor"><div class="ace_line">${LAM}</div></div><pre><code>${LAM}</code></pre><kbd>${LAM}</kbd><samp>${LAM}</samp>
<p>Đại sứ Mỹ ${KNAPPER} ở ngoài.</p>
<script>const host = document.createElement('div'); host.setAttribute('contenteditable', ''); const root = document.createElement('div').attachShadow({ mode: 'open' });
const field = document.createElement('textarea'); field.value = '${LAM}'; const edit = document.createElement('div'); edit.contentEditable = 'true'; edit.textContent = 'Ông ${LAM}';
root.append(field, edit); document.body.append(root.host);</script>`,
);
