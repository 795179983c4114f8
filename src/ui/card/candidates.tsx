/** A mention that may be several, or somebody else: all are shown, none is chosen. */
import type { Brief } from '../../core/knowledge/brief.types.ts';
import type { Kind } from '../../core/knowledge/types.ts';
import type { SourcedDate } from '../../core/text/dates.ts';
import type { Translator } from '../../platform/i18n.ts';
import { useT } from '../i18n.tsx';
import { KindMark } from '../kinds.tsx';
import { pageDateWords } from '../page/page-date.tsx';
import { BriefCard } from './brief-card.tsx';
import { officeView } from './office.ts';
import { datedWords, roleName, statusWords } from './words.ts';

export function CandidatesCard(props: {
  /** The words on the page. */
  readonly text: string;
  readonly kind: Kind;
  readonly briefs: readonly Brief[];
  /** The day of the page, which the candidates' offices hang on. */
  readonly pageDate?: SourcedDate | null;
}) {
  const translator = useT();
  const { t, lang } = translator;
  const person = props.kind === 'official';
  return (
    <>
      <header class="card-head">
        <p class="card-kind">
          <KindMark kind={props.kind} />
          {t('cardDoubtful')}
        </p>
        <h2 class="card-name">“{props.text}”</h2>
        <p class="card-other">{t(props.briefs.length > 0 ? 'cardMayBe' : 'cardNobodyKnown')}</p>
      </header>
      <ul class="card-candidates">
        {props.briefs.map((brief) => (
          <li key={brief.entity.id}>
            <details class="card-candidate" name="boi-canh-candidate">
              <summary>
                <span class="card-strong">{brief.entity.name[lang]}</span>
                <Summary brief={brief} />
              </summary>
              <div class="card-candidate-body">
                <BriefCard brief={brief} calls={null} ordinal={null} />
              </div>
            </details>
          </li>
        ))}
        <li class="card-somebody">
          <span class="card-strong">{t(person ? 'cardSomebodyElse' : 'cardSomethingElse')}</span>
        </li>
      </ul>
      {person && props.pageDate && <p class="card-page-date">{pageDateWords(props.pageDate, translator)}</p>}
    </>
  );
}

function Summary(props: { readonly brief: Brief }) {
  return summaryLines(props.brief, useT()).map((line) => (
    <span key={line} class="card-meta">
      {line}
    </span>
  ));
}

/** What tells a candidate from the others. */
function summaryLines(brief: Brief, translator: Translator): readonly string[] {
  switch (brief.kind) {
    case 'official':
      return officeView(brief.office, translator).points.map(({ role, when }) =>
        [roleName(role, translator.lang), when].filter(Boolean).join(' · '),
      );
    case 'agreement':
      return brief.entity.steps
        .slice(-1)
        .map(
          (last) =>
            `${statusWords(last.status, translator)}, ${datedWords(last.date, last.dateOf, translator)}`,
        );
    case 'forum':
    case 'organisation':
      return [brief.entity.name[translator.lang === 'vi' ? 'en' : 'vi']];
  }
}
