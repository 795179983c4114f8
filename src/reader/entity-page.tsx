/** Everything the corpus says of one entity, each claim with its sentence, and the articles that name it. */

import type { Brief } from '../core/knowledge/brief.types.ts';
import type { EntityId, Party } from '../core/knowledge/types.ts';
import { ask } from '../protocol/ask.ts';
import { ArticleLine } from '../ui/article-line.tsx';
import { Disagreements } from '../ui/card/disagreements.tsx';
import { countryName, partyName } from '../ui/card/words.ts';
import { ClaimsLeft } from '../ui/claims-left.tsx';
import { dateWords, today } from '../ui/dates.ts';
import { useT } from '../ui/i18n.tsx';
import { bothForms, KIND_NAMES, KindMark } from '../ui/kinds.tsx';
import { Section } from '../ui/parts.tsx';
import { entityPath, pairPath, relationsPath } from '../ui/paths.ts';
import { useAnswer, useTitle } from '../ui/use.ts';
import { listWords } from '../ui/words.ts';
import { EntityClaims } from './entity-claims.tsx';
import { NotFound } from './not-found.tsx';
import { inOrder } from './pair-page.tsx';
import { Pending } from './pending.tsx';
import { Corrected, EntityCorrections } from './save/entity-corrections.tsx';

/** Ways on from an entity: its part of the graph, and the two countries it is between. */
function Ways(props: { readonly brief: Brief; readonly name: string }) {
  const { t, lang } = useT();
  const { entity } = props.brief;
  const parties = 'parties' in entity ? entity.parties : [];
  const [one, other, more] = [...new Set(parties.flatMap((party) => party.country ?? []))];
  return (
    <p class="ways">
      <a href={relationsPath(entity.id)}>{t('graphAround', props.name)}</a>
      {one && other && !more && (
        <a href={pairPath(one, other)}>
          {inOrder([one, other])
            .map((code) => countryName(code, lang))
            .join(' – ')}
        </a>
      )}
      <button type="button" class="link-button" onClick={() => window.print()}>
        {t('readerPrint')}
      </button>
    </p>
  );
}

/** What a printed page says of itself: where it is from, which corpus, which day. */
function PrintFoot(props: { readonly brief: Brief }) {
  const translator = useT();
  const { t } = translator;
  const pack = Object.values(props.brief.articles)[0]?.pack;
  return (
    <p class="print-only">
      {t('readerPrinted', pack ? `${pack.id} ${pack.version}` : '', dateWords(today(), translator))}
    </p>
  );
}

/** Country or parties, other names, what was said of it as a whole, and what contradicts it. */
function About(props: { readonly brief: Brief }) {
  const translator = useT();
  const { t, lang } = translator;
  const { brief } = props;
  const { entity } = brief;
  const parties: readonly Party[] = 'parties' in entity ? entity.parties : [];
  const country = 'country' in entity ? entity.country : undefined;
  const said = new Set([entity.name.vi, entity.name.en]);
  const others = entity.surfaces.filter((surface) => !said.has(surface.text)).map((surface) => surface.text);
  return (
    <>
      <dl class="facts">
        {country && (
          <div>
            <dt>{t('readerCountry')}</dt>
            <dd>{countryName(country, lang)}</dd>
          </div>
        )}
        {parties.length > 0 && (
          <div>
            <dt>{t('cardParties')}</dt>
            <dd>
              {listWords(
                parties.map((party) => partyName(party, brief.entities, lang)),
                translator,
              )}
            </dd>
          </div>
        )}
        {others.length > 0 && (
          <div>
            <dt>{t('readerOtherNames')}</dt>
            <dd>{[...new Set(others)].join(' · ')}</dd>
          </div>
        )}
      </dl>
      {entity.note && <p class="note">{entity.note[lang]}</p>}
      <Disagreements brief={brief} class="note" />
      {entity.kind === 'agreement' &&
        entity.contradicts?.map(({ entity: other, note }) => (
          <p key={other} class="note">
            <strong>{t('cardContradiction')}</strong>{' '}
            <a href={entityPath(other)}>{brief.entities[other]?.name[lang] ?? other}</a>: {note[lang]}
          </p>
        ))}
    </>
  );
}

export function EntityPage(props: { readonly id: EntityId }) {
  const { t, lang } = useT();
  const { answer, again } = useAnswer(() => ask('briefs', { entities: [props.id], date: null }), props.id);
  const brief = answer.state === 'had' ? answer.value.briefs[0] : undefined;
  const name = brief ? bothForms(brief.entity.name, lang) : null;
  useTitle(name && `${name.first} – ${t('extensionName')}`);
  if (answer.state !== 'had') return <Pending failed={answer.state === 'failed'} onRetry={again} />;
  if (!brief || !name) {
    return (
      <div class="column">
        <NotFound title={t('readerNoEntity')} />
        <Corrected id={props.id} />
      </div>
    );
  }
  return (
    <div class={`column entity kind-${brief.kind}`}>
      <div class="page-head">
        <p class="kicker">
          <KindMark kind={brief.kind} /> {t(KIND_NAMES[brief.kind])}
        </p>
        <h1 class="capital">{name.first}</h1>
        {name.second && (
          <p class="second" lang={lang === 'vi' ? 'en' : 'vi'}>
            {name.second}
          </p>
        )}
        <About brief={brief} />
        <Ways brief={brief} name={name.first} />
        <Corrected id={brief.entity.id} />
        <EntityCorrections key={brief.entity.id} entity={brief.entity} />
      </div>
      <EntityClaims brief={brief} />
      <ClaimsLeft brief={brief} />
      {brief.coverage.length > 0 && (
        <Section title={t('cardCoverage')} count={brief.coverage.length}>
          <ul class="ruled">
            {brief.coverage.map((article) => (
              <li key={article.id}>
                <ArticleLine article={article} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <PrintFoot brief={brief} />
    </div>
  );
}
