/** Who is tied to whom in a corpus, each tie with the sentences that say so. */
import type { GraphNode, GraphTie, TieKind } from './overview.types.ts';
import type { Entity, EntityId, Evidence, Knowledge, Party } from './types.ts';

/** Sentences shown of one tie; the count says how many there are. */
const MOST_EVIDENCE = 3;
/** A sentence with more people than this lists those present: it ties nobody to anybody in particular. */
const MOST_MET = 8;

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly how: TieKind;
  readonly evidence: Evidence[];
  count: number;
}

export interface RelationGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly ties: readonly GraphTie[];
}

const countryNode = (code: string): string => `country:${code}`;

/** The whole graph. Time and memory grow with the claims. */
export function relationGraph({ entities, meetings }: Knowledge): RelationGraph {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const ties = new Map<string, Tie>();
  const tie = (from: string, to: string, how: TieKind, evidence: Evidence): void => {
    if (from === to) return;
    const key = `${from}\n${to}\n${how}`;
    const before = ties.get(key);
    if (!before) ties.set(key, { from, to, how, evidence: [evidence], count: 1 });
    else {
      before.count += 1;
      if (before.evidence.length < MOST_EVIDENCE) before.evidence.push(evidence);
    }
  };
  for (const entity of entities) entityTies(entity, known, tie);
  for (const { people, evidence } of meetings) {
    const met = [...new Set(people)].filter((id) => known.has(id)).sort();
    if (met.length > MOST_MET) continue;
    for (const [at, one] of met.entries())
      for (const other of met.slice(at + 1)) tie(one, other, 'met', evidence);
  }
  return { nodes: nodesOf(ties.values(), known), ties: [...ties.values()] };
}

type Tying = (from: string, to: string, how: TieKind, evidence: Evidence) => void;

function entityTies(entity: Entity, known: ReadonlyMap<EntityId, Entity>, tie: Tying): void {
  const party = (parties: readonly Party[], evidence: Evidence): void => {
    for (const each of parties) {
      if ('organisation' in each && known.has(each.organisation))
        tie(entity.id, each.organisation, 'party', evidence);
      if (each.country) tie(entity.id, countryNode(each.country), 'party', evidence);
    }
  };
  const people = (ids: readonly EntityId[], how: TieKind, evidence: Evidence): void => {
    for (const id of ids) if (known.has(id)) tie(id, entity.id, how, evidence);
  };
  if (entity.kind === 'official') {
    for (const { organisation, evidence } of entity.roles) {
      tie(entity.id, countryNode(entity.country), 'for', evidence);
      if (organisation && known.has(organisation)) tie(entity.id, organisation, 'for', evidence);
    }
  } else if (entity.kind === 'agreement') {
    // Parties and people are the agreement's as a whole: its first sentence stands for both.
    const [first] = entity.steps;
    if (first) {
      party(entity.parties, first.evidence);
      people(entity.people, 'names', first.evidence);
    }
  } else if (entity.kind === 'forum') {
    const [first] = entity.sessions;
    if (first) party(entity.parties, first.evidence);
    for (const session of entity.sessions) people(session.people, 'attended', session.evidence);
  }
}

function nodesOf(ties: Iterable<Tie>, known: ReadonlyMap<EntityId, Entity>): Map<string, GraphNode> {
  const weights = new Map<string, number>();
  for (const { from, to, count } of ties)
    for (const id of [from, to]) weights.set(id, (weights.get(id) ?? 0) + count);
  const nodes = new Map<string, GraphNode>();
  for (const [id, weight] of weights) {
    const entity = known.get(id);
    if (!entity)
      nodes.set(id, { id, kind: 'country', name: null, country: id.slice('country:'.length), weight });
    else {
      const country = 'country' in entity ? entity.country : undefined;
      nodes.set(id, { id, kind: entity.kind, name: entity.name, ...(country && { country }), weight });
    }
  }
  return nodes;
}

/**
 * Part of a graph that can be drawn: the heaviest points, or those nearest to `around` (one tie away before two, the
 * heavier first), and all ties between them.
 */
export function partOfGraph(
  graph: RelationGraph,
  around: string | null,
  most: number,
): { readonly nodes: readonly GraphNode[]; readonly ties: readonly GraphTie[]; readonly left: number } {
  const order = around === null ? heaviest([...graph.nodes.values()]) : nearest(graph, around);
  const nodes = order.slice(0, most);
  const chosen = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    ties: graph.ties.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    left: order.length - nodes.length,
  };
}

const heaviest = (nodes: readonly GraphNode[]): GraphNode[] =>
  [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));

/** Steps from the point in the middle that are still told. */
const MOST_STEPS = 2;

function nearest({ nodes, ties }: RelationGraph, around: string): readonly GraphNode[] {
  const centre = nodes.get(around);
  if (!centre) return [];
  const beside = new Map<string, string[]>();
  const link = (a: string, b: string): void => {
    const list = beside.get(a);
    if (list) list.push(b);
    else beside.set(a, [b]);
  };
  for (const { from, to } of ties) {
    link(from, to);
    link(to, from);
  }
  const order: GraphNode[] = [centre];
  const seen = new Set([around]);
  let ring: readonly GraphNode[] = [centre];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = new Set(ring.flatMap(({ id }) => beside.get(id) ?? []).filter((id) => !seen.has(id)));
    ring = heaviest([...next].flatMap((id) => nodes.get(id) ?? []));
    for (const node of ring) seen.add(node.id);
    order.push(...ring);
  }
  return order;
}
