/** `search WORDS`: the articles of the corpus that answer a query, best first. */
import { parseArgs } from 'node:util';
import { loadSeeds } from '../build/seeds/load.ts';
import type { Pack } from '../core/knowledge/types.ts';
import { namesOf } from '../core/search/names.ts';
import { createSearch } from '../core/search/search.ts';
import { packSource } from '../core/search/source.ts';
import type { Excerpt, FilterField, FilterMeaning, SearchReply } from '../core/search/types.ts';
import type { Io } from './io.ts';
import { InputError, readOptions } from './read-text.ts';

const USAGE = 'usage: search WORDS… [--limit N] [--json]';
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 1000;
/** Decimals of a printed score: enough to see an order. */
const DECIMALS = 3;

interface Options {
  readonly query: string;
  readonly limit: number;
  readonly json: boolean;
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = readOptions(parse, args, USAGE);
  const query = positionals.join(' ').trim();
  if (query === '') throw new InputError(USAGE);
  const limit = Number(values.limit ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new InputError(`--limit ${values.limit}: is no whole number from 1 to ${MAX_LIMIT}`);
  }
  return { query, limit, json: values.json === true };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { limit: { type: 'string' }, json: { type: 'boolean' } },
  });

/** Prints the hits; status 0 also where there are none, 2 with a word on the error stream for a bad command line. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const { query, limit, json } = optionsOf(args);
    const pack = loadSeeds('seeds');
    const reply = await createSearch(namesOf(pack.knowledge.entities), [packSource(pack)])(query, limit);
    io.out(json ? jsonLines(reply, pack) : report(reply, pack));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

function jsonLines(reply: SearchReply, pack: Pack): string {
  const files = new Map(pack.articles.map((article) => [article.id, article.file]));
  return reply.articles
    .map(({ article, score, excerpt, entities }) => {
      const date = (article.event ?? article.published)?.value ?? null;
      const line = {
        article: files.get(article.id) ?? article.id,
        title: article.title,
        date,
        score: Number(score.toFixed(DECIMALS)),
        excerpt: excerpt.text,
        marks: excerpt.marks.map(({ start, end }) => [start, end]),
        entities: entities.map((entity) => entity.id),
      };
      return `${JSON.stringify(line)}\n`;
    })
    .join('');
}

function report(reply: SearchReply, pack: Pack): string {
  const files = new Map(pack.articles.map((article) => [article.id, article.file]));
  const lines: string[] = [];
  for (const { field, value, meaning } of reply.understood.filters)
    lines.push(understood(field, value, meaning));
  if (reply.understood.filters.length > 0) lines.push('');
  if (reply.didYouMean !== undefined) lines.push(`did you mean: ${reply.didYouMean}`, '');
  for (const { entity, how } of reply.entities) {
    lines.push(`${entity.kind}  ${entity.name.vi} (${entity.name.en})${how === 'fuzzy' ? ', nearly' : ''}`);
  }
  if (reply.entities.length > 0) lines.push('');
  for (const { article, score, excerpt } of reply.articles) {
    const date = (article.event ?? article.published)?.value ?? 'no date';
    // Without words the order is that of time.
    const points = reply.understood.words === '' ? '' : `  ${score.toFixed(DECIMALS)}`;
    lines.push(`${files.get(article.id)}  ${date}${points}`);
    lines.push(`  ${article.title}`, `  … ${marked(excerpt)} …`, '');
  }
  lines.push(reply.total === 1 ? '1 article' : `${reply.total} articles`);
  for (const { query, without, total } of reply.loosened)
    lines.push(`without ${without}: ${total}  (${query})`);
  return `${lines.join('\n')}\n`;
}

/** A filter as it was read. */
function understood(field: FilterField, value: string, meaning: FilterMeaning): string {
  switch (meaning.to) {
    case 'entity':
      return `${field}: ${meaning.entity.name.vi} (${meaning.entity.name.en})`;
    case 'unknown':
      return `${field}: ${value}, not understood${meaning.nearest === undefined ? '' : `; nearest: ${meaning.nearest}`}`;
    case 'kind':
      return `${field}: ${meaning.kind}`;
    case 'country':
      return `${field}: ${meaning.country}`;
    case 'outlet':
      return `${field}: ${meaning.outlet}`;
    case 'date':
      return `${field}: ${meaning.date}`;
  }
}

/** The passage in one line, what matched in brackets. */
function marked({ text, marks }: Excerpt): string {
  let shown = '';
  let read = 0;
  for (const { start, end } of marks) {
    shown += `${text.slice(read, start)}[${text.slice(start, end)}]`;
    read = end;
  }
  return (shown + text.slice(read)).replace(/\s+/gu, ' ');
}
