import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';
import fc from '../../support/fc.ts';

/** An article of about 1 KB with all that the rules look for; `n` makes its names its own. */
function article(n: number): string {
  const given = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Long', 'Minh', 'Nam'];
  const name = `${given[n % 10]} ${given[Math.floor(n / 10) % 10]} ${given[Math.floor(n / 100) % 10]}`;
  return [
    `Ngày ${1 + (n % 28)}/3, tại Hà Nội, Trung tướng Trần ${name}, Thứ trưởng Bộ Công an đã hội đàm với Đại sứ Pháp tại Việt Nam Jean Dupont${n}.`,
    `Ông ${given[n % 10]} khẳng định quan hệ Đối tác chiến lược Việt Nam - Pháp phát triển tốt đẹp trên nhiều lĩnh vực.`,
    `Hai bên nhất trí triển khai Hiệp định về phòng, chống tội phạm số ${n} giữa Việt Nam và Pháp đã ký năm 2016.`,
    'Thứ trưởng cảm ơn sự giúp đỡ của Đại sứ và đề nghị tiếp tục phối hợp trong khuôn khổ Hội nghị Cấp cao ASEAN lần thứ 30.',
    'Người dân trong vùng cho biết thời tiết những ngày qua thuận lợi cho việc thu hoạch lúa và hoa màu.',
  ].join('\n');
}

function long(characters: number): string {
  let text = '';
  for (let n = 0; text.length < characters; n++) text += `${article(n)}\n\n`;
  return text.slice(0, characters);
}

/** Time of the processor, which other processes do not lengthen, in milliseconds. */
function milliseconds(text: string): number {
  const from = process.cpuUsage();
  extract({ text });
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Best times of a short and a long text, run in turns. */
function ratio(short: string, long: string, runs: number): number {
  const times = Array.from({ length: runs }, () => [milliseconds(short), milliseconds(long)] as const);
  const best = (which: 0 | 1): number => Math.min(...times.map((pair) => pair[which]));
  return best(1) / Math.max(best(0), NOISE);
}

/** Times under this say nothing, in milliseconds. */
const NOISE = 5;
/** Eight times the text may take eight times the time, and as much again for collecting garbage; a square takes 64. */
const LINEAR = 24;
/** Four times the text: what grows with the square would take sixteen times. */
const FOURFOLD = 9;

describe('the time grows with the length', () => {
  it('up to 1 MB', { timeout: 120_000 }, () => {
    milliseconds(long(50_000));
    expect(ratio(long(125_000), long(1_000_000), 2)).toBeLessThan(LINEAR);
  });

  it.each([
    ['no full stop', 'Nguyễn Văn An '],
    ['titles without a name', 'Bộ trưởng, '],
    ['agreements without an end', 'Hiệp định về '],
    ['hyphens', 'A-'],
    ['quotes that never close', '"Hiệp định '],
    ['brackets', '('],
    ['conjunctions', 'và '],
    ['capitals', 'NGUYEN '],
    ['figures', '1.2.'],
    ['a list', 'phòng, chống '],
    ['line breaks', '\n'],
    ['one person throughout', 'Thủ tướng Lê An tiếp Đại sứ Pháp Jean Dupont. Ông An nói. '],
    ['particles', 'de '],
    ['dates', '12/12/2012 '],
    ['one word', 'a'],
    ['forums', 'Hội nghị Cấp cao ASEAN '],
    ['partnerships', 'quan hệ đối tác chiến lược với '],
  ])('on text made to be slow: %s', { timeout: 60_000 }, (_, piece) => {
    const short = piece.repeat(Math.ceil(12_000 / piece.length));
    expect(ratio(short, short.repeat(4), 3)).toBeLessThan(FOURFOLD);
  });
});

it('takes any text, and every span lies in it', () => {
  const words = fc.constantFrom(
    ...'Bộ trưởng|Thủ tướng|ông|bà|Nguyễn Văn An|Putin|Việt Nam|Mỹ|,|.|;|-|(|)|"|và|với|của|ký|Hiệp định|về|tiếp|gặp|Hội nghị|\n|năm 2016|ASEAN|cựu|nguyên|cố|former|Former|TP|được|Chủ tịch|\u200b|🙂'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), (pieces) => {
      const text = pieces.join(' ');
      const { officials, agreements, forums, meetings } = extract({ text });
      const quotes = [
        ...officials.flatMap((official) => official.mentions),
        ...agreements.flatMap((agreement) => [agreement.evidence, ...agreement.mentions]),
        ...forums.flatMap((forum) => forum.mentions),
        ...meetings.map((meeting) => meeting.evidence),
      ];
      return quotes.every(({ start, end, quote }) => start < end && text.slice(start, end) === quote);
    }),
  );
});
