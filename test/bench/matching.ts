/**
 * `npm run bench`: how fast the matcher is beside a plain loop over the same text and beside what npm has, in one run,
 * interleaved, medians. `--short` takes less text and fewer sizes, and no RegExp, on which no floor is set. Fails where a
 * recorded floor is missed by far.
 */
import { createRequire } from 'node:module';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { compileAutomaton, loadAutomaton } from '../../src/core/matching/automaton.ts';
import { oracle } from '../core/matching/oracle.ts';
import { articles, surfacesFrom } from './texts.ts';

interface FastScanner {
  search(text: string): unknown[];
}
const FastScan = createRequire(import.meta.url)('fastscan') as new (words: readonly string[]) => FastScanner;

const SHORT = process.argv.includes('--short');
const TEXT_BYTES = (SHORT ? 4 : 20) * 1e6;
const SIZES = SHORT ? [1000, 100_000] : [60, 1_000, 10_000, 100_000];
/** Rounds that count; one before them warms up. */
const ROUNDS = SHORT ? 3 : 9;
/** Text that the oracle checks, and that one RegExp is tried on, UTF-16 units: more would take minutes. */
const ORACLE_UNITS = SHORT ? 100_000 : 300_000;
const REGEXP_UNITS = { 60: 2_000_000, 1000: 1_000_000, 10000: 100_000, 100000: 2_000 } as Record<
  number,
  number
>;
/** Floors at 100,000 surfaces: fraction of the plain loop, and times the quickest package. */
const FLOOR_OF_PLAIN = 0.3;
const FLOOR_OVER_PEERS = 6;
/** Share of a floor under which the run fails: shared machines vary. */
const MARGIN = 0.6;

const { texts, source } = await articles(TEXT_BYTES);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`${(bytes / 1e6).toFixed(1)} MB of text (UTF-8) in ${texts.length} pieces: ${source}`);

function sumUnits(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Milliseconds of processor time: what else the machine does counts less. */
const time = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e3;
};
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/**
 * Median milliseconds of each runner over all texts, and median ratio of the first to each. They take turns, and a ratio is of
 * one round: what else the machine does then bears on both.
 */
function race(
  runners: Record<string, (text: string) => void>,
): Record<string, { ms: number; ratio: number }> {
  const rounds = Array.from({ length: ROUNDS + 1 }, () =>
    Object.values(runners).map((run) => time(() => texts.forEach(run))),
  ).slice(1);
  return Object.fromEntries(
    Object.keys(runners).map((name, index) => [
      name,
      {
        ms: median(rounds.map((round) => round[index]!)),
        ratio: median(rounds.map((round) => round[0]! / round[index]!)),
      },
    ]),
  );
}

/** Texts up to a number of units. */
function sample(units: number): string[] {
  const part: string[] = [];
  for (let left = units; left > 0 && part.length < texts.length; left -= part.at(-1)!.length) {
    part.push(texts[part.length]!.slice(0, left));
  }
  return part;
}

/** MB/s of one RegExp over a sample. */
function regExpSpeed(surfaces: readonly string[], flags: string, units: number): number {
  const longestFirst = [...surfaces].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    flags,
  );
  const part = sample(units);
  pattern.test('');
  const ms = time(() => part.forEach((text) => void text.match(pattern)));
  return part.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / ms / 1e3;
}

let failed = false;
for (const size of SIZES) {
  const surfaces = surfacesFrom(texts, size);
  const specs = surfaces.map((text) => ({ text, unmarked: true }));
  let automaton = compileAutomaton(specs);
  const rebuild = time(() => (automaton = compileAutomaton(specs)));
  const buffer = automaton.toBuffer();
  const load = median(Array.from({ length: 9 }, () => time(() => loadAutomaton(buffer))));
  const aho = new AhoCorasick(surfaces);
  const fastscan = new FastScan(surfaces);

  const naive = oracle(specs, true);
  let checked = 0;
  let differing = 0;
  for (const text of sample(ORACLE_UNITS)) {
    const expected = naive(text);
    checked += expected.length;
    if (JSON.stringify(automaton.find(text)) !== JSON.stringify(expected)) differing += 1;
  }
  let hits = 0;
  for (const text of texts) hits += automaton.find(text).length;

  let sink = 0;
  const ms = race({
    plain: (text) => (sink ^= sumUnits(text)),
    ours: (text) => (sink += automaton.find(text).length),
    '@monyone/aho-corasick/fast': (text) => (sink += aho.matchInText(text).length),
    fastscan: (text) => (sink += fastscan.search(text).length),
  });
  const speed = (name: string): number => bytes / ms[name]!.ms / 1e3;
  const ofPlain = ms.ours!.ratio;
  const overPeers = ofPlain / Math.max(ms['@monyone/aho-corasick/fast']!.ratio, ms.fastscan!.ratio);

  console.log(
    `\n${size} surfaces: ${hits} hits; of the oracle's ${checked} in the sample, ${differing} texts differ (${sink & 1})`,
  );
  for (const name of Object.keys(ms))
    console.log(`  ${name.padEnd(28)}${speed(name).toFixed(1).padStart(8)} MB/s`);
  for (const flags of SHORT ? [] : ['gi', 'giu']) {
    console.log(
      `  ${`RegExp ${flags}`.padEnd(28)}${regExpSpeed(surfaces, flags, REGEXP_UNITS[size]!).toFixed(3).padStart(8)} MB/s`,
    );
  }
  console.log(
    `  tables ${(buffer.byteLength / 1e6).toFixed(2)} MB, from an ArrayBuffer ${load.toFixed(2)} ms, rebuilt ${rebuild.toFixed(0)} ms`,
  );
  console.log(
    `  ratio to the plain loop ${ofPlain.toFixed(2)} (floor ${FLOOR_OF_PLAIN} at 100000), to the quickest package ${overPeers.toFixed(1)} (floor ${FLOOR_OVER_PEERS})`,
  );
  failed ||= differing > 0;
  if (size === 100_000) failed ||= ofPlain < FLOOR_OF_PLAIN * MARGIN || overPeers < FLOOR_OVER_PEERS * MARGIN;
}
if (failed) {
  console.error('\nmatching: hits differ from the oracle, or a floor was missed by far');
  process.exitCode = 1;
}
