/** Makes a pack out of articles, one at a time: what each states, under ids that are the same for all of them. */
import * as v from 'valibot';
import { evidenceOf } from '../knowledge/claims.ts';
import { correctionsOf } from '../knowledge/corrections.ts';
import { MAX_CLAIMS, MAX_ENTITY_SURFACES, MAX_MENTIONS, MAX_PEOPLE } from '../knowledge/pack-limits.ts';
import { articleSchema, entitySchema } from '../knowledge/pack-schema.ts';
import { problemOf, problemWords } from '../knowledge/problem.ts';
import type { EntityRecord } from '../knowledge/record.types.ts';
import { mergeRecords } from '../knowledge/records.ts';
import type { Article, ArticleId, Entity, EntityId, Knowledge, Meeting } from '../knowledge/types.ts';
import { knownEntity } from '../matching/known-table.ts';
import { compareDates, dayBounds, type PartialDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { additionsOf } from './additions.ts';
import { type Additions, NO_CHOICES } from './additions.types.ts';
import type { Terms } from './drafts.ts';
import { KnownIndex } from './known-index.ts';

/** What became of an article. `problem`: why it is left out, in English. */
export type Taken =
  | {
      readonly article: Article;
      /** Things found in it that have no place in the pack, by why. */
      readonly leftOut: readonly string[];
    }
  | { readonly problem: string };

export class PackMaker {
  readonly #terms: Terms;
  readonly #known = new KnownIndex();
  readonly #records = new Map<EntityId, EntityRecord[]>();
  readonly #meetings: Meeting[] = [];
  readonly #articles = new Set<ArticleId>();
  #evidenceTo: { readonly value: PartialDate } | null = null;

  /** @param terms offices in both languages; organisations are not taken from there, as the pack must stand alone */
  constructor(terms: Terms) {
    this.#terms = {
      officeFound: (words, country) => ({ title: terms.officeFound(words, country).title }),
      rankFound: (words) => terms.rankFound(words),
    };
  }

  /** Ids and texts of two articles must differ. */
  take(article: Article): Taken {
    if (this.#articles.has(article.id)) return { problem: 'is there already, with the same text or name' };
    const shaped = v.safeParse(articleSchema, article, { abortEarly: true });
    if (!shaped.success) {
      const { field, code, detail } = problemOf(shaped.issues[0]);
      return { problem: `${field} ${problemWords(code, detail)}` };
    }
    const { additions, unfit } = this.#soundAdditions(article);
    this.#articles.add(article.id);
    this.#keep(additions.knowledge);
    const date = article.event ?? article.published;
    // A day without a year is the last of nothing.
    const isClosed = date !== null && dayBounds(date.value)?.last != null;
    if (isClosed && (!this.#evidenceTo || compareDates(this.#evidenceTo, date) < 0)) this.#evidenceTo = date;
    const leftOut = additions.items.flatMap(({ key, kind, fate }) =>
      'why' in fate && !unfit.has(key) ? [`${kind}: ${fate.why}`] : [],
    );
    return {
      article: { ...article, mentions: mentionsOf(article, additions) },
      leftOut: [...leftOut, ...[...unfit].map((key) => `${key.split(':')[0]}: unfit name`)],
    };
  }

  /** Without what a pack may not hold, such as names that are too long. */
  #soundAdditions(article: Article): { readonly additions: Additions; readonly unfit: ReadonlySet<string> } {
    const around = { known: this.#known, corrections: correctionsOf([]), terms: this.#terms };
    const unfit = new Set<string>();
    for (;;) {
      const additions = additionsOf(article, around, { ...NO_CHOICES, without: [...unfit] });
      const wrong = new Set(
        additions.knowledge.entities
          .filter((one) => !v.safeParse(entitySchema, one).success)
          .map(({ id }) => id),
      );
      const before = unfit.size;
      for (const { key, fate } of additions.items) if ('id' in fate && wrong.has(fate.id)) unfit.add(key);
      if (unfit.size === before) return { additions, unfit };
    }
  }

  #keep(knowledge: Knowledge): void {
    // Words that are cut out of an article would keep all of it in memory.
    const { entities, meetings } = JSON.parse(JSON.stringify(knowledge)) as Knowledge;
    for (const entity of entities) {
      const record = { entity, meetings: [], links: [] };
      const before = this.#records.get(entity.id);
      if (before) before.push(record);
      else this.#records.set(entity.id, [record]);
      this.#known.add(knownEntity(entity));
    }
    this.#meetings.push(...meetings);
  }

  /** Of all articles so far, by their ids. */
  *entities(): Generator<Entity> {
    const ids = [...this.#records.keys()].sort();
    for (const id of ids) {
      const [first, ...others] = this.#records.get(id)!;
      yield bounded(ofRecord(mergeRecords([first!, ...others]).entity));
    }
  }

  get meetings(): readonly Meeting[] {
    return this.#meetings;
  }

  /** Last day that an article is of; null where none is dated. */
  get evidenceTo(): PartialDate | null {
    return this.#evidenceTo?.value ?? null;
  }
}

/** Without what joining records alone knows. */
function ofRecord(entity: Entity): Entity {
  if (entity.kind !== 'agreement') return entity;
  const { otherParties: _, ...own } = entity;
  return own;
}

/** The first place of each entity that the article names or that a claim from it is of, in the order of the text. */
function mentionsOf({ text }: Article, { items, knowledge }: Additions): Article['mentions'] {
  const places = new Map<EntityId, Span>();
  const note = (entity: EntityId, { start, end }: Span): void => {
    const before = places.get(entity);
    if (start >= 0 && (!before || start < before.start)) places.set(entity, { start, end });
  };
  const kept = new Set(knowledge.entities.map(({ id }) => id));
  for (const { forms, fate } of items) {
    if (!('id' in fate) || !kept.has(fate.id)) continue;
    for (const form of forms) {
      const start = text.indexOf(form);
      note(fate.id, { start, end: start + form.length });
    }
  }
  for (const entity of knowledge.entities)
    if (!places.has(entity.id)) for (const evidence of evidenceOf(entity)) note(entity.id, evidence);
  return [...places]
    .map(([entity, span]) => ({ entity, ...span }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .slice(0, MAX_MENTIONS);
}

/** No more of anything than a pack may have; what came first stays. */
function bounded(entity: Entity): Entity {
  const base = { surfaces: entity.surfaces.slice(0, MAX_ENTITY_SURFACES) };
  switch (entity.kind) {
    case 'official':
      return { ...entity, ...base, roles: entity.roles.slice(0, MAX_CLAIMS) };
    case 'agreement':
      return {
        ...entity,
        ...base,
        steps: entity.steps.slice(0, MAX_CLAIMS),
        people: entity.people.slice(0, MAX_PEOPLE),
      };
    case 'forum':
      return { ...entity, ...base, sessions: entity.sessions.slice(0, MAX_CLAIMS) };
    case 'organisation':
      return { ...entity, ...base, evidence: entity.evidence.slice(0, MAX_CLAIMS) };
  }
}
