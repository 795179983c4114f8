/** Links that lead on from the card, and the unfolding parts that hold them. */
import type { ComponentChildren } from 'preact';
import type { EntityRef } from '../../core/knowledge/brief.types.ts';
import { useT } from '../i18n.tsx';
import { bothForms, KindMark } from '../kinds.tsx';
import { entityPath } from '../paths.ts';
import { useCardActions } from './actions.ts';

/** A link into the reading page. In a foreign page it is a button, since a link there would be the page's. */
export function Lead(props: {
  readonly path: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { open } = useCardActions();
  const className = props.class ?? 'card-link';
  if (!open) {
    return (
      <a class={className} href={props.path}>
        {props.children}
      </a>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an address of the extension in a foreign page would be refused and seen
    <button
      type="button"
      role="link"
      class={className}
      onClick={(event) => {
        if (event.isTrusted) open(props.path);
      }}
    >
      {props.children}
    </button>
  );
}

/** A name that leads to the entity's page, its kind in front. */
export function EntityLead(props: { readonly entity: EntityRef }) {
  const { lang } = useT();
  const { entity } = props;
  return (
    <Lead path={entityPath(entity.id)} class="card-link card-entity">
      <KindMark kind={entity.kind} />
      <span>{bothForms(entity.name, lang).first}</span>
    </Lead>
  );
}

/** A part of the card that is folded at first; left out where it would be empty. */
export function Fold(props: {
  readonly title: string;
  readonly count?: number;
  readonly children: ComponentChildren;
}) {
  if (props.count === 0) return null;
  return (
    <details class="card-fold">
      <summary>
        <span>{props.title}</span>
        {props.count !== undefined && <span class="count">{props.count}</span>}
      </summary>
      <div class="card-fold-body">{props.children}</div>
    </details>
  );
}
