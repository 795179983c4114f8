/**
 * Paints with the CSS Custom Highlight API: the page's tree is not touched, nothing is laid out anew. The looks stand
 * in `marking.css`, which the background puts into the frame.
 */
import type { Kind } from '../../core/knowledge/types.ts';
import type { Look } from './looks.ts';

/** Highlight names begin so; the page can see them. */
export const PREFIX = 'boi-canh-';

/** Mentions that a jump points out for a moment. */
export const FLASH = `${PREFIX}flash`;

/** The name of a highlight; its look hangs on the name alone. */
export function highlightName(kind: Kind, look: Look): string {
  return look === 'plain' ? PREFIX + kind : `${PREFIX}${kind}-${look}`;
}

/** Where two highlights paint the same letters the higher one shows; a page's own are 0 unless it says otherwise. */
const PRIORITY = { mark: 0, flash: 1 } as const;

/** The registry as it was when the script started. Null where the browser paints no highlights. */
const registry: HighlightRegistry | null = typeof Highlight === 'function' ? (CSS.highlights ?? null) : null;

export class Painter {
  private readonly highlights = new Map<string, Highlight>();
  /** Added and not painted yet: browsers look through every mark of a page for each frame in which one is new. */
  private readonly waiting = new Map<AbstractRange, string>();

  /** Has a range painted under a name with the next {@link paint}. */
  add(range: AbstractRange, name: string): void {
    this.waiting.set(range, name);
  }

  /** Takes a range away before the next frame. */
  remove(range: AbstractRange, name: string): void {
    this.waiting.delete(range);
    this.highlights.get(name)?.delete(range);
  }

  /** Paints what waits, and puts back what the page has thrown out of the registry (`CSS.highlights.clear()`). */
  paint(): void {
    for (const [range, name] of this.waiting) this.highlight(name)?.add(range);
    this.waiting.clear();
    for (const [name, highlight] of this.highlights) {
      if (registry?.get(name) !== highlight) registry?.set(name, highlight);
    }
  }

  /** Takes everything off the page, but nothing that a newer copy of this script has painted since. */
  destroy(): void {
    for (const [name, highlight] of this.highlights) {
      highlight.clear();
      if (registry?.get(name) === highlight) registry.delete(name);
    }
    this.highlights.clear();
    this.waiting.clear();
  }

  private highlight(name: string): Highlight | null {
    if (!registry) return null;
    let highlight = this.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = name === FLASH ? PRIORITY.flash : PRIORITY.mark;
      this.highlights.set(name, highlight);
      registry.set(name, highlight);
    }
    return highlight;
  }
}
