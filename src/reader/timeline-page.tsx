/** The corpus in time: a picture, and below it what lies in view or in the chosen point, each with its sentence. */
import { useRef, useState } from 'preact/hooks';
import type { Happening, Happenings, Lane, Timeline } from '../core/knowledge/overview.types.ts';
import type { EntityId, Evidence } from '../core/knowledge/types.ts';
import { isoDay, type SourcedDate } from '../core/text/dates.ts';
import { ask } from '../protocol/ask.ts';
import { ArticleLine } from '../ui/article-line.tsx';
import { sessionName } from '../ui/card/forum.tsx';
import { MEETING_WORDS } from '../ui/card/meetings.tsx';
import { QuoteBlock } from '../ui/card/quote.tsx';
import { datedWords, dateWithSource, day, roleName, statusWords } from '../ui/card/words.ts';
import { dateWords, today } from '../ui/dates.ts';
import { useT } from '../ui/i18n.tsx';
import { bothForms } from '../ui/kinds.tsx';
import { Button, EmptyState, ErrorNote, Section, Skeleton } from '../ui/parts.tsx';
import { entityPath } from '../ui/paths.ts';
import { useAnswer, useSettled, useTitle } from '../ui/use.ts';
import { Pending } from './pending.tsx';
import { saveFile, svgText } from './pictures/save-svg.ts';
import {
  type ChosenGroup,
  LANE_KIND,
  LANE_NAMES,
  LANES,
  type Range,
  TimelinePicture,
} from './pictures/timeline.tsx';
import { useWidth } from './pictures/use-width.ts';

/** Below the picture at once; the rest is reached by zooming in. */
const MOST_LISTED = 25;
/** A zoom is settled when the view has stood so long. */
const VIEW_SETTLES_MS = 200;

function Line(props: { readonly happening: Happening; readonly view: Happenings }) {
  const translator = useT();
  const { t, lang } = translator;
  const { happening, view } = props;
  const named = (id: EntityId) => {
    const entity = view.entities[id];
    return entity ? <a href={entityPath(id)}>{bothForms(entity.name, lang).first}</a> : id;
  };
  const point = (
    when: string,
    name: preact.ComponentChildren,
    what: string,
    evidence: Evidence,
    date: SourcedDate | null,
  ) => (
    <li class={`point ${LANE_KIND[happening.lane]}`}>
      <p class="when">
        {t(LANE_NAMES[happening.lane])} · {when}
      </p>
      <h3 class="capital">{name}</h3>
      <p>{what}</p>
      <QuoteBlock evidence={evidence} article={view.articles[evidence.article]} date={date} said />
    </li>
  );
  switch (happening.lane) {
    case 'office': {
      const { role, entity } = happening;
      const when = role.asOf ? dateWithSource(role.asOf, translator) : t('cardDateNotStated');
      return point(when, named(entity), roleName(role, lang), role.evidence, role.asOf);
    }
    case 'agreement': {
      const { step, entity } = happening;
      return point(
        datedWords(step.date, step.dateOf, translator),
        named(entity),
        statusWords(step.status, translator),
        step.evidence,
        step.date,
      );
    }
    case 'forum': {
      const { session, entity } = happening;
      return point(
        datedWords(session.date, session.dateOf, translator),
        named(entity),
        sessionName(session, translator),
        session.evidence,
        session.date,
      );
    }
    case 'meeting': {
      const { people, what, date, place, evidence } = happening.meeting;
      return point(
        date ? dateWithSource(date, translator) : day(date, translator),
        people.flatMap((id, at) => [at > 0 ? ' – ' : '', named(id)]),
        [t(MEETING_WORDS[what]), place].filter(Boolean).join(' · '),
        evidence,
        date,
      );
    }
    case 'article': {
      const article = view.articles[happening.article];
      return article ? (
        <li class="point kind-organisation">
          <p class="when">{t('uiFoundArticles')}</p>
          <ArticleLine article={article} />
        </li>
      ) : null;
    }
  }
}

function Listed(props: {
  readonly range: Range;
  readonly lanes: readonly Lane[];
  readonly chosen: ChosenGroup | null;
}) {
  const translator = useT();
  const { t } = translator;
  const { chosen } = props;
  const { from, to } = chosen ?? props.range;
  const lanes = chosen ? [chosen.lane] : props.lanes;
  const { answer, again } = useAnswer(
    () => ask('happenings', { from, to, lanes: [...lanes], limit: MOST_LISTED }),
    `${from} ${to} ${lanes.join()}`,
    true,
  );
  const words = (value: number) => dateWords(isoDay(value), translator);
  const title = from === to ? words(from) : t('timeBetween', words(from), words(to));
  return (
    <Section title={title} {...(answer.state === 'had' && { count: answer.value.total })}>
      {answer.state === 'waiting' && <Skeleton lines={5} />}
      {answer.state === 'failed' && <ErrorNote onRetry={again} />}
      {answer.state === 'had' && (
        <>
          {answer.value.list.length < answer.value.total && (
            <p class="muted">{t('timeMore', answer.value.list.length, answer.value.total)}</p>
          )}
          {answer.value.total === 0 && <p class="muted">{t('timeNothingHere')}</p>}
          <ol class="points">
            {answer.value.list.map((happening, at) => (
              <Line key={at} happening={happening} view={answer.value} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Loaded(props: { readonly view: Timeline }) {
  const { t } = useT();
  const { view } = props;
  const [lanes, setLanes] = useState<readonly Lane[]>(LANES);
  const [chosen, setChosen] = useState<ChosenGroup | null>(null);
  const [range, setRange] = useState<Range | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const settled = useSettled(range ? `${range.from}/${range.to}` : '', VIEW_SETTLES_MS);
  const [from, to] = settled.split('/').map(Number);
  const days = view.days.filter(({ lane }) => lanes.includes(lane));
  const title = t('timeTitle');
  const save = () => {
    if (svg.current)
      saveFile(
        'boi-canh-dong-thoi-gian.svg',
        svgText(svg.current, title, t('timeAbout', today())),
        'image/svg+xml',
      );
  };
  return (
    <>
      <div class="picture-head">
        <fieldset class="checks">
          <legend>{t('graphShow')}</legend>
          {LANES.map((lane) => (
            <label key={lane} class={LANE_KIND[lane]}>
              <input
                type="checkbox"
                checked={lanes.includes(lane)}
                onChange={(event) => {
                  const on = event.currentTarget.checked;
                  setLanes(LANES.filter((each) => (each === lane ? on : lanes.includes(each))));
                  setChosen(null);
                }}
              />
              {t(LANE_NAMES[lane])}
            </label>
          ))}
        </fieldset>
        <Button onClick={save}>{t('pictureSave')}</Button>
      </div>
      <div ref={box}>
        {width > 0 && days.length > 0 && (
          <TimelinePicture
            days={days}
            lanes={lanes}
            width={width}
            chosen={chosen}
            onChoose={setChosen}
            onView={(next) => {
              setRange(next);
              setChosen(null);
            }}
            svgRef={svg}
          />
        )}
        <p class="muted">
          {t('timeHint')}
          {view.undated > 0 && ` ${t('timeUndated', view.undated)}`}
        </p>
      </div>
      {days.length === 0 && <EmptyState title={t('timeNothing')} />}
      {from !== undefined && to !== undefined && days.length > 0 && (
        <Listed range={{ from, to }} lanes={lanes} chosen={chosen} />
      )}
    </>
  );
}

export function TimelinePage() {
  const { t } = useT();
  const { answer, again } = useAnswer(() => ask('timeline', {}), 'timeline');
  useTitle(`${t('timeTitle')} – ${t('extensionName')}`);
  if (answer.state !== 'had') return <Pending failed={answer.state === 'failed'} onRetry={again} />;
  return (
    <div class="wide">
      <div class="page-head">
        <h1>{t('timeTitle')}</h1>
        <p>{t('timeLead')}</p>
      </div>
      <Loaded view={answer.value} />
    </div>
  );
}
