/** Runs one engine over known items, and tells what it has measured as it goes: whoever waits may stop waiting. */
import { type NewsArticle, percentile } from '../corpora.ts';
import { asTyped, KINDS, type KnownItem } from './queries.ts';
import { sameStory, type Verdict, verdictOn } from './verdict.ts';

/** Of the articles looked for, those whose queries are timed as they are typed. */
const TYPED = 12;
/** Openings of the engine from what is on disk. */
const COLD = 5;
/** Share of the time that may be spent on queries as they are typed: the rest is for what is found. */
const TYPED_SHARE = 0.3;
const MB = 1e6;

export interface Built {
  /** Ids of the ten best. */
  search(query: string): Promise<readonly string[]>;
  /** Bytes on disk; null where all is in memory. */
  readonly disk: number | null;
  /** Opens the engine again from what is on disk, and answers; null where there is nothing on disk. */
  readonly cold: ((query: string) => Promise<unknown>) | null;
  close(): void;
}

export interface Engine {
  readonly name: string;
  build(articles: readonly NewsArticle[]): Promise<Built>;
}

export type Row = Readonly<Record<string, string | number>>;

/** Part of what is measured: figures, and for a kind of query what came first instead of the right article. */
export interface Part {
  readonly figures: Row;
  readonly instead?: Row;
}

export async function measure(
  engine: Engine,
  articles: readonly NewsArticle[],
  items: readonly KnownItem[],
  tell: (part: Part) => void,
  limitS: number,
): Promise<void> {
  const before = memory();
  const start = performance.now();
  const built = await engine.build(articles);
  const buildMs = performance.now() - start;
  tell({
    figures: {
      'build s': (buildMs / 1000).toFixed(1),
      'disk MB': built.disk === null ? '' : (built.disk / MB).toFixed(1),
    },
  });
  await timeTyped(built, items, tell, limitS * TYPED_SHARE);
  // With what queries have left in memory, which is all there is of an index on disk.
  tell({ figures: { 'memory MB': ((memory() - before) / MB).toFixed(0) } });
  if (built.cold) {
    const all: number[] = [];
    for (const { queries } of items.slice(0, COLD)) {
      const from = performance.now();
      await built.cold(queries.unaccented);
      all.push(performance.now() - from);
    }
    tell({ figures: { 'cold ms': percentile(all, 0.5).toFixed(0) } });
  }
  await quality(built, articles, items, tell);
  built.close();
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function timeTyped(
  built: Built,
  items: readonly KnownItem[],
  tell: (part: Part) => void,
  mostS: number,
): Promise<void> {
  const times: number[] = [];
  const work: number[] = [];
  for (const [at, { queries }] of items.slice(0, TYPED).entries()) {
    if (mostS > 0 && work.reduce((sum, ms) => sum + ms, 0) > mostS * 1000) break;
    for (const query of asTyped(queries[KINDS[at % KINDS.length]!])) {
      const from = performance.now();
      const cpu = process.cpuUsage();
      await built.search(query);
      times.push(performance.now() - from);
      const { user, system } = process.cpuUsage(cpu);
      work.push((user + system) / 1000);
    }
    tell({
      figures: {
        'p50 ms': percentile(times, 0.5).toFixed(1),
        'p95 ms': percentile(times, 0.95).toFixed(1),
        // Of all threads, compiling and collecting too: what a busy machine does not stretch as much as the clock's time.
        'cpu p95 ms': percentile(work, 0.95).toFixed(1),
      },
    });
  }
}

/** By all kinds of query for one article after the other, so that an engine which is ended has figures of each kind. */
async function quality(
  built: Built,
  articles: readonly NewsArticle[],
  items: readonly KnownItem[],
  tell: (part: Part) => void,
): Promise<void> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const counts = KINDS.map((kind) => ({
    kind,
    first: { right: 0, reprint: 0, 'as-fitting': 0, wrong: 0 } satisfies Record<Verdict, number>,
    ten: 0,
  }));
  for (const [at, { article, queries }] of items.entries()) {
    for (const count of counts) {
      const query = queries[count.kind];
      const found = (await built.search(query)).map((id) => byId.get(id));
      count.first[verdictOn(query, article, found[0])] += 1;
      if (found.some((each) => each && sameStory(article, each))) count.ten += 1;
    }
    const done = at + 1;
    const share = (count: number): string => (count / done).toFixed(3);
    tell({
      figures: {
        of: done,
        ...Object.fromEntries(
          counts.map(({ kind, first, ten }) => [kind, `${share(first.right + first.reprint)} ${share(ten)}`]),
        ),
      },
      instead: Object.fromEntries(
        counts.map(({ kind, first }) => [kind, `${first.reprint}, ${first['as-fitting']}, ${first.wrong}`]),
      ),
    });
  }
}
