import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Surface } from '../../src/build/browsers/session.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in a document, a line each: rule, element, what is the matter. */
export async function violations(surface: Surface): Promise<readonly string[]> {
  const found = await surface.run(`(async () => {
    if (typeof axe === 'undefined') { ${AXE} }
    const { violations } = await (globalThis.axe ?? axe).run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' ' + node.target.join(' ') + ': ' + node.failureSummary));
  })()`);
  return found as readonly string[];
}
