import { expect, test } from 'vitest';
import { endBursts, inBursts } from '../../src/background/burst.ts';

function counted() {
  let at = 0;
  let reads = 0;
  const read = inBursts(
    (of: string) => {
      reads += 1;
      return reads === 3 ? Promise.reject(new Error('no')) : Promise.resolve(`${of}${reads}`);
    },
    () => at,
  );
  return { read, pass: (ms: number) => (at += ms) };
}

test('one answer serves a moment, for the same thing', async () => {
  const { read, pass } = counted();
  expect([await read('a'), await read('a')]).toEqual(['a1', 'a1']);
  pass(249);
  expect(await read('a')).toBe('a1');
  pass(1);
  expect(await read('a')).toBe('a2');
});

test('what was announced counts at once, and a failure is not kept', async () => {
  const { read } = counted();
  expect(await read('a')).toBe('a1');
  endBursts();
  expect(await read('a')).toBe('a2');
  await expect(read('b')).rejects.toThrow('no');
  expect(await read('b')).toBe('b4');
});
