import type { Brief } from '../../core/knowledge/brief.types.ts';
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
}) {
  const { brief, calls, ordinal } = props;
  switch (brief.kind) {
    case 'official':
      return <OfficialCard brief={brief} calls={calls} />;
    case 'agreement':
      return <AgreementCard brief={brief} />;
    case 'forum':
      return <ForumCard brief={brief} ordinal={ordinal} />;
    case 'organisation':
      return <OrganisationCard brief={brief} />;
  }
}
