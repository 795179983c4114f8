/** Which articles of a segment the filters of a query let through. */
import type { EntityId } from '../knowledge/types.ts';
import { dayBounds } from '../text/dates.ts';
import { NO_DAY, type Segment } from './index/segment.types.ts';
import { TAG } from './tags.ts';
import type { UnderstoodFilter } from './types.ts';

/**
 * 1 for each article that passes, 0 for others. Entities and countries must all be named; of several outlets one is enough;
 * dates must all hold. `after` begins with the day, month or year it names, `before` ends ahead of it. A filter that was
 * not understood restricts nothing.
 * @param sources the ids under which articles may name an entity
 */
export function allowedIn(
  { head, dead, live }: Segment,
  filters: readonly UnderstoodFilter[],
  sources: (id: EntityId) => readonly EntityId[],
): Uint8Array {
  const allowed = new Uint8Array(head.docs).fill(1);
  for (let doc = 0; live < head.docs && doc < head.docs; doc += 1) if (dead(doc)) allowed[doc] = 0;
  const outlets: string[] = [];
  for (const { field, meaning } of filters) {
    if (meaning.to === 'entity') {
      const ids = sources(meaning.entity.id);
      keepTagged(
        allowed,
        head,
        ids.map((id) => TAG.entity + id),
      );
    } else if (meaning.to === 'country') keepTagged(allowed, head, [TAG.country + meaning.country]);
    else if (meaning.to === 'outlet') outlets.push(TAG.outlet + meaning.outlet);
    else if (meaning.to === 'date') keepDated(allowed, head, field, meaning.date);
  }
  if (outlets.length > 0) keepTagged(allowed, head, outlets);
  return allowed;
}

/** The articles that have a tag. */
export function tagged({ tags, tagStarts, tagRefs, docs }: Segment['head'], tag: string): number[] {
  const number = tags.indexOf(tag);
  const found: number[] = [];
  if (number < 0) return found;
  for (let doc = 0, at = 0; doc < docs; doc += 1) {
    for (const end = tagStarts[doc + 1]!; at < end; at += 1) if (tagRefs[at] === number) found.push(doc);
  }
  return found;
}

function keepTagged(allowed: Uint8Array, head: Segment['head'], tags: readonly string[]): void {
  const kept = new Set(tags.flatMap((tag) => tagged(head, tag)));
  for (let doc = 0; doc < allowed.length; doc += 1) if (!kept.has(doc)) allowed[doc] = 0;
}

/** An article whose day is not known exactly passes where it may be of the time. */
function keepDated(
  allowed: Uint8Array,
  { firstDay, lastDay }: Segment['head'],
  field: UnderstoodFilter['field'],
  date: string,
): void {
  const bounds = dayBounds(date);
  if (bounds?.first == null || bounds.last === null) return;
  const from = field === 'before' ? Number.NEGATIVE_INFINITY : bounds.first;
  const to =
    field === 'after' ? Number.POSITIVE_INFINITY : field === 'before' ? bounds.first - 1 : bounds.last;
  for (let doc = 0; doc < allowed.length; doc += 1) {
    const first = firstDay[doc]!;
    const last = lastDay[doc]!;
    const known = first !== NO_DAY;
    const open = last === NO_DAY ? Number.POSITIVE_INFINITY : last;
    if (!known || open < from || first > to) allowed[doc] = 0;
  }
}
