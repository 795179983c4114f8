/** The offices as dated points, oldest first, with the gaps between them named: never as periods. */
import type { ArticleRef, OfficialBrief } from '../../core/knowledge/brief.types.ts';
import type { ArticleId, Role } from '../../core/knowledge/types.ts';
import { useT } from '../i18n.tsx';
import { articlePath } from '../paths.ts';
import { Fold, Lead } from './lead.tsx';
import { sameSentence } from './office.ts';
import { dateWithSource, daysWords, roleName } from './words.ts';

/** Gaps shorter than this are not worth a line, in days. */
const GAP_WORTH_NAMING = 2;

/** True for a gap between two points that is named. */
export function isGap(days: number | null): days is number {
  return days !== null && days >= GAP_WORTH_NAMING;
}

/** What one sentence says of one day: often several offices. */
export interface HistoryPoint {
  readonly roles: readonly [Role, ...Role[]];
  readonly gapDays: number | null;
}

/** Offices that one sentence gives for one day stand together. */
export function historyPoints(history: OfficialBrief['history']): HistoryPoint[] {
  const points: { roles: [Role, ...Role[]]; gapDays: number | null }[] = [];
  for (const { role, gapDays } of history) {
    const last = points.at(-1);
    if (last && sameSentence(last.roles[0], role)) last.roles.push(role);
    else points.push({ roles: [role], gapDays });
  }
  return points;
}

export function History(props: {
  readonly history: OfficialBrief['history'];
  readonly articles: Readonly<Record<ArticleId, ArticleRef>>;
}) {
  const points = historyPoints(props.history);
  const { t } = useT();
  return (
    <Fold title={t('cardHistory')} count={points.length}>
      <ol class="card-history">
        {points.map((point) => {
          const { article, start } = point.roles[0].evidence;
          return (
            <Point key={`${article}:${start}`} point={point} lang={props.articles[article]?.lang ?? 'vi'} />
          );
        })}
      </ol>
    </Fold>
  );
}

/** `lang` is the language of the quote. */
function Point({ point, lang: quoteLang }: { readonly point: HistoryPoint; readonly lang: 'vi' | 'en' }) {
  const translator = useT();
  const { t, lang } = translator;
  const [{ asOf, evidence }] = point.roles;
  const { gapDays } = point;
  return (
    <li>
      {isGap(gapDays) && <p class="card-gap">{t('cardGap', daysWords(gapDays, translator))}</p>}
      <p class="card-point">
        <span class="card-when">{asOf ? dateWithSource(asOf, translator) : t('cardDateNotStated')}</span>
        <Lead path={articlePath(evidence.article, evidence)}>
          {point.roles.map((role) => roleName(role, lang)).join('; ')}
        </Lead>
        <span class="card-meta" lang={quoteLang}>
          “{evidence.quote}”
        </span>
      </p>
    </li>
  );
}
