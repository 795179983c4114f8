/** Countries that have something together, those with most first. */
import { ask } from '../protocol/ask.ts';
import { countryName } from '../ui/card/words.ts';
import { useT } from '../ui/i18n.tsx';
import { EmptyState } from '../ui/parts.tsx';
import { pairPath } from '../ui/paths.ts';
import { useAnswer, useTitle } from '../ui/use.ts';
import { inOrder, PairCounts } from './pair-page.tsx';
import { Pending } from './pending.tsx';

export function PairsPage() {
  const { t, lang } = useT();
  const { answer, again } = useAnswer(() => ask('pairs', {}), 'pairs');
  useTitle(`${t('pairsTitle')} – ${t('extensionName')}`);
  if (answer.state !== 'had') return <Pending failed={answer.state === 'failed'} onRetry={again} />;
  const { pairs } = answer.value;
  return (
    <div class="column">
      <div class="page-head">
        <h1>{t('pairsTitle')}</h1>
        <p>{t('pairsLead')}</p>
      </div>
      {pairs.length === 0 && <EmptyState title={t('pairsNothing')} />}
      <ul class="ruled">
        {pairs.map(({ countries, agreements, forums, meetings }) => {
          const [one, other] = inOrder(countries);
          return (
            <li key={countries.join('-')} class="article-line">
              <a class="title" data-row href={pairPath(one, other)}>
                {countryName(one, lang)} – {countryName(other, lang)}
              </a>
              <span class="meta">
                <PairCounts agreements={agreements} forums={forums} meetings={meetings} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
