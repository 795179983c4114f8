/** How much an article would add, in a line. */

import type { MessageKey } from '../../platform/i18n.ts';
import type { SavePreview } from '../../protocol/save.ts';
import { useT } from '../../ui/i18n.tsx';
import { countWords, listWords } from '../../ui/words.ts';

const NEW: Readonly<Record<'official' | 'agreement' | 'forum', readonly [MessageKey, MessageKey]>> = {
  official: ['saveNewName', 'saveNewNames'],
  agreement: ['saveNewAgreement', 'saveNewAgreements'],
  forum: ['saveNewForum', 'saveNewForums'],
};

export function Counts(props: { readonly preview: SavePreview }) {
  const translator = useT();
  const { t } = translator;
  const { items, meetings } = props.preview;
  const fresh = (['official', 'agreement', 'forum'] as const).flatMap((kind) => {
    const ids = items.flatMap(({ kind: own, fate }) =>
      own === kind && 'id' in fate && !fate.known ? [fate.id] : [],
    );
    const count = new Set(ids).size;
    return count === 0 ? [] : [countWords(count, ...NEW[kind], translator)];
  });
  const known = new Set(items.flatMap(({ fate }) => ('id' in fate && fate.known ? [fate.id] : []))).size;
  const held = meetings.filter(({ wanted, possible }) => wanted && possible).length;
  const open = items.filter(
    ({ fate }) => 'why' in fate && (fate.why === 'several' || fate.why === 'no-country'),
  ).length;
  const parts = [
    ...(fresh.length > 0 ? fresh : [t('saveNothingNew')]),
    ...(known > 0 ? [countWords(known, 'saveKnownOne', 'saveKnownMany', translator)] : []),
    ...(held > 0 ? [countWords(held, 'saveMeetingOne', 'saveMeetingMany', translator)] : []),
  ];
  return (
    <p class="save-counts" role="status">
      {listWords(parts, translator)}
      {open > 0 && (
        <span class="muted"> · {countWords(open, 'saveOpenOne', 'saveOpenMany', translator)}</span>
      )}
    </p>
  );
}
