/** All that is claimed of one entity, in the order of time, each claim with its sentence. */
import { Fragment } from 'preact';
import type { Brief, OfficialBrief } from '../core/knowledge/brief.types.ts';
import { sessionName } from '../ui/card/forum.tsx';
import { RoleWords } from '../ui/card/head.tsx';
import { historyPoints, isGap } from '../ui/card/history.tsx';
import { MEETING_WORDS } from '../ui/card/meetings.tsx';
import { datedWords, dateWithSource, day, daysWords, statusWords } from '../ui/card/words.ts';
import { useT } from '../ui/i18n.tsx';
import { Section } from '../ui/parts.tsx';
import { entityPath } from '../ui/paths.ts';
import { Chips, Point, Related } from './entity-parts.tsx';
import { Strip } from './pictures/strip.tsx';
import { TookPart } from './took-part.tsx';

function Offices(props: { readonly brief: OfficialBrief }) {
  const translator = useT();
  const { t, lang } = translator;
  const { brief } = props;
  const points = historyPoints(brief.history);
  return (
    <Section title={t('readerOffices')} count={points.length}>
      <p class="muted">{t('readerOfficesHint')}</p>
      <Strip dates={points.map(({ roles: [{ asOf }] }) => asOf)} gaps />
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
              {meeting.people
                .filter((id) => id !== brief.entity.id)
                .map((id, at) => (
                  <Fragment key={id}>
                    {at > 0 && ' – '}
                    <a href={entityPath(id)}>{brief.entities[id]?.name[lang] ?? id}</a>
                  </Fragment>
                ))}
            </h3>
          </Point>
        ))}
      </ul>
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
          <TookPart title={t('cardAgreements')} ids={brief.agreements} person={brief.entity.id} />
          <TookPart title={t('cardForums')} ids={brief.forums} person={brief.entity.id} />
        </>
      );
    case 'agreement':
      return (
        <>
          <Section title={t('cardSteps')} count={brief.entity.steps.length}>
            <Strip dates={brief.entity.steps.map(({ date }) => date)} gaps={false} />
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
          <Related
            title={t('cardPeople')}
            hint={t('readerPeopleHint')}
            ids={brief.entity.people}
            brief={brief}
          />
          <Related title={t('cardSamePair')} ids={brief.samePair} brief={brief} />
        </>
      );
    case 'forum':
      return (
        <Section title={t('cardSessions')} count={brief.entity.sessions.length}>
          <Strip dates={brief.entity.sessions.map(({ date }) => date)} gaps={false} />
          <ol class="points">
            {brief.entity.sessions.map((session) => (
              <Point
                key={`${session.evidence.article} ${session.evidence.start}`}
                brief={brief}
                evidence={session.evidence}
                more={session.more ?? []}
                date={session.date}
              >
                <p class="when">{datedWords(session.date, session.dateOf, translator)}</p>
                <h3 class="capital">{sessionName(session, translator)}</h3>
                {session.note && <p class="muted">{session.note[lang]}</p>}
                <Chips ids={session.people} brief={brief} />
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
