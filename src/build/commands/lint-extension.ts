import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../extension.ts';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}
interface Report {
  readonly errors: readonly Message[];
  readonly notices: readonly Message[];
  readonly warnings: readonly Message[];
}

/** Preact's own innerHTML setter, which nothing of ours uses, is in each bundle that renders. */
const BY_PREACT = 'UNSAFE_VAR_ASSIGNMENT';

/** Mozilla's linter over `dist/firefox`: no error, no notice, no warning but the one that Preact brings. */
export async function runLintExtension(): Promise<number> {
  const linter = join(PROJECT, 'node_modules/web-ext/bin/web-ext.js');
  const args = [linter, 'lint', '--source-dir', join(PROJECT, 'dist/firefox'), '--output', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const start = stdout.indexOf('{');
  if (start === -1) {
    console.error(stderr || stdout);
    return 1;
  }
  const report = JSON.parse(stdout.slice(start)) as Report;
  const wrong = [
    ...report.errors,
    ...report.notices,
    ...report.warnings.filter(({ code }) => code !== BY_PREACT),
  ];
  for (const { code, message, file } of wrong)
    console.error(`${file ?? 'manifest.json'}: ${code}: ${message}`);
  const { errors, notices, warnings } = report;
  console.log(
    `${errors.length} errors, ${notices.length} notices, ${warnings.length} warnings (Preact's innerHTML setter allowed)`,
  );
  return wrong.length === 0 ? 0 : 1;
}
