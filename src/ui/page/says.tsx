/** What this page says: officials, agreements, forums and meetings of its article, known to the corpus or not. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FrameState } from '../../protocol/page.ts';
import type { PageSays } from '../../protocol/page-says.ts';
import type { CorpusFacts } from '../../protocol/requests.ts';
import { useT } from '../i18n.tsx';
import { Button, ErrorNote, Section, Skeleton } from '../parts.tsx';
import { showWords } from './page-copy.ts';
import { SaveLine } from './save-line.tsx';
import { AgreementRow, type Find, ForumRow, MeetingRow, OfficialRow } from './says-rows.tsx';
import { useSays } from './use-says.ts';

/** Rows of one group before the rest is asked for: about half of a popup. */
const FIRST_ROWS = 6;

function Group<T>(props: {
  readonly title: string;
  readonly items: readonly T[];
  readonly row: (item: T) => ComponentChildren;
}) {
  const { t } = useT();
  const [all, setAll] = useState(false);
  const { items } = props;
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, FIRST_ROWS);
  return (
    <Section title={props.title} within={t('saysTitle')} count={items.length} level={3}>
      <ul class="says-rows">{shown.map(props.row)}</ul>
      {shown.length < items.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('saysMore', items.length - shown.length)}
        </Button>
      )}
    </Section>
  );
}

function Groups(props: { readonly says: PageSays; readonly find: Find }) {
  const { t } = useT();
  const { says, find } = props;
  return (
    <>
      <Group
        title={t('uiKindOfficials')}
        items={says.officials}
        row={(said) => <OfficialRow key={said.text} said={said} find={find} />}
      />
      <Group
        title={t('uiKindAgreements')}
        items={says.agreements}
        row={(said) => <AgreementRow key={`${said.text} ${said.sentence}`} said={said} find={find} />}
      />
      <Group
        title={t('uiKindForums')}
        items={says.forums}
        row={(said) => <ForumRow key={`${said.text} ${said.sentence}`} said={said} find={find} />}
      />
      <Group
        title={t('saysMeetings')}
        items={says.meetings}
        row={(said) => (
          <MeetingRow key={`${said.people.join()} ${said.what} ${said.sentence}`} said={said} find={find} />
        )}
      />
    </>
  );
}

const isEmpty = (says: PageSays): boolean => Object.values(says).every((list) => list.length === 0);

export function PageSaysSection(props: {
  readonly tabId: number;
  /** The top frame. */
  readonly frame: FrameState;
  readonly corpus: CorpusFacts | null;
}) {
  const { t } = useT();
  const { tabId } = props;
  const { answer, again } = useSays(tabId, props.frame);
  return (
    <Section title={t('saysTitle')} class="says">
      {answer.state === 'waiting' && <Skeleton lines={3} />}
      {answer.state === 'failed' && <ErrorNote title={t('saysFailed')} onRetry={again} />}
      {answer.state === 'had' &&
        (answer.value ? (
          <>
            <SaveLine tabId={tabId} url={props.frame.url} says={answer.value} corpus={props.corpus} />
            {isEmpty(answer.value) ? (
              <p class="muted">{t('saysNothing')}</p>
            ) : (
              <Groups says={answer.value} find={(sentence) => void showWords(tabId, sentence)} />
            )}
          </>
        ) : (
          <p class="muted">{t('saysNoArticle')}</p>
        ))}
    </Section>
  );
}
