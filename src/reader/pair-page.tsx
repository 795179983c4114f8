/** What two countries have together: agreements, forums and meetings in the order of time, each with its sentence. */
import type { ComponentChildren } from 'preact';
import type { AgreementBrief, ArticleRef, Brief, EntityRef } from '../core/knowledge/brief.types.ts';
import type { PairView } from '../core/knowledge/overview.types.ts';
import type { CountryCode, Evidence, PartnershipLevel } from '../core/knowledge/types.ts';
import { compareDates, type SourcedDate } from '../core/text/dates.ts';
import { ask } from '../protocol/ask.ts';
import { sessionName } from '../ui/card/forum.tsx';
import { LEVEL_MEANINGS, LEVEL_TITLES, LEVELS, LEVELS_SOURCE } from '../ui/card/levels.ts';
import { MEETING_WORDS } from '../ui/card/meetings.tsx';
import { QuoteBlock } from '../ui/card/quote.tsx';
import {
  countryName,
  datedWords,
  dateWithSource,
  day,
  partyName,
  statusWords,
  typeWords,
} from '../ui/card/words.ts';
import { useT } from '../ui/i18n.tsx';
import { bothForms, KindMark } from '../ui/kinds.tsx';
import { EmptyState, Section } from '../ui/parts.tsx';
import { entityPath, PAIRS_PATH, relationsPath } from '../ui/paths.ts';
import { useAnswer, useTitle } from '../ui/use.ts';
import { countWords, listWords } from '../ui/words.ts';
import { Pending } from './pending.tsx';

/** One sentence on something that the two have together. */
interface Entry {
  readonly key: string;
  readonly kind: 'agreement' | 'forum' | 'official';
  readonly date: SourcedDate | null;
  readonly when: string;
  readonly name: ComponentChildren;
  readonly what: string;
  readonly evidence: Evidence;
  readonly article: ArticleRef | undefined;
}

/** Viet Nam first where it is one of the two, as its press writes. */
export function inOrder([one, other]: readonly [CountryCode, CountryCode]): readonly [
  CountryCode,
  CountryCode,
] {
  return other === 'VN' ? [other, one] : [one, other];
}

/** How much there is of each, what there is none of left out. */
export function PairCounts(props: {
  readonly agreements: number;
  readonly forums: number;
  readonly meetings: number;
}) {
  const translator = useT();
  const { agreements, forums, meetings } = props;
  return (
    <>
      {[
        agreements > 0 && countWords(agreements, 'pairAgreementsOne', 'pairAgreements', translator),
        forums > 0 && countWords(forums, 'pairForumsOne', 'pairForums', translator),
        meetings > 0 && countWords(meetings, 'pairMeetingsOne', 'pairMeetings', translator),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}

function entriesOf(view: PairView, translator: ReturnType<typeof useT>): readonly Entry[] {
  const { t, lang } = translator;
  const link = (entity: EntityRef) => (
    <a href={entityPath(entity.id)}>{bothForms(entity.name, lang).first}</a>
  );
  const claimed = view.briefs.flatMap((brief: Brief): Entry[] => {
    if (brief.kind === 'agreement')
      return brief.entity.steps.map(({ status, date, dateOf, evidence }) => ({
        key: `${brief.entity.id} ${status} ${evidence.article} ${evidence.start}`,
        kind: 'agreement',
        date,
        when: datedWords(date, dateOf, translator),
        name: link(brief.entity),
        what: `${typeWords(brief.entity.type, translator)} · ${statusWords(status, translator)}`,
        evidence,
        article: brief.articles[evidence.article],
      }));
    if (brief.kind === 'forum')
      return brief.entity.sessions.map((session) => ({
        key: `${brief.entity.id} ${session.evidence.article} ${session.evidence.start}`,
        kind: 'forum',
        date: session.date,
        when: datedWords(session.date, session.dateOf, translator),
        name: link(brief.entity),
        what: sessionName(session, translator),
        evidence: session.evidence,
        article: brief.articles[session.evidence.article],
      }));
    return [];
  });
  const met = view.meetings.map(
    ({ people, what, date, place, evidence }): Entry => ({
      key: `${evidence.article} ${evidence.start} ${people.join(' ')}`,
      kind: 'official',
      date,
      when: date ? dateWithSource(date, translator) : day(date, translator),
      name: people.flatMap((id, at) => {
        const person = view.entities[id];
        return person ? [at > 0 ? ' – ' : '', link(person)] : [];
      }),
      what: [t(MEETING_WORDS[what]), place].filter(Boolean).join(' · '),
      evidence,
      article: view.articles[evidence.article],
    }),
  );
  return [...claimed, ...met].sort((a, b) =>
    a.date && b.date ? compareDates(a.date, b.date) : Number(a.date === null) - Number(b.date === null),
  );
}

function Levels(props: { readonly agreements: readonly AgreementBrief[] }) {
  const translator = useT();
  const { t, lang } = translator;
  const stated = new Map<PartnershipLevel, AgreementBrief[]>();
  for (const brief of props.agreements) {
    const { level } = brief.entity;
    if (level) stated.set(level, [...(stated.get(level) ?? []), brief]);
  }
  if (stated.size === 0) return null;
  return (
    <Section title={t('pairLevels')}>
      <ol class="levels">
        {LEVELS.map((level) => {
          const here = stated.get(level) ?? [];
          return (
            <li key={level} class={here.length > 0 ? 'stated' : ''}>
              <h3>
                {t(LEVEL_TITLES[level])}
                {here.length > 0 && <span class="label">{t('pairLevelStated')}</span>}
              </h3>
              <p>{t(LEVEL_MEANINGS[level])}</p>
              {here.map(({ entity }) => (
                <p key={entity.id}>
                  <a href={entityPath(entity.id)}>{bothForms(entity.name, lang).first}</a>
                </p>
              ))}
            </li>
          );
        })}
      </ol>
      <p class="muted">
        <span class="label outside">{t('readerBasisOutside')}</span> {t('pairLevelsSource')}{' '}
        <a href={LEVELS_SOURCE} target="_blank" rel="noopener noreferrer">
          Tuổi Trẻ News, {t('pairLevelsSourceDay')}
        </a>
      </p>
    </Section>
  );
}

/** Agreements that name more countries than the two say so. */
function MoreParties(props: { readonly briefs: readonly Brief[] }) {
  const translator = useT();
  const { t, lang } = translator;
  const many = props.briefs.flatMap((brief) =>
    (brief.kind === 'agreement' || brief.kind === 'forum') && brief.entity.parties.length > 2 ? [brief] : [],
  );
  return (
    <>
      {many.map(({ entity, entities }) => (
        <p key={entity.id} class="muted">
          {t(
            'pairMoreParties',
            bothForms(entity.name, lang).first,
            listWords(
              entity.parties.map((party) => partyName(party, entities, lang)),
              translator,
            ),
          )}
        </p>
      ))}
    </>
  );
}

export function PairPage(props: { readonly countries: readonly [CountryCode, CountryCode] }) {
  const translator = useT();
  const { t, lang } = translator;
  const countries = inOrder(props.countries);
  const names = countries.map((code) => countryName(code, lang));
  const title = names.join(' – ');
  const { answer, again } = useAnswer(() => ask('pair', { countries }), countries.join('-'));
  useTitle(`${title} – ${t('extensionName')}`);
  if (answer.state !== 'had') return <Pending failed={answer.state === 'failed'} onRetry={again} />;
  const view = answer.value;
  const entries = entriesOf(view, translator);
  const agreements = view.briefs.flatMap((brief) => (brief.kind === 'agreement' ? [brief] : []));
  return (
    <div class="column">
      <div class="page-head">
        <p class="kicker">
          <a href={PAIRS_PATH}>{t('pairsTitle')}</a>
        </p>
        <h1>{title}</h1>
        <p>
          <PairCounts
            agreements={agreements.length}
            forums={view.briefs.length - agreements.length}
            meetings={view.meetings.length}
          />
        </p>
        <p class="ways">
          {countries.map((code) => (
            <a key={code} href={relationsPath(`country:${code}`)}>
              {t('graphAround', countryName(code, lang))}
            </a>
          ))}
        </p>
      </div>
      {entries.length === 0 && <EmptyState title={t('pairNothing', names[0] ?? '', names[1] ?? '')} />}
      <Levels agreements={agreements} />
      {entries.length > 0 && (
        <Section title={t('pairInTime')} count={entries.length}>
          <p class="muted">{t('pairInTimeHint')}</p>
          <MoreParties briefs={view.briefs} />
          <ol class="points">
            {entries.map((entry) => (
              <li key={entry.key} class={`point kind-${entry.kind}`}>
                <p class="when">{entry.when}</p>
                <h3 class="marked-name">
                  <KindMark kind={entry.kind} />
                  <span class="capital">{entry.name}</span>
                </h3>
                <p>{entry.what}</p>
                <QuoteBlock evidence={entry.evidence} article={entry.article} date={entry.date} said />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}
