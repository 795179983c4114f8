import { expect, test } from 'vitest';
import { REGRESSIONS } from './regressions.ts';
import { targets } from './targets.ts';

test('what broke a property once does so no more', async () => {
  const all = await targets();
  for (const { property, input } of REGRESSIONS) {
    expect(Object.keys(all)).toContain(property);
    await all[property]?.check(input as never);
  }
});
