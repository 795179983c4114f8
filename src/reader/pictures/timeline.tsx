/** The corpus in time as a picture: a lane for each kind of thing, a point for each day or what overlaps with it. */
import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Lane, LaneDay } from '../../core/knowledge/overview.types.ts';
import type { DayNumber } from '../../core/text/dates.ts';
import { isoDay } from '../../core/text/dates.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { dateWords } from '../../ui/dates.ts';
import { useT } from '../../ui/i18n.tsx';
import { countWords } from '../../ui/words.ts';
import { dayOf, type Group, grouped, tickWords, timeScale } from './time-axis.ts';
import { useZoom, ZoomButtons } from './zoom.tsx';

export const LANES: readonly Lane[] = ['office', 'meeting', 'agreement', 'forum', 'article'];

export const LANE_NAMES: Readonly<Record<Lane, MessageKey>> = {
  office: 'timeOffices',
  meeting: 'timeMeetings',
  agreement: 'timeAgreements',
  forum: 'timeForums',
  article: 'uiFoundArticles',
};

/** Class that gives a lane its colour. */
export const LANE_KIND: Readonly<Record<Lane, string>> = {
  office: 'kind-official',
  meeting: 'kind-official',
  agreement: 'kind-agreement',
  forum: 'kind-forum',
  article: 'kind-organisation',
};

/** Heights in CSS pixels: a lane has its name above its points. */
const LANE = 62;
const AXIS = 30;
const MARGIN = 22;
const LEAST_RADIUS = 6;
const MOST_RADIUS = 15;
/** Closer than this, the largest points overlap. */
const APART = 2 * MOST_RADIUS + 2;
/** Pixels for one mark of the axis with its words. */
const TICK = 88;
const ZOOM: [number, number] = [1, 400];
const ZOOM_STEP = 1.8;

/** A range of days, both ends included. */
export interface Range {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export interface ChosenGroup extends Range {
  readonly lane: Lane;
}

const radiusOf = (count: number): number => Math.min(MOST_RADIUS, LEAST_RADIUS + 2.5 * Math.sqrt(count - 1));

function GroupPoint(props: {
  readonly group: Group;
  readonly lane: Lane;
  readonly y: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const translator = useT();
  const { t } = translator;
  const { group, lane, y, chosen } = props;
  const radius = radiusOf(group.count);
  const day = (value: DayNumber) => dateWords(isoDay(value), translator);
  const when = group.first === group.last ? day(group.first) : `${day(group.first)} – ${day(group.last)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      class={`node ${LANE_KIND[lane]} lane-${lane}${group.vague ? ' vague' : ''}${chosen ? ' chosen' : ''}`}
      transform={`translate(${group.x},${y})`}
      role="button"
      tabindex={0}
      aria-pressed={chosen}
      aria-label={`${t(LANE_NAMES[lane])}, ${group.vague ? t('timeVague', when) : when}: ${countWords(group.count, 'timeCountOne', 'timeCount', translator)}`}
      onClick={props.onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        props.onChoose();
      }}
    >
      <circle r={radius} />
      {group.count > 1 && <text dy="0.35em">{group.count}</text>}
    </g>
  );
}

export function TimelinePicture(props: {
  readonly days: readonly LaneDay[];
  readonly lanes: readonly Lane[];
  readonly width: number;
  readonly chosen: ChosenGroup | null;
  readonly onChoose: (group: ChosenGroup | null) => void;
  /** The days in view, whenever they have changed. */
  readonly onView: (range: Range) => void;
  readonly svgRef: Ref<SVGSVGElement>;
}) {
  const { t, lang } = useT();
  const { width, lanes, chosen } = props;
  const frame = useRef<SVGSVGElement | null>(null);
  const zooming = useZoom(frame, ZOOM, [width, lanes.length * LANE + AXIS]);
  const { view } = zooming;
  const days = [...props.days].sort((a, b) => a.day - b.day);
  const [first, last] = [days[0]?.day ?? 0, days.at(-1)?.day ?? 0];
  const scale = view.rescaleX(timeScale(first, last, width, MARGIN));
  const height = lanes.length * LANE + AXIS;

  const [from, to] = scale.domain();
  const range = from && to ? { from: dayOf(from), to: dayOf(to) } : { from: first, to: last };
  useEffect(() => props.onView(range), [range.from, range.to]);

  const ticks = scale.ticks(Math.max(2, Math.floor(width / TICK)));
  return (
    <fieldset class="picture timeline">
      <legend class="visually-hidden">{t('timeLabel')}</legend>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the legend names it, its points name themselves */}
      <svg
        ref={(element) => {
          frame.current = element;
          if (typeof props.svgRef === 'object' && props.svgRef) props.svgRef.current = element;
        }}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        {ticks.map((date) => (
          <g key={date.getTime()} class="tick" transform={`translate(${scale(date)},0)`}>
            <line y1={0} y2={height - AXIS} />
            <text y={height - AXIS + 19}>{tickWords(date, lang)}</text>
          </g>
        ))}
        {lanes.map((lane, row) => (
          <g key={lane} class="lane">
            <line class="rule" x1={0} x2={width} y1={row * LANE} y2={row * LANE} />
            <text class="lane-name" x={6} y={row * LANE + 17}>
              {t(LANE_NAMES[lane])}
            </text>
            {grouped(
              days.filter((day) => day.lane === lane),
              scale,
              APART,
            )
              .filter(({ x }) => x > -MOST_RADIUS && x < width + MOST_RADIUS)
              .map((group) => {
                const { first: from, last: to } = group;
                const isChosen = chosen?.lane === lane && chosen.from === from && chosen.to === to;
                return (
                  <GroupPoint
                    key={from}
                    group={group}
                    lane={lane}
                    y={row * LANE + 40}
                    chosen={isChosen}
                    onChoose={() => props.onChoose(isChosen ? null : { lane, from, to })}
                  />
                );
              })}
          </g>
        ))}
      </svg>
      <ZoomButtons zoom={zooming} step={ZOOM_STEP} />
    </fieldset>
  );
}
