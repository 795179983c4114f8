import type { OrganisationBrief } from '../../core/knowledge/brief.types.ts';
import { useT } from '../i18n.tsx';
import { Coverage } from './coverage.tsx';
import { CardHead } from './head.tsx';
import { Names } from './official.tsx';
import { QuoteBlock } from './quote.tsx';
import { countryName } from './words.ts';

export function OrganisationCard(props: { readonly brief: OrganisationBrief }) {
  const { t, lang } = useT();
  const { brief } = props;
  const { country } = brief.entity;
  const [evidence] = brief.evidence;
  const article = evidence && brief.articles[evidence.article];
  return (
    <>
      <CardHead entity={brief.entity} details={country ? [countryName(country, lang)] : []} />
      {evidence && <QuoteBlock evidence={evidence} article={article} date={article?.event ?? null} />}
      <Names title={t('cardOfficials')} ids={brief.officials} brief={brief} />
      <Coverage articles={brief.coverage} />
    </>
  );
}
