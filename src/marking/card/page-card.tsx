/** The card on a page: its tools, and what it shows while it loads, when it has the answer, and when there is none. */
import type { Brief } from '../../core/knowledge/brief.types.ts';
import type { EntityId, Kind } from '../../core/knowledge/types.ts';
import type { Mention } from '../../core/matching/types.ts';
import type { SourcedDate } from '../../core/text/dates.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import type { PageCalls } from '../../protocol/page-says.ts';
import { SAVE_HERE } from '../../protocol/save.ts';
import { useCardActions } from '../../ui/card/actions.ts';
import { BriefCard } from '../../ui/card/brief-card.tsx';
import { CandidatesCard } from '../../ui/card/candidates.tsx';
import { WhyThis } from '../../ui/card/why.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Button, ErrorNote, Skeleton } from '../../ui/parts.tsx';
import { Tool } from './tools.tsx';

export type CardContent =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  /** The extension was updated or removed under the page: nothing can be asked any more. */
  | { readonly state: 'gone' }
  | { readonly state: 'ready'; readonly briefs: readonly Brief[] }
  /** The reader said that it is somebody else. */
  | { readonly state: 'rejected'; readonly briefs: readonly Brief[] };

export interface PageCardProps {
  readonly mention: Mention;
  readonly host: string;
  readonly pageDate: SourcedDate | null;
  readonly calls: PageCalls | null;
  readonly content: CardContent;
  readonly pinned: boolean;
  /** The reader's choice could not be saved. */
  readonly refused: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onReject: (entities: readonly EntityId[]) => void;
  readonly onUndo: (entities: readonly EntityId[]) => void;
}

export function PageCard(props: PageCardProps) {
  const { t } = useT();
  const { pinned, onPin, onClose } = props;
  return (
    <article class="card">
      <div class="card-tools">
        <Tool
          action="pin"
          label={t(pinned ? 'cardUnpin' : 'cardPin')}
          pressed={pinned}
          onClick={() => onPin(!pinned)}
        />
        <Tool action="close" label={t('cardClose')} onClick={onClose} />
      </div>
      <Content {...props} />
    </article>
  );
}

function Content(props: PageCardProps) {
  const { t } = useT();
  const { content, mention } = props;
  switch (content.state) {
    case 'loading':
      return (
        <div class="card-waiting">
          <p class="card-name">{mention.text}</p>
          <Skeleton lines={3} />
        </div>
      );
    case 'failed':
      return (
        <div class="card-waiting">
          <p class="card-name">{mention.text}</p>
          <ErrorNote title={t('cardFailed')} onRetry={props.onRetry} />
        </div>
      );
    case 'gone':
      return (
        <div class="card-waiting">
          <p class="card-name">{mention.text}</p>
          <ErrorNote title={t('cardGone')}>
            <p>{t('cardGoneWhy')}</p>
          </ErrorNote>
        </div>
      );
    case 'rejected':
      return (
        <div class="card-waiting">
          <p role="status">{t('cardRejected', mention.text, props.host)}</p>
          <div class="buttons">
            <Button onClick={() => props.onUndo(content.briefs.map((brief) => brief.entity.id))}>
              {t('cardUndo')}
            </Button>
          </div>
        </div>
      );
    case 'ready':
      return <Known {...props} briefs={content.briefs} />;
  }
}

const NOT_THIS: Readonly<Record<Kind, MessageKey>> = {
  official: 'cardNotThisPerson',
  agreement: 'cardNotThisAgreement',
  forum: 'cardNotThisForum',
  organisation: 'cardNotThisOrganisation',
};

function Known(props: PageCardProps & { readonly briefs: readonly Brief[] }) {
  const { t } = useT();
  const { mention, briefs, calls, pageDate } = props;
  const { open } = useCardActions();
  const [only] = briefs;
  const sure = mention.entity !== null && only?.entity.id === mention.entity;
  return (
    <>
      {sure ? (
        <BriefCard brief={only} calls={calls} ordinal={mention.ordinal ?? null} pageDate={pageDate} />
      ) : (
        <CandidatesCard text={mention.text} kind={mention.kind} briefs={briefs} pageDate={pageDate} />
      )}
      <WhyThis mention={mention} briefs={briefs} />
      {briefs.length > 0 && (
        <footer class="card-foot">
          {open && (
            <button
              type="button"
              class="card-reject"
              data-action="save"
              onClick={(event) => {
                if (event.isTrusted) open(SAVE_HERE);
              }}
            >
              {t('cardSave')}
            </button>
          )}
          <button
            type="button"
            class="card-reject"
            data-action="reject"
            onClick={(event) => {
              if (event.isTrusted) props.onReject(briefs.map((brief) => brief.entity.id));
            }}
          >
            {t(!sure && briefs.length > 1 ? 'cardNotThese' : NOT_THIS[mention.kind])}
          </button>
          {props.refused && (
            <span class="card-refused" role="alert">
              {t('cardRejectFailed')}
            </span>
          )}
        </footer>
      )}
    </>
  );
}
