/** Zoom and shift of a picture: by drag, two fingers or Ctrl and the wheel, and by buttons. */
import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.tsx';
import { Button } from '../../ui/parts.tsx';

/** What {@link useZoom} gives: the view to draw with, and what the buttons do. */
export interface Zoom {
  readonly view: ZoomTransform;
  readonly by: (factor: number) => void;
  readonly reset: () => void;
}

/**
 * Makes an `svg` take zooming. `range`: how far out and in. With `bounds`, its width and height in CSS pixels, the picture
 * cannot be shifted out of its frame.
 */
export function useZoom(
  frame: RefObject<SVGSVGElement | null>,
  range: readonly [number, number],
  bounds?: readonly [number, number],
): Zoom {
  const zooming = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const [view, setView] = useState<ZoomTransform>(zoomIdentity);
  const [width, height] = bounds ?? [];

  useEffect(() => {
    const svg = frame.current;
    if (!svg) return;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([...range])
      // A wheel alone scrolls the page, as everywhere; with Ctrl, or two fingers, it zooms.
      .filter(
        (event: MouseEvent) => !event.button && (event.type !== 'wheel' || event.ctrlKey || event.metaKey),
      )
      .on('zoom', (event: { transform: ZoomTransform }) => setView(event.transform));
    if (width !== undefined && height !== undefined) {
      const box: [[number, number], [number, number]] = [
        [0, 0],
        [width, height],
      ];
      behaviour.extent(box).translateExtent(box);
    }
    zooming.current = behaviour;
    select(svg).call(behaviour).on('dblclick.zoom', null);
    return () => {
      select(svg).on('.zoom', null);
    };
  }, [width, height]);

  return {
    view,
    by: (factor) => {
      if (frame.current && zooming.current) select(frame.current).call(zooming.current.scaleBy, factor);
    },
    reset: () => {
      if (frame.current && zooming.current)
        select(frame.current).call(zooming.current.transform, zoomIdentity);
    },
  };
}

/** `step`: the factor of one click. */
export function ZoomButtons({ zoom, step }: { readonly zoom: Zoom; readonly step: number }) {
  const { t } = useT();
  return (
    <div class="picture-tools">
      <Button onClick={() => zoom.by(step)} label={t('pictureIn')}>
        +
      </Button>
      <Button onClick={() => zoom.by(1 / step)} label={t('pictureOut')}>
        −
      </Button>
      <Button onClick={zoom.reset}>{t('pictureWhole')}</Button>
    </div>
  );
}
