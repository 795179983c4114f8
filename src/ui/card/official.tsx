import type { OfficeAt, OfficialBrief } from '../../core/knowledge/brief.types.ts';
import type { SourcedDate } from '../../core/text/dates.ts';
import type { PageCalls } from '../../protocol/page-says.ts';
import { useT } from '../i18n.tsx';
import { pageDateWords } from '../page/page-date.tsx';
import { Coverage } from './coverage.tsx';
import { Disagreements } from './disagreements.tsx';
import { Block, CardHead, RoleWords } from './head.tsx';
import { History } from './history.tsx';
import { EntityLead, Fold } from './lead.tsx';
import { Meetings } from './meetings.tsx';
import { decisiveRole, type OfficePoint, officeView, unlikeWords } from './office.ts';
import { QuoteBlock } from './quote.tsx';
import { countryName } from './words.ts';

export function OfficialCard(props: {
  readonly brief: OfficialBrief;
  readonly calls: PageCalls | null;
  readonly pageDate: SourcedDate | null;
}) {
  const words = useT();
  const { t, lang } = words;
  const { brief, calls, pageDate } = props;
  const decisive = decisiveRole(brief.office);
  return (
    <>
      <CardHead entity={brief.entity} details={[countryName(brief.entity.country, lang)]} />
      {calls && (
        <p class="card-calls">
          {t('cardPageCalls')}{' '}
          <span>
            “{calls.before}
            <b>{calls.name}</b>
            {calls.after}”
          </span>
        </p>
      )}
      {calls?.unlike && <p class="card-unlike">{unlikeWords(calls.unlike, words)}</p>}
      <Office office={brief.office} />
      <Disagreements
        brief={brief}
        class="card-contradiction"
        besides={officeView(brief.office, words).points.map(({ role }) => role)}
      />
      {pageDate && <p class="card-page-date">{pageDateWords(pageDate, words)}</p>}
      {decisive && (
        <QuoteBlock
          evidence={decisive.evidence}
          article={brief.articles[decisive.evidence.article]}
          date={decisive.asOf}
          said
        />
      )}
      <History history={brief.history} articles={brief.articles} />
      <Meetings meetings={brief.meetings} self={brief.entity.id} entities={brief.entities} />
      <Names title={t('cardAgreements')} ids={brief.agreements} brief={brief} />
      <Names title={t('cardForums')} ids={brief.forums} brief={brief} />
      <Coverage articles={brief.coverage} />
    </>
  );
}

function Office(props: { readonly office: OfficeAt }) {
  const view = officeView(props.office, useT());
  return (
    <Block label={view.lead}>
      <ul class={view.points.length > 1 ? 'card-points several' : 'card-points'}>
        {view.points.map((point) => (
          <Point
            key={`${point.role.evidence.article}:${point.role.evidence.start}:${point.role.title.vi}`}
            point={point}
          />
        ))}
      </ul>
      {view.caution && <p class="card-caution">{view.caution}</p>}
    </Block>
  );
}

function Point({ point: { role, when, source } }: { readonly point: OfficePoint }) {
  return (
    <li>
      <RoleWords role={role} />
      {when && <span class="card-when">{when}</span>}
      {source && <span class="card-second">{source}</span>}
    </li>
  );
}

/** Entities by their ids, each leading to its page; ids that the brief does not explain are left out. */
export function Names(props: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly brief: Pick<OfficialBrief, 'entities'>;
}) {
  const known = props.ids.flatMap((id) => props.brief.entities[id] ?? []);
  return (
    <Fold title={props.title} count={known.length}>
      <ul class="card-list">
        {known.map((entity) => (
          <li key={entity.id}>
            <EntityLead entity={entity} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
