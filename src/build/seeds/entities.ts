/** Entities of the index: as found, with what the curated names add; and those that only curation has. */
import type { FoundEntity, FoundIndex } from '../../core/corpus/found-index.ts';
import { levelIn } from '../../core/corpus/found-names.ts';
import type { Article, Entity, EntityId, Kind, Session } from '../../core/knowledge/types.ts';
import { compareDates } from '../../core/text/dates.ts';
import type { Claims, Kinds } from './claims.ts';
import { ALREADY_FOUND } from './correct.ts';
import { names, parties } from './names.ts';
import type { FieldPath, SeedProblem } from './problems.ts';
import type { RawSeeds } from './read.ts';
import type { SeedFile } from './yaml-file.ts';

type Report = (path: FieldPath, message: string) => void;

/** The kind of every entity, found or curated; a curated id may stand once. */
export function kindsOf(raw: RawSeeds, index: FoundIndex, problems: SeedProblem[]): Kinds {
  const kinds = new Map<EntityId, Kind>();
  const note = (file: SeedFile<Readonly<Record<EntityId, unknown>>>, kind: Kind) => {
    for (const id of Object.keys(file.value)) {
      const other = kinds.get(id);
      if (other) problems.push(file.problem([id], `there is already an entity of this id, of kind ${other}`));
      kinds.set(id, kind);
    }
  };
  note(raw.officials, 'official');
  note(raw.agreements, 'agreement');
  note(raw.forums, 'forum');
  note(raw.organisations, 'organisation');
  for (const [id, { kind }] of index.entities) kinds.set(id, kind);
  return kinds;
}

export interface EntityContext {
  readonly raw: RawSeeds;
  readonly index: FoundIndex;
  readonly claims: Claims;
  readonly articles: readonly Article[];
  readonly kinds: Kinds;
  reporter(file: SeedFile<unknown>): Report;
}

/** By kind; within a kind in the order in which the articles tell of them, then those that are only curated. */
export function entitiesOf(context: EntityContext): Entity[] {
  const { raw, index } = context;
  const ids = (file: SeedFile<Readonly<Record<EntityId, unknown>>>, kind: Kind) => [
    ...new Set([
      ...[...index.entities].flatMap(([id, found]) => (found.kind === kind ? id : [])),
      ...Object.keys(file.value),
    ]),
  ];
  return [
    ...ids(raw.officials, 'official').map((id) => official(id, context)),
    ...ids(raw.agreements, 'agreement').map((id) => agreement(id, context)),
    ...ids(raw.forums, 'forum').map((id) => forum(id, context)),
    ...ids(raw.organisations, 'organisation').map((id) => organisation(id, context)),
  ];
}

/** Claims about the entity; a problem where a curated one has none. */
function claimed<T>(lists: Map<EntityId, T[]>, id: EntityId, report: Report): readonly T[] {
  const list = lists.get(id);
  if (!list) report([id], 'no article says anything of it: add a claim');
  return list ?? [];
}

function shared(id: EntityId, kind: Kind, { index, articles }: EntityContext) {
  const found: FoundEntity | undefined = index.entities.get(id);
  return {
    found,
    named: (entry: Parameters<typeof names>[1], report: Report) =>
      names({ id, kind }, entry, found, articles, report),
  };
}

function official(id: EntityId, context: EntityContext): Entity {
  const file = context.raw.officials;
  const report = context.reporter(file);
  const entry = file.value[id];
  const { found, named } = shared(id, 'official', context);
  const told = found?.country ?? undefined;
  if (entry?.country !== undefined && entry.country === told) report([id, 'country'], ALREADY_FOUND);
  const country = entry?.country ?? told;
  if (country === undefined) report([id, 'country'], 'is missing, and no article tells it');
  return {
    kind: 'official',
    ...named(entry, report),
    country: country ?? '',
    roles: found && !context.claims.roles.has(id) ? [] : claimed(context.claims.roles, id, report),
  };
}

function agreement(id: EntityId, context: EntityContext): Entity {
  const file = context.raw.agreements;
  const report = context.reporter(file);
  const entry = file.value[id];
  const { found, named } = shared(id, 'agreement', context);
  const base = named(entry, report);
  if (entry?.type !== undefined && entry.type === found?.type) report([id, 'type'], ALREADY_FOUND);
  const type = entry?.type ?? found?.type ?? 'other';
  if (entry && !entry.type && !found) report([id, 'type'], 'is missing, and no article has the agreement');
  const said = type === 'partnership' ? levelIn(base.name.vi) : undefined;
  if (entry?.level !== undefined && entry.level === said) report([id, 'level'], ALREADY_FOUND);
  const level = entry?.level ?? said;
  const steps = claimed(context.claims.steps, id, report);
  const contradicts = Object.entries(entry?.contradicts ?? {}).map(([entity, note]) => {
    if (!context.kinds.has(entity)) report([id, 'contradicts', entity], `there is no entity ${entity}`);
    return { entity, note };
  });
  const organisations = new Set(Object.keys(context.raw.organisations.value));
  return {
    kind: 'agreement',
    ...base,
    type,
    ...(level && { level }),
    parties: entry ? parties(entry.parties, organisations, [id, 'parties'], report) : (found?.parties ?? []),
    ...(entry?.partiesOpen !== undefined && { partiesOpen: entry.partiesOpen }),
    steps: steps.map(({ people: _, ...step }) => step),
    ...(contradicts.length > 0 && { contradicts }),
    people: [...new Set(steps.flatMap((step) => step.people))],
  };
}

function forum(id: EntityId, context: EntityContext): Entity {
  const file = context.raw.forums;
  const report = context.reporter(file);
  const entry = file.value[id];
  const { found, named } = shared(id, 'forum', context);
  const organisations = new Set(Object.keys(context.raw.organisations.value));
  const listed = parties(entry?.parties ?? [], organisations, [id, 'parties'], report);
  if (listed.length > 0 && JSON.stringify(listed) === JSON.stringify(found?.parties))
    report([id, 'parties'], ALREADY_FOUND);
  return {
    kind: 'forum',
    ...named(entry, report),
    parties: listed.length > 0 ? listed : (found?.parties ?? []),
    sessions: [...claimed(context.claims.sessions, id, report)].sort(byDate),
  };
}

/** What has no date stands behind, in the order of the articles. */
function byDate({ date: a }: Session, { date: b }: Session): number {
  return a && b ? compareDates(a, b) : Number(a === null) - Number(b === null);
}

function organisation(id: EntityId, context: EntityContext): Entity {
  const file = context.raw.organisations;
  const report = context.reporter(file);
  const entry = file.value[id];
  return {
    kind: 'organisation',
    ...shared(id, 'organisation', context).named(entry, report),
    ...(entry?.country !== undefined && { country: entry.country }),
    evidence: claimed(context.claims.evidence, id, report),
  };
}
