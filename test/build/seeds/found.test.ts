/** The index is made by extraction: what curation may still say, and what a new article yields by itself. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadSeeds, loadSeedsWithWarnings } from '../../../src/build/seeds/load.ts';
import { altered, failure, GOOD, seedsFolder } from './folder.ts';

describe('a sixth article among the bundled five', () => {
  function bundledWith(files: Readonly<Record<string, string>>): string {
    const dir = mkdtempSync(join(tmpdir(), 'seeds-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    cpSync(fileURLToPath(new URL('../../../seeds', import.meta.url)), dir, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
    return dir;
  }
  const text = [
    'Bộ trưởng Lương Tam Quang tiếp khách quốc tế',
    'Thứ Hai, 05/05/2025 10:00',
    'Ngày 5/5, Bộ trưởng Lương Tam Quang tiếp bà Trần Thị Thử, đặc phái viên của Interpol.',
  ].join('\n');

  test('needs no curated entry: title, date and known entities are found', () => {
    const pack = loadSeeds(bundledWith({ '005_moi.txt': text }));
    expect(pack.articles).toHaveLength(6);
    const article = pack.articles[5];
    expect(article).toMatchObject({
      title: 'Bộ trưởng Lương Tam Quang tiếp khách quốc tế',
      published: { value: '2025-05-05T10:00', basis: 'date-line' },
      event: { value: '2025-05-05', basis: 'text', note: 'Ngày 5/5' },
    });
    expect(article?.mentions.map((mention) => mention.entity)).toEqual(['luong-tam-quang', 'interpol']);
  });

  test('a place that bears a name, a teaser and a namesake are no mentions', () => {
    const other = [
      'Khai mạc hội thảo tại TP Hồ Chí Minh',
      'Ngày 5/5, hội thảo khai mạc tại TP Hồ Chí Minh, có bác sĩ Lê Quốc Hùng dự./.',
      'Tin khác: ông Tô Lâm tiếp khách',
    ].join('\n');
    const pack = loadSeeds(bundledWith({ '005_moi.txt': other }));
    expect(pack.articles[5]?.mentions).toEqual([]);
  });

  test('its own officials, roles, agreements and meetings are in the index with their sentences', () => {
    const news = [
      'Việt Nam và Lào bàn về đào tạo 02/06/2025 09:15',
      'Ngày 2/6, Thiếu tướng Trần Bảo Khuê, Cục trưởng Cục Đào tạo, đã hội đàm với Bộ trưởng Bộ Thử nghiệm Lào Khamla Somphan.',
      'Hai bên ký Kế hoạch hợp tác về đào tạo học viên giữa Việt Nam và Lào năm 2025.',
    ].join('\n');
    const { knowledge, articles } = loadSeeds(bundledWith({ '005_moi.txt': news }));
    const entity = (id: string) => knowledge.entities.find((one) => one.id === id);
    expect(entity('tran-bao-khue')).toMatchObject({
      name: { vi: 'Trần Bảo Khuê', en: 'Tran Bao Khue', basis: 'ours' },
      country: 'VN',
      roles: [
        {
          title: { vi: 'Cục trưởng Cục Đào tạo', basis: 'ours' },
          rank: { vi: 'Thiếu tướng', en: 'Major General' },
          asOf: { value: '2025-06-02' },
          evidence: { quote: news.split('\n')[1] },
        },
      ],
    });
    expect(entity('khamla-somphan')).toMatchObject({ country: 'LA' });
    expect(knowledge.entities.find(({ name }) => name.vi.startsWith('Kế hoạch hợp tác'))).toMatchObject({
      kind: 'agreement',
      type: 'plan',
      parties: [{ country: 'VN' }, { country: 'LA' }],
      steps: [{ status: 'signed', evidence: { article: '005_moi' } }],
    });
    expect(knowledge.meetings.at(-1)).toMatchObject({
      people: ['tran-bao-khue', 'khamla-somphan'],
      what: 'talks',
      date: { value: '2025-06-02' },
    });
    expect(articles[5]?.mentions.map((mention) => mention.entity)).toContain('tran-bao-khue');
  });

  test('a person of no stated country is left out, with a word, until curation names it', () => {
    const dir = bundledWith({ '005_moi.txt': text });
    expect(loadSeedsWithWarnings(dir).warnings).toMatchObject([
      { file: '005_moi.txt', message: expect.stringContaining('“Trần Thị Thử” is left out') },
    ]);
    writeFileSync(join(dir, 'officials.yaml'), 'tran-thi-thu:\n  country: VN\n', { flag: 'a' });
    writeFileSync(
      join(dir, 'claims/005_moi.yaml'),
      'roles:\n  - official: tran-thi-thu\n    offices: [Ủy viên Trung ương Đảng]\n    quote: bà Trần Thị Thử\n',
    );
    const titles = loadSeeds(dir).knowledge.entities.flatMap((one) =>
      one.id === 'tran-thi-thu' && one.kind === 'official' ? one.roles.map((role) => role.title.vi) : [],
    );
    expect(titles).toContain('Ủy viên Trung ương Đảng');
    expect(titles.length).toBeGreaterThan(1);
  });
});

describe('what extraction finds anyway may not be curated', () => {
  const claims = (more: string) => ({ 'claims/bai.yaml': `${GOOD['claims/bai.yaml']}\n${more}` });
  const remove = 'already found by extraction: remove';
  const gone = 'extraction finds no such claim (any more): remove';
  const cases: [string, Parameters<typeof seedsFolder>[0], string][] = [
    [
      'a role',
      altered('claims/bai.yaml', 'official: khamla-somphan', 'official: nguyen-van-mau'),
      `claims/bai.yaml:3: roles[0].offices[0]: ${remove}`,
    ],
    [
      'a step',
      altered('claims/bai.yaml', '    date: { date: 2022-06-04, words: Ngày 4-6 }', '    date: none'),
      `claims/bai.yaml:6: steps[0].agreement: ${remove}`,
    ],
    [
      'a name and a country',
      {
        'officials.yaml': `${GOOD['officials.yaml']}\nnguyen-van-mau:\n  name: { vi: Nguyễn Văn Mẫu, en: Nguyen Van Mau, basis: ours }\n  country: VN\n`,
      },
      `officials.yaml:6: nguyen-van-mau.country: ${remove}\nofficials.yaml:5: nguyen-van-mau.name: ${remove}`,
    ],
    [
      'a short form',
      {
        'officials.yaml': `${GOOD['officials.yaml']}\nnguyen-van-mau:\n  surfaces: [{ text: Mẫu, rule: short }]\n`,
      },
      `officials.yaml:5: nguyen-van-mau.surfaces[0]: ${remove}`,
    ],
    [
      'the type of an agreement',
      altered('agreements.yaml', '  parties:', '  type: memorandum\n  parties:'),
      `agreements.yaml:3: ban-ghi-nho.type: ${remove}`,
    ],
    [
      'a correction that corrects nothing',
      claims(
        'correct:\n  steps:\n    - agreement: ban-ghi-nho\n      why: no reason\n      set: { status: signed }\n',
      ),
      `claims/bai.yaml:19: correct.steps[0].set.status: ${remove}`,
    ],
    [
      'a correction of what is not found',
      claims(
        'correct:\n  meetings:\n    - people: [nguyen-van-mau, khamla-somphan]\n      why: no reason\n      set: { what: visit }\n',
      ),
      `claims/bai.yaml:17: correct.meetings[0]: ${gone}`,
    ],
    [
      'a rejection of what is not found',
      claims('reject:\n  forums:\n    - { text: Diễn đàn Thử nghiệm, why: no reason }\n'),
      `claims/bai.yaml:17: reject.forums[0]: ${gone}`,
    ],
  ];
  test.each(cases)('%s', (_, changes, message) => {
    expect(failure(changes)).toContain(message);
  });

  test('a correction is made, a rejection too', () => {
    const pack = loadSeeds(
      seedsFolder(
        claims(
          [
            'correct:',
            '  steps:',
            '    - agreement: ban-ghi-nho',
            '      why: on trial',
            '      set: { status: proposed }',
            'reject:',
            '  roles:',
            '    - { official: nguyen-van-mau, why: on trial }',
          ].join('\n'),
        ),
      ),
    );
    expect(pack.knowledge.entities[0]).toMatchObject({ id: 'nguyen-van-mau', roles: [] });
    expect(pack.knowledge.entities.find((one) => one.id === 'ban-ghi-nho')).toMatchObject({
      steps: [{ status: 'proposed' }, { status: 'signed' }],
    });
  });
});
