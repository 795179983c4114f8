/** `extract FILE… | -`: officials, agreements, forums and meetings that an article states. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../core/extraction/extract.ts';
import { type Labels, toLabels } from '../core/extraction/labels.ts';
import type { Io } from './io.ts';
import { InputError, readOptions, readText, STDIN } from './read-text.ts';

const USAGE = 'usage: extract FILE… | - [--json]';

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' } } });

function optionsOf(args: readonly string[]): { files: readonly string[]; json: boolean } {
  const parsed = readOptions(parse, args, USAGE);
  if (parsed.positionals.length === 0) throw new InputError(USAGE);
  return { files: parsed.positionals, json: parsed.values.json === true };
}

/** Id of an article by its file: the name without `.txt`. */
export function articleId(file: string): string {
  return file === STDIN ? 'stdin' : basename(file).replace(/\.txt$/u, '');
}

/**
 * With `--json` one object a file, each on a line, in the shape of the labelled data; else a report to read. Status 2
 * with a word on the error stream, and nothing else printed, on bad input.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const { files, json } = optionsOf(args);
    const found: Labels[] = [];
    for (const file of files)
      found.push(toLabels(articleId(file), extract({ text: await readText(file, io) })));
    io.out(
      found.map((labels) => (json ? `${JSON.stringify(labels)}\n` : report(labels))).join(json ? '' : '\n'),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** What was found in one article, in words. */
export function report(labels: Labels): string {
  const lines = [`${labels.id}: ${labels.articleDate ?? 'no date of its own'}`];
  for (const official of labels.officials) {
    const roles = official.roles.map((role) => `${role.former ? 'former: ' : ''}${oneLine(role.title)}`);
    lines.push(
      `  official   ${official.surfaces.map(oneLine).join(', ')} (${official.country ?? '?'}): ${roles.join('; ')}`,
    );
  }
  for (const agreement of labels.agreements) {
    const parties = agreement.parties.join(', ') || 'parties not stated';
    lines.push(
      `  agreement  ${oneLine(agreement.text)} (${agreement.type}, ${agreement.status}; ${parties})`,
    );
  }
  for (const forum of labels.forums) lines.push(`  forum      ${oneLine(forum.text)}`);
  for (const meeting of labels.meetings)
    lines.push(`  meeting    ${meeting.people.map(oneLine).join(', ')} (${meeting.what})`);
  return `${lines.join('\n')}\n`;
}
