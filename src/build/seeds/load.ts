/** The seeds folder as a pack: texts parsed, curated knowledge checked against them and joined. */
import { articleFromSeed } from '../../core/corpus/article.ts';
import { mentionsOf } from '../../core/corpus/mentions.ts';
import type { Article, Entity, EntityId, Kind, Knowledge, Pack } from '../../core/knowledge/types.ts';
import { validatePack } from '../../core/knowledge/validate.ts';
import { createAnnotator } from '../../core/matching/annotator.ts';
import { buildLexicon } from '../../core/matching/lexicon.ts';
import { dayBounds, isoDay, type SourcedDate } from '../../core/text/dates.ts';
import { articleDate } from './claim-dates.ts';
import { addClaims, type Claims, type Kinds, noClaims } from './claims.ts';
import { GlossBook, Terms } from './context.ts';
import { names, parties } from './names.ts';
import { type FieldPath, SeedError, type SeedProblem } from './problems.ts';
import { type RawSeeds, readSeeds } from './read.ts';
import type { ArticlesFile } from './schema.ts';
import type { SeedFile } from './yaml-file.ts';

export interface LoadedSeeds {
  readonly pack: Pack;
  /** What does no harm but wants a look: a gloss that no claim uses any more. */
  readonly warnings: readonly SeedProblem[];
}

/** The pack of a seeds folder. Throws {@link SeedError} with every problem found. */
export function loadSeeds(dir: string): Pack {
  return loadSeedsWithWarnings(dir).pack;
}

/** Like {@link loadSeeds}, with what wants a look. */
export function loadSeedsWithWarnings(dir: string): LoadedSeeds {
  const raw = readSeeds(dir);
  const problems: SeedProblem[] = [];
  const reporter = (file: SeedFile<unknown>) => (path: FieldPath, message: string) => {
    problems.push(file.problem(path, message));
  };
  const articles = raw.texts.map(({ file, text }) =>
    withFacts(articleFromSeed(file, text), raw, reporter(raw.articles)),
  );
  for (const file of Object.keys(raw.articles.value))
    if (!raw.texts.some((each) => each.file === file))
      problems.push(raw.articles.problem([file], 'there is no such article'));
  const kinds = kindsOf(raw, problems);
  const organisations = new Set(Object.keys(raw.organisations.value));
  const terms = new Terms(raw.terms, organisations, problems);
  const claims = noClaims();
  const warnings: SeedProblem[] = [];
  for (const article of articles) {
    const glosses = new GlossBook(raw.glosses.get(article.file), problems);
    const file = raw.claims.get(article.file);
    if (file) addClaims(claims, file.value, { article, glosses, terms, report: reporter(file) }, kinds);
    warnings.push(...glosses.unused());
  }
  const knowledge: Knowledge = {
    entities: entitiesOf(raw, claims, articles, organisations, kinds, reporter),
    meetings: claims.meetings,
  };
  if (problems.length > 0) throw new SeedError(problems);
  const { id, name, version, licence } = raw.pack.value;
  const annotator = createAnnotator(buildLexicon(knowledge));
  const named = articles.map((article) => ({
    ...article,
    mentions: mentionsOf(article, knowledge, annotator),
  }));
  const pack = {
    id,
    name,
    version,
    licence,
    articles: named,
    knowledge,
    evidenceTo: evidenceTo(named, knowledge),
  };
  const checked = validatePack(pack);
  if (!checked.ok)
    throw new SeedError(
      checked.problems.map(({ path, message }) => ({
        file: 'the whole pack',
        line: 1,
        field: path,
        message,
      })),
    );
  return { pack, warnings };
}

/** The article with what `articles.yaml` knows of it. */
function withFacts(
  article: Article,
  { articles }: RawSeeds,
  report: (path: FieldPath, message: string) => void,
): Article {
  const facts = articles.value[article.file];
  if (!facts) return article;
  const published =
    facts.published && articleDate(facts.published, article, [article.file, 'published'], report);
  const dated: Article = { ...article, published: published ?? article.published };
  const event = facts.event && articleDate(facts.event, dated, [article.file, 'event'], report);
  const textDate = facts.textDate && articleDate(facts.textDate, dated, [article.file, 'textDate'], report);
  return {
    ...dated,
    event: event ?? dated.event,
    ...(textDate && { textDate }),
    ...outletOf(facts.outlet),
    ...(facts.url !== undefined && { url: facts.url }),
  };
}

function outletOf(facts: ArticlesFile[string]['outlet']): Pick<Article, 'outlet'> {
  if (!facts) return {};
  const { name, basis, country, note } = facts;
  return { outlet: { name, basis, ...(country !== undefined && { country }), ...(note && { note }) } };
}

/** The kind of every entity; an id may stand once. */
function kindsOf(raw: RawSeeds, problems: SeedProblem[]): Kinds {
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
  return kinds;
}

function entitiesOf(
  raw: RawSeeds,
  claims: Claims,
  articles: readonly Article[],
  organisations: ReadonlySet<EntityId>,
  kinds: Kinds,
  reporter: (file: SeedFile<unknown>) => (path: FieldPath, message: string) => void,
): Entity[] {
  const claimed = <T>(lists: Map<EntityId, T[]>, id: EntityId, file: SeedFile<unknown>): readonly T[] => {
    const list = lists.get(id);
    if (!list) reporter(file)([id], 'no article says anything of it: add a claim');
    return list ?? [];
  };
  const { officials, agreements, forums, organisations: bodies } = raw;
  return [
    ...Object.entries(officials.value).map(
      ([id, entry]): Entity => ({
        kind: 'official',
        ...names(id, entry, articles, reporter(officials)),
        country: entry.country,
        roles: claimed(claims.roles, id, officials),
      }),
    ),
    ...Object.entries(agreements.value).map(([id, entry]): Entity => {
      const report = reporter(agreements);
      const steps = claimed(claims.steps, id, agreements);
      const contradicts = Object.entries(entry.contradicts).map(([entity, note]) => {
        if (!kinds.has(entity)) report([id, 'contradicts', entity], `there is no entity ${entity}`);
        return { entity, note };
      });
      return {
        kind: 'agreement',
        ...names(id, entry, articles, report),
        type: entry.type,
        ...(entry.level && { level: entry.level }),
        parties: parties(entry.parties, organisations, [id, 'parties'], report),
        ...(entry.partiesOpen !== undefined && { partiesOpen: entry.partiesOpen }),
        steps: steps.map(({ people: _, ...step }) => step),
        ...(contradicts.length > 0 && { contradicts }),
        people: [...new Set(steps.flatMap((step) => step.people))],
      };
    }),
    ...Object.entries(forums.value).map(
      ([id, entry]): Entity => ({
        kind: 'forum',
        ...names(id, entry, articles, reporter(forums)),
        parties: parties(entry.parties, organisations, [id, 'parties'], reporter(forums)),
        sessions: claimed(claims.sessions, id, forums),
      }),
    ),
    ...Object.entries(bodies.value).map(
      ([id, entry]): Entity => ({
        kind: 'organisation',
        ...names(id, entry, articles, reporter(bodies)),
        ...(entry.country !== undefined && { country: entry.country }),
        evidence: claimed(claims.evidence, id, bodies),
      }),
    ),
  ];
}

/** Last day that any article or claim of the pack reports; plans ahead do not count. */
function evidenceTo(articles: readonly Article[], knowledge: Knowledge): string {
  const dates: (SourcedDate | null)[] = articles.map((article) => article.event ?? article.published);
  for (const entity of knowledge.entities) {
    if (entity.kind === 'official') dates.push(...entity.roles.map((role) => role.asOf));
    if (entity.kind === 'forum')
      dates.push(
        ...entity.sessions.filter((session) => session.status === 'held').map((session) => session.date),
      );
  }
  const days = dates.flatMap((date) => (date ? (dayBounds(date.value)?.last ?? []) : []));
  return isoDay(Math.max(0, ...days));
}
