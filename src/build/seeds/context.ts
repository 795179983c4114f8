/** What the checks of curated claims share: the article, its glosses, the terms, and the list of problems. */

import { asFound } from '../../core/corpus/drafts.ts';
import { officeKey } from '../../core/knowledge/office.ts';
import type { Article, Bilingual, EntityId, Evidence } from '../../core/knowledge/types.ts';
import { foldKey } from '../../core/text/fold.ts';
import type { FieldPath, SeedProblem } from './problems.ts';
import type { TermsFile } from './schema.ts';
import type { SeedFile } from './yaml-file.ts';

/** A curated file at work: where its claims come from and where its problems go. */
export interface ClaimContext {
  readonly article: Article;
  readonly glosses: GlossBook;
  readonly terms: Terms;
  /** Reports what is wrong at a field of the file. */
  report(path: FieldPath, message: string): void;
}

/** The glosses of one article, by quote; remembers which were used. */
export class GlossBook {
  readonly #glosses = new Map<string, { readonly en: string; readonly index: number }>();
  readonly #used = new Set<string>();
  readonly #file: SeedFile<readonly { readonly quote: string; readonly en: string }[]> | undefined;

  constructor(
    file: SeedFile<readonly { readonly quote: string; readonly en: string }[]> | undefined,
    problems: SeedProblem[],
  ) {
    this.#file = file;
    file?.value.forEach(({ quote, en }, index) => {
      if (this.#glosses.has(quote)) problems.push(file.problem([index, 'quote'], 'is glossed twice'));
      this.#glosses.set(quote, { en, index });
    });
  }

  /**
   * The gloss of this quote; else of the longest that stands in it, with an ellipsis for what is not rendered. That of a
   * longer quote would say more than is quoted.
   */
  of(quote: string): string | undefined {
    const [chosen] = [...this.#glosses.keys()]
      .filter((other) => quote.includes(other))
      .sort((a, b) => b.length - a.length);
    const gloss = chosen === undefined ? undefined : this.#glosses.get(chosen);
    if (chosen === undefined || !gloss) return undefined;
    this.#used.add(chosen);
    if (chosen.length === quote.length) return gloss.en;
    const at = quote.indexOf(chosen);
    return `${at > 0 ? '… ' : ''}${gloss.en}${at + chosen.length < quote.trimEnd().length - 1 ? ' …' : ''}`;
  }

  /** Evidence with its gloss. */
  on(evidence: Evidence): Evidence {
    const gloss = this.of(evidence.quote);
    return { ...evidence, ...(gloss !== undefined && { gloss }) };
  }

  /** Glosses that no claim asked for: the quote was changed, or its claim is gone. */
  unused(): readonly SeedProblem[] {
    return [...this.#glosses].flatMap(([quote, { index }]) =>
      this.#used.has(quote) || !this.#file
        ? []
        : [this.#file.problem([index, 'quote'], 'no claim has this quote')],
    );
  }
}

export interface Office {
  readonly title: Bilingual;
  readonly organisation?: EntityId;
}

/** Offices and ranks by their Vietnamese wording, any of its forms. */
export class Terms {
  readonly #offices = new Map<string, Office>();
  readonly #byNormalForm = new Map<string, Office>();
  readonly #ranks = new Map<string, Bilingual>();

  constructor(file: SeedFile<TermsFile>, organisations: ReadonlySet<EntityId>, problems: SeedProblem[]) {
    file.value.offices.forEach(({ vi, en, basis, organisation, forms }, index) => {
      if (organisation !== undefined && !organisations.has(organisation))
        problems.push(
          file.problem(['offices', index, 'organisation'], `there is no organisation ${organisation}`),
        );
      const office = { title: { vi, en, basis }, ...(organisation !== undefined && { organisation }) };
      for (const form of [vi, ...forms]) {
        if (this.#offices.has(foldKey(form)))
          problems.push(file.problem(['offices', index], `“${form}” is listed twice`));
        this.#offices.set(foldKey(form), office);
        this.#byNormalForm.set(officeKey(form), office);
      }
    });
    for (const rank of file.value.ranks) this.#ranks.set(foldKey(rank.vi), rank);
  }

  office(words: string): Office | undefined {
    return this.#offices.get(foldKey(words));
  }

  rank(words: string): Bilingual | undefined {
    return this.#ranks.get(foldKey(words));
  }

  /** An office as an article words it; in both languages where the terms have it, else in those words. */
  officeFound(words: string): Office {
    const key = foldKey(words);
    return this.#offices.get(key) ?? this.#byNormalForm.get(officeKey(words)) ?? { title: asFound(words) };
  }

  rankFound(words: string): Bilingual {
    return this.rank(words) ?? asFound(words);
  }
}

/** The place of a quote in its article, not yet glossed; reports a quote that is not there, or not in one place only. */
export function evidenceOf(
  context: ClaimContext,
  path: FieldPath,
  { quote, occurrence }: { readonly quote: string; readonly occurrence?: number | undefined },
): Evidence {
  const { article } = context;
  const places: number[] = [];
  for (let at = article.text.indexOf(quote); at >= 0; at = article.text.indexOf(quote, at + 1))
    places.push(at);
  const start = places[(occurrence ?? 1) - 1] ?? 0;
  const at = [...path, 'quote'];
  if (places.length === 0) context.report(at, `does not stand in ${article.file}: “${quote}”`);
  else if (occurrence === undefined && places.length > 1)
    context.report(at, `stands ${places.length} times in ${article.file}; say which by \`occurrence\``);
  else if (occurrence !== undefined && occurrence > places.length)
    context.report([...path, 'occurrence'], `stands ${places.length} times only in ${article.file}`);
  const end = start + quote.length;
  if (
    places.length > 0 &&
    article.paragraphs.some((p) => p.part === 'teaser' && start < p.end && p.start < end)
  )
    context.report(at, `stands in another article's teaser, which is no part of ${article.file}`);
  return { article: article.id, start, end, quote };
}
