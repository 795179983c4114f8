import { expect, test } from 'vitest';
import { poll } from '../../../src/build/browsers/session.ts';

test('waits until there is something, over looks that fail', async () => {
  let looks = 0;
  const look = async () => {
    looks += 1;
    if (looks === 1) throw new Error('the document is going');
    return looks === 3 && 'there';
  };
  expect(await poll(look, 'it')).toBe('there');
});

test('in vain: says what for, and what the last look failed with', async () => {
  await expect(poll(async () => false, 'the card', 60)).rejects.toThrow('waited 60 ms in vain for: the card');
  const failing = () => Promise.reject(new Error('the document is gone'));
  await expect(poll(failing, 'the card', 60)).rejects.toThrow('the document is gone');
});

test('a look that never answers does not hold it up', async () => {
  await expect(poll(() => new Promise(() => {}), 'the card', 60)).rejects.toThrow('no answer');
});
