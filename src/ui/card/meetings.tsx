import type { EntityRef } from '../../core/knowledge/brief.types.ts';
import type { EntityId, Meeting, MeetingWhat } from '../../core/knowledge/types.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { useT } from '../i18n.tsx';
import { articlePath } from '../paths.ts';
import { listWords } from '../words.ts';
import { Fold, Lead } from './lead.tsx';
import { day } from './words.ts';

/** What kind of meeting, in words. */
export const MEETING_WORDS: Readonly<Record<MeetingWhat, MessageKey>> = {
  talks: 'cardMetTalks',
  reception: 'cardMetReception',
  'courtesy call': 'cardMetCourtesy',
  'phone call': 'cardMetPhone',
  signing: 'cardMetSigning',
  visit: 'cardMetVisit',
  conference: 'cardMetConference',
  other: 'cardMetOther',
};

/** Whom the person met, by the sentences that say so; each leads to its sentence. */
export function Meetings(props: {
  readonly meetings: readonly Meeting[];
  readonly self: EntityId;
  readonly entities: Readonly<Record<EntityId, EntityRef>>;
}) {
  const translator = useT();
  const { t, lang } = translator;
  return (
    <Fold title={t('cardMet')} count={props.meetings.length}>
      <ul class="card-list">
        {props.meetings.map((meeting) => {
          const others = meeting.people
            .filter((id) => id !== props.self)
            .map((id) => props.entities[id]?.name[lang] ?? id);
          const about = [t(MEETING_WORDS[meeting.what]), day(meeting.date, translator), meeting.place];
          return (
            <li key={`${meeting.evidence.article}:${meeting.evidence.start}:${meeting.people.join()}`}>
              <Lead path={articlePath(meeting.evidence.article, meeting.evidence)}>
                {listWords(others, translator)}
              </Lead>
              <span class="card-meta">{about.filter(Boolean).join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
