/** The card of a mention in an article of ours: the same view and the same habits as on pages of the web. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Brief } from '../core/knowledge/brief.types.ts';
import type { PartialDate } from '../core/text/dates.ts';
import { type CardPlace, cardWidth, placeCard } from '../marking/card/place.ts';
import { CLOSED, cardReducer } from '../marking/card/state.ts';
import type { CardEvent, Token } from '../marking/card-contract.ts';
import { ask } from '../protocol/ask.ts';
import { BriefCard } from '../ui/card/brief-card.tsx';
import { CandidatesCard } from '../ui/card/candidates.tsx';
import { WhyThis } from '../ui/card/why.tsx';
import { useT } from '../ui/i18n.tsx';
import { MENTION, REASONS, type Reasons } from '../ui/mention-text.tsx';
import { Skeleton } from '../ui/parts.tsx';
import { useAnswer } from '../ui/use.ts';

export interface HoverCardState {
  /** The mention whose card is open. */
  readonly mention: HTMLElement | null;
  readonly send: (event: CardEvent) => void;
}

function mentionAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${MENTION}]`) : null;
}

/** Runs the card's state machine; the mentions are the anchors. Gives back the way in and the way to stop. */
function machine(show: (mention: HTMLElement | null) => void) {
  const tokens = new Map<HTMLElement, Token>();
  let state = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tokenOf = (mention: HTMLElement): Token => {
    const token = tokens.get(mention) ?? tokens.size + 1;
    tokens.set(mention, token);
    return token;
  };
  const send = (event: CardEvent): void => {
    const next = cardReducer(state, event);
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'wait') {
        clearTimeout(timer);
        timer = setTimeout(() => send({ type: 'elapsed', token: effect.token }), effect.ms);
      } else if (effect.type === 'cancel') clearTimeout(timer);
      // The card's code is part of this page.
      else if (effect.type === 'load') send({ type: 'loaded', token: effect.token });
      else if (effect.type === 'open') {
        show([...tokens].find(([, token]) => token === effect.anchor)?.[0] ?? null);
      } else show(null);
    }
  };
  return { send, tokenOf };
}

/** Opens cards for the mentions within the element, by pointer and by keyboard focus. */
export function useHoverCard(root: RefObject<HTMLElement | null>): HoverCardState {
  const [mention, setMention] = useState<HTMLElement | null>(null);
  const { send, tokenOf } = useMemo(() => machine(setMention), []);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      handle: (event: HTMLElementEventMap[K]) => void,
    ): void => element.addEventListener(type, handle, { signal: stop.signal });
    on('pointerover', (event) => {
      const over = mentionAt(event.target);
      if (over && event.pointerType !== 'touch' && event.buttons === 0) {
        send({ type: 'enter', anchor: tokenOf(over) });
      }
    });
    on('pointerout', (event) => {
      if (mentionAt(event.target) && !mentionAt(event.relatedTarget)) send({ type: 'leave' });
    });
    on('focusin', (event) => {
      const focused = mentionAt(event.target);
      if (focused?.matches(':focus-visible')) {
        send({ type: 'activate', anchor: tokenOf(focused), how: 'key' });
      }
    });
    on('focusout', (event) => {
      if (mentionAt(event.target) && !mentionAt(event.relatedTarget)) send({ type: 'outside' });
    });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') send({ type: 'escape' });
      },
      { signal: stop.signal },
    );
    return () => {
      stop.abort();
      send({ type: 'destroyed' });
    };
  }, [root, send, tokenOf]);
  return { mention, send };
}

function Content(props: { readonly mention: HTMLElement; readonly briefs: readonly Brief[] }) {
  const { mention, briefs } = props;
  const [only] = briefs;
  if (!only) return null;
  const written = mention.getAttribute(REASONS);
  const reasons = written === null ? null : (JSON.parse(written) as Reasons);
  return (
    <>
      {mention.classList.contains('doubtful') ? (
        <CandidatesCard text={mention.textContent ?? ''} kind={only.kind} briefs={briefs} />
      ) : (
        <BriefCard brief={only} calls={null} ordinal={reasons?.ordinal ?? null} />
      )}
      {reasons && <WhyThis mention={reasons} briefs={briefs} />}
    </>
  );
}

/** Measures once and asks where; the lines to keep clear are the mention's and the one after. */
async function placeAt(box: HTMLElement, mention: HTMLElement): Promise<CardPlace | null> {
  const [line] = mention.getClientRects();
  if (!line) return null;
  const { clientWidth, clientHeight } = document.documentElement;
  const viewport = { x: 0, y: 0, width: clientWidth, height: clientHeight };
  const width = cardWidth(viewport);
  box.style.width = `${width}px`;
  box.style.maxHeight = 'none';
  const { height } = box.getBoundingClientRect();
  const next = { x: line.x, y: line.y + line.height, width: line.width, height: line.height };
  return placeCard({ line, keepClear: [line, next], card: { width, height }, viewport, rtl: false });
}

export function HoverCard(props: {
  readonly card: HoverCardState;
  /** Briefs at hand, by entity. */
  readonly briefs: ReadonlyMap<string, Brief>;
  /** Date of the article, for those that are not. */
  readonly date: PartialDate | null;
}) {
  const { t } = useT();
  const { mention, send } = props.card;
  const box = useRef<HTMLElement>(null);
  const ids = mention?.getAttribute(MENTION)?.split('|') ?? [];
  const known = ids.flatMap((id) => props.briefs.get(id) ?? []);
  const complete = known.length === ids.length;
  const { answer } = useAnswer(
    () =>
      complete ? Promise.resolve({ briefs: known }) : ask('briefs', { entities: ids, date: props.date }),
    ids.join('|'),
  );
  const briefs = complete ? known : answer.state === 'had' ? answer.value.briefs : [];
  const count = briefs.length;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !mention) return;
    const stop = new AbortController();
    const place = async (): Promise<void> => {
      const at = await placeAt(element, mention);
      if (stop.signal.aborted || !at) return;
      element.style.left = `${at.x}px`;
      element.style.top = `${at.y}px`;
      element.style.maxHeight = `${at.maxHeight}px`;
      element.classList.remove('unplaced');
    };
    void place();
    window.addEventListener('scroll', () => void place(), { signal: stop.signal, passive: true });
    window.addEventListener('resize', () => void place(), { signal: stop.signal });
    return () => stop.abort();
  }, [mention, count]);

  if (!mention || (answer.state === 'had' && count === 0)) return null;
  return (
    <aside
      key={ids.join('|')}
      ref={box}
      class="hover-card card unplaced"
      aria-label={t('readerCard')}
      onPointerEnter={() => send({ type: 'enter-card' })}
      onPointerLeave={() => send({ type: 'leave-card' })}
    >
      {count > 0 ? <Content mention={mention} briefs={briefs} /> : <Skeleton lines={3} />}
    </aside>
  );
}
