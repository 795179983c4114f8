/** Everything the annotator needs: what the layers of a corpus, joined, find in texts, and what is known of it. */
import type { EntityId, Knowledge, PartnershipLevel, SurfaceRule } from '../knowledge/types.ts';
import type { Span } from '../text/span.ts';
import { type Gazetteer, joinLayers } from './gazetteer.ts';
import { buildLayer, loadLayer } from './layer.ts';
import { findInAll, findInShort, type JoinedHit } from './layer-find.ts';
import { type OfficeGroups, officeGroups } from './office-groups.ts';
import type { Office } from './offices.ts';
import { type Entities, type Person, peopleOf } from './people.ts';
import type { Automaton } from './types.ts';

/** One meaning of a surface. */
export interface Use {
  readonly entity: EntityId;
  readonly rule: SurfaceRule | 'office';
  /** The surface names all parties of the agreement or forum itself. */
  readonly selfContained: boolean;
  readonly level?: PartnershipLevel;
  /** Only where `rule` is `office`. */
  readonly office?: Office;
}

/** A place where a surface stands, before any context is looked at. */
export interface Hit extends Span {
  /** The page wrote the surface without its diacritics, as a name. */
  readonly unmarked: boolean;
  /** What it may mean: each entity once, those of earlier layers first, offices behind. */
  readonly uses: readonly Use[];
}

export interface Lexicon {
  readonly entities: Entities;
  /** Each looked at when first asked for: a page names few. */
  readonly people: Pick<ReadonlyMap<EntityId, Person>, 'get' | 'has'>;
  /** Leftmost-longest whole words over all layers, never overlapping, in order; for each of the texts. */
  find(texts: readonly string[]): (readonly Hit[])[];
  /** The same for a text as short as a hit. */
  findShort(text: string): readonly Hit[];
  /** What an entity is looked at together with: the bodies of an official's offices. */
  needs(id: EntityId): readonly EntityId[];
}

/**
 * @param entities all packs joined and corrected. What {@link import('./types.ts').Annotator.wanted} names must be in it by
 * the time it is looked for; what is not in it is not marked.
 */
export function createLexicon(gazetteer: Gazetteer, entities: Entities): Lexicon {
  const { layers, corrections } = gazetteer;
  const loaded = layers.map(({ layer }) => layer.automaton);
  const groups = officeGroups(gazetteer, loaded);
  const automata = layers.map((_, number) => liveAutomaton(gazetteer, groups, number));
  const hitOf = ({ start, end, unmarked, surfaces }: JoinedHit): Hit => ({
    start,
    end,
    unmarked,
    uses: usesOf(gazetteer, groups, surfaces),
  });
  return {
    entities,
    people: peopleOf(entities),
    find: (texts) => findInAll(automata, texts).map((hits) => hits.map(hitOf)),
    findShort: (text) => findInShort(automata, text).map(hitOf),
    needs: (id) => {
      const bodies = gazetteer.places(id).flatMap(({ layer, at }) => {
        const { known } = layers[layer]!.layer;
        return known.organisations(at).flatMap((body) => corrections.target(body) ?? []);
      });
      return [...new Set(bodies)];
    },
  };
}

/** Without surfaces that mean nothing that counts. */
function liveAutomaton({ layers }: Gazetteer, groups: OfficeGroups, number: number): Automaton {
  const { layer, dead } = layers[number]!;
  const { uses, automaton } = layer;
  const doubtful = new Set(uses.pending);
  if (dead) {
    for (let group = 0; group < uses.groups; group += 1)
      if (uses.points(group).some((point) => dead[uses.holderOf(point)] === 1)) doubtful.add(group);
  }
  const gone = new Set([...doubtful].filter((group) => !groups.counts(number, group)));
  if (!dead && gone.size === 0) return automaton;
  const surfaces = new Uint8Array(uses.surfaces).fill(1);
  uses.forEach((surface, use) => {
    if (surfaces[surface] === 0) return;
    const isLive = use < uses.uses ? dead?.[uses.entityOf(use)] !== 1 : !gone.has(use - uses.uses);
    if (isLive) surfaces[surface] = 0;
  });
  return automaton.without(surfaces);
}

interface FoundUse {
  readonly use: Use;
  readonly derived: boolean;
  readonly layer: number;
  readonly at: number;
}

function usesOf(gazetteer: Gazetteer, groups: OfficeGroups, surfaces: JoinedHit['surfaces']): readonly Use[] {
  const found: FoundUse[] = [];
  const offices = new Set<Office>();
  for (const { layer, surface } of surfaces) {
    const { layer: own, dead } = gazetteer.layers[layer]!;
    for (const at of own.uses.of(surface)) {
      if (at >= own.uses.uses) {
        for (const office of groups.of(layer, at - own.uses.uses)) offices.add(office);
        continue;
      }
      const { entity: number, derived, ...use } = own.uses.use(at);
      const entity = dead?.[number] === 1 ? null : gazetteer.corrections.target(own.known.id(number));
      if (entity !== null) found.push({ use: { ...use, entity }, derived, layer, at });
    }
  }
  const uses = new Map<EntityId, Use>();
  for (const { use } of found.length > 1 ? inOrder(found, gazetteer) : found)
    if (!uses.has(use.entity)) uses.set(use.entity, use);
  return [...uses.values(), ...officeUses(offices)];
}

/** Entities as they stand in the layers; of one entity what is stated first. */
function inOrder(found: readonly FoundUse[], gazetteer: Gazetteer): readonly FoundUse[] {
  const orders = new Map(found.map(({ use }) => [use.entity, gazetteer.order(use.entity)]));
  const order = ({ use }: FoundUse): number => orders.get(use.entity)!;
  return [...found].sort(
    (a, b) =>
      order(a) - order(b) || Number(a.derived) - Number(b.derived) || a.layer - b.layer || a.at - b.at,
  );
}

/** Of those that are told under several wordings here, each once. */
function officeUses(offices: ReadonlySet<Office>): readonly Use[] {
  const told = new Map<string, Use>();
  for (const office of offices) {
    const entity = office.holders[0]!;
    const key = `${office.country} ${office.forms[0]}`;
    if (!told.has(key)) told.set(key, { entity, rule: 'office', selfContained: true, office });
  }
  return [...told.values()];
}

/** The lexicon of a corpus that is held whole. Immutable; one serves any number of annotators. */
export function buildLexicon({ entities }: Pick<Knowledge, 'entities'>): Lexicon {
  return createLexicon(
    joinLayers([{ layer: loadLayer(buildLayer(entities)) }]),
    new Map(entities.map((entity) => [entity.id, entity])),
  );
}
