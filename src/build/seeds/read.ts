/** The seeds folder as read: article texts as they are, curated files shaped but not yet checked against the texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type ClaimsFile, claimsFile } from './claims-schema.ts';
import { SeedError, type SeedProblem } from './problems.ts';
import * as shape from './schema.ts';
import { missingProblem, readYaml, type SeedFile } from './yaml-file.ts';

export interface RawSeeds {
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  readonly pack: SeedFile<shape.PackFile>;
  readonly articles: SeedFile<shape.ArticlesFile>;
  readonly terms: SeedFile<shape.TermsFile>;
  readonly officials: SeedFile<shape.OfficialsFile>;
  readonly agreements: SeedFile<shape.AgreementsFile>;
  readonly forums: SeedFile<shape.ForumsFile>;
  readonly organisations: SeedFile<shape.OrganisationsFile>;
  /** By article file. */
  readonly claims: ReadonlyMap<string, SeedFile<ClaimsFile>>;
  readonly glosses: ReadonlyMap<string, SeedFile<shape.GlossesFile>>;
}

const NO_CLAIMS: ClaimsFile = v.parse(claimsFile, {});

/** In place of an article's claims file that is not there. */
export function noClaimsFile(article: string): SeedFile<ClaimsFile> {
  const file = `claims/${article.replace(/\.txt$/, '.yaml')}`;
  return { file, value: NO_CLAIMS, problem: missingProblem(file) };
}

/** Reads all files. Throws {@link SeedError} with every file that cannot be read, is no UTF-8, or has a wrong shape. */
export function readSeeds(dir: string): RawSeeds {
  const problems: SeedProblem[] = [];
  const attempt = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      problems.push(...error.problems);
      return undefined as T;
    }
  };
  const files = readdirSync(dir).sort();
  const texts = files
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ file, text: attempt(() => readText(dir, file)) }));
  const known = new Set(texts.map(({ file }) => file));
  const perArticle = <T>(folder: string, read: (file: string) => SeedFile<T>) =>
    new Map(
      (existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)).sort() : [])
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => {
          const file = `${folder}/${name}`;
          const article = name.replace(/\.yaml$/, '.txt');
          if (!known.has(article))
            problems.push({ file, line: 1, field: '', message: `there is no article ${article}` });
          return [article, attempt(() => read(file))] as const;
        }),
    );
  const raw: RawSeeds = {
    texts,
    pack: attempt(() => readYaml(dir, 'pack.yaml', shape.packFile)),
    articles: attempt(() => readYaml(dir, 'articles.yaml', shape.articlesFile, {})),
    terms: attempt(() => readYaml(dir, 'terms.yaml', shape.termsFile, { offices: [], ranks: [] })),
    officials: attempt(() => readYaml(dir, 'officials.yaml', shape.officialsFile, {})),
    agreements: attempt(() => readYaml(dir, 'agreements.yaml', shape.agreementsFile, {})),
    forums: attempt(() => readYaml(dir, 'forums.yaml', shape.forumsFile, {})),
    organisations: attempt(() => readYaml(dir, 'organisations.yaml', shape.organisationsFile, {})),
    claims: perArticle('claims', (file) => readYaml(dir, file, claimsFile, NO_CLAIMS)),
    glosses: perArticle('glosses', (file) => readYaml(dir, file, shape.glossesFile, [])),
  };
  if (problems.length > 0) throw new SeedError(problems);
  return raw;
}

/** The text with nothing changed, a byte order mark included. */
function readText(dir: string, file: string): string {
  const bytes = readFileSync(join(dir, file));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SeedError([{ file, line: 1, field: '', message: 'is not UTF-8 text' }]);
  }
}
