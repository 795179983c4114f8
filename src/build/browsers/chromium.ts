import { createHash } from 'node:crypto';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { close, crash } from './ending.ts';
import { PageTab } from './page-tab.ts';
import {
  CARD_HOST_ATTRIBUTE,
  callText,
  type LaunchOptions,
  PATIENCE_MS,
  poll,
  type Session,
  START_MS,
  type Surface,
  type Tab,
} from './session.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
  // Needed for `Extensions.triggerAction`, the toolbar click.
  '--enable-unsafe-extension-debugging',
];

/** A worker that is still there after so long is ended once more, in ms. */
const KILL_AGAIN_MS = 1_000;

/** Starts Chromium with the extension. */
export async function launchChromium(program: string, options: LaunchOptions): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: program,
    headless: options.headless,
    timeout: START_MS,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
    args: [
      ...QUIET,
      '--window-size=1280,900',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.proxyPort
        ? [`--proxy-server=127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>']
        : []),
      ...(options.netLog ? [`--log-net-log=${options.netLog}`] : []),
      ...(options.dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
    ],
  });
  try {
    const origin = options.profile
      ? `chrome-extension://${idOf(options.extension)}`
      : await startedOrigin(browser);
    const protocol = await browser.target().createCDPSession();
    return new ChromiumSession(browser, protocol, options.extension, origin, await browser.version());
  } catch (error) {
    await close(browser);
    throw error;
  }
}

/** A freshly installed extension starts its worker by itself; one that a profile knows already does not. */
async function startedOrigin(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
    { timeout: START_MS },
  );
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/** The id that Chromium gives to an unpacked extension: half of its path's hash, in the letters a to p. */
function idOf(folder: string): string {
  const half = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return half.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

class ChromiumSession implements Session {
  readonly name = 'chromium';
  constructor(
    private readonly browser: Browser,
    private readonly protocol: CDPSession,
    private readonly folder: string,
    readonly origin: string,
    readonly version: string,
  ) {}

  async open(url: string): Promise<Tab> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return new ChromiumTab(page);
  }

  openExtensionPage(path: string): Promise<Tab> {
    return this.open(`${this.origin}/${path}`);
  }

  async extensionTabs(pathPart: string): Promise<readonly Tab[]> {
    const pages = await this.browser.pages();
    return pages
      .filter((page) => page.url().startsWith(this.origin) && page.url().includes(pathPart))
      .map((page) => new ChromiumTab(page));
  }

  async openPopup(tab: Tab): Promise<Surface> {
    await tab.page.bringToFront();
    const tabTarget = await this.tabTargetOf(tab.page);
    const old = new Set(this.browser.targets().filter(isPopup));
    await this.send('Extensions.triggerAction', {
      id: new URL(this.origin).host,
      targetId: tabTarget.targetId,
    });
    const target = await this.browser.waitForTarget((each) => isPopup(each) && !old.has(each), {
      timeout: PATIENCE_MS,
    });
    return new ChromiumTab(await target.asPage());
  }

  async sidePanel(): Promise<Surface> {
    const target = await this.browser.waitForTarget((each) => each.url().includes('/panel.html'), {
      timeout: PATIENCE_MS,
    });
    return new ChromiumTab(await target.asPage());
  }

  async killBackground(): Promise<void> {
    const worker = (await this.targets()).find(
      (t) => t.type === 'service_worker' && t.url.startsWith(this.origin),
    );
    if (!worker) return;
    const ended = async () => !(await this.targets()).some((t) => t.targetId === worker.targetId);
    // One that is just starting may take no notice of the first command.
    let tried = performance.now();
    await this.send('Target.closeTarget', { targetId: worker.targetId });
    await poll(async () => {
      if (await ended()) return true;
      if (performance.now() - tried > KILL_AGAIN_MS) {
        tried = performance.now();
        await this.send('Target.closeTarget', { targetId: worker.targetId }).catch(() => undefined);
      }
      return false;
    }, 'the service worker to end');
  }

  async reloadExtension(): Promise<void> {
    await this.send('Extensions.loadUnpacked', { path: this.folder });
  }

  async setEnabled(on: boolean): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(`chrome.management.setEnabled(${JSON.stringify(new URL(this.origin).host)}, ${on})`);
    await page.close();
  }

  revokeListedSites(): Promise<void> {
    return Promise.reject(new Error('Chromium grants listed sites at install'));
  }

  processUse(): Promise<never> {
    return Promise.reject(new Error('Chromium is asked through its own protocol'));
  }

  watchTasks(): Promise<never> {
    return Promise.reject(new Error('Chromium tells each page of its own tasks'));
  }

  close(): Promise<void> {
    return close(this.browser);
  }

  crash(): Promise<void> {
    return crash(this.browser);
  }

  private async tabTargetOf(page: Page): Promise<TargetInfo> {
    const session = await page.createCDPSession();
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    const tabs = (await this.targets()).filter((t) => t.type === 'tab');
    const same = tabs.filter((t) => t.url === targetInfo.url);
    const found = same.at(-1);
    if (!found) throw new Error(`no tab shows ${targetInfo.url}`);
    return found;
  }

  private async targets(): Promise<readonly TargetInfo[]> {
    const { targetInfos } = await this.protocol.send('Target.getTargets', { filter: [{}] });
    return targetInfos;
  }

  /** Commands that the driver's types do not know. */
  private send(method: string, params: object): Promise<unknown> {
    return this.protocol.send(method as 'Target.getTargets', params as never);
  }
}

const isPopup = (target: Target) => target.url().includes('/popup.html');

class ChromiumTab extends PageTab {
  async inCard<A, R>(fn: (root: ShadowRoot, arg: A) => R, arg: A): Promise<R | null> {
    const session = await this.page.createCDPSession();
    try {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const shadow = findShadow(root as DomNode);
      if (!shadow) return null;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId as string,
        functionDeclaration: `function(){return ${callText(fn, 'this', JSON.stringify(arg) ?? 'undefined')}}`,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as R;
    } finally {
      await session.detach();
    }
  }

  async paste(): Promise<void> {
    // Without its command the key combination is only a key to a page.
    await this.page.keyboard.down('v', { commands: ['Paste'] });
    await this.page.keyboard.up('v');
  }
}

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly attributes?: readonly string[];
  readonly shadowRoots?: readonly DomNode[];
  readonly children?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

function findShadow(node: DomNode): DomNode | null {
  if (node.attributes?.includes(CARD_HOST_ATTRIBUTE)) {
    const closed = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
    if (closed) return closed;
  }
  const within = [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  for (const child of within) {
    const found = findShadow(child);
    if (found) return found;
  }
  return null;
}
