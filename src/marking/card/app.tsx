/** What card.js does for the content script: asks, renders, places; one card at a time. */
import { render } from 'preact';
import type { EntityId } from '../../core/knowledge/types.ts';
import { type Language, translator } from '../../platform/i18n.ts';
import { chooseLanguage } from '../../platform/language.ts';
import { AskError, ask } from '../../protocol/ask.ts';
import { MAX_PASSAGES, type PageCalls } from '../../protocol/page-says.ts';
import { SLICE_UNITS } from '../../protocol/requests.ts';
import { getSettings } from '../../settings/settings.ts';
import { CardActionsProvider } from '../../ui/card/actions.ts';
import { copyText } from '../../ui/clipboard.ts';
import { LanguageProvider } from '../../ui/i18n.tsx';
import type { CardApp, CardHost, CloseReason, MentionAnchor, OpenHow, PageFacts } from '../card-contract.ts';
import { type Focus, holdFocus } from './focus.ts';
import { type CardContent, PageCard } from './page-card.tsx';
import type { Side } from './place.ts';
import { putBeside, putInWindow } from './placing.ts';
import { reject, undoReject } from './reject.ts';
import { createShell, type Shell } from './shell.ts';

/**
 * How long an answer is waited for before an empty card is shown, ms. A warm answer takes 1 to 3, one from a worker
 * that has to start 35 to 80: neither should flash a skeleton.
 */
const SKELETON_AFTER_MS = 120;

/** One card, from asking to closing. */
interface Card {
  readonly anchor: MentionAnchor;
  readonly facts: PageFacts;
  calls: PageCalls | null;
  how: OpenHow;
  lang: Language;
  content: CardContent;
  pinned: boolean;
  refused: boolean;
  shell: Shell | null;
  focus: Focus | null;
  side: Side | undefined;
}

async function interfaceLanguage(): Promise<Language> {
  try {
    return chooseLanguage((await getSettings()).language);
  } catch {
    // The extension is gone from under the page; what is left to say is said in the page's likeliest language.
    return document.documentElement.lang.toLowerCase().startsWith('en') ? 'en' : 'vi';
  }
}

function sameMention(a: MentionAnchor, b: MentionAnchor): boolean {
  const [x, y] = [a.range, b.range];
  return (
    x.startContainer === y.startContainer &&
    x.startOffset === y.startOffset &&
    x.endContainer === y.endContainer &&
    x.endOffset === y.endOffset
  );
}

export function createCardApp(host: CardHost): CardApp {
  let card: Card | null = null;

  /** Asks for the briefs; an answer for a card that is no longer the one is dropped. */
  async function load(mine: Card): Promise<void> {
    const skeleton = setTimeout(() => show(mine), SKELETON_AFTER_MS);
    try {
      mine.lang = await interfaceLanguage();
      [mine.content, mine.calls] = await Promise.all([askBriefs(mine), askCalls(mine)]);
    } finally {
      clearTimeout(skeleton);
    }
    show(mine);
  }

  function show(mine: Card): void {
    if (card !== mine) return;
    if (!mine.shell) {
      mine.shell = createShell({
        near: mine.anchor.range.startContainer,
        gone: () => host.send({ type: 'button' }),
      });
      mine.shell.box.classList.add('unplaced');
      listen(mine, mine.shell);
    }
    draw(mine);
    void place(mine).then(() => {
      if (card === mine && mine.how === 'key') mine.focus?.take();
    });
  }

  function listen(mine: Card, shell: Shell): void {
    const { box } = shell;
    mine.focus = holdFocus(shell);
    const pointer = (type: 'enter-card' | 'leave-card') => (event: PointerEvent) => {
      if (event.isTrusted && event.pointerType !== 'touch') host.send({ type });
    };
    box.addEventListener('pointerenter', pointer('enter-card'));
    box.addEventListener('pointerleave', pointer('leave-card'));
    box.addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key === 'Escape') host.send({ type: 'escape' });
    });
  }

  function draw(mine: Card): void {
    if (!mine.shell) return;
    const { box } = mine.shell;
    const { mention } = mine.anchor;
    box.lang = mine.lang;
    box.setAttribute('aria-label', cardLabel(mine));
    const change = (part: Partial<Card>): void => {
      Object.assign(mine, part);
      if (card === mine) draw(mine);
    };
    const decide = (entities: readonly EntityId[], rejected: boolean): void => {
      if (!('briefs' in mine.content)) return;
      const { briefs } = mine.content;
      const write = rejected ? reject : undoReject;
      pin(rejected);
      write(entities, mention.text, mine.facts.host).then(
        () => {
          change({ content: { state: rejected ? 'rejected' : 'ready', briefs }, refused: false });
          if (card === mine) void place(mine);
        },
        () => change({ refused: true }),
      );
    };
    render(
      <LanguageProvider lang={mine.lang}>
        <CardActionsProvider
          value={{
            open: (path) => void ask('open', { path }).catch((error: unknown) => change(failure(error))),
            copy: (text) => copyText(text, box),
          }}
        >
          <PageCard
            mention={mention}
            host={mine.facts.host}
            pageDate={mine.facts.date}
            calls={mine.calls}
            content={mine.content}
            pinned={mine.pinned}
            refused={mine.refused}
            onPin={pin}
            onClose={() => host.send({ type: 'button' })}
            onRetry={() => {
              change({ content: { state: 'loading' } });
              void load(mine);
            }}
            onReject={(entities) => decide(entities, true)}
            onUndo={(entities) => decide(entities, false)}
          />
        </CardActionsProvider>
      </LanguageProvider>,
      box,
    );
  }

  /** From within: tells the content script, which owns the state. */
  function pin(pinned: boolean): void {
    host.send({ type: 'pin', pinned });
    setPinned(pinned);
  }

  function setPinned(pinned: boolean): void {
    if (!card || card.pinned === pinned) return;
    card.pinned = pinned;
    draw(card);
  }

  async function place(mine: Card): Promise<void> {
    if (card !== mine || !mine.shell) return;
    const { box } = mine.shell;
    if (mine.pinned && !box.classList.contains('unplaced')) return putInWindow(box);
    const side = await putBeside(box, mine.anchor, mine.side, () => card === mine);
    if (side) mine.side = side;
  }

  function end(reason: CloseReason): void {
    const mine = card;
    card = null;
    if (!mine?.shell) return;
    if (reason === 'escape' || reason === 'button') mine.focus?.giveBack();
    render(null, mine.shell.box);
    mine.shell.destroy();
  }

  return {
    open(anchor, facts, how) {
      if (card && sameMention(card.anchor, anchor)) {
        card.how = how;
        if (how === 'key') card.focus?.take();
        return;
      }
      end('replaced');
      card = {
        anchor,
        facts,
        how,
        calls: null,
        lang: 'vi',
        content: { state: 'loading' },
        pinned: false,
        refused: false,
        shell: null,
        focus: null,
        side: undefined,
      };
      void load(card);
    },
    close: end,
    pin: setPinned,
    contains: (event) => card?.shell?.contains(event) ?? false,
    place: () => {
      if (card) void place(card);
    },
    destroy: () => end('destroyed'),
  };
}

async function askBriefs({ anchor, facts }: Card): Promise<CardContent> {
  const { entity, candidates } = anchor.mention;
  try {
    const entities = entity === null ? candidates : [entity];
    const { briefs } = await ask('briefs', { entities, date: facts.date?.value ?? null });
    return { state: 'ready', briefs };
  } catch (error) {
    return failure(error).content;
  }
}

/** What the page calls the person; a card without it is better than none. */
async function askCalls({ anchor, facts }: Card): Promise<PageCalls | null> {
  const { entity, kind } = anchor.mention;
  if (entity === null || kind !== 'official') return null;
  const passages = anchor.onPage
    .slice(0, MAX_PASSAGES)
    .filter(({ text }) => text.length <= SLICE_UNITS / MAX_PASSAGES)
    .map(({ text, start, end }) => ({ text, start, end }));
  try {
    return (await ask('calls', { entity, passages, date: facts.date?.value ?? null })).calls;
  } catch {
    return null;
  }
}

/** Name of the card for screen readers. */
function cardLabel({ lang, anchor }: Card): string {
  return translator(lang).t('cardLabel', anchor.mention.text);
}

function failure(error: unknown): { readonly content: CardContent } {
  return { content: { state: error instanceof AskError && error.code === 'gone' ? 'gone' : 'failed' } };
}
