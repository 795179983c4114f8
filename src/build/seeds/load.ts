/** The seeds folder as a pack: texts parsed, curated knowledge checked against them and joined. */
import { articleFromSeed } from '../../core/corpus/article.ts';
import { draftsOf } from '../../core/corpus/drafts.ts';
import { foundClaims } from '../../core/corpus/found-claims.ts';
import type { FoundClaims } from '../../core/corpus/found-claims.types.ts';
import { FoundIndex } from '../../core/corpus/found-index.ts';
import { factsOf, mentionsOf } from '../../core/corpus/mentions.ts';
import type { Article, Knowledge, Pack } from '../../core/knowledge/types.ts';
import { validatePack } from '../../core/knowledge/validate.ts';
import { annotateText } from '../../core/matching/annotate-text.ts';
import { createAnnotator } from '../../core/matching/annotator.ts';
import { buildLexicon } from '../../core/matching/lexicon.ts';
import { dayBounds, isoDay, type SourcedDate } from '../../core/text/dates.ts';
import { type ArticleAccount, accountOf } from './account.ts';
import { articleDate } from './claim-dates.ts';
import { addCurated, addFound, noClaims } from './claims.ts';
import { type ClaimContext, GlossBook, Terms } from './context.ts';
import { type Change, corrected, NOT_FOUND } from './correct.ts';
import { leftOutWords } from './describe.ts';
import { entitiesOf, kindsOf } from './entities.ts';
import { knownSeeds } from './known.ts';
import { type FieldPath, SeedError, type SeedProblem } from './problems.ts';
import { noClaimsFile, type RawSeeds, readSeeds } from './read.ts';
import type { ArticlesFile } from './schema.ts';
import type { SeedFile } from './yaml-file.ts';

export interface LoadedSeeds {
  readonly pack: Pack;
  /** What does no harm but wants a look: a gloss that no claim uses any more, a name that is left out. */
  readonly warnings: readonly SeedProblem[];
  /** What extraction found in each article, and what curation made of it. */
  readonly accounts: readonly ArticleAccount[];
}

/** The pack of a seeds folder. Throws {@link SeedError} with every problem found. */
export function loadSeeds(dir: string): Pack {
  return loadSeedsWithWarnings(dir).pack;
}

/** Like {@link loadSeeds}, with what wants a look and where each claim comes from. */
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
  const terms = new Terms(raw.terms, new Set(Object.keys(raw.organisations.value)), problems);
  const index = new FoundIndex(...knownSeeds(raw));
  const found = articles.map((article) => foundIn(article, raw, index, terms, reporter));
  const kinds = kindsOf(raw, index, problems);
  const claims = noClaims();
  const warnings: SeedProblem[] = [];
  const accounts = found.map(({ article, file, named, leftOut, unnamed }): ArticleAccount => {
    const glosses = new GlossBook(raw.glosses.get(article.file), problems);
    const context = { article, glosses, terms, report: reporter(file) };
    const { drafts, changes } = corrected(named, file.value, context);
    addFound(claims, drafts, context);
    addCurated(claims, file.value, context, kinds, drafts);
    warnings.push(...glosses.unused());
    for (const left of leftOut) {
      if (left.kind !== 'officials') continue;
      const { words, why } = leftOutWords(left);
      warnings.push({ file: article.file, line: 1, field: '', message: `“${words}” is left out: ${why}` });
    }
    return accountOf(article.file, named, [...unnamed, ...changes], leftOut, file.value);
  });
  const knowledge: Knowledge = {
    entities: entitiesOf({ raw, index, claims, articles, kinds, reporter }),
    meetings: claims.meetings,
  };
  if (problems.length > 0) throw new SeedError(problems);
  const { id, name, version, licence } = raw.pack.value;
  const annotator = createAnnotator(buildLexicon(knowledge));
  const named = articles.map((article) => ({
    ...article,
    mentions: mentionsOf(article, knowledge, annotateText(annotator, article.text, factsOf(article))),
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
  return { pack, warnings, accounts };
}

/** Extraction run over one article, less the names that its file rejects. */
function foundIn(
  article: Article,
  raw: RawSeeds,
  index: FoundIndex,
  terms: Terms,
  reporter: (file: SeedFile<unknown>) => ClaimContext['report'],
) {
  const file = raw.claims.get(article.file) ?? noClaimsFile(article.file);
  const all = foundClaims(article);
  const unnamed: Change[] = [];
  const { reject } = file.value;
  const without = <T extends { readonly name: string }>(
    list: readonly T[],
    kind: 'officials' | 'agreements' | 'forums',
  ) => {
    const names = reject[kind].map((entry) => ('name' in entry ? entry.name : entry.text));
    names.forEach((name, i) => {
      if (list.some((one) => one.name === name))
        unnamed.push({ kind, what: name, fate: 'rejected', why: reject[kind][i]?.why ?? '' });
      else reporter(file)(['reject', kind, i], NOT_FOUND);
    });
    return list.filter((one) => !names.includes(one.name));
  };
  const kept: FoundClaims = {
    officials: without(all.officials, 'officials'),
    agreements: without(all.agreements, 'agreements'),
    forums: without(all.forums, 'forums'),
    meetings: all.meetings,
  };
  const { drafts, leftOut } = draftsOf(kept, index, terms);
  return { article, file, named: drafts, leftOut, unnamed };
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
