/** How well the extraction reads labelled articles: the measures of `score-extraction.ts`, halves side by side, and their floors. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../core/extraction/extract.ts';
import { type Labels, toLabels } from '../core/extraction/labels.ts';
import FLOORS from './eval-floors.json' with { type: 'json' };
import type { EvalOptions } from './eval-recognition.ts';
import type { Io } from './io.ts';
import {
  COUNTED,
  f1,
  precision,
  recall,
  type Score,
  SHARED,
  scoreExtraction,
  share,
} from './score-extraction.ts';

/** Labelled articles of a folder that holds `articles/` and `labels/`, by file name. */
export function readLabelled(folder: string): { readonly labels: Labels; readonly text: string }[] {
  return readdirSync(join(folder, 'labels'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      labels: JSON.parse(readFileSync(join(folder, 'labels', file), 'utf8')) as Labels,
      text: readFileSync(join(folder, 'articles', file.replace(/\.json$/u, '.txt')), 'utf8'),
    }));
}

function scoreOf(articles: ReturnType<typeof readLabelled>): Score {
  const found = new Map(
    articles.map(({ labels, text }) => [labels.id, toLabels(labels.id, extract({ text }))]),
  );
  return scoreExtraction(
    articles.map(({ labels }) => labels),
    (id) => found.get(id)!,
  );
}

const three = (value: number): string => value.toFixed(3);

/** Figures in lines, one measure each; the F1 or share of each half of the articles behind it. */
export function figures(score: Score, halves: readonly Score[]): string[] {
  const lines = COUNTED.map((name) => {
    const count = score.counts[name];
    const half = halves.map((item) => three(f1(item.counts[name]))).join(' / ');
    return `${name.padEnd(13)} precision ${three(precision(count))}  recall ${three(recall(count))}  F1 ${three(f1(count))}  (tp ${count.tp}, fp ${count.fp}, fn ${count.fn})  halves ${half}`;
  });
  for (const name of SHARED) {
    const item = score.shares[name];
    const half = halves.map((other) => three(share(other.shares[name]))).join(' / ');
    lines.push(
      `${name.padEnd(13)} accuracy ${three(share(item))}  (${item.right} of ${item.of})  halves ${half}`,
    );
  }
  lines.push(`others made officials: ${score.others.right} of ${score.others.of}`);
  return lines;
}

/** What falls under its floor, in words. */
function underFloor(score: Score): string[] {
  const under: string[] = [];
  for (const [name, floor] of Object.entries(FLOORS.f1)) {
    const value = f1(score.counts[name as (typeof COUNTED)[number]]);
    if (value < floor) under.push(`${name}: F1 ${three(value)} is under its floor of ${floor}`);
  }
  for (const [name, floor] of Object.entries(FLOORS.accuracy)) {
    const value = share(score.shares[name as (typeof SHARED)[number]]);
    if (value < floor) under.push(`${name}: ${three(value)} is under its floor of ${floor}`);
  }
  const others = share(score.others);
  if (others > FLOORS.othersMadeOfficials) {
    under.push(
      `others made officials: ${three(others)} is over its ceiling of ${FLOORS.othersMadeOfficials}`,
    );
  }
  return under;
}

/** Characters for which the speed is given: some 6.5 KB of Vietnamese in UTF-8. */
const ARTICLE = 5000;
/** Readings of all articles before the one that is timed: the compiler needs about as many. */
const WARM_UP = 4;

/** Median time of an article, brought to 5 KB; the scoring before has warmed up the machine. */
function millisecondsOf(articles: ReturnType<typeof readLabelled>): number {
  for (let pass = 0; pass < WARM_UP; pass += 1) for (const { text } of articles) extract({ text });
  const times = articles.map(({ text }) => {
    const from = process.cpuUsage();
    extract({ text });
    const { user, system } = process.cpuUsage(from);
    return ((user + system) / 1000 / text.length) * ARTICLE;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/**
 * Prints the figures for a folder of labelled articles; status 1 where a figure is under its floor and floors are asked
 * for, null where the folder holds none.
 */
export function evalExtraction(folder: string, options: EvalOptions, io: Io): number | null {
  if (!existsSync(join(folder, 'labels'))) {
    io.out(`extraction: no labelled articles at ${folder}; nothing measured\n`);
    return null;
  }
  const articles = readLabelled(folder);
  const score = scoreOf(articles);
  const halves = [0, 1].map((half) => scoreOf(articles.filter((_, i) => i % 2 === half)));
  io.out(`extraction, ${score.articles} labelled articles:\n${figures(score, halves).join('\n')}\n`);
  io.out(
    `speed: ${millisecondsOf(articles).toFixed(1)} ms of processor time for 5,000 characters (median)\n`,
  );
  if (options.misses) io.out(`${score.misses.join('\n')}\n`);
  if (!options.floors) return 0;
  const under = underFloor(score);
  for (const line of under) io.err(`${line}\n`);
  return under.length > 0 ? 1 : 0;
}
