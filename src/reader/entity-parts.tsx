/** Parts that the pages of all kinds of entities are made of. */
import type { ComponentChildren } from 'preact';
import type { Brief } from '../core/knowledge/brief.types.ts';
import type { EntityId, Evidence } from '../core/knowledge/types.ts';
import type { SourcedDate } from '../core/text/dates.ts';
import { QuoteBlock } from '../ui/card/quote.tsx';
import { EntityChip } from '../ui/kinds.tsx';
import { Section } from '../ui/parts.tsx';
import { entityPath } from '../ui/paths.ts';

/** A claim on its line of time, with its sentence and whatever more sentences say the same. */
export function Point(props: {
  readonly brief: Pick<Brief, 'articles'>;
  readonly evidence: Evidence;
  readonly more?: readonly Evidence[];
  readonly date: SourcedDate | null;
  readonly kind?: string;
  readonly children: ComponentChildren;
}) {
  const { evidence, brief, date, more = [] } = props;
  return (
    <li class={`point${props.kind ? ` kind-${props.kind}` : ''}`}>
      {props.children}
      <QuoteBlock evidence={evidence} article={brief.articles[evidence.article]} date={date} />
      {more.map((each) => (
        <QuoteBlock
          key={`${each.article} ${each.start}`}
          evidence={each}
          article={brief.articles[each.article]}
          date={date}
        />
      ))}
    </li>
  );
}

/** Names that lead on; left out where there is none. */
export function Chips(props: { readonly ids: readonly EntityId[]; readonly brief: Pick<Brief, 'entities'> }) {
  const known = props.ids.flatMap((id) => props.brief.entities[id] ?? []);
  if (known.length === 0) return null;
  return (
    <div class="chips">
      {known.map((entity) => (
        <EntityChip key={entity.id} entity={entity} href={entityPath(entity.id)} />
      ))}
    </div>
  );
}

export function Related(props: {
  readonly title: string;
  readonly hint?: string;
  readonly ids: readonly EntityId[];
  readonly brief: Pick<Brief, 'entities'>;
}) {
  const known = props.ids.filter((id) => props.brief.entities[id]);
  if (known.length === 0) return null;
  return (
    <Section title={props.title} count={known.length}>
      {props.hint && <p class="muted">{props.hint}</p>}
      <Chips ids={known} brief={props.brief} />
    </Section>
  );
}
