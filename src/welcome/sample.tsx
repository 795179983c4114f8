/** A page of our own text, marked by the real matcher, with the card that a reader would see at three dates. */
import { useState } from 'preact/hooks';
import type { Mention } from '../core/matching/types.ts';
import type { PartialDate } from '../core/text/dates.ts';
import { ask } from '../protocol/ask.ts';
import { type CardActions, CardActionsProvider } from '../ui/card/actions.ts';
import { BriefCard } from '../ui/card/brief-card.tsx';
import { dateWords } from '../ui/dates.ts';
import { useT } from '../ui/i18n.tsx';
import { MENTION, MentionText } from '../ui/mention-text.tsx';
import { Choice, ErrorNote, Skeleton } from '../ui/parts.tsx';
import { scanRuns } from '../ui/scan.ts';
import { useAnswer } from '../ui/use.ts';

/** Whose card stands there at first: the one whose office changed between the articles. */
const FIRST = 'to-lam';

type When = '2021' | '2024-09' | 'today';

/** The reader's day, not Greenwich's. */
function today(): PartialDate {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A page of ours: plain links lead about, and the clipboard is free. */
const ACTIONS: CardActions = {
  open: null,
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
};

function entityAt(event: Event): string | null {
  const mention = event.target instanceof Element ? event.target.closest(`[${MENTION}]`) : null;
  return mention?.getAttribute(MENTION) ?? null;
}

function Card(props: { readonly entity: string; readonly date: PartialDate }) {
  const { t } = useT();
  const { entity, date } = props;
  const { answer, again } = useAnswer(
    () => ask('briefs', { entities: entity.split('|'), date }),
    `${entity} ${date}`,
    true,
  );
  if (answer.state === 'failed') return <ErrorNote title={t('popupBackgroundFailed')} onRetry={again} />;
  const brief = answer.state === 'had' ? answer.value.briefs[0] : undefined;
  return brief ? <BriefCard brief={brief} calls={null} ordinal={null} /> : <Skeleton lines={5} />;
}

export function Sample() {
  const translator = useT();
  const { t, lang } = translator;
  const [when, setWhen] = useState<When>('2021');
  const [entity, setEntity] = useState(FIRST);
  const date = when === 'today' ? today() : when;
  const [title, ...paragraphs] = [t('welcomeSampleTitle'), t('welcomeSample1'), t('welcomeSample2')] as const;
  const { answer, again } = useAnswer(
    () =>
      scanRuns(
        [title, ...paragraphs].map((text, id) => ({ id, text, headline: id === 0 })),
        date,
        title,
      ),
    `${lang} ${date}`,
    true,
  );
  const mentionsOf = (run: number): readonly Mention[] =>
    answer.state === 'had' ? (answer.value.get(run) ?? []) : [];
  const pick = (event: Event): void => {
    const picked = entityAt(event);
    if (picked) setEntity(picked);
  };
  const click = (event: MouseEvent): void => {
    if (!entityAt(event)) return;
    event.preventDefault();
    pick(event);
  };
  return (
    <CardActionsProvider value={ACTIONS}>
      <Choice
        legend={t('welcomeDate')}
        value={when}
        options={[
          { value: '2021', label: dateWords('2021', translator) },
          { value: '2024-09', label: dateWords('2024-09', translator) },
          { value: 'today', label: t('welcomeToday') },
        ]}
        onChange={setWhen}
      />
      <div class="sample">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: links answer to Enter with a click of their own */}
        <article class="sample-page" onPointerOver={pick} onFocusIn={pick} onClick={click}>
          <p class="label">{t('welcomeSampleLabel')}</p>
          <h3>
            <MentionText text={title} mentions={mentionsOf(0)} />
          </h3>
          <p class="muted">{dateWords(date, translator)}</p>
          {paragraphs.map((text, index) => (
            <p key={text}>
              <MentionText text={text} mentions={mentionsOf(index + 1)} />
            </p>
          ))}
          {answer.state === 'failed' && <ErrorNote title={t('readerMarksFailed')} onRetry={again} />}
        </article>
        <aside class="sample-card card" aria-label={t('readerCard')} aria-live="polite">
          <Card entity={entity} date={date} />
        </aside>
      </div>
    </CardActionsProvider>
  );
}
