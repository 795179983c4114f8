/**
 * `npm run bench:layers`: what layers of packs cost, at sizes up to 100,000 entities, each in a process of its own: made and
 * loaded, joined with a bundle, a second pack and a delta, a slice of text marked, names looked up as they are typed, found
 * entities identified. Times are of the processor. Sizes may be given: `npm run bench:layers -- 10000`.
 */
import { execFileSync } from 'node:child_process';
import { knownAgreement, knownOfficial } from '../../src/core/corpus/identify.ts';
import { knownIn } from '../../src/core/corpus/known-gazetteer.ts';
import type { Entity } from '../../src/core/knowledge/types.ts';
import { createAnnotator } from '../../src/core/matching/annotator.ts';
import { type Gazetteer, joinLayers } from '../../src/core/matching/gazetteer.ts';
import { buildLayer, layerSteps, loadLayer } from '../../src/core/matching/layer.ts';
import type { LayerBytes } from '../../src/core/matching/layer.types.ts';
import { createLexicon } from '../../src/core/matching/lexicon.ts';
import { NOTHING_SEEN } from '../../src/core/matching/seen.ts';
import { createNameLookup } from '../../src/core/search/names.ts';
import { tokenize } from '../../src/core/search/tokens.ts';
import { foldKey, stripMarks } from '../../src/core/text/fold.ts';
import { SLICE_UNITS } from '../../src/protocol/requests.ts';
import { numbers, percentile } from './corpora.ts';
import { syntheticPack } from './made-up.ts';

const SIZES = [60, 10_000, 100_000];
/** Entities of the bundle, and of a delta layer as full as it gets. */
const BUNDLED = 60;
const DELTA = 1000;
/** Entities that the articles of an import may bring. */
const FOUND = 10_000;
const QUERIES = 150;
const ROUNDS = 9;
const MB = 1e6;
/** What one collection leaves, the next takes. */
const COLLECTIONS = 5;
const SURFACES_AN_ENTITY = 9 / 5;

const round = (value: number): number => Number(value.toFixed(value < 10 ? 1 : 0));
/** Milliseconds of processor time: what else the machine does counts less. */
const timed = <T>(work: () => T): { readonly ms: number; readonly value: T } => {
  const from = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(from);
  return { ms: (user + system) / 1e3, value };
};

function memory(): number {
  for (let turn = 0; turn < COLLECTIONS; turn += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function longestStep(entities: readonly Entity[]): {
  readonly ms: number;
  readonly longest: number;
  readonly bytes: LayerBytes;
} {
  const steps = layerSteps(entities);
  let ms = 0;
  let longest = 0;
  for (;;) {
    const { ms: took, value } = timed(() => steps.next());
    ms += took;
    longest = Math.max(longest, took);
    if (value.done) return { ms, longest, bytes: value.value };
  }
}

const copyOf = ({ known, uses, automaton }: LayerBytes): LayerBytes => ({
  known: known.slice(),
  uses: uses.slice(),
  automaton: automaton.slice(),
});

function measure(size: number): Record<string, number> {
  const { entities } = syntheticPack((size + BUNDLED + DELTA) * SURFACES_AN_ENTITY).knowledge;
  const bundle = entities.slice(0, BUNDLED);
  const pack = entities.slice(BUNDLED, BUNDLED + size);
  const delta = entities.slice(
    BUNDLED + size - Math.min(size, DELTA) / 2,
    BUNDLED + size + Math.min(size, DELTA) / 2,
  );
  const made = longestStep(pack);
  const small = [bundle, pack.filter((_, at) => at % 10 === 0), delta].map(buildLayer);
  const again = timed(() => buildLayer(delta));
  const one = timed(() => buildLayer(delta.slice(0, 20)));
  const [bundleBytes, secondBytes, deltaBytes] = small as [LayerBytes, LayerBytes, LayerBytes];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const text = pageText(entities);
  const runs = text.match(/[^\n]+/g)!.map((line, id) => ({ id, text: line }));
  const page = { date: null, title: '', seen: NOTHING_SEEN };

  const copies = [bundleBytes, made.bytes, secondBytes, deltaBytes].map(copyOf);
  const before = memory();
  const kept = copies.map(copyOf);
  const joined = timed(() => {
    const [first, base, second, last] = kept.map(loadLayer);
    return joinLayers([
      { layer: first! },
      { layer: second! },
      { layer: base!, without: delta.map(({ id }) => id) },
      { layer: last! },
    ]);
  });
  const annotator = timed(() => createAnnotator(createLexicon(joined.value, byId)));
  const wanted = timed(() => annotator.value.wanted(runs));
  const scanned = timed(() => annotator.value.scan(runs, page));
  const afterwards = Array.from({ length: ROUNDS }, () => {
    const fresh = runs.map((run) => ({ ...run }));
    return timed(() => {
      annotator.value.wanted(fresh);
      annotator.value.scan(fresh, page);
    }).ms;
  });
  const memoryKept = memory() - before;
  return {
    entities: size,
    'layer made ms': round(made.ms),
    'longest step of it ms': round(made.longest),
    'layer MB': round((made.bytes.known.length + made.bytes.uses.length + made.bytes.automaton.length) / MB),
    'delta of 20 entities made ms': round(one.ms),
    'delta of 1,000 entities (60 of 60) made ms': round(again.ms),
    'four layers loaded and joined ms': round(joined.ms),
    'lexicon over them ms': round(annotator.ms),
    'first slice of 64 KB: what is wanted ms': round(wanted.ms),
    'first slice: decided ms': round(scanned.ms),
    'later slices, both ms': round(percentile(afterwards, 0.5)),
    'kept MB': round(memoryKept / MB),
    ...namesLookedUp(joined.value, pack),
    ...identified(joined.value, pack),
  };
}

/** A slice of text that names somebody in every sentence or two. */
function pageText(entities: readonly Entity[]): string {
  const next = numbers(3);
  let text = '';
  while (text.length < SLICE_UNITS) {
    const { name } = entities[Math.floor(next() * entities.length)]!;
    text += `Tại buổi làm việc, ông ${name.vi} cho biết hai bên đã trao đổi về nhiều việc, và sẽ còn gặp lại.\n`;
  }
  return text.slice(0, SLICE_UNITS);
}

/** Names typed letter by letter, with and without diacritics, and with a slip. */
function namesLookedUp(gazetteer: Gazetteer, pack: readonly Entity[]): Record<string, number> {
  const next = numbers(5);
  const lookup = timed(() => createNameLookup(gazetteer));
  const weights = new Map(pack.slice(0, 30_000).map(({ id }) => [id, next()]));
  const some = Array.from({ length: QUERIES }, () => pack[Math.floor(next() * pack.length)]!.name.vi);
  const find = (query: string) => timed(() => lookup.value.find(tokenize(query), weights)).ms;
  const first = find(some[0]!);
  const typed = some.flatMap((name, at) => {
    const written = at % 2 === 0 ? name : stripMarks(foldKey(name));
    return Array.from({ length: Math.floor(written.length / 3) }, (_, third) =>
      find(written.slice(0, third * 3 + 3)),
    );
  });
  const slips = some.map((name) => {
    const at = 1 + Math.floor(next() * (name.length - 2));
    return find(`${name.slice(0, at)}x${name.slice(at + 1)}`);
  });
  const within = some.map((name) => timed(() => lookup.value.within(tokenize(`gặp ${name} ở Hà Nội`))).ms);
  return {
    'names, first look-up ms': round(first),
    'names as typed p50 ms': round(percentile(typed, 0.5)),
    'names as typed p95 ms': round(percentile(typed, 0.95)),
    'misspelt p95 ms': round(percentile(slips, 0.95)),
    'whole names in a query p95 ms': round(percentile(within, 0.95)),
  };
}

/** Found entities, half of them known under another wording. */
function identified(gazetteer: Gazetteer, pack: readonly Entity[]): Record<string, number> {
  const known = knownIn(gazetteer);
  let same = 0;
  const { ms } = timed(() => {
    for (let at = 0; at < FOUND; at += 1) {
      const entity = pack[(at * 7) % pack.length]!;
      const surfaces = [at % 2 === 0 ? entity.name.vi : `${entity.name.vi} mới`];
      const id =
        entity.kind === 'agreement'
          ? knownAgreement({ surfaces, parties: entity.parties }, known.like('agreement', surfaces))
          : knownOfficial({ surfaces, country: 'VN' }, known.like('official', surfaces));
      if (id !== null) same += 1;
    }
  });
  return { [`${FOUND} found identified ms`]: round(ms), 'of them known': same };
}

const [job, count] = process.argv.slice(2);
if (job === 'one') console.log(JSON.stringify(measure(Number(count))));
else {
  const given = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0);
  const rows = (given.length > 0 ? given : SIZES).map((size) => {
    const out = execFileSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', process.argv[1]!, 'one', String(size)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    return JSON.parse(out.trim().split('\n').at(-1)!) as Record<string, number>;
  });
  for (const key of Object.keys(rows[0]!))
    console.log(key.padEnd(58), ...rows.map((row) => String(row[key]).padStart(10)));
}
