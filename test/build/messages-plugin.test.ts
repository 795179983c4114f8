import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import vi from '../../src/_locales/vi/messages.json' with { type: 'json' };
import { CARD_KEYS, trimMessages } from '../../src/build/messages-plugin.ts';

const ENTRY = fileURLToPath(new URL('../../src/marking/card/main.tsx', import.meta.url));

/** Every module that the entry reaches by an import with values. */
function reached(entry: string): readonly string[] {
  const seen = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*?from '(\.[^']+\.tsx?)'/gm,
    );
    for (const [, path] of imports) queue.push(resolve(dirname(file), path as string));
  }
  return [...seen];
}

test('every word the card may say is in its bundle', () => {
  const files = reached(ENTRY);
  expect(files.length).toBeGreaterThan(25);
  const used = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'([a-z]+[A-Z]\w*)'/g)]
      .map(([, word]) => word as string)
      .filter((word) => word in vi),
  );
  expect(used.length).toBeGreaterThan(80);
  expect(used.filter((key) => !CARD_KEYS.some((prefix) => key.startsWith(prefix)))).toEqual([]);
});

test('only the wanted keys, without notes', () => {
  const messages = {
    cardA: { message: 'a', description: 'note' },
    popupB: { message: 'b', description: 'note' },
  };
  expect(trimMessages(messages, ['card'])).toEqual({ cardA: { message: 'a' } });
  expect(trimMessages(messages, null)).toEqual({ cardA: { message: 'a' }, popupB: { message: 'b' } });
});
