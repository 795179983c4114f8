/** The relations graph as a picture: drawn by Preact, laid out, dragged and zoomed by D3. */
import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import type { Ref } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GraphNode, GraphTie } from '../../core/knowledge/overview.types.ts';
import { useT } from '../../ui/i18n.tsx';
import { countWords } from '../../ui/words.ts';
import { keepInside, layOut, type Point, type Size } from './graph-layout.ts';
import { labelLines, nodeKind, nodeName } from './names.ts';
import { useZoom, ZoomButtons } from './zoom.tsx';

/** How far one can zoom out and in. */
const ZOOM: [number, number] = [0.4, 4];
const ZOOM_STEP = 1.4;
/** Warmth of D3's layout while a point is dragged; the other points give way without jumping. */
const DRAG_WARMTH = 0.15;

const MORE_SIDES = {
  official: 'circle',
  country: 'circle',
  organisation: 'square',
  agreement: 'sheet',
  forum: 'diamond',
} as const;

/** A shape a kind, so that colour is not all that tells them apart. */
function Shape(props: { readonly point: Point }) {
  const { node, radius } = props.point;
  switch (MORE_SIDES[node.kind]) {
    case 'circle':
      return <circle r={radius} />;
    case 'square':
      return <rect x={-radius} y={-radius} width={2 * radius} height={2 * radius} rx={2} />;
    case 'sheet':
      return <rect x={-radius * 0.8} y={-radius} width={radius * 1.6} height={2 * radius} rx={4} />;
    case 'diamond':
      return <path d={`M0 ${-radius * 1.2}L${radius * 1.2} 0L0 ${radius * 1.2}L${-radius * 1.2} 0Z`} />;
  }
}

export function Graph(props: {
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
  readonly size: Size;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly svgRef: Ref<SVGSVGElement>;
}) {
  const translator = useT();
  const { t, lang } = translator;
  const { nodes, ties, size, chosen, onChoose } = props;
  const frame = useRef<SVGSVGElement | null>(null);
  const zooming = useZoom(frame, ZOOM);
  const { view } = zooming;
  const [, setTick] = useState(0);
  const { points, lines, layout } = useMemo(
    () => layOut(nodes, ties, size),
    [nodes, ties, size.width, size.height],
  );

  useEffect(() => {
    const svg = frame.current;
    if (!svg) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const draw = () => setTick((n) => n + 1);
    layout.on('tick', () => {
      for (const point of points) keepInside(point, size);
      draw();
    });
    const moving = drag<SVGGElement, unknown>().container(() => svg.querySelector('.view') as SVGGElement);
    const pointOf = (element: SVGGElement): Point | undefined => points[Number(element.dataset.at)];
    moving
      .subject(function subject() {
        const point = pointOf(this);
        return point ? { x: point.x, y: point.y } : { x: 0, y: 0 };
      })
      .on('start', () => {
        if (!calm) layout.alphaTarget(DRAG_WARMTH).restart();
      })
      .on('drag', function dragged(event: { x: number; y: number }) {
        const point = pointOf(this);
        if (!point) return;
        point.fx = event.x;
        point.fy = event.y;
        point.x = event.x;
        point.y = event.y;
        draw();
      })
      .on('end', () => {
        layout.alphaTarget(0);
      });
    const all = select(svg).selectAll<SVGGElement, unknown>('.node');
    all.call(moving);
    return () => {
      all.on('.drag', null);
      layout.on('tick', null).stop();
    };
  }, [layout, points, size]);

  const beside = new Set(
    ties.flatMap(({ from, to }) => (from === chosen ? [to] : to === chosen ? [from] : [])),
  );
  const dim = (id: string): boolean => chosen !== null && id !== chosen && !beside.has(id);

  return (
    <fieldset class="picture graph">
      <legend class="visually-hidden">{t('graphLabel', nodes.length, ties.length)}</legend>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the legend names it, its points name themselves */}
      <svg
        ref={(element) => {
          frame.current = element;
          if (typeof props.svgRef === 'object' && props.svgRef) props.svgRef.current = element;
        }}
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.width}
        height={size.height}
        onKeyDown={(event) => moveFocus(event, event.currentTarget)}
      >
        <g class="view" transform={view.toString()}>
          {lines.map(({ tie, source, target }) => (
            <line
              key={`${tie.from} ${tie.to} ${tie.how}`}
              class={`tie ${tie.how}${chosen && tie.from !== chosen && tie.to !== chosen ? ' dim' : ''}`}
              x1={source.x}
              y1={source.y}
              x2={target.x}
              y2={target.y}
            />
          ))}
          {points.map((point, at) => {
            const { node, x, y } = point;
            const name = nodeName(node, lang);
            const tied = ties.filter(({ from, to }) => from === node.id || to === node.id).length;
            return (
              // biome-ignore lint/a11y/useSemanticElements: SVG has no button
              <g
                key={node.id}
                class={`node kind-${node.kind}${node.id === chosen ? ' chosen' : ''}${dim(node.id) ? ' dim' : ''}`}
                data-at={at}
                transform={`translate(${x},${y})`}
                role="button"
                tabindex={chosen === null ? (at === 0 ? 0 : -1) : node.id === chosen ? 0 : -1}
                aria-pressed={node.id === chosen}
                aria-label={`${name}, ${nodeKind(node, translator)}, ${countWords(tied, 'graphTiesOne', 'graphTies', translator)}`}
                onClick={() => onChoose(node.id === chosen ? null : node.id)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  event.stopPropagation();
                  onChoose(node.id === chosen ? null : node.id);
                }}
              >
                <Shape point={point} />
              </g>
            );
          })}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus, and the points name themselves */}
          <g aria-hidden="true">
            {points.map(({ node, x, y, radius }) => (
              <text
                key={node.id}
                class={`name${node.id === chosen ? ' chosen' : ''}${dim(node.id) ? ' dim' : ''}`}
                x={x}
                y={y + radius + 13}
              >
                {labelLines(nodeName(node, lang)).map((line, row) => (
                  <tspan key={line} x={x} dy={row === 0 ? 0 : '1.15em'}>
                    {line}
                  </tspan>
                ))}
              </text>
            ))}
          </g>
        </g>
      </svg>
      <ZoomButtons zoom={zooming} step={ZOOM_STEP} />
    </fieldset>
  );
}

/** Arrows lead from point to point, each to the nearest on its side. */
function moveFocus(event: KeyboardEvent, svg: SVGSVGElement): void {
  const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  const from = document.activeElement;
  if (!step || !(from instanceof SVGGElement) || !from.classList.contains('node')) return;
  event.preventDefault();
  event.stopPropagation();
  const centre = (element: Element): readonly [number, number] => {
    const box = element.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = centre(from);
  const [dx = 0, dy = 0] = step;
  let best: { readonly node: SVGGElement; readonly far: number } | null = null;
  for (const node of svg.querySelectorAll<SVGGElement>('.node')) {
    if (node === from) continue;
    const [nx, ny] = centre(node);
    const along = (nx - x) * dx + (ny - y) * dy;
    const aside = Math.abs((nx - x) * dy) + Math.abs((ny - y) * dx);
    // What lies more aside than ahead is another arrow's.
    if (along <= 0 || aside > along * 2) continue;
    const far = along + aside * 2;
    if (!best || far < best.far) best = { node, far };
  }
  best?.node.focus();
}
