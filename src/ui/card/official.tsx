import type { OfficeAt, OfficialBrief } from '../../core/knowledge/brief.types.ts';
import { useT } from '../i18n.tsx';
import { Coverage } from './coverage.tsx';
import { Block, CardHead, TwoForms } from './head.tsx';
import { History } from './history.tsx';
import { EntityLead, Fold } from './lead.tsx';
import { Meetings } from './meetings.tsx';
import { decisiveRole, officeView } from './office.ts';
import { QuoteBlock } from './quote.tsx';
import { countryName, roleName } from './words.ts';

/** What a page calls the person, cut from its own text. */
export interface PageCalls {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

export function OfficialCard(props: { readonly brief: OfficialBrief; readonly calls: PageCalls | null }) {
  const { t, lang } = useT();
  const { brief, calls } = props;
  const decisive = decisiveRole(brief.office);
  return (
    <>
      <CardHead entity={brief.entity} details={[countryName(brief.entity.country, lang)]} />
      {calls && (
        <Block label={t('cardPageCalls')} class="card-calls">
          <p>
            {calls.before}
            <b>{calls.name}</b>
            {calls.after}
          </p>
        </Block>
      )}
      <Office office={brief.office} />
      {decisive && (
        <QuoteBlock
          evidence={decisive.evidence}
          article={brief.articles[decisive.evidence.article]}
          date={decisive.asOf}
        />
      )}
      <History points={brief.history} articles={brief.articles} />
      <Meetings meetings={brief.meetings} self={brief.entity.id} entities={brief.entities} />
      <Names title={t('cardAgreements')} ids={brief.agreements} brief={brief} />
      <Names title={t('cardForums')} ids={brief.forums} brief={brief} />
      <Coverage articles={brief.coverage} />
    </>
  );
}

function Office(props: { readonly office: OfficeAt }) {
  const translator = useT();
  const view = officeView(props.office, translator);
  return (
    <Block label={view.lead} class={`card-office card-office-${props.office.case}`}>
      <ul class="card-points">
        {view.points.map(({ role, when }) => (
          <li key={role.title.vi + when}>
            <TwoForms name={roleName(role)} />
            <span class="card-when">{when}</span>
          </li>
        ))}
      </ul>
      {view.caution && <p class="card-caution">{view.caution}</p>}
    </Block>
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
