/**
 * The one element of ours in a foreign page, there only while a card is open: an empty host in the top layer, with
 * everything in its closed shadow root. Styles go into a constructed sheet, which no content security policy refuses,
 * and the host's own are `!important` within the shadow, where no rule of the page outranks them.
 */
import baseCss from '../../ui/base.css?inline';
import cardCss from '../../ui/card/card.css?inline';
import shellCss from './shell.css?inline';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Tokens count from the box, not the host: on a host, the page's own custom properties would win. */
const CSS_TEXT = `${baseCss.replaceAll(':host', '.card-box')}\n${cardCss}\n${shellCss}`;

/** What happens in the card is no business of the page's own shortcuts, menus and editors. */
const KEPT_IN = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'selectstart',
  'dragstart',
  'copy',
] as const;

export interface Shell {
  /** The card itself: what is rendered goes in here. */
  readonly box: HTMLElement;
  /** True for an event that came through the card. */
  contains(event: Event): boolean;
  /** True while one of the card's elements has the focus. */
  focused(): boolean;
  /** The first and last elements that Tab reaches. */
  edges(): { readonly first: HTMLElement | null; readonly last: HTMLElement | null };
  destroy(): void;
}

/** The nearest open modal dialog around a node, out through shadow roots: all outside it is inert. */
function modalAround(node: Node | null): Element | null {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at instanceof Element && at.matches('dialog:modal')) return at;
  }
  return null;
}

/** How often one card goes back to the top at once over what the page opens later. */
const QUICK_RAISES = 5;

/** After that it goes back so long after the page has covered it, in ms: a page that fights for the top keeps neither of us busy. */
const RAISE_LATER_MS = 500;

/** What enters the top layer last is on top: the host enters it again, and keeps what has the focus. */
function raise(host: HTMLElement, root: ShadowRoot): void {
  const focused = root.activeElement as HTMLElement | null;
  host.hidePopover();
  host.showPopover();
  focused?.focus({ preventScroll: true });
}

/** Puts the host into the page. `gone` is called if the page takes it out. */
export function createShell(options: { readonly near: Node | null; readonly gone: () => void }): Shell {
  const host = document.createElementNS(XHTML, 'div') as HTMLElement;
  host.setAttribute('data-boi-canh', '');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  root.adoptedStyleSheets = [sheet];
  const box = document.createElementNS(XHTML, 'div') as HTMLElement;
  box.className = 'card-box';
  box.setAttribute('role', 'dialog');
  box.tabIndex = -1;
  root.append(box);
  for (const type of KEPT_IN) {
    root.addEventListener(type, (event) => event.stopPropagation());
    // Made up by the page and sent to the host: it goes no further in.
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), true);
  }

  const parent = modalAround(options.near) ?? document.documentElement;
  parent.append(host);
  host.showPopover();
  const watch = new MutationObserver(() => {
    if (!host.isConnected) options.gone();
  });
  watch.observe(parent, { childList: true });

  const stop = new AbortController();
  let raises = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const covered = () => {
    if (!host.isConnected || later !== undefined) return;
    if (raises++ < QUICK_RAISES) return raise(host, root);
    later = setTimeout(() => {
      later = undefined;
      if (host.isConnected) raise(host, root);
    }, RAISE_LATER_MS);
  };
  const opened = (event: Event) => {
    if (!event.isTrusted || event.target === host || (event as ToggleEvent).newState !== 'open') return;
    const { target } = event;
    if (target instanceof Element && target.matches(':popover-open')) covered();
  };
  addEventListener('toggle', opened, { capture: true, signal: stop.signal });
  addEventListener('fullscreenchange', ({ isTrusted }) => isTrusted && covered(), {
    capture: true,
    signal: stop.signal,
  });

  return {
    box,
    contains: (event) => event.composedPath().includes(host),
    focused: () => root.activeElement !== null,
    edges: () => {
      const reachable = [...box.querySelectorAll<HTMLElement>('a[href], button:enabled, summary')].filter(
        (element) => element.checkVisibility(),
      );
      return { first: reachable[0] ?? null, last: reachable.at(-1) ?? null };
    },
    destroy: () => {
      stop.abort();
      clearTimeout(later);
      watch.disconnect();
      host.remove();
    },
  };
}
