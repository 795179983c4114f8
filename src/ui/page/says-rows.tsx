/** One row of what the page says: the name with what the page states of it, unfolding to the sentences that say so. */
import type { ComponentChildren } from 'preact';
import type { Kind } from '../../core/knowledge/types.ts';
import type {
  SaidAgreement,
  SaidForum,
  SaidMeeting,
  SaidOfficial,
  SaidRole,
} from '../../protocol/page-says.ts';
import { MEETING_WORDS } from '../card/meetings.tsx';
import { unlikeWords } from '../card/office.ts';
import { countryName, statusWords, typeWords } from '../card/words.ts';
import { useT } from '../i18n.tsx';
import { bothForms, KindMark } from '../kinds.tsx';
import { entityPath } from '../paths.ts';
import { listWords } from '../words.ts';

/** Shows a sentence on the page. */
export type Find = (sentence: string) => void;

function SaidRow(props: {
  readonly kind: Kind;
  readonly name: string;
  readonly under: string;
  /** Says that the corpus has nothing of it. */
  readonly outside: boolean;
  /** And would by saving the article. */
  readonly isNew?: boolean;
  readonly children: ComponentChildren;
}) {
  const { t } = useT();
  return (
    <li>
      <details class={`says-row kind-${props.kind}`}>
        <summary data-row>
          <KindMark kind={props.kind} />
          <span class="words">
            <span class="name">{props.name}</span>{' '}
            {props.isNew ? (
              <span class="label save-new">{t('saveNew')}</span>
            ) : (
              props.outside && <span class="label">{t('saysOutside')}</span>
            )}
            {props.under && <span class="under">{props.under}</span>}
          </span>
        </summary>
        <div class="says-more">{props.children}</div>
      </details>
    </li>
  );
}

function Sentence(props: { readonly text: string; readonly find: Find }) {
  const { t } = useT();
  if (!props.text) return null;
  return (
    <blockquote class="quote">
      <button type="button" class="sentence" title={t('saysFind')} onClick={() => props.find(props.text)}>
        “{props.text}”
      </button>
    </blockquote>
  );
}

function Profile(props: { readonly entity: SaidForum['known'] }) {
  const { t } = useT();
  return props.entity && <a href={entityPath(props.entity.id)}>{t('popupProfile')}</a>;
}

/** The corpus's name for it, or the page's. */
function useName({ text, known }: SaidForum): string {
  const { lang } = useT();
  return known ? bothForms(known.name, lang).first : text;
}

function bySentence(roles: readonly SaidRole[]): ReadonlyMap<string, readonly SaidRole[]> {
  const found = new Map<string, SaidRole[]>();
  for (const role of roles) found.set(role.sentence, [...(found.get(role.sentence) ?? []), role]);
  return found;
}

export function OfficialRow(props: { readonly said: SaidOfficial; readonly find: Find }) {
  const translator = useT();
  const { t, lang } = translator;
  const { said, find } = props;
  const title = (role: SaidRole) => (role.former ? t('cardFormer', role.title) : role.title);
  const offices = [...new Set(said.roles.map(title))];
  const country = said.country ? countryName(said.country, lang) : null;
  return (
    <SaidRow
      kind="official"
      name={useName(said)}
      under={offices.length > 0 ? offices.join('; ') : t('saysNoOffice')}
      outside={!said.known}
      isNew={said.isNew}
    >
      {country && <p class="muted">{country}</p>}
      {said.unlike && <p class="says-unlike">{unlikeWords(said.unlike, translator)}</p>}
      {[...bySentence(said.roles)].map(([sentence, roles]) => (
        <div key={sentence}>
          <p>{roles.map((role) => [title(role), role.rank].filter(Boolean).join(', ')).join('; ')}</p>
          <Sentence text={sentence} find={find} />
        </div>
      ))}
      {said.roles.length === 0 && <Sentence text={said.sentence} find={find} />}
      <Profile entity={said.known} />
    </SaidRow>
  );
}

export function AgreementRow(props: { readonly said: SaidAgreement; readonly find: Find }) {
  const translator = useT();
  const { said, find } = props;
  const parties = said.parties.map((code) => countryName(code, translator.lang));
  const facts = [
    typeWords(said.type, translator),
    parties.length > 0 ? listWords(parties, translator) : translator.t('saysNoParties'),
    statusWords(said.status, translator),
  ];
  return (
    <SaidRow
      kind="agreement"
      name={useName(said)}
      under={facts.join(' · ')}
      outside={!said.known}
      isNew={said.isNew}
    >
      <Sentence text={said.sentence} find={find} />
      <Profile entity={said.known} />
    </SaidRow>
  );
}

export function ForumRow(props: { readonly said: SaidForum; readonly find: Find }) {
  const { said, find } = props;
  return (
    <SaidRow kind="forum" name={useName(said)} under="" outside={!said.known} isNew={said.isNew}>
      <Sentence text={said.sentence} find={find} />
      <Profile entity={said.known} />
    </SaidRow>
  );
}

export function MeetingRow(props: { readonly said: SaidMeeting; readonly find: Find }) {
  const translator = useT();
  const { t } = translator;
  const { said, find } = props;
  const what = t(MEETING_WORDS[said.what]);
  return (
    <SaidRow
      kind="forum"
      name={listWords(said.people, translator)}
      under={said.planned ? t('saysPlanned', what) : what}
      outside={false}
    >
      <Sentence text={said.sentence} find={find} />
    </SaidRow>
  );
}
