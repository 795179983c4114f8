/** Tells the popup and the panel what is on this frame, for as long as they listen, and jumps for them. */
import type { RelatedQuery } from '../core/search/types.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import {
  type FrameCame,
  type FrameState,
  type FromFrame,
  PAGE_PORT,
  type PageEntity,
  type ToFrame,
} from '../protocol/page.ts';
import type { PageSession } from './page-session.ts';
import { countEntities, relatedText } from './page-summary.ts';
import { titleOf } from './runs/dom.ts';

/** Least time between two messages to one listener, in ms. */
const TELL_EVERY_MS = 250;

/** 64 random bits; `crypto.randomUUID` is missing on pages without https. */
function randomName(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

export class PagePort {
  private readonly frame = randomName();
  private readonly ports = new Set<Runtime.Port>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param session what works on the frame now, null while the site is off */
  constructor(
    private readonly session: () => PageSession | null,
    signal: AbortSignal,
  ) {
    const connected = (port: Runtime.Port) => this.connected(port);
    browser.runtime.onConnect.addListener(connected);
    addEventListener('pagehide', () => this.post(this.ports, { type: 'left', frame: this.frame }), {
      signal,
    });
    addEventListener('pageshow', (event) => event.persisted && this.changed(), { signal });
    if (window !== window.top) announce();
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      this.ports.clear();
      try {
        browser.runtime.onConnect.removeListener(connected);
      } catch {
        // The extension is gone, and its listeners with it.
      }
    });
  }

  /** What is told has changed. */
  changed(): void {
    if (this.ports.size === 0 || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.tell(this.ports);
    }, TELL_EVERY_MS);
  }

  private connected(port: Runtime.Port): void {
    if (port.name !== PAGE_PORT || port.sender?.id !== browser.runtime.id) return;
    this.ports.add(port);
    port.onDisconnect.addListener(() => this.ports.delete(port));
    port.onMessage.addListener((message) => this.told(message as ToFrame));
    this.session()?.retry();
    this.tell([port]);
  }

  private told(message: ToFrame): void {
    if (message.type === 'jump' && message.frame === this.frame)
      this.session()?.jump(message.entity, message.step);
  }

  private tell(ports: Iterable<Runtime.Port>): void {
    this.post(ports, this.state());
  }

  private post(ports: Iterable<Runtime.Port>, message: FromFrame): void {
    for (const port of ports) {
      try {
        port.postMessage(message);
      } catch {
        this.ports.delete(port);
      }
    }
  }

  private state(): FrameState {
    const session = this.session();
    const top = window === window.top;
    const entities = session ? countEntities(session.marks) : [];
    return {
      type: 'state',
      frame: this.frame,
      top,
      url: location.href,
      title: titleOf(document),
      date: session?.facts.date ?? null,
      status: session?.status ?? 'off',
      entities,
      related: session && top ? related(session, entities) : null,
    };
  }
}

/** A port reaches the frames that are there when it is opened: a surface that is open already learns of this one. */
function announce(): void {
  const message: FrameCame = { to: 'surface', type: 'frame-came' };
  // Nobody listens while no surface is open.
  browser.runtime.sendMessage(message).catch(() => undefined);
}

function related(session: PageSession, entities: readonly PageEntity[]): RelatedQuery {
  const { url, title, date } = session.facts;
  const sure = entities.flatMap(({ entity, count }) => (entity ? [[entity, count] as const] : []));
  return {
    url,
    title,
    date: date?.value ?? null,
    entities: Object.fromEntries(sure),
    text: relatedText(session.runs),
  };
}
