/**
 * `npm run fuzz -- --minutes 10`: looks for inputs that break a property, each property in turn, with new seeds each time
 * unless `BOI_CANH_SEED` names the first. First comes the corpus of what broke one before. What is found is printed as a line for the corpus.
 */
import fc from '../support/fc.ts';
import { REGRESSIONS } from './regressions.ts';
import { type Target, targets } from './targets.ts';

const at = process.argv.indexOf('--minutes');
const MINUTES = at < 0 ? 1 : Number(process.argv[at + 1]);
/** Inputs of one property before the next has its turn. */
const BATCH = 400;
/** Most findings before the run ends. */
const MAX_FOUND = 10;

// A handler that throws says so; here that is a finding, not news.
console.error = () => undefined;

const all = await targets();
const found = new Set<string>();
const counts: Record<string, number> = {};

async function holds({ check }: Target, input: unknown): Promise<string | null> {
  try {
    await check(input as never);
    return null;
  } catch (error) {
    return String(error);
  }
}

for (const { property, input } of REGRESSIONS) {
  const one = all[property];
  const wrong = one ? await holds(one, input) : 'no such property';
  if (wrong) found.add(`regression, ${property}: ${wrong}\n  ${JSON.stringify(input)}`);
}

const end = performance.now() + MINUTES * 60_000;
let seed = Number(process.env.BOI_CANH_SEED ?? Date.now() % 2 ** 31);
while (performance.now() < end && found.size < MAX_FOUND) {
  for (const [property, one] of Object.entries(all)) {
    if (performance.now() > end) break;
    seed = (seed + 1) % 2 ** 31;
    const run = await fc.check(
      fc.asyncProperty(one.inputs, async (input) => {
        await one.check(input as never);
      }),
      { numRuns: BATCH, seed, interruptAfterTimeLimit: Math.max(1, end - performance.now()) },
    );
    counts[property] = (counts[property] ?? 0) + run.numRuns;
    if (run.failed && run.counterexample) {
      const [input] = run.counterexample;
      const why = String(run.errorInstance).split('\n').slice(0, 12).join('\n  ');
      found.add(
        `${property} (seed ${seed}): ${why}\n  { property: ${JSON.stringify(property)}, input: ${JSON.stringify(input)} },`,
      );
    }
  }
}
console.table(Object.entries(counts).map(([property, inputs]) => ({ property, inputs })));
for (const each of found) console.log(`\n${each}`);
console.log(
  `${REGRESSIONS.length} regressions, ${Object.values(counts).reduce((a, b) => a + b, 0)} inputs, ${found.size} found`,
);
if (found.size > 0) process.exitCode = 1;
