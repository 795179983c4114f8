import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

/** Statuses of the agreements of a text, in order. */
const statuses = (text: string): string[] => extract({ text }).agreements.map(({ status }) => status);

type Case = readonly [rule: string, text: string, statuses: readonly string[]];

const TREATY = 'Hiệp định về dẫn độ giữa Việt Nam và Lào';

const CASES: readonly Case[] = [
  ['to witness is no plan', `Hai Thủ tướng đã chứng kiến lễ ký kết ${TREATY}.`, ['signed']],
  ['to attend is no plan', `Hai Thủ tướng dự lễ ký ${TREATY}.`, ['signed']],
  [
    'a wish holds for its whole clause',
    `Thủ tướng đề nghị Lào hoàn thành thủ tục trong nước và ký ${TREATY}.`,
    ['proposed'],
  ],
  [
    'what is revised has been talked over',
    `Lào đề nghị sớm hoàn thành rà soát pháp lý và ký ${TREATY}.`,
    ['negotiating'],
  ],
  ['talks to come', `Hai bên sẵn sàng đàm phán ${TREATY}.`, ['proposed']],
  ['not ready to reach it', `Lào vẫn chưa sẵn sàng đạt được ${TREATY}.`, ['negotiating']],
  ['decided to leave', `Lào quyết định rút khỏi ${TREATY}.`, ['ended']],
  ['signed by somebody', `${TREATY} đã được Bộ trưởng Bộ Công an hai nước ký hồi tháng 9.`, ['signed']],
  ['the next sentence points back', `Hai bên nói về ${TREATY}. Hiệp định này được ký ngày 14/6.`, ['signed']],
  ['a list behind its verb', `Hai bên đang đàm phán ký kết các văn bản như ${TREATY}.`, ['negotiating']],
  ['a list announced', `Hai bên sẽ ký một số văn kiện. Ký kết các văn kiện: ${TREATY}.`, ['proposed']],
  ['the verb in front', `Hai bên đã ký ${TREATY}.`, ['signed']],
  ['a plan', `Hai bên dự kiến ký ${TREATY} trong năm nay.`, ['proposed']],
  ['not yet', `Hai bên chưa ký ${TREATY}.`, ['proposed']],
  ['denied', `Hai bên không ký ${TREATY}.`, ['mentioned']],
  ['negotiated', `Hai bên đang đàm phán ${TREATY}.`, ['negotiating']],
  ['a draft', `Hai bên trao đổi về dự thảo ${TREATY}.`, ['negotiating']],
  [
    'what is talked of is not the agreement',
    `Hai bên thảo luận về tầm quan trọng của ${TREATY}.`,
    ['mentioned'],
  ],
  ['the act as a noun', `Hai bên nói về việc ký kết ${TREATY}.`, ['mentioned']],
  ['done already', `Hai bên đã xây dựng được ${TREATY}.`, ['mentioned']],
  ['ratified', `Quốc hội đã phê chuẩn ${TREATY}.`, ['in force']],
  ['to be ratified: signed, no more', `Hai bên kêu gọi sớm phê chuẩn ${TREATY}.`, ['signed']],
  ['left', `Lào rút khỏi ${TREATY}.`, ['ended']],
  ['a threat to leave', `Lào dọa rút khỏi ${TREATY}.`, ['mentioned']],
  ['a predicate behind', `${TREATY} đã được ký kết tại Hà Nội.`, ['signed']],
  ['a plan behind', `${TREATY} là văn bản mà hai bên dự kiến ký.`, ['proposed']],
  ['in force behind', `${TREATY} có hiệu lực từ tháng 5.`, ['in force']],
  ['no longer', `${TREATY} đã hết hiệu lực.`, ['ended']],
  [
    'a verb behind with a subject and an object of its own',
    `Theo ${TREATY}, công an Lào ký quyết định trao trả.`,
    ['in force'],
  ],
  ['words that only look like a verb', `Lễ trao giải diễn ra trong khuôn viên ${TREATY}.`, ['mentioned']],
  ['kept to', `Việc này được giải quyết theo ${TREATY}.`, ['in force']],
  ['left, with who leaves in between', `Tổng thống đã rút Mỹ khỏi ${TREATY}.`, ['ended']],
  ['not left', `Lào chưa rút khỏi ${TREATY}.`, ['mentioned']],
  ['cannot be concluded yet', `${TREATY} sẽ chưa thể kết thúc trong năm nay.`, ['negotiating']],
  ['signed in its time', `Văn bản mới thay thế ${TREATY} ký năm 2001.`, ['signed']],
  ['what it will bring about', `${TREATY} sẽ tạo ra nhiều cơ hội.`, ['mentioned']],
  [
    'said of the treaty within, not of the minutes',
    'Hai bên thực hiện Biên bản ghi nhớ tại Hiệp định về phòng, chống ma túy đã ký giữa Việt Nam và Lào.',
    ['in force', 'signed'],
  ],
  [
    'the clause says more than its relative one',
    'Mỹ rút khỏi thỏa thuận hạt nhân với Iran được ký năm 2015.',
    ['ended'],
  ],
  [
    'a verb of keeping to it holds for a list',
    'Các nước tôn trọng luật pháp quốc tế và Công ước Liên Hợp Quốc về Luật Biển 1982.',
    ['in force'],
  ],
  [
    'law as a basis, of which it is but an example',
    'Các bên giải quyết tranh chấp trên cơ sở luật pháp quốc tế, trong đó có Công ước Liên Hợp Quốc về Luật Biển 1982.',
    ['mentioned'],
  ],
  ['a basis of its own', `Hai bên phối hợp trên cơ sở ${TREATY}.`, ['in force']],
  ['a statement that is quoted', 'Việt Nam và Lào họp. Theo tuyên bố chung, hai nước hợp tác.', ['signed']],
  [
    'a statement that is only spoken of',
    'Việt Nam và Lào nhắc các điểm trong tuyên bố chung.',
    ['mentioned'],
  ],
  ['a level that stands', 'Quan hệ Đối tác chiến lược Việt Nam - Đức phát triển tốt.', ['in force']],
  [
    'words behind a level that are said of something else',
    'Quan hệ đối tác chiến lược Việt Nam - Đức dựa trên lòng tin được tạo ra qua nhiều năm.',
    ['in force'],
  ],
  [
    'an anniversary: it stands since',
    'Việt Nam và Đức kỷ niệm 10 năm thiết lập quan hệ Đối tác chiến lược.',
    ['in force'],
  ],
  ['a level set up', 'Việt Nam và Đức thiết lập quan hệ Đối tác chiến lược năm 2011.', ['upgraded']],
  [
    'English, in front',
    'The two sides signed the agreement on extradition between Vietnam and Laos.',
    ['signed'],
  ],
  [
    'English, a plan',
    'The two sides will sign the agreement on extradition between Vietnam and Laos.',
    ['proposed'],
  ],
  [
    'English, behind',
    'The agreement on extradition between Vietnam and Laos was signed last year.',
    ['signed'],
  ],
  [
    'English, in force',
    'The agreement on extradition between Vietnam and Laos entered into force in May.',
    ['in force'],
  ],
  [
    'English, not yet ratified',
    'The two sides have not yet ratified the agreement on extradition between Vietnam and Laos.',
    ['signed'],
  ],
];

describe('status', () => {
  it.each(CASES)('%s', (_rule, text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});
