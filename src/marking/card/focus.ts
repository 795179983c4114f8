/** The keyboard in a card: it takes the focus only when a key opened it, keeps Tab within, and gives the focus back. */
import type { Shell } from './shell.ts';

export interface Focus {
  /** Moves the focus into the card. */
  take(): void;
  /** Puts the focus back where it was before, if the card has it. */
  giveBack(): void;
}

export function holdFocus(shell: Shell): Focus {
  const { box } = shell;
  let before: Element | null = null;
  box.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const { first, last } = shell.edges();
    const at = (box.getRootNode() as ShadowRoot).activeElement;
    // The host stands at the end of the document: without this, Tab would leave for the browser's own buttons.
    const goal = event.shiftKey ? (at === first || at === box ? last : null) : at === last ? first : null;
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
  return {
    take() {
      if (!shell.focused()) before = document.activeElement;
      box.focus({ preventScroll: true });
    },
    giveBack() {
      if (shell.focused() && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    },
  };
}
