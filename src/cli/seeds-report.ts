/** `seeds-report`: what extraction alone has of each bundled article, and what curation made of it. */
import { fileURLToPath } from 'node:url';
import type { AccountEntry, ArticleAccount } from '../build/seeds/account.ts';
import { loadSeedsWithWarnings } from '../build/seeds/load.ts';
import { SeedError } from '../build/seeds/problems.ts';
import type { Pack, Surface } from '../core/knowledge/types.ts';
import type { Io } from './io.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const FATES = ['found', 'corrected', 'added', 'rejected', 'left out'] as const;
const SIGNS: Readonly<Record<AccountEntry['fate'], string>> = {
  found: '=',
  corrected: '~',
  added: '+',
  rejected: '-',
  'left out': '.',
};
/** Kinds of claims in the order of the report; people, agreements and forums are counted by their claims. */
const KINDS = ['roles', 'steps', 'sessions', 'meetings', 'organisations'] as const;

/** An optional argument is another seeds folder. Status 1, with every problem, where it does not build. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const { pack, accounts } = loadSeedsWithWarnings(args[0] ?? SEEDS);
    io.out(report(pack, accounts));
    return 0;
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
}

/** Each claim on a line with its sign, then the counts. */
export function report(pack: Pack, accounts: readonly ArticleAccount[]): string {
  const lines: string[] = [
    '= as extraction has it   ~ corrected   + added   - rejected   . left out by a rule',
    '',
  ];
  for (const { file, entries } of accounts) {
    lines.push(file);
    for (const { kind, what, fate, why } of entries)
      lines.push(`  ${SIGNS[fate]} ${kind.padEnd(13)} ${what}${why === undefined ? '' : ` (${why})`}`);
    lines.push(`  ${counts(entries)}`, '');
  }
  const all = accounts.flatMap(({ entries }) => entries);
  lines.push('All articles');
  for (const kind of KINDS)
    lines.push(`  ${kind.padEnd(13)} ${counts(all.filter((one) => one.kind === kind))}`);
  lines.push(`  ${'together'.padEnd(13)} ${counts(all)}`, '', entities(pack, accounts));
  return `${lines.join('\n')}\n`;
}

/** How many of each fate, and the share that extraction has of what stands in the index. */
function counts(entries: readonly AccountEntry[]): string {
  const of = (fate: AccountEntry['fate']) => entries.filter((one) => one.fate === fate).length;
  const standing = of('found') + of('corrected') + of('added');
  const share = (n: number) => (standing === 0 ? '–' : `${Math.round((100 * n) / standing)} %`);
  const shares = `in the index ${standing}: ${share(of('found'))} as found, ${share(of('found') + of('corrected'))} with corrections`;
  return `${FATES.map((fate) => `${fate} ${of(fate)}`).join(', ')}; ${shares}`;
}

function entities({ knowledge }: Pack, accounts: readonly ArticleAccount[]): string {
  const added = new Set<string>();
  const found = new Set<string>();
  for (const { what, fate } of accounts.flatMap(({ entries }) => entries)) {
    if (fate === 'added') added.add(what.split(': ')[0] ?? '');
    if (fate === 'found' || fate === 'corrected') found.add(what.split(': ')[0] ?? '');
  }
  const lines = (['official', 'agreement', 'forum', 'organisation'] as const).map((kind) => {
    const all = knowledge.entities.filter((one) => one.kind === kind);
    const own = all.filter((one) => found.has(one.id));
    const surfaces = all.flatMap((one): readonly Surface[] => one.surfaces);
    const stated = surfaces.filter((surface) => surface.basis === 'article').length;
    return `  ${`${kind}s`.padEnd(13)} ${all.length}, of which extraction has ${own.length}; ${surfaces.length} surfaces, ${stated} of them in an article`;
  });
  return ['Names', ...lines].join('\n');
}
