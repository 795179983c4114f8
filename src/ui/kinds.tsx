/** The four kinds of entities: their names, their marks, and a name with its mark. */
import type { EntityRef } from '../core/knowledge/brief.types.ts';
import type { Bilingual, Kind } from '../core/knowledge/types.ts';
import type { MessageKey, Translator } from '../platform/i18n.ts';
import { useT } from './i18n.tsx';

/** In the order in which groups are shown. */
export const KINDS: readonly Kind[] = ['official', 'agreement', 'forum', 'organisation'];

export const KIND_NAMES: Readonly<Record<Kind, MessageKey>> = {
  official: 'uiKindOfficial',
  agreement: 'uiKindAgreement',
  forum: 'uiKindForum',
  organisation: 'uiKindOrganisation',
};

export const KIND_GROUPS: Readonly<Record<Kind, MessageKey>> = {
  official: 'uiKindOfficials',
  agreement: 'uiKindAgreements',
  forum: 'uiKindForums',
  organisation: 'uiKindOrganisations',
};

/** A shape a kind, so that colour is not all that tells them apart: person, sheet, round table, building. */
const SHAPES: Readonly<Record<Kind, string>> = {
  official: 'M6 1a2.6 2.6 0 1 1 0 5.2A2.6 2.6 0 0 1 6 1ZM1 11.5C1 8.6 3.2 7.2 6 7.2s5 1.4 5 4.3Z',
  agreement: 'M2 .8h5.2L10 3.6v7.6H2ZM4 5.2v1.1h4V5.2Zm0 2.4v1.1h4V7.6Z',
  forum:
    'M6 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM4.9 0h2.2v1.7H4.9Zm0 10.3h2.2V12H4.9ZM0 4.9h1.7v2.2H0Zm10.3 0H12v2.2h-1.7Z',
  organisation:
    'M6 .6 11.4 3.6v1H.6v-1ZM1.8 5.6h1.6v3.6H1.8Zm3.4 0h1.6v3.6H5.2Zm3.4 0h1.6v3.6H8.6ZM.6 10.2h10.8v1.2H.6Z',
};

export function KindMark(props: { readonly kind: Kind }) {
  const { t } = useT();
  return (
    <svg
      class={`kind-mark kind-${props.kind}`}
      viewBox="0 0 12 12"
      role="img"
      aria-label={t(KIND_NAMES[props.kind])}
    >
      <path d={SHAPES[props.kind]} fill-rule="evenodd" />
    </svg>
  );
}

/** The form in the interface's language, and the other form where it differs. */
export function bothForms(
  name: Bilingual,
  lang: Translator['lang'],
): { first: string; second: string | null } {
  const [first, second] = lang === 'vi' ? [name.vi, name.en] : [name.en, name.vi];
  return { first, second: first === second ? null : second };
}

/** A name that leads to the entity's page. */
export function EntityChip(props: { readonly entity: EntityRef; readonly href: string }) {
  const { lang } = useT();
  const { entity } = props;
  return (
    <a class={`chip kind-${entity.kind}`} href={props.href}>
      <KindMark kind={entity.kind} />
      <span class="capital">{bothForms(entity.name, lang).first}</span>
    </a>
  );
}
