import { expect, test } from 'vitest';
import { run } from '../../src/cli/seeds-report.ts';
import { seedsFolder } from '../build/seeds/folder.ts';
import { called } from '../support/called.ts';

const printed = (dir: string) => called(run, [dir]);

test('says of each claim where it comes from, and counts', async () => {
  const { status, out } = await printed(seedsFolder());
  expect(status).toBe(0);
  expect(out).toContain('= roles         nguyen-van-mau: Bộ trưởng Bộ Thử nghiệm');
  expect(out).toContain('+ roles         khamla-somphan: Bộ trưởng Bộ Thử nghiệm');
  expect(out).toMatch(/roles +found 1, corrected 0, added 1, .*: 50 % as found/);
  expect(out).toMatch(/officials +2, of which extraction has 1;/);
});

test('a folder that does not build is refused with its mistakes', async () => {
  const { status, out, err } = await printed(seedsFolder({ 'claims/bai.yaml': 'roles: 1\n' }));
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('claims/bai.yaml:1: roles: ');
});
