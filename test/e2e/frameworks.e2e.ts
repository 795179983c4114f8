import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { poll, type Tab } from '../../src/build/browsers/session.ts';
import { REWRITES } from './apps/app.ts';
import { page } from './pages.ts';
import { inEachBrowser, LISTED, painted, paintedText, UNLISTED } from './world.ts';

/** Errors that the library logs or throws, from the first script on. */
const WATCH = `<script>
  window.wrong = [];
  const log = console.error;
  console.error = (...all) => { wrong.push(all.map(String).join(' ')); log(...all); };
  addEventListener('error', (event) => wrong.push('error: ' + event.message));
</script>`;

/** What the server would have sent: the first step, so that the library takes over what is marked already. */
const FIRST =
  '<main><h1>Cuộc họp thường niên</h1><p>Đại sứ Mỹ <!-- -->Marc Knapper<!-- --> và <!-- -->Vladimir Putin<!-- -->.</p><ul>' +
  [
    [4, 'K. Shanmugam'],
    [3, 'Lương Tam Quang'],
    [2, 'Marc Knapper'],
    [1, 'Vladimir Putin'],
    [0, 'Tô Lâm'],
  ]
    .map(([at, name]) => `<li data-at="${at}">Ông <b>${name}</b> im lặng.</li>`)
    .join('') +
  '</ul><p id="step">0</p></main>';

const sources: Record<string, string> = {};

async function bundle(name: 'react' | 'preact'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    // Development, in which the library tells everything it finds wrong.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(`apps/${name}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'app',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

beforeAll(async () => {
  for (const name of ['react', 'preact'] as const) sources[name] = await bundle(name);
});

const treeOf = (tab: Tab) => tab.evaluate(() => document.body.innerHTML, null);
const wrongIn = (tab: Tab) => tab.evaluate(() => (window as unknown as { wrong: string[] }).wrong, null);

/** Step 30: the paragraph with a name of its own, and one more in each line of the list. */
const MARKED = [
  ...['K. Shanmugam', 'Lương Tam Quang', 'Lương Tam Quang', 'Marc Knapper', 'Marc Knapper'],
  ...['Tô Lâm', 'Vladimir Putin', 'Vladimir Putin'],
].sort();
const markedIn = async (tab: Tab) => (await painted(tab)).map((each) => each.text).sort();
/** A page is given so long after its marks, so that what is wrong shows; ms. */
const AFTER_MS = 1_000;

inEachBrowser('pages that a view library writes', (world) => {
  test.each(['react', 'preact'] as const)(
    '%s: hydrates, rewrites ten times a second and moves keys over marks',
    async (name) => {
      // The library comes when the server's text has been marked.
      const html = page(`<div id="root">${FIRST}</div>`, {
        head: `${WATCH}<script>addEventListener('load', () => setTimeout(() => { const s = document.createElement('script'); s.src = '/${name}.js'; document.head.append(s); }, 900));</script>`,
      });
      world.serve({
        [`/${name}`]: html,
        [`/${name}.js`]: { body: sources[name] as string, type: 'text/javascript; charset=utf-8' },
      });
      const tab = await world.session.open(`${LISTED}/${name}`);
      await paintedText(tab, 'Marc Knapper');
      const done = (of: Tab) =>
        poll(
          async () => (await of.run('document.getElementById("step").textContent')) === String(REWRITES),
          'the last step',
        );
      await done(tab);
      await poll(async () => String(await markedIn(tab)) === String(MARKED), `marks on ${MARKED}`).catch(
        async (error: Error) => {
          throw new Error(`${error.message}; marked: ${await markedIn(tab)}`);
        },
      );
      await new Promise((ready) => setTimeout(ready, AFTER_MS));
      expect(await markedIn(tab)).toEqual(MARKED);
      const wrong = await wrongIn(tab);
      const tree = await treeOf(tab);
      await tab.close();
      const without = await world.session.open(`${UNLISTED}/${name}`);
      await done(without);
      expect(wrong).toEqual(await wrongIn(without));
      expect(wrong.filter((line) => !line.includes('DevTools'))).toEqual([]);
      expect(tree).toBe(await treeOf(without));
      await without.close();
    },
  );
});
