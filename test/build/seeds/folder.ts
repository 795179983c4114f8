/** A small seeds folder in a temporary place, written for the tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Two ministers, one agreement, one dialogue; the last paragraph belongs to another article. */
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
    'nguyen-van-mau:',
    '  name: { vi: Nguyễn Văn Mẫu, en: Nguyen Van Mau, basis: ours }',
    '  country: VN',
  ].join('\n'),
  'agreements.yaml': [
    'ban-ghi-nho:',
    '  name: { vi: Bản ghi nhớ về thử nghiệm, en: Memorandum on trials, basis: ours }',
    '  type: memorandum',
    '  parties: [VN, LA]',
  ].join('\n'),
  'forums.yaml': '',
  'organisations.yaml':
    'bo-thu-nghiem:\n  name: { vi: Bộ Thử nghiệm, en: Ministry of Trials, basis: ours }\n  country: VN\n',
  'claims/bai.yaml': [
    'roles:',
    '  - official: nguyen-van-mau',
    '    offices: [Bộ trưởng Bộ Thử nghiệm]',
    '    quote: Bộ trưởng Bộ Thử nghiệm Nguyễn Văn Mẫu',
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
