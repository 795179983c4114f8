/** Agreements and forums that name an official, each with the sentence that does. */
import type { Brief } from '../core/knowledge/brief.types.ts';
import type { EntityId } from '../core/knowledge/types.ts';
import { ask } from '../protocol/ask.ts';
import { sessionName } from '../ui/card/forum.tsx';
import { datedWords, statusWords } from '../ui/card/words.ts';
import { useT } from '../ui/i18n.tsx';
import { bothForms } from '../ui/kinds.tsx';
import { ErrorNote, Section, Skeleton } from '../ui/parts.tsx';
import { entityPath } from '../ui/paths.ts';
import { useAnswer } from '../ui/use.ts';
import { Point } from './entity-parts.tsx';

function Claims(props: { readonly brief: Brief; readonly person: EntityId }) {
  const translator = useT();
  const { lang } = translator;
  const { brief, person } = props;
  const name = <a href={entityPath(brief.entity.id)}>{bothForms(brief.entity.name, lang).first}</a>;
  if (brief.kind === 'agreement')
    return (
      <>
        {brief.entity.steps.map((step) => (
          <Point
            key={`${step.evidence.article} ${step.evidence.start} ${step.status}`}
            brief={brief}
            evidence={step.evidence}
            date={step.date}
            kind="agreement"
          >
            <p class="when">{datedWords(step.date, step.dateOf, translator)}</p>
            <h3 class="capital">{name}</h3>
            <p>{statusWords(step.status, translator)}</p>
          </Point>
        ))}
      </>
    );
  if (brief.kind === 'forum')
    return (
      <>
        {brief.entity.sessions
          .filter(({ people }) => people.includes(person))
          .map((session) => (
            <Point
              key={`${session.evidence.article} ${session.evidence.start}`}
              brief={brief}
              evidence={session.evidence}
              date={session.date}
              kind="forum"
            >
              <p class="when">{datedWords(session.date, session.dateOf, translator)}</p>
              <h3 class="capital">{name}</h3>
              <p>{sessionName(session, translator)}</p>
            </Point>
          ))}
      </>
    );
  return null;
}

/** @param ids agreements, or forums, that name the person */
export function TookPart(props: {
  readonly title: string;
  readonly ids: readonly EntityId[];
  readonly person: EntityId;
}) {
  const { ids } = props;
  const { answer, again } = useAnswer(
    () => ask('briefs', { entities: [...ids], date: null }),
    `${props.person} ${ids.join('|')}`,
  );
  if (ids.length === 0) return null;
  return (
    <Section title={props.title} count={ids.length}>
      {answer.state === 'waiting' && <Skeleton lines={3} />}
      {answer.state === 'failed' && <ErrorNote onRetry={again} />}
      {answer.state === 'had' && (
        <ul class="points">
          {answer.value.briefs.map((brief) => (
            <Claims key={brief.entity.id} brief={brief} person={props.person} />
          ))}
        </ul>
      )}
    </Section>
  );
}
