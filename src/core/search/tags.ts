/** What articles are filtered and counted by, as short strings: `e:` an entity, `c:` a country, `o:` an outlet; prefixes of one length. */
import type { Article } from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import { type DayNumber, dayBounds } from '../text/dates.ts';

export const TAG = { entity: 'e:', country: 'c:', outlet: 'o:' } as const;

/** Of an article: the entities it names, the countries and unions of states it names, its outlet. */
export function tagsOf(article: Article): string[] {
  const tags = new Set<string>();
  for (const { entity } of article.mentions) tags.add(TAG.entity + entity);
  for (const paragraph of article.paragraphs) {
    if (paragraph.part === 'teaser') continue;
    for (const { code } of findCountries(article.text.slice(paragraph.start, paragraph.end))) {
      tags.add(TAG.country + code);
    }
  }
  // A tag is one line of the segment's table.
  if (article.outlet) tags.add(TAG.outlet + article.outlet.name.replace(/\s+/gu, ' ').trim());
  return [...tags];
}

/** First and last day of what it reports, else of its publication; null where a year is not known. */
export function daysOf(article: Article): {
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
} {
  const date = article.event ?? article.published;
  const bounds = date && dayBounds(date.value, date.earliest);
  return { first: bounds?.first ?? null, last: bounds?.last ?? null };
}
