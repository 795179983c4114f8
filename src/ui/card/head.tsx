import type { ComponentChildren } from 'preact';
import type { Entity, Role } from '../../core/knowledge/types.ts';
import { useT } from '../i18n.tsx';
import { bothForms, KIND_NAMES, KindMark } from '../kinds.tsx';
import { entityPath } from '../paths.ts';
import { Lead } from './lead.tsx';
import { officeName, roleName } from './words.ts';

/** Who or what it is, in both languages. `details` stand beside the kind (a country, a type). */
export function CardHead(props: { readonly entity: Entity; readonly details: readonly string[] }) {
  const { t, lang } = useT();
  const { entity } = props;
  const { first, second } = bothForms(entity.name, lang);
  return (
    <header class="card-head">
      <p class="card-kind">
        <KindMark kind={entity.kind} />
        {[t(KIND_NAMES[entity.kind]), ...props.details].join(' · ')}
      </p>
      <h2 class="card-name" lang={lang}>
        <Lead path={entityPath(entity.id)} class="card-name-link">
          {first}
        </Lead>
      </h2>
      {second && (
        <p class="card-other" lang={lang === 'vi' ? 'en' : 'vi'}>
          {second}
        </p>
      )}
      {entity.note && <p class="card-note">{entity.note[lang]}</p>}
    </header>
  );
}

/** A label and what it labels, one under the other. */
export function Block(props: {
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`card-block ${props.class ?? ''}`}>
      <p class="card-label">{props.label}</p>
      {props.children}
    </div>
  );
}

/** An office with its rank, in both languages: the interface's leads. */
export function RoleWords({ role }: { readonly role: Role }) {
  const { lang } = useT();
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <>
      <span class="card-strong">
        {officeName(role, lang)}
        {role.rank && <span class="card-rank">, {role.rank[lang]}</span>}
      </span>
      {roleName(role, other) !== roleName(role, lang) && (
        <span class="card-second" lang={other}>
          {roleName(role, other)}
        </span>
      )}
    </>
  );
}
