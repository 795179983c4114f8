import type { AgreementBrief } from '../../core/knowledge/brief.types.ts';
import type { Step } from '../../core/knowledge/types.ts';
import type { PartialDate } from '../../core/text/dates.ts';
import { useT } from '../i18n.tsx';
import { articlePath, entityPath } from '../paths.ts';
import { listWords } from '../words.ts';
import { Coverage } from './coverage.tsx';
import { Disagreements } from './disagreements.tsx';
import { Block, CardHead } from './head.tsx';
import { Fold, Lead } from './lead.tsx';
import { Names } from './official.tsx';
import { QuoteBlock } from './quote.tsx';
import { agedWords, datedWords, partyName, statusWords, typeWords } from './words.ts';

export function AgreementCard(props: { readonly brief: AgreementBrief }) {
  const translator = useT();
  const { t, lang } = translator;
  const { brief } = props;
  const { entity } = brief;
  const last = entity.steps.at(-1);
  const parties = entity.parties.map((party) => partyName(party, brief.entities, lang));
  return (
    <>
      <CardHead entity={entity} details={[typeWords(entity.type, translator)]} />
      {entity.contradicts?.map(({ entity: other, note }) => (
        <p key={other} class="card-contradiction">
          <strong>{t('cardContradiction')}</strong>{' '}
          <Lead path={entityPath(other)}>{brief.entities[other]?.name[lang] ?? other}</Lead>
          {': '}
          {note[lang]}
        </p>
      ))}
      <Disagreements brief={brief} class="card-contradiction" />
      {parties.length > 0 && (
        <Block label={t('cardParties')}>
          <p>
            {entity.partiesOpen ? t('cardPartiesOpen', parties.join(', ')) : listWords(parties, translator)}
          </p>
        </Block>
      )}
      {last && (
        <Block label={t('cardStatus')}>
          <StepLine step={last} pageDate={brief.pageDate} />
        </Block>
      )}
      {last && (
        <QuoteBlock
          evidence={last.evidence}
          article={brief.articles[last.evidence.article]}
          date={last.date}
          said
        />
      )}
      <Fold title={t('cardSteps')} count={entity.steps.length > 1 ? entity.steps.length : 0}>
        <ol class="card-list">
          {entity.steps.map((step) => (
            <li key={`${step.evidence.article}:${step.evidence.start}:${step.status}`}>
              <Lead path={articlePath(step.evidence.article, step.evidence)}>
                {statusWords(step.status, translator)}
              </Lead>
              <span class="card-meta">{datedWords(step.date, step.dateOf, translator)}</span>
            </li>
          ))}
        </ol>
      </Fold>
      <Names title={t('cardPeople')} ids={entity.people} brief={brief} />
      <Names title={t('cardSamePair')} ids={brief.samePair} brief={brief} />
      <Coverage articles={brief.coverage} />
    </>
  );
}

/** `được nêu là đã ký · ký tháng 3/2019 (…)`: what is said of it, and what its date is the date of. */
function StepLine(props: { readonly step: Step; readonly pageDate: PartialDate | null }) {
  const translator = useT();
  const { step } = props;
  return (
    <p>
      <span class="card-strong">{statusWords(step.status, translator)}</span>
      <span class="card-when">{agedWords(step.date, step.dateOf, props.pageDate, translator)}</span>
      {step.note && <span class="card-meta">{step.note[translator.lang]}</span>}
    </p>
  );
}
