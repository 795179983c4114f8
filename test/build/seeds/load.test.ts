import { describe, expect, test } from 'vitest';
import { loadSeeds, loadSeedsWithWarnings } from '../../../src/build/seeds/load.ts';
import { altered, failure, GOOD, seedsFolder } from './folder.ts';

describe('a seeds folder', () => {
  test('becomes a pack', () => {
    const { pack, warnings } = loadSeedsWithWarnings(seedsFolder());
    expect(warnings).toEqual([]);
    expect(pack).toMatchObject({ id: 'thu', version: '0.1.0', evidenceTo: '2022-06-04' });
    expect(pack.articles[0]).toMatchObject({
      title: 'Việt Nam và Lào ký bản ghi nhớ',
      published: { value: '2022-06-05T09:30', basis: 'headline' },
      event: { value: '2022-06-04', basis: 'text' },
      outlet: { name: 'Báo Thử', basis: 'stated' },
    });
    expect(pack.articles[0]?.mentions.map((mention) => mention.entity)).toEqual([
      'bo-thu-nghiem',
      'nguyen-van-mau',
      'khamla-somphan',
      'ban-ghi-nho',
    ]);
    const [official, , agreement] = pack.knowledge.entities;
    expect(official).toMatchObject({
      surfaces: [
        { text: 'Nguyễn Văn Mẫu', rule: 'name', lang: 'vi', basis: 'article' },
        { text: 'Mẫu', rule: 'short', lang: 'vi', basis: 'article' },
      ],
      roles: [{ organisation: 'bo-thu-nghiem', asOf: { value: '2022-06-04' } }],
    });
    expect(agreement).toMatchObject({
      people: ['nguyen-van-mau'],
      steps: [
        { status: 'signed', date: null, evidence: { gloss: 'The two sides sign the Memorandum on trials' } },
        { status: 'signed', date: { value: '2022-06-04' } },
      ],
    });
  });

  test('needs no curated file but pack.yaml', () => {
    const rest = Object.keys(GOOD).filter((file) => file.endsWith('.yaml') && file !== 'pack.yaml');
    const pack = loadSeeds(seedsFolder(Object.fromEntries(rest.map((file) => [file, null]))));
    expect(pack.articles).toHaveLength(1);
    expect(pack.knowledge.entities).toMatchObject([
      {
        id: 'nguyen-van-mau',
        name: { vi: 'Nguyễn Văn Mẫu', en: 'Nguyen Van Mau', basis: 'ours' },
        country: 'VN',
        roles: [{ title: { vi: 'Bộ trưởng Bộ Thử nghiệm', basis: 'ours' }, asOf: { value: '2022-06-04' } }],
      },
      {
        id: 'ban-ghi-nho-ve-thu-nghiem-vn-la',
        type: 'memorandum',
        parties: [{ country: 'VN' }, { country: 'LA' }],
        steps: [{ status: 'signed', evidence: { quote: 'Hai bên ký Bản ghi nhớ về thử nghiệm.' } }],
      },
    ]);
  });

  test('a gloss that no claim uses is warned of', () => {
    const { warnings } = loadSeedsWithWarnings(
      seedsFolder({ 'glosses/bai.yaml': '- quote: Ông Mẫu\n  en: Mr Mau\n' }),
    );
    expect(warnings).toMatchObject([{ file: 'glosses/bai.yaml', line: 1, field: '[0].quote' }]);
  });
});

describe('what is wrong is named by file, line and field', () => {
  const cases: [string, Parameters<typeof seedsFolder>[0], string][] = [
    ['no YAML', { 'pack.yaml': 'id: thu\nname: {\n' }, 'pack.yaml:3: '],
    [
      'a field too many',
      altered('officials.yaml', 'country: LA', 'land: LA'),
      'officials.yaml:3: khamla-somphan.land: ',
    ],
    [
      'a field missing',
      altered('officials.yaml', '\n  country: LA', ''),
      'officials.yaml:1: khamla-somphan.country: ',
    ],
    [
      'a country that is none',
      altered('officials.yaml', 'LA', 'La'),
      'officials.yaml:3: khamla-somphan.country: must be an ISO 3166',
    ],
    [
      'an id that is none',
      altered('officials.yaml', 'khamla-somphan:', 'Nguyễn:'),
      'officials.yaml:1: Nguyễn: must be an id',
    ],
    [
      'a quote that does not stand in the article',
      altered('claims/bai.yaml', 'quote: Hai bên ký Bản', 'quote: Hai bên đã ký Bản'),
      'claims/bai.yaml:11: steps[0].quote: does not stand in bai.txt: “Hai bên đã ký',
    ],
    [
      'a quote in two places',
      altered('claims/bai.yaml', 'quote: Hai bên ký Bản ghi nhớ về thử nghiệm', 'quote: Hai bên ký'),
      'claims/bai.yaml:11: steps[0].quote: stands 2 times in bai.txt; say which',
    ],
    [
      'an occurrence too high',
      altered(
        'claims/bai.yaml',
        'quote: Hai bên ký Bản ghi nhớ về thử nghiệm',
        'quote: Hai bên ký\n    occurrence: 3',
      ),
      'claims/bai.yaml:12: steps[0].occurrence: stands 2 times only',
    ],
    [
      "a quote out of another article's teaser",
      altered('claims/bai.yaml', 'quote: Hai bên ký Bản ghi nhớ về thử nghiệm', 'quote: ông Mẫu đi thăm'),
      "claims/bai.yaml:11: steps[0].quote: stands in another article's teaser",
    ],
    [
      'a date that the words do not say',
      altered('claims/bai.yaml', '2022-06-04', '2022-06-05'),
      'claims/bai.yaml:8: steps[0].date.date: 2022-06-05 is not what the words say: “Ngày 4-6”',
    ],
    [
      'a day out of words that give a month',
      {
        ...altered('claims/bai.yaml', 'words: Ngày 4-6', 'words: tháng 6/2022'),
        'bai.txt': `${GOOD['bai.txt']}\n(Nguồn: X, tháng 6/2022)`,
      },
      'claims/bai.yaml:8: steps[0].date.date: 2022-06-04 is not what the words say',
    ],
    [
      'words that do not stand in the article',
      altered('claims/bai.yaml', 'words: Ngày 4-6', 'words: Ngày 4/6'),
      'claims/bai.yaml:8: steps[0].date.words: do not stand in bai.txt',
    ],
    [
      'a year from nowhere',
      altered('claims/bai.yaml', '2022-06-04', '2019-06-04'),
      'claims/bai.yaml:8: steps[0].date.date: its words give no year, and the article is of another',
    ],
    [
      'a date that is none',
      altered('claims/bai.yaml', '2022-06-04', '2022-06-31'),
      'claims/bai.yaml:8: steps[0].date.date: is no date',
    ],
    [
      'an unknown agreement',
      altered('claims/bai.yaml', 'agreement: ban-ghi-nho', 'agreement: ban'),
      'claims/bai.yaml:6: steps[0].agreement: there is no agreement ban',
    ],
    [
      'an unknown person',
      altered('claims/bai.yaml', 'people: [nguyen-van-mau]', 'people: [ai-do]'),
      'claims/bai.yaml:10: steps[0].people[0]: there is no official ai-do',
    ],
    [
      'an entity of another kind',
      altered('claims/bai.yaml', 'official: khamla-somphan', 'official: ban-ghi-nho'),
      'claims/bai.yaml:2: roles[0].official: there is no official',
    ],
    [
      'an office without a term',
      altered('claims/bai.yaml', 'offices: [Bộ trưởng Bộ Thử nghiệm]', 'offices: [Bộ trưởng]'),
      'claims/bai.yaml:3: roles[0].offices[0]: “Bộ trưởng” is not in terms.yaml',
    ],
    [
      'a status that is none',
      altered('claims/bai.yaml', 'status: signed', 'status: done'),
      'claims/bai.yaml:7: steps[0].status: ',
    ],
    [
      'an office of an unknown organisation',
      altered('terms.yaml', 'organisation: bo-thu-nghiem', 'organisation: bo'),
      'terms.yaml:2: offices[0].organisation: there is no organisation bo',
    ],
    [
      'an entity that nothing is said of',
      altered(
        'claims/bai.yaml',
        'organisations:\n  - organisation: bo-thu-nghiem\n    quote: Bộ Thử nghiệm',
        '',
      ),
      'organisations.yaml:1: bo-thu-nghiem: no article says anything of it',
    ],
    [
      'one id twice',
      { 'forums.yaml': 'ban-ghi-nho:\n  name: { vi: A, en: A, basis: ours }\n' },
      'forums.yaml:1: ban-ghi-nho: there is already an entity',
    ],
    [
      'facts on no article',
      { 'articles.yaml': 'khac.txt:\n  url: https://a.example/\n' },
      'articles.yaml:1: khac.txt: there is no such article',
    ],
    [
      'claims on no article',
      { 'claims/khac.yaml': 'roles: []\n' },
      'claims/khac.yaml:1: there is no article khac.txt',
    ],
    [
      'a year by a parallel report without its source',
      {
        'articles.yaml': 'bai.txt:\n  event: { date: 2022-06-04, basis: parallel-report, words: Ngày 4-6 }\n',
      },
      'articles.yaml:2: bai.txt.event: a date from a parallel report needs its `source` and `why`',
    ],
    [
      'an article that is no UTF-8',
      { 'bai.txt': new Uint8Array([0x56, 0xff, 0xfe]) },
      'bai.txt:1: is not UTF-8 text',
    ],
  ];
  test.each(cases)('%s', (_, changes, message) => {
    expect(failure(changes)).toContain(message);
  });

  test('all of it at once', () => {
    const message = failure({
      ...altered('claims/bai.yaml', 'agreement: ban-ghi-nho', 'agreement: ban'),
      ...altered('terms.yaml', 'organisation: bo-thu-nghiem', 'organisation: bo'),
    });
    expect(message.split('\n').length).toBeGreaterThanOrEqual(2);
  });
});
