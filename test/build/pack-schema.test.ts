import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PACK_SCHEMA_FILE, packJsonSchema } from '../../src/build/commands/pack-schema.ts';

test('the published JSON Schema is that of the code (npm run pack-schema writes it)', () => {
  expect(JSON.parse(readFileSync(PACK_SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(packJsonSchema()));
});

test('it bounds what it describes: no open object, no text or list without an end', () => {
  const open: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, additionalProperties, maxLength, pattern, maxItems, ...rest } = value as Record<
      string,
      unknown
    >;
    if (type === 'object' && additionalProperties !== false) open.push(path);
    // A pattern without a star or plus at its end is as long as it says.
    if (
      type === 'string' &&
      maxLength === undefined &&
      !('enum' in rest) &&
      !/\d\}|\$\$/.test(String(pattern))
    )
      open.push(path);
    if (type === 'array' && maxItems === undefined) open.push(path);
    for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`);
  };
  walk(JSON.parse(packJsonSchema()), '');
  expect(open).toEqual([]);
});
