/** The offices as dated points, oldest first, with the gaps between them named: never as periods. */
import type { ArticleRef, OfficialBrief } from '../../core/knowledge/brief.types.ts';
import type { ArticleId } from '../../core/knowledge/types.ts';
import { ageWords, sourcedDateWords } from '../dates.ts';
import { useT } from '../i18n.tsx';
import { articlePath } from '../paths.ts';
import { Fold, Lead } from './lead.tsx';
import { roleName } from './words.ts';

/** Gaps up to this long are not worth a line, in days. */
const GAP_WORTH_NAMING = 2;

export function History(props: {
  readonly points: OfficialBrief['history'];
  readonly articles: Readonly<Record<ArticleId, ArticleRef>>;
}) {
  const translator = useT();
  const { t, lang } = translator;
  return (
    <Fold title={t('cardHistory')} count={props.points.length}>
      <ol class="card-history">
        {props.points.map(({ role, gapDays }) => {
          const { article, quote, start, end } = role.evidence;
          const gap = gapDays !== null && gapDays >= GAP_WORTH_NAMING ? ageWords(gapDays, translator) : null;
          return (
            <li key={`${article}:${start}:${end}:${role.title.vi}`}>
              {gap && <p class="card-gap">{t('cardGap', gap)}</p>}
              <p class="card-point">
                <span class="card-when">
                  {role.asOf ? sourcedDateWords(role.asOf, translator) : t('cardDateNotStated')}
                </span>
                <Lead path={articlePath(article, role.evidence)}>{roleName(role)[lang]}</Lead>
                <span class="card-meta" lang={props.articles[article]?.lang ?? 'vi'}>
                  “{quote}”
                </span>
              </p>
            </li>
          );
        })}
      </ol>
    </Fold>
  );
}
