/** What the library takes of what the browser gives, pack by pack, with a warning before it runs out. */
import type { Room } from '../../platform/room.ts';
import type { StorageFacts } from '../../protocol/storage.ts';
import { useT } from '../../ui/i18n.tsx';
import { byteWords } from './byte-words.ts';

/** From this share of the quota on it is warned. */
const WARN_FROM = 0.8;

export function StorageMeter(props: { readonly facts: StorageFacts; readonly room: Room }) {
  const { t, lang } = useT();
  const { used, quota } = props.room;
  const share = used !== null && quota ? Math.min(1, used / quota) : null;
  const packs = props.facts.packs.filter(({ articles, entities }) => articles + entities > 0);
  return (
    <div class="storage-meter">
      {used !== null && (
        <p>
          {quota
            ? t('storageUsedOf', byteWords(used, lang), byteWords(quota, lang))
            : t('storageUsed', byteWords(used, lang))}
        </p>
      )}
      {share !== null && (
        <meter
          min={0}
          max={1}
          high={WARN_FROM}
          optimum={0}
          value={share}
          aria-label={t('storageTitle')}
          aria-valuetext={new Intl.NumberFormat(lang, { style: 'percent' }).format(share)}
        />
      )}
      {share !== null && share >= WARN_FROM && (
        <p class="storage-warning" role="alert">
          {t('storageAlmostFull', new Intl.NumberFormat(lang, { style: 'percent' }).format(share))}
        </p>
      )}
      {packs.length > 0 && (
        <dl class="storage-packs">
          {packs.map(({ id, name, version, bytes, on }) => (
            <div key={id}>
              <dt>
                {name[lang]}
                {id !== 'own' && <span class="quiet"> {version}</span>}
                {!on && <span class="quiet"> ({t('storageOff')})</span>}
              </dt>
              <dd>{byteWords(bytes, lang)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
