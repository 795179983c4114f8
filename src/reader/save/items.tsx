/** What the article would add: things of each kind, then meetings, each with its sentences. */
import type { AddedItem, MeetingItem } from '../../core/corpus/additions.types.ts';
import type { Kind, Role } from '../../core/knowledge/types.ts';
import type { SavePreview } from '../../protocol/save.ts';
import { MEETING_WORDS } from '../../ui/card/meetings.tsx';
import { countryName, datedWords, day, partyName, statusWords, typeWords } from '../../ui/card/words.ts';
import { useT } from '../../ui/i18n.tsx';
import { KIND_GROUPS, KindMark } from '../../ui/kinds.tsx';
import { Section } from '../../ui/parts.tsx';
import { listWords } from '../../ui/words.ts';
import type { Decide, Decisions } from './choices.ts';
import { FateLabel, FateQuestion } from './item-fate.tsx';
import { ItemTools } from './item-tools.tsx';
import { Said } from './said.tsx';

interface Deciding {
  readonly decisions: Decisions;
  readonly decide: (change: Decide) => void;
  /** Language of the article. */
  readonly lang: string;
}

export function Items(
  props: Deciding & { readonly preview: SavePreview; readonly order: readonly string[] },
) {
  const { t } = useT();
  const { preview, order } = props;
  const kinds: readonly Kind[] = ['official', 'agreement', 'forum'];
  const sorted = [...preview.items].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return (
    <>
      {kinds.map((kind) => {
        const all = sorted.filter((item) => item.kind === kind);
        if (all.length === 0) return null;
        return (
          <Section key={kind} title={t(KIND_GROUPS[kind])} count={all.length}>
            <ul class="save-items">
              {all.map((item) => (
                <Item key={item.key} {...props} item={item} all={all} />
              ))}
            </ul>
          </Section>
        );
      })}
      {preview.meetings.length > 0 && (
        <Section title={t('saysMeetings')} count={preview.meetings.length}>
          <ul class="save-items">
            {preview.meetings.map((meeting) => (
              <Meeting key={meeting.key} {...props} meeting={meeting} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Item(props: Deciding & { readonly item: AddedItem; readonly all: readonly AddedItem[] }) {
  const { t, lang } = useT();
  const { item, decide } = props;
  const { fate, key } = item;
  const kept = 'id' in fate;
  const country = item.kind === 'official' ? item.country : null;
  return (
    <li class={`save-item kind-${item.kind}${kept ? '' : ' out'}`}>
      <div class="save-head">
        <label class="save-keep">
          <input
            type="checkbox"
            checked={kept}
            disabled={!kept && fate.why !== 'unwanted'}
            onChange={(event) => decide({ type: 'keep', key, keep: event.currentTarget.checked })}
          />
          <KindMark kind={item.kind} />
          <span class="name">{item.name}</span>
          <span class="visually-hidden">{t('saveKeep')}</span>
        </label>
        <FateLabel item={item} />
        {country !== null && <span class="muted">{countryName(country, lang)}</span>}
      </div>
      <Claims {...props} />
      <FateQuestion item={item} decide={decide} />
      <ItemTools {...props} />
    </li>
  );
}

function Claims(props: Deciding & { readonly item: AddedItem }) {
  const translator = useT();
  const { t } = translator;
  const { item, decide, lang } = props;
  if (item.kind === 'official') {
    if (item.roles.length === 0) return <p class="muted">{t('saysNoOffice')}</p>;
    return (
      <ul class="save-claims">
        {item.roles.map((role, i) => (
          <li key={role.key}>
            <label class="save-keep">
              <input
                type="checkbox"
                checked={role.wanted}
                onChange={(event) =>
                  decide({ type: 'keep', key: role.key, keep: event.currentTarget.checked })
                }
              />
              <span>
                {[role.former ? t('cardFormer', role.title) : role.title, role.rank]
                  .filter(Boolean)
                  .join(', ')}
                <span class="muted"> · {day(role.asOf as Role['asOf'], translator)}</span>
              </span>
            </label>
            {item.roles[i + 1]?.evidence.quote !== role.evidence.quote && (
              <Said
                evidence={role.evidence}
                words={[item.forms.find((form) => role.evidence.quote.includes(form)) ?? '', role.title]}
                lang={lang}
              />
            )}
          </li>
        ))}
      </ul>
    );
  }
  const facts =
    item.kind === 'agreement'
      ? [
          typeWords(item.type, translator),
          item.parties.length > 0
            ? listWords(
                item.parties.map((party) => partyName(party, {}, translator.lang)),
                translator,
              )
            : t('saysNoParties'),
          statusWords(item.status, translator),
          ...(item.date ? [datedWords(item.date, item.dateOf, translator)] : []),
        ]
      : [
          item.ordinal === undefined ? null : t('cardSessionNumber', item.ordinal),
          day(item.date, translator),
        ];
  return (
    <>
      <p class="save-facts">{facts.filter(Boolean).join(' · ')}</p>
      <Said evidence={item.evidence} words={item.forms.slice(0, 1)} lang={lang} />
    </>
  );
}

function Meeting(props: Deciding & { readonly meeting: MeetingItem }) {
  const translator = useT();
  const { t } = translator;
  const { meeting, decide } = props;
  const { people, what, date, evidence, key, wanted, possible } = meeting;
  const kept = wanted && possible;
  return (
    <li class={`save-item kind-forum${kept ? '' : ' out'}`}>
      <div class="save-head">
        <label class="save-keep">
          <input
            type="checkbox"
            checked={kept}
            disabled={!possible}
            onChange={(event) => decide({ type: 'keep', key, keep: event.currentTarget.checked })}
          />
          <span class="name">{listWords(people, translator)}</span>
        </label>
        <span class="muted">{[t(MEETING_WORDS[what]), day(date, translator)].join(' · ')}</span>
      </div>
      <Said evidence={evidence} words={people} lang={props.lang} />
      {!possible && <p class="muted">{t('saveMeetingImpossible')}</p>}
    </li>
  );
}
