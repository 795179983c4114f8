import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the card can do where it stands: in a foreign page, or in one of our own. */
export interface CardActions {
  /** Opens a place of the reading page; null in our own pages, where plain links lead there. */
  readonly open: ((path: string) => void) | null;
  /** Puts a text on the clipboard; false where the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
}

const ActionsContext = createContext<CardActions | null>(null);

export const CardActionsProvider = ActionsContext.Provider;

export function useCardActions(): CardActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('a part of the card outside CardActionsProvider');
  return actions;
}
