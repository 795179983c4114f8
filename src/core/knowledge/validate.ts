/** Whether a value is a pack that may be trusted to say what its own sentences say. */
import * as v from 'valibot';
import type { Span } from '../text/span.ts';
import { packSchema } from './pack-schema.ts';
import type { Article, ArticleId, Entity, EntityId, Evidence, Kind, Pack, Party } from './types.ts';

export interface PackProblem {
  /** Place in the pack, as in `knowledge.entities[3].roles[0].evidence.quote`. */
  readonly path: string;
  /** In English, for the reader's report. */
  readonly message: string;
}

export type Validated =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

type Report = (path: string, message: string) => void;

/**
 * Checks shape first, then what shape cannot say: ids are unique, references meet their target and its kind, spans lie in
 * their text, each quote is what stands at its span. Expected to be called with untrusted data; throws nothing.
 */
export function validatePack(value: unknown): Validated {
  const shaped = v.safeParse(packSchema, value);
  if (!shaped.success)
    return {
      ok: false,
      problems: shaped.issues.map((issue) => ({ path: pathOf(issue), message: issue.message })),
    };
  const problems: PackProblem[] = [];
  checkPack(shaped.output, (path, message) => problems.push({ path, message }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: shaped.output };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce<string>((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

function checkPack({ articles, knowledge }: Pack, report: Report): void {
  const texts = new Map<ArticleId, string>();
  articles.forEach(({ id, text }, i) => {
    if (texts.has(id)) report(`articles[${i}].id`, `there are two articles ${id}`);
    texts.set(id, text);
  });
  const kinds = new Map<EntityId, Kind>();
  knowledge.entities.forEach(({ id, kind }, i) => {
    if (kinds.has(id)) report(`knowledge.entities[${i}].id`, `there are two entities ${id}`);
    kinds.set(id, kind);
  });
  const context: Context = { texts, kinds, report };
  articles.forEach((article, i) => {
    checkArticle(article, `articles[${i}]`, context);
  });
  knowledge.entities.forEach((entity, i) => {
    checkEntity(entity, `knowledge.entities[${i}]`, context);
  });
  knowledge.meetings.forEach(({ people, evidence }, i) => {
    const path = `knowledge.meetings[${i}]`;
    referAll(people, `${path}.people`, context);
    checkEvidence(evidence, `${path}.evidence`, context);
  });
}

interface Context {
  readonly texts: ReadonlyMap<ArticleId, string>;
  readonly kinds: ReadonlyMap<EntityId, Kind>;
  readonly report: Report;
}

function refer(id: EntityId, kind: Kind | null, path: string, { kinds, report }: Context): void {
  const found = kinds.get(id);
  if (!found || (kind !== null && found !== kind)) report(path, `there is no ${kind ?? 'entity'} ${id}`);
}

function referAll(people: readonly EntityId[], path: string, context: Context): void {
  people.forEach((id, i) => {
    refer(id, 'official', `${path}[${i}]`, context);
  });
}

function isWithin({ start, end }: Span, text: string): boolean {
  return start <= end && end <= text.length;
}

function checkArticle({ text, paragraphs, mentions }: Article, path: string, context: Context): void {
  let after = 0;
  paragraphs.forEach((paragraph, i) => {
    if (!isWithin(paragraph, text)) context.report(`${path}.paragraphs[${i}]`, 'does not lie in the text');
    if (paragraph.start < after)
      context.report(`${path}.paragraphs[${i}]`, 'begins before the last one ends');
    after = paragraph.end;
  });
  mentions.forEach((mention, i) => {
    refer(mention.entity, null, `${path}.mentions[${i}].entity`, context);
    if (!isWithin(mention, text)) context.report(`${path}.mentions[${i}]`, 'does not lie in the text');
  });
}

function checkEvidence(evidence: Evidence, path: string, { texts, report }: Context): void {
  const text = texts.get(evidence.article);
  if (text === undefined) report(`${path}.article`, `there is no article ${evidence.article}`);
  else if (text.slice(evidence.start, evidence.end) !== evidence.quote)
    report(`${path}.quote`, `is not what stands at ${evidence.start}–${evidence.end} of ${evidence.article}`);
}

function checkParties(parties: readonly Party[], path: string, context: Context): void {
  parties.forEach((party, i) => {
    if ('organisation' in party)
      refer(party.organisation, 'organisation', `${path}[${i}].organisation`, context);
  });
}

function checkEntity(entity: Entity, path: string, context: Context): void {
  switch (entity.kind) {
    case 'official':
      entity.roles.forEach(({ organisation, evidence }, i) => {
        const at = `${path}.roles[${i}]`;
        if (organisation !== undefined) refer(organisation, 'organisation', `${at}.organisation`, context);
        checkEvidence(evidence, `${at}.evidence`, context);
      });
      break;
    case 'agreement':
      checkParties(entity.parties, `${path}.parties`, context);
      referAll(entity.people, `${path}.people`, context);
      entity.contradicts?.forEach((other, i) => {
        refer(other.entity, null, `${path}.contradicts[${i}].entity`, context);
      });
      entity.steps.forEach(({ evidence }, i) => {
        checkEvidence(evidence, `${path}.steps[${i}].evidence`, context);
      });
      break;
    case 'forum':
      checkParties(entity.parties, `${path}.parties`, context);
      entity.sessions.forEach(({ people, evidence, more }, i) => {
        const at = `${path}.sessions[${i}]`;
        referAll(people, `${at}.people`, context);
        checkEvidence(evidence, `${at}.evidence`, context);
        more?.forEach((further, j) => {
          checkEvidence(further, `${at}.more[${j}]`, context);
        });
      });
      break;
    case 'organisation':
      entity.evidence.forEach((evidence, i) => {
        checkEvidence(evidence, `${path}.evidence[${i}]`, context);
      });
  }
}
