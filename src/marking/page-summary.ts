/** What a frame tells of itself in few words. */
import type { PageEntity } from '../protocol/page.ts';
import { subjectOf } from './paint/looks.ts';
import type { Mark, PageRun } from './runs/page-runs.ts';

/** Text sent along for related coverage, in UTF-16 units. */
const RELATED_UNITS = 20_000;

/** Shorter runs are menus, buttons and captions, in UTF-16 units. */
const MIN_RELATED_RUN_UNITS = 60;

/** The entities of some marks, in the order of their first mention. */
export function countEntities(marks: readonly Pick<Mark, 'mention'>[]): readonly PageEntity[] {
  const entities = new Map<string, PageEntity>();
  for (const { mention } of marks) {
    const subject = subjectOf(mention);
    const before = entities.get(subject);
    const { entity, candidates, kind, text } = mention;
    entities.set(
      subject,
      before ? { ...before, count: before.count + 1 } : { entity, candidates, kind, text, count: 1 },
    );
  }
  return [...entities.values()];
}

/** Some of the page's running text, long runs first come. */
export function relatedText(runs: Iterable<Pick<PageRun, 'text'>>): string {
  let text = '';
  for (const run of runs) {
    if (run.text.length < MIN_RELATED_RUN_UNITS) continue;
    text += `${run.text.trim()}\n`;
    if (text.length >= RELATED_UNITS) break;
  }
  return text.slice(0, RELATED_UNITS);
}
