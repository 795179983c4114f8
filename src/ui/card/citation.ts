import type { ArticleRef } from '../../core/knowledge/brief.types.ts';
import type { Evidence } from '../../core/knowledge/types.ts';
import { translator } from '../../platform/i18n.ts';
import { sourcedDateWords } from '../dates.ts';

/** A quote ready to be pasted: quote, title, outlet, date with what fixes it, address. */
export function citation(evidence: Evidence, article: ArticleRef, lang: 'vi' | 'en'): string {
  const words = translator(lang);
  const date = article.event ?? article.published;
  const parts = [
    `“${article.title}”`,
    article.outlet?.name,
    date ? sourcedDateWords(date, words) : words.t('uiNoDate'),
    article.url,
  ];
  return `“${evidence.quote}” (${parts.filter(Boolean).join(', ')})`;
}
