import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/core/search/names.ts';
import { createRelated } from '../../../src/core/search/related.ts';
import { packSource } from '../../../src/core/search/source.ts';
import type { RelatedQuery } from '../../../src/core/search/types.ts';
import { sameAddress } from '../../../src/core/text/address.ts';
import { collection } from './collection.ts';

const STORY =
  'Đại tá Phan Văn Tẻo tiếp đoàn chuyên viên Cảng vụ Vịnh Xanh tại trụ sở. Hai bên ký Bản ghi nhớ Vịnh Xanh về cứu hộ tàu cá. ' +
  'Phan Văn Tẻo đề nghị lập đường dây nóng cứu hộ tàu cá và diễn tập chữa cháy kho xăng. Phan Văn Tẻo cảm ơn đoàn.';

const pack = collection(
  [
    {
      id: 'story',
      title: 'Ký bản ghi nhớ cứu hộ',
      body: STORY,
      date: '2024-05-10',
      url: 'https://bao.example/a/ky-ket.html',
    },
    { id: 'reprint', title: 'Bản ghi nhớ cứu hộ tàu cá', body: `${STORY} Theo báo bạn.`, date: '2024-05-11' },
    {
      id: 'earlier',
      title: 'Phan Văn Tẻo nhận chức',
      body: 'Phan Văn Tẻo được bổ nhiệm. Phan Văn Tẻo hứa lo cho ngư dân. Lễ nhậm chức của Phan Văn Tẻo diễn ra buổi sáng.',
      date: '2023-01-02',
    },
    {
      id: 'market',
      title: 'Chợ hoa ngày cuối năm',
      body: 'Hoa mai và hoa đào đầy các ngả đường. Người bán mong trời ấm. Một ngành chức năng nhắc giữ vệ sinh. Bà Nguyễn Thị Lân gửi lời chúc.',
      date: '2024-05-10',
    },
  ],
  [
    { id: 'teo', vi: 'Phan Văn Tẻo' },
    { id: 'memo', kind: 'agreement', vi: 'Bản ghi nhớ Vịnh Xanh' },
    { id: 'lan', vi: 'Nguyễn Thị Lân' },
    { id: 'ministry', kind: 'organisation', vi: 'ngành chức năng' },
  ],
);
const related = createRelated(namesOf(pack.knowledge.entities), [packSource(pack)]);

/** An official without a dated office is a name on a monument; these hold one. */
const page = (over: Partial<RelatedQuery>): RelatedQuery => ({
  url: 'https://khac.example/x',
  title: '',
  date: null,
  entities: {},
  text: '',
  ...over,
});

describe('related coverage', () => {
  it('puts the article of the same agreement first, says so, and folds its reprint', async () => {
    const [first] = (await related(page({ entities: { memo: 3, teo: 2 }, text: 'Chuyện cứu hộ tàu cá.' })))
      .hits;
    expect(first?.article.id).toBe('story');
    expect(first?.reasons[0]).toMatchObject({ code: 'same-agreement', entities: [{ id: 'memo' }] });
    expect(first?.reprints.map((each) => each.id)).toEqual(['reprint']);
  });

  it('relates by particular words alone, and names them whole', async () => {
    const text =
      'Xưởng đóng tàu mở lớp cứu hộ tàu cá và diễn tập chữa cháy kho xăng cho ngư dân, lập đường dây nóng.';
    const { hits } = await related(page({ text }));
    expect(hits[0]?.article.id).toBe('story');
    const reason = hits[0]?.reasons.find((each) => each.code === 'same-words');
    expect(reason?.words).toContain('cứu hộ tàu cá');
  });

  it('tells nearness in time only beside another reason', async () => {
    const near = await related(page({ date: '2024-05-20', entities: { memo: 3 } }));
    expect(near.hits[0]?.reasons).toContainEqual({ code: 'near-in-time', days: -10 });
    expect((await related(page({ date: '2024-05-10', text: 'Đội bóng thắng trận thứ ba.' }))).hits).toEqual(
      [],
    );
  });

  it('prefers the nearer of two in time', async () => {
    const order = async (date: string) =>
      (await related(page({ date, entities: { memo: 3 } }))).hits.map((hit) => hit.score);
    expect((await order('2024-05-12'))[0]).toBeGreaterThan((await order('2030-01-01'))[0]!);
  });

  it.each([
    ['nothing in common', {}, 'Giá vàng trong nước lên nhẹ, nhà vườn bán bưởi sớm hơn mọi năm.'],
    ['an organisation alone', { ministry: 5 }, 'Ngành chức năng kiểm tra quán ăn.'],
    [
      'somebody whom the corpus only names in passing',
      { lan: 5 },
      'Nguyễn Thị Lân mở xưởng gốm. Nguyễn Thị Lân nặn rồng. Xưởng của Nguyễn Thị Lân đông khách.',
    ],
    ['a name in passing', { teo: 1 }, 'Trận chung kết có mặt Phan Văn Tẻo trên khán đài.'],
    [
      'news words alone',
      {},
      'Hội nghị quốc tế về hợp tác phát triển kinh tế và an ninh khu vực, theo Bộ trưởng.',
    ],
    ['an empty page', {}, ''],
  ])('gives nothing for a page with %s', async (_, entities, text) => {
    expect(await related(page({ entities: entities as RelatedQuery['entities'], text }))).toEqual({
      hits: [],
      self: null,
      problems: [],
    });
  });

  it('knows the page by its address, and by its text under another', async () => {
    const byAddress = await related(page({ url: 'http://www.bao.example/a/ky-ket.html?utm=1#top' }));
    expect(byAddress).toMatchObject({ self: 'story', hits: [{ reasons: [{ code: 'this-article' }] }] });
    const byText = await related(page({ text: `Trang chủ Thời sự\n${STORY}\nTin khác` }));
    expect(byText.self).toBe('story');
    expect(byText.hits[0]?.reprints.map((each) => each.id)).toEqual(['reprint']);
  });

  it('does not take an excerpt for the whole', async () => {
    expect((await related(page({ text: STORY.slice(0, 80) }))).self).toBeNull();
  });
});

describe('sameAddress', () => {
  it.each([
    ['https://a.vn/x.html', 'http://m.a.vn/x.html?src=1', true],
    ['https://a.vn/x/', 'https://www.a.vn/x', true],
    ['https://a.vn/', 'https://a.vn/', false],
    ['https://a.vn/x', 'https://b.vn/x', false],
    ['https://a.vn/x', undefined, false],
    ['', '', false],
  ])('%s and %s: %s', async (a, b, expected) => {
    expect(sameAddress(a, b)).toBe(expected);
  });
});
