/** How each mention looks: a pure choice from the settings and the passage. */
import type { Mention } from '../../core/matching/types.ts';
import type { Rejection, Settings } from '../../settings/types.ts';

export type Look = 'plain' | 'faint' | 'doubtful';

/** A mention that nobody is sure of, dotted: no entity at all, or several that it may be. */
function isDoubtful(mention: Mention): boolean {
  return mention.entity === null;
}

/** Names the entity, or the candidates of an open mention joined by `|`, in one string. */
export function subjectOf(mention: Mention): string {
  return mention.entity ?? mention.candidates.join('|');
}

function rejected(rejections: readonly Rejection[], entity: string, text: string, host: string): boolean {
  return rejections.some((each) => each.entity === entity && each.host === host && each.text === text);
}

/**
 * What the reader wants to see of a mention: null where its kind is off or where the reader has said that it is
 * somebody else; with fewer candidates where some were rejected.
 */
export function wanted(
  mention: Mention,
  settings: Pick<Settings, 'kinds' | 'rejections'>,
  host: string,
): Mention | null {
  if (!settings.kinds[mention.kind]) return null;
  if (settings.rejections.length === 0) return mention;
  const text = mention.text.normalize('NFC');
  const stays = (entity: string) => !rejected(settings.rejections, entity, text, host);
  if (mention.entity !== null) return stays(mention.entity) ? mention : null;
  const candidates = mention.candidates.filter(stays);
  if (candidates.length === mention.candidates.length) return mention;
  return candidates.length > 0 ? { ...mention, candidates } : null;
}

/**
 * The looks of a passage's mentions, in their order; null for nothing painted. Calm: in the headline and at the first
 * mention of each entity in a passage plainly, faintly after that. What is doubtful looks so wherever it is painted.
 */
export function chooseLooks(
  mentions: readonly Mention[],
  paint: Settings['paint'],
  headline: boolean,
): readonly (Look | null)[] {
  const seen = new Set<string>();
  return mentions.map((mention) => {
    if (paint === 'none') return null;
    if (isDoubtful(mention)) return 'doubtful';
    const subject = subjectOf(mention);
    const again = seen.has(subject);
    seen.add(subject);
    return paint === 'all' || headline || !again ? 'plain' : 'faint';
  });
}
