/** What articles, entities and meetings refer to: each other, and places in a text. */
import type { Span } from '../text/span.ts';
import type { ProblemCode } from './problem.ts';
import type { Article, Entity, EntityId, Evidence, Kind, Meeting, Party } from './types.ts';

type Path = readonly (string | number)[];

/** One of the three things a pack is made of. */
export type PackLine =
  | { readonly kind: 'article'; readonly value: Article }
  | { readonly kind: 'entity'; readonly value: Entity }
  | { readonly kind: 'meeting'; readonly value: Meeting };

export interface Reference {
  readonly path: Path;
  readonly id: EntityId;
  /** Which kind it must be; null for any. */
  readonly kind: Kind | null;
  /** What is wrong where there is none. */
  readonly missing: ProblemCode;
}

/** Every entity that is referred to by its id. */
export function* references(line: PackLine): Generator<Reference> {
  switch (line.kind) {
    case 'article':
      for (const [i, { entity }] of line.value.mentions.entries())
        yield any(entity, ['mentions', i, 'entity']);
      break;
    case 'meeting':
      yield* officials(line.value.people, ['people']);
      break;
    case 'entity':
      yield* ofEntity(line.value);
  }
}

const any = (id: EntityId, path: Path): Reference => ({ path, id, kind: null, missing: 'no-entity' });

const organisation = (id: EntityId, path: Path): Reference => ({
  path,
  id,
  kind: 'organisation',
  missing: 'no-organisation',
});

function* officials(people: readonly EntityId[], path: Path): Generator<Reference> {
  for (const [i, id] of people.entries())
    yield { path: [...path, i], id, kind: 'official', missing: 'no-official' };
}

function* ofParties(parties: readonly Party[]): Generator<Reference> {
  for (const [i, party] of parties.entries())
    if ('organisation' in party) yield organisation(party.organisation, ['parties', i, 'organisation']);
}

function* ofEntity(entity: Entity): Generator<Reference> {
  switch (entity.kind) {
    case 'official':
      for (const [i, role] of entity.roles.entries())
        if (role.organisation !== undefined)
          yield organisation(role.organisation, ['roles', i, 'organisation']);
      break;
    case 'agreement':
      yield* ofParties(entity.parties);
      yield* officials(entity.people, ['people']);
      for (const [i, other] of (entity.contradicts ?? []).entries())
        yield any(other.entity, ['contradicts', i, 'entity']);
      break;
    case 'forum':
      yield* ofParties(entity.parties);
      for (const [i, session] of entity.sessions.entries())
        yield* officials(session.people, ['sessions', i, 'people']);
  }
}

/** Every sentence that a claim stands on. */
export function* claimEvidence(
  line: PackLine,
): Generator<{ readonly path: Path; readonly evidence: Evidence }> {
  if (line.kind === 'article') return;
  if (line.kind === 'meeting') {
    yield { path: ['evidence'], evidence: line.value.evidence };
    return;
  }
  const entity = line.value;
  switch (entity.kind) {
    case 'official':
      for (const [i, { evidence }] of entity.roles.entries())
        yield { path: ['roles', i, 'evidence'], evidence };
      break;
    case 'agreement':
      for (const [i, { evidence }] of entity.steps.entries())
        yield { path: ['steps', i, 'evidence'], evidence };
      break;
    case 'forum':
      for (const [i, { evidence, more = [] }] of entity.sessions.entries()) {
        yield { path: ['sessions', i, 'evidence'], evidence };
        for (const [j, further] of more.entries())
          yield { path: ['sessions', i, 'more', j], evidence: further };
      }
      break;
    case 'organisation':
      for (const [i, evidence] of entity.evidence.entries()) yield { path: ['evidence', i], evidence };
  }
}

const isWithin = ({ start, end }: Span, text: string): boolean => start <= end && end <= text.length;

/** What is wrong with the places that an article gives in its own text. */
export function* places({
  text,
  paragraphs,
  mentions,
}: Article): Generator<{ readonly path: Path; readonly code: ProblemCode }> {
  let after = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (!isWithin(paragraph, text)) yield { path: ['paragraphs', i], code: 'outside-text' };
    if (paragraph.start < after) yield { path: ['paragraphs', i], code: 'overlapping' };
    after = paragraph.end;
  }
  for (const [i, mention] of mentions.entries())
    if (!isWithin(mention, text)) yield { path: ['mentions', i], code: 'outside-text' };
}

/** Whether the quote is exactly what the text has at its span. */
export function isQuoted({ start, end, quote }: Evidence, text: string): boolean {
  return end - start === quote.length && text.startsWith(quote, start);
}
