import { describe, expect, test } from 'vitest';
import { additionsOf, type Surroundings } from '../../../src/core/corpus/additions.ts';
import { type AddedItem, type Choices, NO_CHOICES } from '../../../src/core/corpus/additions.types.ts';
import { knownList } from '../../../src/core/corpus/found-index.ts';
import { termsOf } from '../../../src/core/corpus/known-terms.ts';
import { articleFromPage } from '../../../src/core/corpus/page-article.ts';
import { correctionsOf } from '../../../src/core/knowledge/corrections.ts';
import type { Correction, KnownEntity } from '../../../src/core/knowledge/record.types.ts';
import type { Entity, Knowledge } from '../../../src/core/knowledge/types.ts';
import { validatePack } from '../../../src/core/knowledge/validate.ts';
import { foldKey, stripMarks } from '../../../src/core/text/fold.ts';
import fc from '../../support/fc.ts';

const page = {
  title: 'Bộ trưởng Lạc Đình Thụy hội đàm với Bộ trưởng Nội vụ Na Uy',
  paragraphs: [
    'Sáng 12/3, tại Hà Nội, Đại tướng Lạc Đình Thụy, Bộ trưởng Bộ Công an, đã hội đàm với Bộ trưởng Nội vụ Na Uy Aslak Brenholt.',
    'Hai bên đã ký Bản ghi nhớ hợp tác phòng, chống tội phạm mạng giữa Việt Nam và Na Uy.',
    'Quang cảnh buổi hội đàm. (Ảnh: Báo Thử)',
    'Chuyến thăm kết thúc ngày 14/3./.',
    'Tin khác: Thủ tướng Đặng Quốc Trưng tiếp Đại sứ Pháp Jean Dupont.',
  ],
  url: 'https://bao.example/bai-1',
  outlet: { name: 'Báo Thử', basis: 'stated' as const },
  published: { value: '2025-03-13', basis: 'meta' as const },
};
const article = articleFromPage(page);

const person = (id: string, name: string, country = 'VN'): KnownEntity => ({
  id,
  kind: 'official',
  name: { vi: name, en: name, basis: 'ours' },
  names: [name],
  countries: [country],
});
const THUY = person('thuy', 'Lạc Đình Thụy');
const MINISTRY: KnownEntity = {
  ...person('bo-cong-an', 'Bộ Công an'),
  kind: 'organisation',
};
const MINISTER: Entity = {
  kind: 'official',
  id: 'someone',
  name: { vi: 'Ai Đó', en: 'Ai Do', basis: 'ours' },
  surfaces: [],
  country: 'VN',
  roles: [
    {
      title: { vi: 'Bộ trưởng Bộ Công an', en: 'Minister of Public Security', basis: 'official' },
      organisation: 'bo-cong-an',
      former: false,
      asOf: null,
      evidence: { article: 'x', start: 0, end: 1, quote: 'x' },
    },
  ],
};

function around(known: readonly KnownEntity[], corrections: readonly Correction[] = []): Surroundings {
  return { known: knownList(known), corrections: correctionsOf(corrections), terms: termsOf([MINISTER]) };
}
const add = (known: readonly KnownEntity[], choices: Partial<Choices> = {}, corrections?: Correction[]) =>
  additionsOf(article, around(known, corrections), { ...NO_CHOICES, ...choices });
const fates = (items: readonly AddedItem[]) =>
  items.map(({ name, fate }) => [
    name,
    'id' in fate ? `${fate.known ? 'known' : 'new'} ${fate.id}` : fate.why,
  ]);

const keyOf = (name: string) => `official:${foldKey(name)}`;
const THUY_KEY = keyOf('Lạc Đình Thụy');
const BRENHOLT_KEY = keyOf('Aslak Brenholt');

const packOf = (knowledge: Knowledge) => ({
  id: 'own',
  name: { vi: 'Của tôi', en: 'Mine', basis: 'ours' },
  version: '1',
  licence: 'none',
  articles: [article],
  knowledge,
  evidenceTo: '2025-03-13',
});

describe('an article off a page', () => {
  test('has its parts, dates and language, and the same id for the same text', () => {
    expect(article.paragraphs.map(({ part }) => part)).toEqual([
      'title',
      'body',
      'body',
      'caption',
      'body',
      'teaser',
    ]);
    expect(article).toMatchObject({
      lang: 'vi',
      published: { value: '2025-03-13', basis: 'meta' },
      event: { value: '2025-03-12' },
      url: page.url,
    });
    const again = articleFromPage({
      ...page,
      paragraphs: page.paragraphs.map((each) => ` ${each.normalize('NFD').replaceAll(' ', '\u00a0')}`),
      published: null,
    });
    expect(again.id).toBe(article.id);
    expect(again.event?.value).toBe('--03-12');
    expect(articleFromPage({ ...page, title: `${page.title}.` }).id).not.toBe(article.id);
  });
  test('holds no half of a character and no line break in a line', () => {
    const { text } = articleFromPage({ ...page, paragraphs: ['Một \ud800 câu\ndài.'] });
    expect(text).toContain('Một \ufffd câu dài.');
  });
});

describe('what it adds', () => {
  test('everything is new to an empty corpus, each with the sentence that says so', () => {
    const { items, meetings, knowledge } = add([]);
    expect(fates(items)).toEqual([
      ['Lạc Đình Thụy', 'new lac-dinh-thuy'],
      ['Aslak Brenholt', 'new aslak-brenholt'],
      [expect.stringMatching(/^Bản ghi nhớ/), expect.stringMatching(/^new ban-ghi-nho/)],
    ]);
    expect(meetings).toMatchObject([{ what: 'talks', wanted: true, possible: true }]);
    const { id, kind, roles } = knowledge.entities[0] as Extract<Entity, { kind: 'official' }>;
    expect([id, kind]).toEqual(['lac-dinh-thuy', 'official']);
    expect(roles[0]).toMatchObject({
      title: { en: 'Minister of Public Security' },
      rank: { vi: 'Đại tướng' },
      asOf: { value: '2025-03-12' },
    });
    for (const role of roles)
      expect(article.text.slice(role.evidence.start, role.evidence.end)).toBe(role.evidence.quote);
    expect(knowledge.meetings[0]?.people).toEqual(['lac-dinh-thuy', 'aslak-brenholt']);
  });

  test('is a sound pack', () => {
    const { knowledge } = add([MINISTRY]);
    const pack = packOf(knowledge);
    expect(validatePack(pack)).toMatchObject({ ok: true });
    expect(knowledge.entities.map(({ id }) => id)).toContain('bo-cong-an');
  });

  test('a known official gets the claims of this article under its own id and name', () => {
    const { items, knowledge } = add([{ ...THUY, name: { vi: 'Lạc Đình Thụy', en: 'Lac', basis: 'ours' } }]);
    expect(fates(items)[0]).toEqual(['Lạc Đình Thụy', 'known thuy']);
    expect(knowledge.entities[0]).toMatchObject({ id: 'thuy', name: { en: 'Lac' }, surfaces: [] });
  });

  test('the id of another is not taken', () => {
    const { items } = add([person('lac-dinh-thuy', 'Lạc Đình Thụy', 'LA')]);
    expect(fates(items)[0]).toEqual(['Lạc Đình Thụy', 'new lac-dinh-thuy-2']);
  });

  test('whom several known people may be is left to the reader', () => {
    const two = [THUY, person('thuy-2', 'Lạc Đình Thụy')];
    const { items, meetings } = add(two);
    expect(items[0]?.fate).toMatchObject({ why: 'several', bearers: two });
    expect(meetings[0]?.possible).toBe(false);
    const chosen = add(two, { as: { [THUY_KEY]: { entity: 'thuy-2' } } });
    expect(fates(chosen.items)[0]).toEqual(['Lạc Đình Thụy', 'known thuy-2']);
    // Merged by the reader, they are one.
    const merged: Correction = { kind: 'merge', entity: 'thuy-2', into: 'thuy', made: '2025-01-01' };
    expect(fates(add(two, {}, [merged]).items)[0]).toEqual(['Lạc Đình Thụy', 'known thuy']);
  });

  test('what the reader has said to be no official stays out', () => {
    const hide: Correction = { kind: 'hide', entity: 'lac-dinh-thuy', made: '2025-01-01' };
    expect(add([], {}, [hide]).items[0]?.fate).toEqual({ why: 'hidden', hidden: 'lac-dinh-thuy' });
  });
});

describe('what the reader decides', () => {
  test('another name, by which somebody is known', () => {
    const known = [person('thuy', 'Lạc Đình Thuỵ Anh')];
    const { items, knowledge } = add(known, { names: { [THUY_KEY]: 'Lạc Đình Thuỵ Anh' } });
    expect(fates(items)[0]).toEqual(['Lạc Đình Thuỵ Anh', 'known thuy']);
    expect(knowledge.entities[0]?.surfaces.map(({ text }) => text)).toContain('Lạc Đình Thụy');
  });

  test('a name read too long is not kept as a form', () => {
    const { knowledge } = add([], { names: { [THUY_KEY]: 'Đình Thụy' } });
    expect(knowledge.entities[0]?.name.vi).toBe('Đình Thụy');
    expect(knowledge.entities[0]?.surfaces.map(({ text }) => text)).not.toContain('Lạc Đình Thụy');
  });

  test('one and the same with another thing of the article', () => {
    const { knowledge } = add([], { as: { [BRENHOLT_KEY]: { item: THUY_KEY } } });
    const [only, ...others] = knowledge.entities.filter(({ kind }) => kind === 'official');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'lac-dinh-thuy', roles: { length: 2 } });
    expect(knowledge.meetings).toEqual([]);
  });

  test('another person of the name', () => {
    const { items } = add([THUY, person('lac-dinh-thuy', 'Khác')], { as: { [THUY_KEY]: { apart: true } } });
    expect(fates(items)[0]).toEqual(['Lạc Đình Thụy', 'new lac-dinh-thuy-2']);
  });

  test('not kept: a thing with all that hangs on it, a single claim, a meeting', () => {
    const none = add([], { without: [BRENHOLT_KEY] });
    expect(none.items[1]?.fate).toEqual({ why: 'unwanted' });
    expect(none.knowledge.entities.map(({ id }) => id)).not.toContain('aslak-brenholt');
    expect(none.knowledge.meetings).toEqual([]);
    const unsaid = add([], { without: [`${THUY_KEY}#0`, 'meeting#0'] });
    expect(unsaid.items[0]?.fate).toEqual({ why: 'no-claim' });
    expect(unsaid.meetings).toMatchObject([{ wanted: false }]);
    expect(unsaid.knowledge.entities.map(({ id }) => id)).toEqual([
      'aslak-brenholt',
      expect.stringContaining(stripMarks('bản-ghi-nhớ')),
    ]);
  });

  test('the country of someone of whom the article tells none', () => {
    const silent = articleFromPage({
      ...page,
      title: 'Phiên họp',
      paragraphs: ['Tổng thống Mila Torvane đã phát biểu tại phiên họp.'],
    });
    const key = keyOf('Mila Torvane');
    expect(additionsOf(silent, around([])).items[0]?.fate).toEqual({ why: 'no-country' });
    const told = additionsOf(silent, around([]), { ...NO_CHOICES, countries: { [key]: 'NO' } });
    expect(told.knowledge.entities[0]).toMatchObject({ id: 'mila-torvane', country: 'NO' });
  });

  test('another country than the rules read: then it is somebody else', () => {
    const known = [person('aslak-brenholt', 'Aslak Brenholt', 'NO')];
    expect(fates(add(known).items)[1]).toEqual(['Aslak Brenholt', 'known aslak-brenholt']);
    const { items, knowledge } = add(known, { countries: { [BRENHOLT_KEY]: 'FI' } });
    expect(items[1]).toMatchObject({ country: 'FI', fate: { id: 'aslak-brenholt-2', known: null } });
    expect(knowledge.entities.find(({ id }) => id === 'aslak-brenholt-2')).toMatchObject({ country: 'FI' });
  });
});

test('whatever is decided, what is kept is a sound pack with sentences of the article', () => {
  const found = add([]);
  const keys = [
    ...found.items.flatMap((item) => [
      item.key,
      ...(item.kind === 'official' ? item.roles.map(({ key }) => key) : []),
    ]),
    ...found.meetings.map(({ key }) => key),
    'official:nobody',
  ];
  const key = fc.constantFrom(...keys);
  const said = fc.oneof(
    fc.record({ entity: fc.constantFrom('thuy', 'thuy-2', 'bo-cong-an', 'nobody') }),
    fc.record({ item: key }),
    fc.constant({ apart: true as const }),
  );
  const choices = fc.record({
    as: fc.dictionary(key, said),
    names: fc.dictionary(key, fc.constantFrom('Lạc Đình Thụy', 'Ai', 'Đình Thụy', 'Bản ghi nhớ')),
    countries: fc.dictionary(key, fc.constantFrom('VN', 'NO')),
    without: fc.array(key, { maxLength: 4 }),
  });
  const known = fc.subarray([THUY, person('thuy-2', 'Lạc Đình Thụy'), MINISTRY]);
  fc.assert(
    fc.property(known, choices, (entities, decided) => {
      const { knowledge } = additionsOf(article, around(entities), decided);
      const pack = packOf(knowledge);
      const checked = validatePack(pack);
      expect(checked.ok ? [] : checked.problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
