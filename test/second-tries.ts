/**
 * A reporter that names each end-to-end test that failed and passed when it was run once more, and keeps the names in
 * `out/second-tries.txt` for the end of `.ci/run`: such a test is a fault to be found, not one to be forgotten.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const FILE = fileURLToPath(new URL('../out/second-tries.txt', import.meta.url));

export default class SecondTries implements Reporter {
  onTestRunStart(): void {
    rmSync(FILE, { force: true });
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const again = modules.flatMap((module) =>
      [...module.children.allTests('passed')].filter((one) => one.diagnostic()?.flaky),
    );
    if (again.length === 0) return;
    const lines = again.map(said);
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, `${lines.map((line) => line.split('\n')[0]).join('\n')}\n`);
    console.warn(`\nPASSED ON THE SECOND TRY: ${again.length}\n${lines.join('\n')}\n`);
  }
}

function said(one: TestCase): string {
  const why = one.result().errors?.map(({ message }) => `  ${message}`) ?? [];
  return [`${one.module.relativeModuleId} > ${one.fullName}`, ...why].join('\n');
}
