/** What the frames of one tab tell, put together. Pure. */
import type { Kind } from '../../core/knowledge/types.ts';
import type { FrameState, PageEntity, ToFrame } from '../../protocol/page.ts';
import { KINDS } from '../kinds.tsx';

/** One entity of the page, over all its frames. */
export interface PageRow {
  /** The entity, or its candidates joined by `|` where it is open which one is meant. */
  readonly key: string;
  readonly kind: Kind;
  readonly candidates: PageEntity['candidates'];
  /** True where the context does not decide. */
  readonly open: boolean;
  /** As the page writes it first. */
  readonly text: string;
  readonly count: number;
  /** The frames that have it, the top one first, with how often. */
  readonly places: readonly { readonly frame: string; readonly count: number }[];
}

export interface PageGroup {
  readonly kind: Kind;
  readonly rows: readonly PageRow[];
}

function rowKey(entity: PageEntity): string {
  return entity.entity ?? entity.candidates.join('|');
}

/** Rows of all frames by kind; within a kind in the order of the page, the top frame first. Empty kinds are left out. */
export function groups(frames: readonly FrameState[]): PageGroup[] {
  const rows = new Map<string, PageRow>();
  for (const frame of [...frames].sort((a, b) => Number(b.top) - Number(a.top))) {
    for (const entity of frame.entities) {
      const key = rowKey(entity);
      const place = { frame: frame.frame, count: entity.count };
      const known = rows.get(key);
      rows.set(
        key,
        known
          ? { ...known, count: known.count + entity.count, places: [...known.places, place] }
          : {
              key,
              kind: entity.kind,
              candidates: entity.entity ? [entity.entity] : entity.candidates,
              open: entity.entity === null,
              text: entity.text,
              count: entity.count,
              places: [place],
            },
      );
    }
  }
  return KINDS.map((kind) => ({ kind, rows: [...rows.values()].filter((row) => row.kind === kind) })).filter(
    (group) => group.rows.length > 0,
  );
}

/** Every entity that the rows may mean, once. */
export function entitiesOf(all: readonly PageGroup[]): string[] {
  return [...new Set(all.flatMap((group) => group.rows.flatMap((row) => row.candidates)))].sort();
}

/**
 * The jump from the place reached so far (0 before the first jump, then 1 for the first mention, and so on) and the
 * place it reaches. Round the page: through the mentions of one frame, then of the next.
 */
export function nextJump(
  row: PageRow,
  reached: number,
  step: 1 | -1,
): { readonly jump: ToFrame; readonly reached: number } | null {
  const total = row.count;
  if (total === 0) return null;
  const from = reached === 0 && step === -1 ? 1 : reached;
  const target = ((((from + step - 1) % total) + total) % total) + 1;
  let before = 0;
  for (const { frame, count } of row.places) {
    if (target <= before + count) {
      return { jump: { type: 'jump', frame, entity: row.key, step }, reached: target };
    }
    before += count;
  }
  return null;
}

/** `reading` while any frame still reads and none has failed; `failed` only where the top frame has. */
export function pageStatus(frames: readonly FrameState[]): FrameState['status'] {
  const top = frames.find((frame) => frame.top);
  if (top?.status === 'failed' || top?.status === 'off') return top.status;
  return frames.some((frame) => frame.status === 'reading') ? 'reading' : 'done';
}
