/** Runs one engine over known items. */
import { type NewsArticle, percentile } from '../corpora.ts';
import { asTyped, type KnownItem, type QueryKind } from './queries.ts';

/** Articles looked for, of each size. */
export const SAMPLES = 150;
/** Of those, whose queries are timed as they are typed. */
const TYPED = 12;
const KINDS: readonly QueryKind[] = ['title', 'unaccented', 'typo', 'shuffled', 'entity', 'text'];
const MB = 1e6;

export interface Built {
  /** Titles of the ten best. */
  search(query: string): Promise<readonly string[]>;
  /** Bytes on disk; null where all is in memory. */
  readonly disk: number | null;
  /** Opens the engine again from what is on disk, and answers; null where there is nothing on disk. */
  readonly cold: ((query: string) => Promise<unknown>) | null;
  close(): void;
}

export interface Engine {
  readonly name: string;
  /** Articles up to which it is run, and why no more. */
  readonly most: number;
  readonly whyNot: string;
  build(articles: readonly NewsArticle[]): Promise<Built>;
}

export type Row = Readonly<Record<string, string | number>>;

const share = (count: number, of: number): string => (count / of).toFixed(3);

export async function measure(
  engine: Engine,
  articles: readonly NewsArticle[],
  items: readonly KnownItem[],
): Promise<Row[]> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const built = await engine.build(articles);
  const buildMs = performance.now() - start;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const quality: Record<string, string> = {};
  for (const kind of KINDS) {
    let first = 0;
    let ten = 0;
    for (const { article, queries } of items) {
      const titles = await built.search(queries[kind]);
      // A reprint with the same title is as right as the article itself.
      if (titles[0] === article.title) first += 1;
      if (titles.includes(article.title)) ten += 1;
    }
    quality[kind] = `${share(first, items.length)} ${share(ten, items.length)}`;
  }
  const times: number[] = [];
  const work: number[] = [];
  for (const [at, { queries }] of items.slice(0, TYPED).entries()) {
    const kind = KINDS[at % KINDS.length]!;
    for (const query of asTyped(queries[kind])) {
      const from = performance.now();
      const cpu = process.cpuUsage();
      await built.search(query);
      times.push(performance.now() - from);
      const { user, system } = process.cpuUsage(cpu);
      work.push((user + system) / 1000);
    }
  }
  let cold = '';
  if (built.cold && items[0]) {
    const all: number[] = [];
    for (const { queries } of items.slice(0, 5)) {
      const from = performance.now();
      await built.cold(queries.unaccented);
      all.push(performance.now() - from);
    }
    cold = percentile(all, 0.5).toFixed(0);
  }
  built.close();
  return [
    {
      engine: engine.name,
      ...quality,
      'p50 ms': percentile(times, 0.5).toFixed(1),
      'p95 ms': percentile(times, 0.95).toFixed(1),
      // Of all threads, compiling and collecting too: what a busy machine does not stretch as much as the clock's time.
      'cpu p95 ms': percentile(work, 0.95).toFixed(1),
      'cold ms': cold,
      'build s': (buildMs / 1000).toFixed(1),
      'disk MB': built.disk === null ? '' : (built.disk / MB).toFixed(1),
      'memory MB': (memory / MB).toFixed(0),
    },
  ];
}
