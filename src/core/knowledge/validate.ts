/** Whether a value is a pack that may be trusted to say what its own sentences say. */
import * as v from 'valibot';
import { packSchema } from './pack-schema.ts';
import { fieldPath, type ProblemCode, problemOf, problemWords } from './problem.ts';
import { claimEvidence, isQuoted, places, references } from './referred.ts';
import type { ArticleId, EntityId, Kind, Pack } from './types.ts';

export interface PackProblem {
  /** Place in the pack, as in `knowledge.entities[3].roles[0].evidence.quote`. */
  readonly path: string;
  /** In English, for the reader's report. */
  readonly message: string;
}

export type Validated =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/**
 * Checks shape first, then what shape cannot say: ids are unique, references meet their target and its kind, spans lie in
 * their text, each quote is what stands at its span. Expected to be called with untrusted data; throws nothing.
 */
export function validatePack(value: unknown): Validated {
  const shaped = v.safeParse(packSchema, value);
  if (!shaped.success)
    return {
      ok: false,
      problems: shaped.issues.map(problemOf).map(({ field, code, detail }) => ({
        path: field,
        message: problemWords(code, detail),
      })),
    };
  const problems: PackProblem[] = [];
  checkPack(shaped.output, (path, code, detail) =>
    problems.push({ path: fieldPath(path), message: problemWords(code, detail) }),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: shaped.output };
}

function checkPack(
  { articles, knowledge: { entities, meetings } }: Pack,
  report: (path: readonly (string | number)[], code: ProblemCode, detail: string) => void,
): void {
  const texts = new Map<ArticleId, string>();
  articles.forEach(({ id, text }, i) => {
    if (texts.has(id)) report(['articles', i, 'id'], 'article-twice', id);
    texts.set(id, text);
  });
  const kinds = new Map<EntityId, Kind>();
  entities.forEach(({ id, kind }, i) => {
    if (kinds.has(id)) report(['knowledge', 'entities', i, 'id'], 'entity-twice', id);
    kinds.set(id, kind);
  });
  const said = [
    ...articles.map((value, i) => ({ at: ['articles', i], line: { kind: 'article', value } as const })),
    ...entities.map((value, i) => ({
      at: ['knowledge', 'entities', i],
      line: { kind: 'entity', value } as const,
    })),
    ...meetings.map((value, i) => ({
      at: ['knowledge', 'meetings', i],
      line: { kind: 'meeting', value } as const,
    })),
  ];
  for (const { at, line } of said) {
    if (line.kind === 'article')
      for (const { path, code } of places(line.value)) report([...at, ...path], code, '');
    for (const { path, id, kind, missing } of references(line)) {
      const found = kinds.get(id);
      if (!found || (kind !== null && found !== kind)) report([...at, ...path], missing, id);
    }
    for (const { path, evidence } of claimEvidence(line)) {
      const text = texts.get(evidence.article);
      if (text === undefined) report([...at, ...path, 'article'], 'no-article', evidence.article);
      else if (!isQuoted(evidence, text))
        report(
          [...at, ...path, 'quote'],
          'other-quote',
          `${evidence.start}–${evidence.end} of ${evidence.article}`,
        );
    }
  }
}
