/** Lists of what the reader said is somebody else. */
import type { EntityId } from '../../core/knowledge/types.ts';
import type { Rejection } from '../../settings/types.ts';

const same = (a: Rejection, b: Rejection): boolean =>
  a.entity === b.entity && a.text === b.text && a.host === b.host;

/** One a candidate, for these words on this host. */
export function rejections(entities: readonly EntityId[], text: string, host: string): Rejection[] {
  return entities.map((entity) => ({ entity, text, host }));
}

/** The list with these added, none twice. */
export function withRejections(list: readonly Rejection[], more: readonly Rejection[]): Rejection[] {
  return [...list, ...more.filter((each) => !list.some((old) => same(old, each)))];
}

/** The list without these. */
export function withoutRejections(list: readonly Rejection[], fewer: readonly Rejection[]): Rejection[] {
  return list.filter((old) => !fewer.some((each) => same(old, each)));
}
