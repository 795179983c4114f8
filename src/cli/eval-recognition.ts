/** How well known entities are recognised: labelled contexts of real news against the mentions found in them. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadSeeds } from '../build/seeds/load.ts';
import { annotateText } from '../core/matching/annotate-text.ts';
import { createAnnotator } from '../core/matching/annotator.ts';
import { buildLexicon } from '../core/matching/lexicon.ts';
import type { Annotator, Mention } from '../core/matching/types.ts';
import type { PartialDate } from '../core/text/dates.ts';
import type { Io } from './io.ts';
import { holds, runCases } from './score-cases.ts';

/** One labelled place: is it the known entity (`label`) or something else (null)? */
interface Context {
  readonly text: string;
  /** Offset of `surface` in code points. */
  readonly start: number;
  readonly surface: string;
  readonly label: string | null;
  readonly why: string;
  readonly title: string;
  readonly date: string | null;
}

/** Under these figures on the development contexts `npm run eval` fails. */
export const FLOORS = { precision: 0.995, recall: 0.98 } as const;

interface Miss {
  readonly context: Context;
  readonly got: Mention | null;
}

export interface RecognitionScore {
  readonly contexts: number;
  readonly labelled: number;
  /** Mentions of the labelled entity, of another or where there is none, and labelled places without one. */
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly misses: readonly Miss[];
}

/** Where the shared labelled data stands: `BOI_CANH_SHARED`, else beside the project. */
export const sharedFolder = (): string => resolve(process.env.BOI_CANH_SHARED ?? '../shared');

/** The date formats of the contexts' sources, as far as they give one. */
export function readDate(written: string | null): PartialDate | null {
  if (!written) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const vietnamese = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(written);
  if (vietnamese)
    return `${vietnamese[3]}-${vietnamese[2]!.padStart(2, '0')}-${vietnamese[1]!.padStart(2, '0')}`;
  const years = /^(\d{4})-(\d{4})$/.exec(written);
  if (years) return `${years[1]}/${years[2]}`;
  return /^\d{4}$/.test(written) ? written : null;
}

function utf16(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length;
}

/** The mention over a context's surface; one with an entity before one without. */
function mentionAt(annotator: Annotator, context: Context): Mention | null {
  const start = utf16(context.text, context.start);
  const end = start + context.surface.length;
  const found = annotateText(annotator, context.text, { date: readDate(context.date), title: context.title });
  const over = found.filter((mention) => mention.start < end && start < mention.end);
  return over.find((mention) => mention.entity !== null) ?? over[0] ?? null;
}

function scoreContexts(annotator: Annotator, contexts: readonly Context[]): RecognitionScore {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  const misses: Miss[] = [];
  for (const context of contexts) {
    const got = mentionAt(annotator, context);
    const entity = got?.entity ?? null;
    if (entity !== null && entity === context.label) right++;
    else if (entity !== null) wrong++;
    if (context.label !== null && entity !== context.label) missed++;
    if (entity !== context.label) misses.push({ context, got });
  }
  const labelled = contexts.filter((context) => context.label !== null).length;
  return {
    contexts: contexts.length,
    labelled,
    right,
    wrong,
    missed,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: labelled === 0 ? 1 : right / labelled,
    misses,
  };
}

function describe({ context, got }: Miss): string {
  const at = utf16(context.text, context.start);
  const around = `${context.text.slice(Math.max(0, at - 150), at)}[[${context.surface}]]${context.text.slice(at + context.surface.length, at + context.surface.length + 100)}`;
  const found = got
    ? `${got.entity ?? 'open'} (${got.via}; ${got.why.map((c) => `${c.code}: ${c.text}`).join('; ')})`
    : 'no mention';
  return `  expected ${context.label ?? 'nothing'}, found ${found}\n    title: ${context.title}\n    why: ${context.why}\n    ${around.replace(/\s+/gu, ' ')}`;
}

const seedAnnotator = (): Annotator => createAnnotator(buildLexicon(loadSeeds('seeds').knowledge));

/** The project's own cases: each must hold, so that one that does not is printed, and the status is 1. */
export function evalCases(io: Io): number {
  const results = runCases(seedAnnotator());
  const wrong = results.filter((result) => !holds(result));
  const negative = results.filter(({ expected }) => expected.length === 0).length;
  io.out(
    `recognition, our own cases: ${results.length - wrong.length} of ${results.length} hold (${negative} with nothing to mark)\n`,
  );
  for (const { marked, found } of wrong) io.out(`  ${marked}\n    found ${found.join('; ') || 'nothing'}\n`);
  return wrong.length === 0 ? 0 : 1;
}

/** How an evaluation is asked for. */
export interface EvalOptions {
  /** Print each miss and each false find. */
  readonly misses: boolean;
  /** Hold the figures against the floors, which are recorded for the development data. */
  readonly floors: boolean;
}

/** Prints the figures for a file of labelled contexts; status 1 under the floors, null where there is no such file. */
export function evalRecognition(file: string, options: EvalOptions, io: Io): number | null {
  if (!existsSync(file)) {
    io.out(`recognition: skipped, there are no labelled contexts at ${file}\n`);
    return null;
  }
  const contexts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Context);
  const score = scoreContexts(seedAnnotator(), contexts);
  const percent = (value: number): string => value.toFixed(4);
  const floor = (value: number): string => (options.floors ? `; floor ${value}` : '');
  io.out(
    `recognition of known entities: ${score.contexts} contexts, ${score.labelled} of them a known entity\n`,
  );
  io.out(`  precision ${percent(score.precision)} (${score.wrong} wrong${floor(FLOORS.precision)})\n`);
  io.out(`  recall    ${percent(score.recall)} (${score.missed} missed${floor(FLOORS.recall)})\n`);
  if (options.misses) for (const miss of score.misses) io.out(`${describe(miss)}\n`);
  if (!options.floors) return 0;
  return score.precision >= FLOORS.precision && score.recall >= FLOORS.recall ? 0 : 1;
}
