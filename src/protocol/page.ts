/**
 * Between a surface (popup, panel) and the frames of one tab. The surface opens a port to the tab
 * (`tabs.connect` reaches every frame); each frame answers on it with its own state and follows with changes.
 */
import type { EntityId, Kind } from '../core/knowledge/types.ts';
import type { RelatedQuery } from '../core/search/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';

export const PAGE_PORT = 'boi-canh-page';

/** One entity on the page, in the order of its first mention. */
export interface PageEntity {
  readonly entity: EntityId | null;
  readonly candidates: readonly EntityId[];
  readonly kind: Kind;
  /** As the page writes it first. */
  readonly text: string;
  readonly count: number;
}

export interface FrameState {
  readonly type: 'state';
  /** Random name of the frame, for messages back; frames do not know their own ids. */
  readonly frame: string;
  readonly top: boolean;
  readonly url: string;
  readonly title: string;
  readonly date: SourcedDate | null;
  readonly status: 'off' | 'reading' | 'done' | 'failed';
  readonly entities: readonly PageEntity[];
  /** Only from the top frame. */
  readonly related: RelatedQuery | null;
}

/** From the surface to the frames; a frame ignores what names another frame. */
export type ToFrame =
  /** Scrolls to the next or previous mention of the entity (candidates joined by `|` where open) and flashes it. */
  {
    readonly type: 'jump';
    readonly frame: string;
    readonly entity: string;
    readonly step: 1 | -1;
  };

export type FromFrame =
  | FrameState
  /** The frame's document goes: taken out of the page, or followed by another. */
  | { readonly type: 'left'; readonly frame: string };

/** From a frame that has come later than the port to whatever surface listens (`runtime.onMessage`); it opens another. */
export interface FrameCame {
  readonly to: 'surface';
  readonly type: 'frame-came';
}

/** From the background to every content script of a tab (`runtime.onMessage`). */
export type ToPage =
  /** The reader took access away. A frame whose own address is covered by a pattern goes quiet. */
  | {
      readonly to: 'page';
      readonly type: 'access-removed';
      /** Match patterns, for `covers` of `platform/match-pattern.ts`. */
      readonly patterns: readonly string[];
    }
  /** The corpus knows other things now: the page is to be marked anew. */
  | { readonly to: 'page'; readonly type: 'corpus-changed' }
  /** A key of the browser's (manifest `commands`): the frame with the focus opens the next or previous mention's card. */
  | { readonly to: 'page'; readonly type: 'step'; readonly step: 1 | -1 };
