/** What a page states, by the extraction, with what the corpus knows of it, by the matcher. */
import { isForumName, type KnownEntities } from '../core/corpus/found-index.ts';
import { knownAgreement, knownForum, knownOfficial, slug } from '../core/corpus/identify.ts';
import { extract } from '../core/extraction/extract.ts';
import type {
  ExtractedAgreement,
  ExtractedForum,
  ExtractedOfficial,
  ExtractedRole,
  Extraction,
  Quote,
} from '../core/extraction/types.ts';
import type { Briefer } from '../core/knowledge/brief.ts';
import type { EntityRef } from '../core/knowledge/brief.types.ts';
import { type UnlikeOffice, unlikeCorpus } from '../core/knowledge/page-office.ts';
import { entityRef } from '../core/knowledge/refs.ts';
import type { Entity, EntityId, Kind } from '../core/knowledge/types.ts';
import { annotateTextLater, type LaterAnnotator } from '../core/matching/annotate-text.ts';
import type { Mention } from '../core/matching/types.ts';
import { articleText } from '../core/text/article-text.ts';
import { sentenceAt } from '../core/text/sentences.ts';
import type { ArticleOnPage, PageSays } from '../protocol/page-says.ts';
import { statedOffices } from './page-calls.ts';

interface Corpus {
  /** By names, as saving identifies what it finds. */
  readonly names: KnownEntities;
  readonly isHidden: (id: EntityId) => boolean;
  readonly annotator: LaterAnnotator;
  readonly entities: (ids: readonly EntityId[]) => Promise<ReadonlyMap<EntityId, Entity>>;
  readonly brief: Briefer;
}

const THINGS: readonly Kind[] = ['agreement', 'forum'];

export async function pageSays(article: ArticleOnPage, corpus: Corpus): Promise<PageSays> {
  const text = articleText(article.title, article.text.split('\n'));
  const found = extract({ text });
  const mentions = await annotateTextLater(corpus.annotator, text, { date: article.date });
  const byName = identified(found, corpus.names);
  const named = new Set([...mentions.flatMap(({ entity }) => entity ?? []), ...byName.values()]);
  const entities = await corpus.entities([...named]);
  const matched = knownBy(mentions, entities);
  /** By the matcher, else by its names: what the context of this page leaves open may be known all the same. */
  const known = (one: Found, kinds: readonly Kind[]): EntityRef | null => {
    const entity = entities.get(byName.get(one) ?? '');
    return matched(one.mentions, kinds) ?? (entity ? entityRef(entity) : null);
  };
  const isNew = (one: Found, ref: EntityRef | null): boolean => {
    const id = byName.get(one) ?? slug('name' in one ? one.name : one.text);
    return ref === null && !corpus.isHidden(id);
  };
  const briefs = new Map(
    await Promise.all(
      [...entities.values()]
        .filter(({ kind }) => kind === 'official')
        .map(async ({ id }) => [id, await corpus.brief(id, article.date)] as const),
    ),
  );
  const sentence = (place: Quote | undefined): string => {
    if (!place) return '';
    const { start, end } = sentenceAt(text, place.start);
    return oneLine(text.slice(start, Math.max(end, place.end)));
  };
  const comparedWith = (
    ref: EntityRef | null,
    roles: readonly ExtractedRole[],
  ): { known: EntityRef | null; unlike: UnlikeOffice | null } => {
    const brief = ref && briefs.get(ref.id);
    const unlike = brief?.kind === 'official' ? unlikeCorpus(statedOffices(roles), brief.office) : null;
    return { known: ref, unlike };
  };
  const officials = knownFirst(
    found.officials.map((official) => {
      const { name, country, roles, mentions } = official;
      const ref = known(official, ['official']);
      return {
        text: oneLine(name),
        country,
        ...comparedWith(ref, roles),
        isNew: isNew(official, ref) && country !== null && roles.length > 0,
        sentence: sentence(mentions[0]),
        roles: roles.map((role) => ({
          title: oneLine(role.title.quote),
          rank: role.rank && oneLine(role.rank.quote),
          former: role.former,
          sentence: sentence(role.evidence),
        })),
      };
    }),
  );
  const inCorpus = new Set(officials.filter(({ known }) => known).map(({ text: name }) => name));
  return {
    officials,
    agreements: knownFirst(
      found.agreements.map((agreement) => {
        const { text: name, type, parties, status, evidence } = agreement;
        const ref = known(agreement, THINGS);
        return {
          text: oneLine(name),
          type,
          parties,
          status,
          known: ref,
          isNew: isNew(agreement, ref),
          sentence: sentence(evidence),
        };
      }),
    ),
    forums: knownFirst(
      found.forums.map((forum) => {
        const ref = known(forum, THINGS);
        return {
          text: oneLine(forum.text),
          known: ref,
          isNew: isNew(forum, ref) && isForumName(forum.text),
          sentence: sentence(forum.evidence),
        };
      }),
    ),
    meetings: first(
      found.meetings.map(({ people, what, planned, evidence }) => ({
        people: people.map(oneLine),
        what,
        planned,
        sentence: sentence(evidence),
      })),
      ({ people }) => people.some((person) => inCorpus.has(person)),
    ),
  };
}

type Found = ExtractedOfficial | ExtractedAgreement | ExtractedForum;

/** What is found under the id that saving would find for it. */
function identified(
  { officials, agreements, forums }: Extraction,
  names: KnownEntities,
): ReadonlyMap<Found, EntityId> {
  const ids = new Map<Found, EntityId>();
  const note = (one: Found, id: EntityId | null) => id !== null && ids.set(one, id);
  for (const official of officials)
    note(official, knownOfficial(official, names.like('official', official.surfaces)));
  for (const agreement of agreements) {
    const parties = agreement.parties.map((code) =>
      COUNTRY.test(code) ? { country: code } : { text: code },
    );
    const { surfaces } = agreement;
    note(agreement, knownAgreement({ surfaces, parties }, names.like('agreement', surfaces)));
  }
  for (const forum of forums) note(forum, knownForum(forum, names.like('forum', forum.surfaces)));
  return ids;
}

const COUNTRY = /^[A-Z]{2}$/;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function knownFirst<T extends { readonly known: EntityRef | null }>(all: readonly T[]): T[] {
  return first(all, ({ known }) => known !== null);
}

/** Those in front of the others, each in the order they had. */
function first<T>(all: readonly T[], are: (one: T) => boolean): T[] {
  return [...all.filter(are), ...all.filter((one) => !are(one))];
}

/** Finds the entity that the matcher sees at most of some places; null where it is sure of none. */
function knownBy(mentions: readonly Mention[], entities: ReadonlyMap<EntityId, Entity>) {
  return (places: readonly Quote[], kinds: readonly Kind[]): EntityRef | null => {
    const times = new Map<EntityId, number>();
    for (const { entity, kind, start, end } of mentions) {
      if (entity === null || !kinds.includes(kind)) continue;
      const here = places.filter((place) => place.start < end && start < place.end).length;
      if (here > 0) times.set(entity, (times.get(entity) ?? 0) + here);
    }
    const [most] = [...times].sort((a, b) => b[1] - a[1]);
    const entity = most && entities.get(most[0]);
    return entity ? entityRef(entity) : null;
  };
}
