import type { Brief } from '../../core/knowledge/brief.types.ts';
import type { SourcedDate } from '../../core/text/dates.ts';
import type { PageCalls } from '../../protocol/page-says.ts';
import { AgreementCard } from './agreement.tsx';
import { ForumCard } from './forum.tsx';
import { OfficialCard } from './official.tsx';
import { OrganisationCard } from './organisation.tsx';

/**
 * What the corpus knows of one entity at the date of a page: first what matters, the rest folded. Wants a
 * LanguageProvider and a CardActionsProvider above it, and `card.css`.
 */
export function BriefCard(props: {
  readonly brief: Brief;
  /** What the page calls the person, where it was read off the page. */
  readonly calls: PageCalls | null;
  /** Session of a forum that the page's words pick. */
  readonly ordinal: number | null;
  /** The day of the page, said where the office hangs on it; left out where the reader sees it anyway. */
  readonly pageDate?: SourcedDate | null;
}) {
  const { brief, calls, ordinal, pageDate = null } = props;
  switch (brief.kind) {
    case 'official':
      return <OfficialCard brief={brief} calls={calls} pageDate={pageDate} />;
    case 'agreement':
      return <AgreementCard brief={brief} />;
    case 'forum':
      return <ForumCard brief={brief} ordinal={ordinal} />;
    case 'organisation':
      return <OrganisationCard brief={brief} />;
  }
}
