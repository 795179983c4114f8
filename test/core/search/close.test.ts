import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/core/search/names.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { packSource } from '../../../src/core/search/source.ts';
import { collection } from './collection.ts';

/** Which of two articles comes first, everything else being as alike as can be. */
async function first(
  query: string,
  ...texts: readonly (readonly [title: string, body: string])[]
): Promise<string> {
  const pack = collection(texts.map(([title, body], at) => ({ id: `${at}`, title, body })));
  const [hit] = (await createSearch(namesOf([]), [packSource(pack)])(query, 5)).articles;
  return hit?.article.title ?? '';
}

describe('an article as a whole, with the reason for each first place', () => {
  it.each([
    [
      'a name in the text and the topic in the title, before a title with the name and the topic scattered',
      'Hồ Trung sửa cầu tre',
      ['Xã ven sông sửa cầu tre', 'Ông Hồ Trung nhận lời làm việc này.'],
      ['Hồ Trung thăm hồ Trung', 'Hồ Trung bảo thợ sửa nhà. Cầu đá đẹp, hàng tre xanh. Hồ Trung cười.'],
    ],
    [
      'all words once, before all but one of them often',
      'thuyền gỗ mới đóng',
      ['Chuyện làng chài', 'Chiếc thuyền cũ bằng gỗ nằm cạnh chiếc mới ai đó vừa đóng.'],
      ['Thuyền gỗ mới', 'Thuyền gỗ mới, thuyền gỗ mới, thuyền gỗ mới ra khơi.'],
    ],
    [
      'words in any order all in the title, before the same words in the text',
      'khơi lúa thuyền chở',
      ['Thuyền chở lúa ra khơi', 'Chuyện của một buổi sáng ở làng.'],
      ['Buổi sáng ở làng', 'Lúa chín vàng. Người chở thóc về. Thuyền nằm im. Ngoài khơi có gió. Lúa, lúa.'],
    ],
    [
      'the query word for word in a text, before a title that has most of it',
      'giá lúa mùa này tăng nhẹ',
      ['Chợ huyện cuối tuần', 'Theo người bán, giá lúa mùa này tăng nhẹ so với năm ngoái.'],
      ['Giá lúa mùa này', 'Giá lúa giảm. Nhiều người vẫn chờ. Nước tăng, mưa nhẹ.'],
    ],
    [
      'words in a row where the text begins, before the same row far down: news says first what it is about',
      'đàn cò về bãi sậy',
      [
        'Chuyện ở làng bên',
        `Đàn cò về bãi sậy từ sáng. ${'Người làng ra đồng, trẻ con tới trường. '.repeat(15)}`,
      ],
      ['Chuyện ở làng', `${'Người làng ra đồng, trẻ con tới trường. '.repeat(15)}Đàn cò về bãi sậy từ sáng.`],
    ],
    [
      'words that only figures part, before words that others part',
      'bến có ghe chở khách',
      ['Bến có 12 ghe chở 300 khách', 'Chuyện của một vùng sông nước.'],
      ['Bến có khách, ghe chở', 'Chuyện của một vùng sông nước.'],
    ],
    [
      'a word asked for twice stands twice in the row',
      'bị can bị tố',
      ['Một bị can bị tố', 'Bên nguyên đã nói.'],
      ['Bị tố, một can nước', 'Bị can bị can bị can.'],
    ],
  ] as const)('%s', async (_reason, query, right, other) => {
    expect(await first(query, other, right)).toBe(right[0]);
    expect(await first(query, right, other)).toBe(right[0]);
  });
});
