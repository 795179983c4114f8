/** Claims of one article as knowledge: each entity it says something of, new or known, with the claims of this article alone. */
import type { KnownEntity } from '../knowledge/record.types.ts';
import type {
  Agreement,
  Article,
  Entity,
  EntityId,
  Forum,
  Kind,
  Knowledge,
  Official,
  Organisation,
  Role,
  Session,
  Surface,
} from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import { type Drafts, withSession } from './drafts.ts';
import type { FoundEntity, FoundIndex, KnownEntities } from './found-index.ts';
import {
  foundName,
  foundNameRule,
  foundRule,
  isNamedAlready,
  isUnmarkedForm,
  levelIn,
} from './found-names.ts';

/** `empty`: entities that were found, and of which nothing is said that could be kept. */
export function addedKnowledge(
  article: Article,
  { entities: found }: Pick<FoundIndex, 'entities'>,
  all: Drafts,
  known: KnownEntities,
): { readonly knowledge: Knowledge; readonly empty: ReadonlySet<EntityId> } {
  const drafts = {
    ...all,
    roles: all.roles.map((draft) => ({ ...draft, role: withBody(draft.role, known) })),
  };
  const used = usedIn(drafts);
  const entities: Entity[] = [];
  const empty = new Set<EntityId>();
  for (const [id, entity] of found) {
    if (used.has(id)) entities.push(entityOf(id, entity, article, drafts, known.get(id)));
    else empty.add(id);
  }
  return {
    knowledge: { entities: [...entities, ...organisationsOf(drafts, known)], meetings: drafts.meetings },
    empty,
  };
}

/** An office's body under the id that it has now; without it where nobody knows it. */
function withBody({ organisation, ...role }: Role, known: KnownEntities): Role {
  const body = organisation === undefined ? undefined : known.get(organisation);
  return body?.kind === 'organisation' ? { ...role, organisation: body.id } : role;
}

/** Entities that a claim is of, or names. */
function usedIn({ roles, steps, sessions, meetings }: Drafts): ReadonlySet<EntityId> {
  return new Set([
    ...roles.map(({ official }) => official),
    ...steps.flatMap(({ agreement, people }) => [agreement, ...people]),
    ...sessions.flatMap(({ forum, session }) => [forum, ...session.people]),
    ...meetings.flatMap(({ people }) => people),
  ]);
}

function entityOf(
  id: EntityId,
  found: FoundEntity,
  article: Article,
  drafts: Drafts,
  known: KnownEntity | undefined,
): Official | Agreement | Forum {
  const base = named(id, found, article, known);
  switch (found.kind) {
    case 'agreement': {
      const steps = drafts.steps.filter(({ agreement }) => agreement === id);
      const level = found.type === 'partnership' ? levelIn(base.name.vi) : undefined;
      return {
        kind: 'agreement',
        ...base,
        type: found.type ?? 'other',
        ...(level && { level }),
        parties: found.parties,
        steps: steps.map(({ step }) => step),
        people: [...new Set(steps.flatMap(({ people }) => people))],
      };
    }
    case 'forum': {
      const sessions = drafts.sessions.filter(({ forum }) => forum === id);
      return {
        kind: 'forum',
        ...base,
        parties: found.parties,
        sessions: sessions.reduce<Session[]>((all, { session }) => withSession(all, session), []),
      };
    }
    default:
      return {
        kind: 'official',
        ...base,
        country: known?.countries[0] ?? found.country ?? '',
        roles: drafts.roles.flatMap(({ official, role }) => (official === id ? [role] : [])),
      };
  }
}

/** A known entity keeps its name; of the article's forms it gets those that are not known yet. */
function named(
  id: EntityId,
  { kind, forms }: FoundEntity,
  { text, lang }: Article,
  known: KnownEntity | undefined,
): Pick<Entity, 'id' | 'name' | 'surfaces'> {
  const name = known?.name ?? foundName(forms[0]?.[0] ?? id, kind);
  const surfaces: Surface[] = [];
  const had = new Set(known?.names.map(foldKey));
  const names = (known?.names ?? []).map((each) => ({ text: each }));
  const add = (words: string, rule: Surface['rule'], language: Surface['lang']): void => {
    if (surfaces.some((surface) => surface.text === words)) return;
    surfaces.push({ text: words, rule, lang: language, basis: text.includes(words) ? 'article' : 'ours' });
  };
  if (!known) {
    add(name.vi, foundNameRule(name.vi, kind), lang);
    if (!isUnmarkedForm(name)) add(name.en, 'alias', 'en');
  }
  for (const form of new Set(forms.flat()))
    if (!had.has(foldKey(form)) && !isNamedAlready(form, [...names, ...surfaces], kind))
      add(form, foundRule(form, kind), lang);
  return { id, name, surfaces };
}

/** Organisations whose offices the roles are, so that they lead to their officials. */
function organisationsOf({ roles }: Drafts, known: KnownEntities): Organisation[] {
  const ids = new Set(roles.flatMap(({ role }) => role.organisation ?? []));
  return [...ids].flatMap((id) => {
    const entity = known.get(id);
    const kind: Kind = 'organisation';
    if (entity?.kind !== kind) return [];
    return [{ kind, id, name: entity.name, surfaces: [], evidence: [] } as const];
  });
}
