/** Dated points on a line of time, above the list that says what they are: points, never bars, and the gaps named. */
import { useRef } from 'preact/hooks';
import { dayBounds, type SourcedDate } from '../../core/text/dates.ts';
import { isGap } from '../../ui/card/history.tsx';
import { day, daysWords } from '../../ui/card/words.ts';
import { useT } from '../../ui/i18n.tsx';
import { timeScale, xOf } from './time-axis.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 64;
const MARGIN = 40;
/** Middle of the line. */
const Y = 34;
const RADIUS = 6;
/** Pixels that a gap needs for its words, and a date for its own. */
const GAP_ROOM = 110;
const DATE_ROOM = 84;

interface Mark {
  readonly date: SourcedDate;
  readonly first: number;
  readonly last: number;
}

/** One mark a date, in the order of time; what has no day is not on the line. */
function marksOf(dates: readonly (SourcedDate | null)[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const date of dates) {
    const bounds = date && dayBounds(date.value);
    if (!date || !bounds || bounds.first === null || bounds.last === null) continue;
    marks.set(date.value, { date, first: bounds.first, last: bounds.last });
  }
  return [...marks.values()].sort((a, b) => a.first - b.first);
}

export function Strip(props: {
  readonly dates: readonly (SourcedDate | null)[];
  /** Whether nothing is known between two points, as with offices. */
  readonly gaps: boolean;
}) {
  const translator = useT();
  const { t } = translator;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const marks = marksOf(props.dates);
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || marks.length < 2) return null;
  const scale = timeScale(first.first, last.first, width, MARGIN);
  const places = marks.map((mark) => ({ ...mark, x: xOf(scale, mark.first) }));
  let free = Number.NEGATIVE_INFINITY;
  return (
    <div ref={box} class="strip">
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${HEIGHT}`}
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={t('stripLabel', places.map(({ date }) => day(date, translator)).join(', '))}
        >
          {places.slice(1).map((place, at) => {
            const before = places[at];
            if (!before) return null;
            const days = place.first - before.last;
            const named = props.gaps && isGap(days) && place.x - before.x > GAP_ROOM;
            return (
              <g key={place.date.value}>
                <line
                  class={props.gaps ? 'unknown' : 'rule'}
                  x1={before.x + RADIUS + 3}
                  x2={place.x - RADIUS - 3}
                  y1={Y}
                  y2={Y}
                />
                {named && (
                  <text class="gap-words" x={(before.x + place.x) / 2} y={Y - 10}>
                    {t('cardGap', daysWords(days, translator).replace(/ \(.*/, ''))}
                  </text>
                )}
              </g>
            );
          })}
          {places.map(({ date, x, first: from, last: to }) => {
            const fits = x - free > DATE_ROOM;
            if (fits) free = x;
            return (
              <g key={date.value} class={to > from ? 'mark vague' : 'mark'}>
                <circle cx={x} cy={Y} r={RADIUS} />
                {fits && (
                  <text x={x} y={Y + 23}>
                    {day(date, translator)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
