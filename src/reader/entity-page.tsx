/** Everything the corpus says of one entity, each claim with its sentence, and the articles that name it. */
import type { ComponentChildren } from 'preact';
import type { Brief, OfficialBrief } from '../core/knowledge/brief.types.ts';
import type { EntityId, Evidence, Party } from '../core/knowledge/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';
import { ask } from '../protocol/ask.ts';
import { ArticleLine } from '../ui/article-line.tsx';
import { sessionName } from '../ui/card/forum.tsx';
import { RoleWords } from '../ui/card/head.tsx';
import { MEETING_WORDS } from '../ui/card/meetings.tsx';
import { QuoteBlock } from '../ui/card/quote.tsx';
import { countryName, datedWords, day, partyName, statusWords } from '../ui/card/words.ts';
import { ageWords, sourcedDateWords } from '../ui/dates.ts';
import { useT } from '../ui/i18n.tsx';
import { bothForms, EntityChip, KIND_NAMES, KindMark } from '../ui/kinds.tsx';
import { Section } from '../ui/parts.tsx';
import { entityPath } from '../ui/paths.ts';
import { useAnswer, useTitle } from '../ui/use.ts';
import { listWords } from '../ui/words.ts';
import { NotFound } from './not-found.tsx';
import { Pending } from './pending.tsx';

/** Gaps of so many days and more between two dated points are named. */
const GAP_WORTH_NAMING = 2;

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
  return (
    <Section title={t('readerOffices')} count={brief.history.length}>
      <p class="muted">{t('readerOfficesHint')}</p>
      <ol class="points">
        {brief.history.map(({ role, gapDays }) => (
          <Point
            key={`${role.evidence.article} ${role.evidence.start} ${role.title.vi}`}
            brief={brief}
            evidence={role.evidence}
            date={role.asOf}
          >
            {gapDays !== null && gapDays >= GAP_WORTH_NAMING && (
              <p class="gap">{t('cardGap', ageWords(gapDays, translator))}</p>
            )}
            <p class="when">{role.asOf ? sourcedDateWords(role.asOf, translator) : t('cardDateNotStated')}</p>
            <h3>
              <RoleWords role={role} />
            </h3>
            {role.note && <p class="muted">{role.note[lang]}</p>}
          </Point>
        ))}
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

function Claims(props: { readonly brief: Brief }) {
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

/** Country or parties, other names, what was said of it as a whole, and what contradicts it. */
function About(props: { readonly brief: Brief }) {
  const translator = useT();
  const { t, lang } = translator;
  const { brief } = props;
  const { entity } = brief;
  const parties: readonly Party[] = 'parties' in entity ? entity.parties : [];
  const country = 'country' in entity ? entity.country : undefined;
  const said = new Set([entity.name.vi, entity.name.en]);
  const others = entity.surfaces.filter((surface) => !said.has(surface.text)).map((surface) => surface.text);
  return (
    <>
      <dl class="facts">
        {country && (
          <div>
            <dt>{t('readerCountry')}</dt>
            <dd>{countryName(country, lang)}</dd>
          </div>
        )}
        {parties.length > 0 && (
          <div>
            <dt>{t('cardParties')}</dt>
            <dd>
              {listWords(
                parties.map((party) => partyName(party, brief.entities, lang)),
                translator,
              )}
            </dd>
          </div>
        )}
        {others.length > 0 && (
          <div>
            <dt>{t('readerOtherNames')}</dt>
            <dd>{[...new Set(others)].join(' · ')}</dd>
          </div>
        )}
      </dl>
      {entity.note && <p class="note">{entity.note[lang]}</p>}
      {entity.kind === 'agreement' &&
        entity.contradicts?.map(({ entity: other, note }) => (
          <p key={other} class="note">
            <strong>{t('cardContradiction')}</strong>{' '}
            <a href={entityPath(other)}>{brief.entities[other]?.name[lang] ?? other}</a>: {note[lang]}
          </p>
        ))}
    </>
  );
}

export function EntityPage(props: { readonly id: EntityId }) {
  const { t, lang } = useT();
  const { answer, again } = useAnswer(() => ask('briefs', { entities: [props.id], date: null }), props.id);
  const brief = answer.state === 'had' ? answer.value.briefs[0] : undefined;
  const name = brief ? bothForms(brief.entity.name, lang) : null;
  useTitle(name && `${name.first} – ${t('extensionName')}`);
  if (answer.state !== 'had') return <Pending failed={answer.state === 'failed'} onRetry={again} />;
  if (!brief || !name) return <NotFound title={t('readerNoEntity')} />;
  return (
    <div class={`column entity kind-${brief.kind}`}>
      <div class="page-head">
        <p class="kicker">
          <KindMark kind={brief.kind} /> {t(KIND_NAMES[brief.kind])}
        </p>
        <h1>{name.first}</h1>
        {name.second && (
          <p class="second" lang={lang === 'vi' ? 'en' : 'vi'}>
            {name.second}
          </p>
        )}
        <About brief={brief} />
      </div>
      <Claims brief={brief} />
      {brief.coverage.length > 0 && (
        <Section title={t('cardCoverage')} count={brief.coverage.length}>
          <ul class="ruled">
            {brief.coverage.map((article) => (
              <li key={article.id}>
                <ArticleLine article={article} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
