import type { ForumBrief } from '../../core/knowledge/brief.types.ts';
import type { Session } from '../../core/knowledge/types.ts';
import type { Translator } from '../../platform/i18n.ts';
import { useT } from '../i18n.tsx';
import { articlePath } from '../paths.ts';
import { listWords } from '../words.ts';
import { Coverage } from './coverage.tsx';
import { Block, CardHead } from './head.tsx';
import { Fold, Lead } from './lead.tsx';
import { Names } from './official.tsx';
import { QuoteBlock } from './quote.tsx';
import { agedWords, datedWords, partyName, sessionWords } from './words.ts';

/** `ordinal`: the session that the words on the page pick. */
export function ForumCard(props: { readonly brief: ForumBrief; readonly ordinal: number | null }) {
  const translator = useT();
  const { t, lang } = translator;
  const { brief } = props;
  const { sessions } = brief.entity;
  const picked = sessions.find((session) => session.ordinal === props.ordinal && props.ordinal !== null);
  const shown = picked ?? sessions.at(-1);
  const parties = brief.entity.parties.map((party) => partyName(party, brief.entities, lang));
  return (
    <>
      <CardHead entity={brief.entity} details={[]} />
      {parties.length > 0 && (
        <Block label={t('cardParties')}>
          <p>{listWords(parties, translator)}</p>
        </Block>
      )}
      {shown && (
        <Block label={t(picked ? 'cardSessionPicked' : 'cardSessionLast')}>
          <p>
            <span class="card-strong">{sessionName(shown, translator)}</span>
            <span class="card-when">{agedWords(shown.date, shown.dateOf, brief.pageDate, translator)}</span>
            {shown.note && <span class="card-meta">{shown.note[lang]}</span>}
          </p>
        </Block>
      )}
      {shown && (
        <QuoteBlock
          evidence={shown.evidence}
          article={brief.articles[shown.evidence.article]}
          date={shown.date}
          said
        />
      )}
      <Fold title={t('cardSessions')} count={sessions.length > 1 ? sessions.length : 0}>
        <ol class="card-list">
          {sessions.map((session) => (
            <li key={`${session.evidence.article}:${session.evidence.start}`}>
              <Lead path={articlePath(session.evidence.article, session.evidence)}>
                {sessionName(session, translator)}
              </Lead>
              <span class="card-meta">{datedWords(session.date, session.dateOf, translator)}</span>
            </li>
          ))}
        </ol>
      </Fold>
      <Names
        title={t('cardPeople')}
        ids={[...new Set(sessions.flatMap((session) => session.people))]}
        brief={brief}
      />
      <Coverage articles={brief.coverage} />
    </>
  );
}

/** `lần 2, Washington D.C, được nêu là đã diễn ra`. */
export function sessionName(session: Session, translator: Translator): string {
  const ordinal = session.ordinal ? translator.t('cardSessionNumber', session.ordinal) : '';
  return [ordinal, session.place ?? '', sessionWords(session.status, translator)].filter(Boolean).join(', ');
}
