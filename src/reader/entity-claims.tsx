/** All that is claimed of one entity, in the order of time, each claim with its sentence. */
import { type ComponentChildren, Fragment } from 'preact';
import type { Brief, OfficialBrief } from '../core/knowledge/brief.types.ts';
import type { EntityId, Evidence } from '../core/knowledge/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';
import { sessionName } from '../ui/card/forum.tsx';
import { RoleWords } from '../ui/card/head.tsx';
import { historyPoints, isGap } from '../ui/card/history.tsx';
import { MEETING_WORDS } from '../ui/card/meetings.tsx';
import { QuoteBlock } from '../ui/card/quote.tsx';
import { datedWords, dateWithSource, day, daysWords, statusWords } from '../ui/card/words.ts';
import { useT } from '../ui/i18n.tsx';
import { EntityChip } from '../ui/kinds.tsx';
import { Section } from '../ui/parts.tsx';
import { entityPath } from '../ui/paths.ts';
import { listWords } from '../ui/words.ts';

function Point(props: {
  readonly brief: Brief;
  readonly evidence: Evidence;
  readonly date: SourcedDate | null;
  readonly children: ComponentChildren;
}) {
  const { evidence, brief, date } = props;
  return (
    <li class="point">
      {props.children}
      <QuoteBlock evidence={evidence} article={brief.articles[evidence.article]} date={date} />
    </li>
  );
}

function Offices(props: { readonly brief: OfficialBrief }) {
  const translator = useT();
  const { t, lang } = translator;
  const { brief } = props;
  const points = historyPoints(brief.history);
  return (
    <Section title={t('readerOffices')} count={points.length}>
      <p class="muted">{t('readerOfficesHint')}</p>
      <ol class="points">
        {points.map(({ roles, gapDays }) => {
          const [{ evidence, asOf }] = roles;
          return (
            <Fragment key={`${evidence.article} ${evidence.start}`}>
              {isGap(gapDays) && <li class="gap">{t('cardGap', daysWords(gapDays, translator))}</li>}
              <Point brief={brief} evidence={evidence} date={asOf}>
                <p class="when">{asOf ? dateWithSource(asOf, translator) : t('cardDateNotStated')}</p>
                <h3>
                  {roles.map((role) => (
                    <span key={role.title.vi} class="office">
                      <RoleWords role={role} />
                    </span>
                  ))}
                </h3>
                {roles.map((role) => role.note && <p class="muted">{role.note[lang]}</p>)}
              </Point>
            </Fragment>
          );
        })}
      </ol>
    </Section>
  );
}

function Meetings(props: { readonly brief: OfficialBrief }) {
  const translator = useT();
  const { t, lang } = translator;
  const { brief } = props;
  if (brief.meetings.length === 0) return null;
  return (
    <Section title={t('cardMet')} count={brief.meetings.length}>
      <ul class="points">
        {brief.meetings.map((meeting) => (
          <Point
            key={`${meeting.evidence.article} ${meeting.evidence.start} ${meeting.people.join(' ')}`}
            brief={brief}
            evidence={meeting.evidence}
            date={meeting.date}
          >
            <p class="when">
              {[t(MEETING_WORDS[meeting.what]), day(meeting.date, translator), meeting.place]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <h3>
              {listWords(
                meeting.people
                  .filter((id) => id !== brief.entity.id)
                  .map((id) => brief.entities[id]?.name[lang] ?? id),
                translator,
              )}
            </h3>
          </Point>
        ))}
      </ul>
    </Section>
  );
}

function Related(props: {
  readonly title: string;
  readonly ids: readonly EntityId[];
  readonly brief: Brief;
}) {
  const known = props.ids.flatMap((id) => props.brief.entities[id] ?? []);
  if (known.length === 0) return null;
  return (
    <Section title={props.title} count={known.length}>
      <div class="chips">
        {known.map((entity) => (
          <EntityChip key={entity.id} entity={entity} href={entityPath(entity.id)} />
        ))}
      </div>
    </Section>
  );
}

export function EntityClaims(props: { readonly brief: Brief }) {
  const translator = useT();
  const { t, lang } = translator;
  const { brief } = props;
  switch (brief.kind) {
    case 'official':
      return (
        <>
          <Offices brief={brief} />
          <Meetings brief={brief} />
          <Related title={t('cardAgreements')} ids={brief.agreements} brief={brief} />
          <Related title={t('cardForums')} ids={brief.forums} brief={brief} />
        </>
      );
    case 'agreement':
      return (
        <>
          <Section title={t('cardSteps')} count={brief.entity.steps.length}>
            <ol class="points">
              {brief.entity.steps.map((step) => (
                <Point
                  key={`${step.evidence.article} ${step.evidence.start}`}
                  brief={brief}
                  evidence={step.evidence}
                  date={step.date}
                >
                  <p class="when">{datedWords(step.date, step.dateOf, translator)}</p>
                  <h3>{statusWords(step.status, translator)}</h3>
                  {step.note && <p class="muted">{step.note[lang]}</p>}
                </Point>
              ))}
            </ol>
          </Section>
          <Related title={t('cardPeople')} ids={brief.entity.people} brief={brief} />
          <Related title={t('cardSamePair')} ids={brief.samePair} brief={brief} />
        </>
      );
    case 'forum':
      return (
        <Section title={t('cardSessions')} count={brief.entity.sessions.length}>
          <ol class="points">
            {brief.entity.sessions.map((session) => (
              <Point
                key={`${session.evidence.article} ${session.evidence.start}`}
                brief={brief}
                evidence={session.evidence}
                date={session.date}
              >
                <p class="when">{datedWords(session.date, session.dateOf, translator)}</p>
                <h3>{sessionName(session, translator)}</h3>
                {session.note && <p class="muted">{session.note[lang]}</p>}
              </Point>
            ))}
          </ol>
        </Section>
      );
    case 'organisation':
      return (
        <>
          <Related title={t('cardOfficials')} ids={brief.officials} brief={brief} />
          <Section title={t('readerNamedIn')} count={brief.evidence.length}>
            <ul class="points">
              {brief.evidence.map((evidence) => (
                <Point
                  key={`${evidence.article} ${evidence.start}`}
                  brief={brief}
                  evidence={evidence}
                  date={brief.articles[evidence.article]?.event ?? null}
                >
                  {null}
                </Point>
              ))}
            </ul>
          </Section>
        </>
      );
  }
}
