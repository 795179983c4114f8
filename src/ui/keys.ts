/** Keys of the lists: `/` leads to the search field, the arrows through everything that carries `data-row`. */

const ROWS = '[data-row]';

/** True in a field that takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'range'].includes(target.type);
}

/** The row that an arrow leads to from the element in focus; null where the arrow leads nowhere. */
function neighbour(root: ParentNode, from: Element | null, step: 1 | -1): HTMLElement | null {
  const rows = [...root.querySelectorAll<HTMLElement>(ROWS)];
  const at = from ? rows.findIndex((row) => row === from || row.parentElement?.contains(from)) : -1;
  if (at === -1) return step === 1 ? (rows[0] ?? null) : null;
  return rows[at + step] ?? null;
}

/** The row, or the field above the rows, that an arrow leads to; null where it keeps its own meaning. */
function rowFor(
  key: 'ArrowDown' | 'ArrowUp',
  here: Element | null,
  root: ParentNode,
  field: HTMLInputElement | null,
  begin: boolean,
): HTMLElement | null {
  const typing = isTyping(here);
  if (here instanceof HTMLInputElement && !typing) return null;
  if (!begin && !typing && !here?.closest(ROWS)) return null;
  const step = key === 'ArrowDown' ? 1 : -1;
  return neighbour(root, typing ? null : here, step) ?? (step === -1 && !typing ? field : null);
}

/**
 * Handles one key press in a surface with a search field and rows; true where it was one of ours. Up from the first row
 * goes back to the field. Without `begin`, as on pages that are read, the arrows scroll until a
 * row has the focus. Escape empties the field first and only then does what it does by itself.
 */
export function handleListKey(
  event: KeyboardEvent,
  root: ParentNode,
  field: HTMLInputElement | null,
  clear: () => void,
  begin = true,
): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  // The list of keys, when it is open, has its own.
  if (document.querySelector('dialog[open]')) return false;
  const typing = isTyping(event.target);
  const here = event.target instanceof Element ? event.target : null;
  if (event.key === '/' && !typing) {
    field?.focus();
    field?.select();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = rowFor(event.key, here, root, field, begin);
    if (!next) return false;
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && typing && field?.value) {
    root.querySelector<HTMLElement>(`.results ${ROWS}`)?.click();
  } else if (event.key === 'Escape' && field?.value) {
    clear();
    field.focus();
  } else {
    return false;
  }
  event.preventDefault();
  return true;
}
