/**
 * What a tab would pay for a matcher of its own, against one in the background: tables and memory of each, time to have it
 * ready, and time for one slice of text. Every figure comes from a process of its own, so that nothing is shared.
 */
import { execFileSync } from 'node:child_process';
import { compileAutomaton, loadAutomaton } from '../../src/core/matching/automaton.ts';
import { joinLayers } from '../../src/core/matching/gazetteer.ts';
import { buildLayer, loadLayer } from '../../src/core/matching/layer.ts';
import { createLexicon } from '../../src/core/matching/lexicon.ts';
import { SLICE_UNITS } from '../../src/protocol/requests.ts';
import { newsArticles } from './corpora.ts';
import { syntheticPack } from './made-up.ts';

const SIZES = [60, 10_000, 100_000];
const ARTICLES = 5_000;
const MB = 1e6;
const ROUNDS = 20;
/** What one collection leaves, the next takes. */
const COLLECTIONS = 5;

const [job, count] = process.argv.slice(2);
if (job === 'one') console.log(JSON.stringify(measure(Number(count))));
else {
  newsArticles(1);
  const rows = SIZES.map((size) => {
    const out = execFileSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', process.argv[1]!, 'one', String(size)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return JSON.parse(out.trim().split('\n').at(-1)!) as Record<string, number>;
  });
  console.table(rows);
}

/** Capitalised runs of words of real articles, as names are; where they run out, any three words in a row. */
function surfaces(size: number): string[] {
  const articles = newsArticles(ARTICLES);
  const found = new Set<string>();
  for (const form of [/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}/gu, /\p{Ll}{2,}(?: \p{Ll}{2,}){2}/gu]) {
    for (const { text } of articles) {
      for (const [run] of text.matchAll(form)) {
        found.add(run);
        if (found.size === size) return [...found];
      }
    }
  }
  return [...found];
}

function memory(): number {
  for (let round = 0; round < COLLECTIONS; round += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function compiledFrom(names: readonly string[]): ArrayBuffer {
  return compileAutomaton(names.map((text) => ({ text, unmarked: true }))).toBuffer();
}

/** The whole lexicon of a made-up corpus: made from the knowledge, and loaded as the background does. */
function lexiconTimes(size: number): { readonly made: number; readonly loaded: number } {
  const { knowledge } = syntheticPack(size);
  const madeFrom = performance.now();
  const layer = buildLayer(knowledge.entities);
  const made = performance.now() - madeFrom;
  const entities = new Map(knowledge.entities.map((entity) => [entity.id, entity]));
  const loadedFrom = performance.now();
  createLexicon(joinLayers([{ layer: loadLayer(layer) }]), entities);
  return { made, loaded: performance.now() - loadedFrom };
}

function measure(size: number): Record<string, number> {
  const names = surfaces(size);
  const slice = newsArticles(100)
    .map((article) => article.text)
    .join('\n')
    .slice(0, SLICE_UNITS);
  const compileFrom = performance.now();
  const buffer = compiledFrom(names);
  const compiled = performance.now() - compileFrom;
  const before = memory();
  const copy = buffer.slice(0);
  const loadFrom = performance.now();
  const automaton = loadAutomaton(copy);
  const loaded = performance.now() - loadFrom;
  const firstFrom = performance.now();
  automaton.find(slice);
  const first = performance.now() - firstFrom;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    automaton.find(slice);
    times.push(performance.now() - from);
  }
  const kept = memory() - before;
  const lexicon = lexiconTimes(size);
  const round = (value: number): number => Number(value.toFixed(2));
  return {
    surfaces: names.length,
    'tables MB': round(buffer.byteLength / MB),
    'kept MB': round(kept / MB),
    'compile ms': round(compiled),
    'load ms': round(loaded),
    'first slice ms': round(first),
    'lexicon made ms': round(lexicon.made),
    'lexicon loaded ms': round(lexicon.loaded),
    'slice ms': round(times.sort((a, b) => a - b)[ROUNDS / 2]!),
  };
}
