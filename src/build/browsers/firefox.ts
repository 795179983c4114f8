import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { close, crash } from './ending.ts';
import { FirefoxSurface, type InBrowser } from './firefox-surface.ts';
import { PageTab } from './page-tab.ts';
import {
  type LaunchOptions,
  PATIENCE_MS,
  type ProcessUse,
  poll,
  type Session,
  START_MS,
  type Surface,
  type Tab,
} from './session.ts';

/** A fixed id for the extension's pages, which are otherwise at a random one. */
const UUID = '5d2f1c06-7b8e-4a53-9c41-0d6e5f7a8b90';

/** How long processes are given to give back memory that nobody needs, ms. */
const GIVEN_BACK_MS = 1500;

/** Between two looks whether a popup has gone, ms. */
const GONE_LOOK_MS = 20;
/** Entries of 8 bytes that the profiler keeps: minutes of markers. */
const PROFILED = 8_000_000;

/** Starts Firefox with the extension installed for the session. */
export async function launchFirefox(program: string, options: LaunchOptions): Promise<Session> {
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const id = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: options.headless,
    timeout: START_MS,
    defaultViewport: null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
    // Lets the driver act in the browser's own window: the toolbar, the popup, the end of the background.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      // An add-on that is loaded for a session loses what it stored when the next one starts.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'dom.security.https_first': false,
      'dom.security.https_only_mode': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...(options.proxyPort
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': options.proxyPort,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': options.proxyPort,
            'network.proxy.allow_hijacking_localhost': true,
          }
        : {}),
      ...(options.dark === undefined
        ? {}
        : { 'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1 }),
    },
  });
  try {
    const window = await chromeWindow(browser);
    await browser.installExtension(options.extension);
    return new FirefoxSession(browser, window, id, await browser.version());
  } catch (error) {
    await close(browser);
    throw error;
  }
}

interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

async function chromeWindow(browser: Browser): Promise<InBrowser> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts = tree.result.contexts as { context: string; url: string }[];
  const context = contexts.find((each) => each.url.endsWith('browser.xhtml'))?.context;
  if (!context) throw new Error('Firefox shows no window of its own to the driver');
  return async (body) => {
    const reply = await connection.send('script.evaluate', {
      expression: `(async()=>{${body}})().then((value)=>JSON.stringify(value)??'null')`,
      target: { context },
      awaitPromise: true,
    });
    if (reply.result.type !== 'success') {
      const { exceptionDetails } = reply.result as { exceptionDetails?: { text?: string } };
      throw new Error(`Firefox: ${exceptionDetails?.text ?? JSON.stringify(reply.result)}`);
    }
    return JSON.parse((reply.result.result as { value: string }).value);
  };
}

class FirefoxSession implements Session {
  readonly name = 'firefox';
  readonly origin = `moz-extension://${UUID}`;
  constructor(
    private readonly browser: Browser,
    private readonly inBrowser: InBrowser,
    private readonly id: string,
    readonly version: string,
  ) {}

  async open(url: string): Promise<Tab> {
    const page = await this.browser.newPage();
    if (url.startsWith('moz-extension:')) {
      // The navigation promise may never settle for the extension's own pages although they load.
      page.goto(url).catch(() => {});
      // Neither does the driver learn of the new address, so the document itself is asked.
      const [address] = url.split('#') as [string];
      await poll(async () => {
        const [at, state] = String(
          await page.evaluate('location.href + " " + document.readyState').catch(() => ''),
        ).split(' ');
        return at?.startsWith(address) && state === 'complete';
      }, `${url} to load`);
    } else {
      await page.goto(url, { waitUntil: 'load' });
    }
    return new FirefoxTab(page, this.inBrowser);
  }

  openExtensionPage(path: string): Promise<Tab> {
    return this.open(`${this.origin}/${path}`);
  }

  async extensionTabs(pathPart: string): Promise<readonly Tab[]> {
    const tabs: Tab[] = [];
    for (const page of await this.browser.pages()) {
      const at = String(await page.evaluate('location.href').catch(() => ''));
      if (at.startsWith(this.origin) && at.includes(pathPart))
        tabs.push(new FirefoxTab(page, this.inBrowser));
    }
    return tabs;
  }

  async openPopup(tab: Tab): Promise<Surface> {
    await tab.page.bringToFront();
    await this.inBrowser(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.id)});
      const open = document.querySelector('browser.webextension-popup-browser');
      open?.closest('panel')?.hidePopup();
      // One that is on its way out would be taken for the new one.
      for (let look = 0; look < ${PATIENCE_MS / GONE_LOOK_MS} && open?.isConnected; look++)
        await new Promise((done) => setTimeout(done, ${GONE_LOOK_MS}));
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    `);
    const popup = new FirefoxSurface(POPUP, this.inBrowser);
    await poll(() => popup.ready(), 'the popup to open');
    return popup;
  }

  async sidePanel(): Promise<Surface> {
    const panel = new FirefoxSurface(SIDEBAR, this.inBrowser);
    await poll(() => panel.ready(), 'the sidebar to open');
    return panel;
  }

  async killBackground(): Promise<void> {
    await this.inBrowser(`
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.id)});
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
    `);
  }

  async reloadExtension(): Promise<void> {
    await this.inBrowser(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(${JSON.stringify(this.id)})).reload();
    `);
  }

  async setEnabled(on: boolean): Promise<void> {
    await this.inBrowser(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(${JSON.stringify(this.id)});
      await addon[${JSON.stringify(on)} ? 'enable' : 'disable']();
    `);
  }

  async revokeListedSites(): Promise<void> {
    await this.inBrowser(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.id)});
      const { content_scripts: scripts } = extension.manifest;
      const origins = scripts.flatMap((script) => script.matches);
      await ExtensionPermissions.remove(extension.id, { permissions: [], origins }, extension);
    `);
  }

  async processUse(): Promise<ReadonlyMap<string, ProcessUse>> {
    const all = (await this.inBrowser(`
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await new Promise((done) => setTimeout(done, ${GIVEN_BACK_MS}));
      const { children } = await ChromeUtils.requestProcInfo();
      const sites = (windows) => windows.map(({ documentURI }) => documentURI?.spec).join(' ');
      return children.map(({ type, windows, memory, cpuTime }) => [type === 'extension' ? type : sites(windows), memory, cpuTime]);
    `)) as readonly (readonly [string, number, number])[];
    return new Map(all.map(([name, bytes, cpu]) => [name, { bytes, seconds: cpu / 1e9 }]));
  }

  async watchTasks(): Promise<() => Promise<Readonly<Record<string, number>>>> {
    await this.inBrowser(
      `await Services.profiler.StartProfiler(${PROFILED}, 10, ['nostacksampling'], ['GeckoMain']);`,
    );
    return async () =>
      (await this.inBrowser(`
        const profile = await Services.profiler.getProfileDataAsync();
        await Services.profiler.StopProfiler();
        const longest = {};
        for (const { threads } of [profile, ...profile.processes])
          for (const { markers, stringTable, processName, 'eTLD+1': site } of threads) {
            const name = processName === 'WebExtensions' ? 'extension' : (site ?? processName);
            const { name: label, startTime: from, endTime: to } = markers.schema;
            for (const row of markers.data)
              if (/^LongTask$|MainThreadLongTask/.test(stringTable[row[label]]))
                longest[name] = Math.max(longest[name] ?? 0, Math.round(row[to] - row[from]));
          }
        return longest;
      `)) as Readonly<Record<string, number>>;
  }

  close(): Promise<void> {
    return close(this.browser);
  }

  crash(): Promise<void> {
    return crash(this.browser);
  }
}

const POPUP = `document.querySelector('browser.webextension-popup-browser[type="content"]')`;

const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

class FirefoxTab extends PageTab {
  private readonly chrome: FirefoxSurface;
  constructor(page: Page, inBrowser: InBrowser) {
    super(page);
    this.chrome = new FirefoxSurface('gBrowser.selectedBrowser', inBrowser);
  }

  async inCard<A, R>(fn: (root: ShadowRoot, arg: A) => R, arg: A): Promise<R | null> {
    await this.page.bringToFront();
    return this.chrome.inCard(fn, arg);
  }

  async paste(): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('v');
    await this.page.keyboard.up('Control');
  }
}
