/** `related FILE | -`: the coverage of the corpus that a text is related to, each with its reasons. */
import { parseArgs } from 'node:util';
import { loadSeeds } from '../build/seeds/load.ts';
import { annotateText } from '../core/matching/annotate-text.ts';
import { createAnnotator } from '../core/matching/annotator.ts';
import { buildLexicon } from '../core/matching/lexicon.ts';
import { namesOf } from '../core/search/names.ts';
import { createRelated, MAX_PAGE_TEXT } from '../core/search/related.ts';
import { packSource } from '../core/search/source.ts';
import type { RelatedHit, RelatedReason } from '../core/search/types.ts';
import { isExactDay } from '../core/text/dates.ts';
import type { Io } from './io.ts';
import { InputError, readOptions, readText } from './read-text.ts';

const USAGE = 'usage: related FILE | - [--date YYYY-MM-DD] [--url ADDRESS] [--json]';
const DECIMALS = 3;

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { date: { type: 'string' }, url: { type: 'string' }, json: { type: 'boolean' } },
  });

/** Prints the related articles, best first; status 2 with a word on the error stream, and nothing else, on bad input. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const { values, positionals } = readOptions(parse, args, USAGE);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new InputError(USAGE);
    const date = values.date ?? null;
    if (date !== null && !isExactDay(date)) throw new InputError(`--date ${date}: is no day`);
    const text = await readText(file, io);
    const pack = loadSeeds('seeds');
    const entities: Record<string, number> = {};
    for (const { entity } of annotateText(createAnnotator(buildLexicon(pack.knowledge)), text, { date })) {
      if (entity !== null) entities[entity] = (entities[entity] ?? 0) + 1;
    }
    const title = text.trim().split(/[\r\n]/, 1)[0] ?? '';
    const query = { url: values.url ?? '', title, date, entities, text: text.slice(0, MAX_PAGE_TEXT) };
    const { hits } = await createRelated(namesOf(pack.knowledge.entities), [packSource(pack)])(query);
    const files = new Map(pack.articles.map((article) => [article.id, article.file]));
    const name = (hit: RelatedHit): string => files.get(hit.article.id) ?? hit.article.id;
    io.out(
      hits.map((hit) => (values.json === true ? jsonLine(hit, name(hit)) : report(hit, name(hit)))).join(''),
    );
    if (hits.length === 0 && values.json !== true) io.out('nothing in the corpus is about this\n');
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

function jsonLine(hit: RelatedHit, article: string): string {
  const { score, reasons, reprints } = hit;
  const line = {
    article,
    title: hit.article.title,
    date: (hit.article.event ?? hit.article.published)?.value ?? null,
    score: Number(score.toFixed(DECIMALS)),
    reasons,
    reprints: reprints.map((each) => each.id),
  };
  return `${JSON.stringify(line)}\n`;
}

function report(hit: RelatedHit, article: string): string {
  const reasons = hit.reasons.map((reason) => `  ${reason.code}${detail(reason)}\n`).join('');
  return `${article}  ${hit.score.toFixed(DECIMALS)}\n  ${hit.article.title}\n${reasons}\n`;
}

function detail(reason: RelatedReason): string {
  switch (reason.code) {
    case 'this-article':
      return '';
    case 'near-in-time':
      return `: ${reason.days} days`;
    case 'same-words':
      return `: ${reason.words.join(', ')}`;
    default:
      return `: ${reason.entities.map((entity) => entity.name.vi).join(', ')}`;
  }
}
