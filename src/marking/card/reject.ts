/** "Not this person": kept in the settings, for the words and the host it was said of. */
import type { EntityId } from '../../core/knowledge/types.ts';
import { updateSettings } from '../../settings/settings.ts';
import { rejections, withoutRejections, withRejections } from './rejections.ts';

export function reject(entities: readonly EntityId[], text: string, host: string): Promise<void> {
  return updateSettings((now) => ({
    rejections: withRejections(now.rejections, rejections(entities, text, host)),
  }));
}

export function undoReject(entities: readonly EntityId[], text: string, host: string): Promise<void> {
  return updateSettings((now) => ({
    rejections: withoutRejections(now.rejections, rejections(entities, text, host)),
  }));
}
