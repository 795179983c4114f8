/** A small seeds folder in a temporary place, written for the tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadSeeds } from '../../../src/build/seeds/load.ts';
import { SeedError } from '../../../src/build/seeds/problems.ts';

/**
 * One minister and one agreement that extraction finds, one man that only curation knows; the last paragraph belongs to
 * another article.
 */
export const GOOD: Readonly<Record<string, string>> = {
  'bai.txt': [
    'Việt Nam và Lào ký bản ghi nhớ 05/06/2022 09:30',
    'Ngày 4-6, tại Viêng Chăn, Bộ trưởng Bộ Thử nghiệm Nguyễn Văn Mẫu hội đàm với ông Khamla Somphan. Ông Mẫu cảm ơn.',
    'Hai bên ký Bản ghi nhớ về thử nghiệm. Hai bên ký tại trụ sở./.',
    'Tin khác: ông Mẫu đi thăm nơi khác',
  ].join('\n'),
  'pack.yaml': 'id: thu\nname: { vi: Thử, en: Trial, basis: ours }\nversion: 0.1.0\nlicence: MIT\n',
  'articles.yaml': 'bai.txt:\n  outlet: { name: Báo Thử, basis: stated }\n',
  'terms.yaml': [
    'offices:',
    '  - { vi: Bộ trưởng Bộ Thử nghiệm, en: Minister of Trials, basis: ours, organisation: bo-thu-nghiem }',
    'ranks:',
    '  - { vi: Đại tướng, en: General, basis: official }',
  ].join('\n'),
  'officials.yaml': [
    'khamla-somphan:',
    '  name: { vi: Khamla Somphan, en: Khamla Somphan, basis: ours }',
    '  country: LA',
  ].join('\n'),
  'agreements.yaml': [
    'ban-ghi-nho:',
    '  name: { vi: Bản ghi nhớ về thử nghiệm, en: Memorandum on trials, basis: ours }',
    '  parties: [VN, LA]',
  ].join('\n'),
  'forums.yaml': '',
  'organisations.yaml':
    'bo-thu-nghiem:\n  name: { vi: Bộ Thử nghiệm, en: Ministry of Trials, basis: ours }\n  country: VN\n',
  'claims/bai.yaml': [
    'roles:',
    '  - official: khamla-somphan',
    '    offices: [Bộ trưởng Bộ Thử nghiệm]',
    '    quote: hội đàm với ông Khamla Somphan',
    'steps:',
    '  - agreement: ban-ghi-nho',
    '    status: signed',
    '    date: { date: 2022-06-04, words: Ngày 4-6 }',
    '    dateOf: signed',
    '    people: [nguyen-van-mau]',
    '    quote: Hai bên ký Bản ghi nhớ về thử nghiệm',
    'organisations:',
    '  - organisation: bo-thu-nghiem',
    '    quote: Bộ Thử nghiệm',
  ].join('\n'),
  'glosses/bai.yaml':
    '- quote: Hai bên ký Bản ghi nhớ về thử nghiệm\n  en: The two sides sign the Memorandum on trials\n',
};

/** Writes the files over those of {@link GOOD}; a text or bytes, or null to leave a file out. Removed after the test. */
export function seedsFolder(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'seeds-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [file, content] of Object.entries({ ...GOOD, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return dir;
}

/** The message of the failed build of {@link GOOD} with these files changed. */
export function failure(changes: Parameters<typeof seedsFolder>[0]): string {
  try {
    loadSeeds(seedsFolder(changes));
  } catch (error) {
    if (error instanceof SeedError) return error.message;
    throw error;
  }
  return 'no failure';
}

/** The good file with one piece of it replaced. */
export function altered(file: string, from: string, to: string): Record<string, string> {
  const text = GOOD[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
}
