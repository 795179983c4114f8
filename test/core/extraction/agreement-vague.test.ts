import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

/** Agreements of a text as `text | type`. */
const named = (text: string): string[] =>
  extract({ text }).agreements.map(({ text: name, type }) => `${name} | ${type}`);

type Case = readonly [rule: string, text: string, agreements: readonly string[]];

const CASES: readonly Case[] = [
  [
    'an adjective before its subject',
    'Thỏa thuận sơ bộ về khí đốt giữa Nga và Đức đã được ký.',
    ['Thỏa thuận sơ bộ về khí đốt giữa Nga và Đức | agreement'],
  ],
  [
    'a bare subject that a verb of its life governs',
    'Nga và Ấn Độ cứu vãn tình hình. Ấn Độ muốn rút khỏi thỏa thuận ngũ cốc.',
    ['thỏa thuận ngũ cốc | agreement'],
  ],
  ['a bare subject in mere talk', 'Ấn Độ nói về thỏa thuận ngũ cốc.', []],
  [
    'a subject and a year',
    'Ấn Độ cho rằng thỏa thuận khí hậu năm 2015 là tốt.',
    ['thỏa thuận khí hậu năm 2015 | agreement'],
  ],
  [
    'a place names it, in the plural too',
    'Theo các hiệp định Oslo, Israel rút quân.',
    ['hiệp định Oslo | agreement'],
  ],
  ['statutes of a place', 'Lào xem xét Quy chế Rome.', ['Quy chế Rome | treaty']],
  ['statutes of a body at home', 'Trường ban hành Quy chế Đào tạo mới.', []],
  [
    'papers signed on a subject',
    'Israel và Ai Cập đã ký các văn kiện về hợp tác trong lĩnh vực hải quan.',
    ['văn kiện về hợp tác trong lĩnh vực hải quan | other'],
  ],
  ['papers not signed', 'Israel và Ai Cập có nhiều văn kiện về hợp tác trong lĩnh vực hải quan.', []],
  ['what one side says', 'Tin mới. Tuyên bố bất ngờ của Nga về khả năng dùng vũ lực gây lo ngại.', []],
  [
    'a statement, and the verb behind it',
    'Nga và Lào ra một tuyên bố chung kêu gọi hòa bình.',
    ['tuyên bố chung | joint statement'],
  ],
  [
    'another name of the same',
    'Mỹ rút khỏi Kế hoạch hành động chung toàn diện (JCPOA), hay còn gọi là thỏa thuận hạt nhân Iran.',
    ['Kế hoạch hành động chung toàn diện (JCPOA) | agreement'],
  ],
  ['a mere wish of its kind', 'Pháp muốn một thỏa thuận thực sự với Đức.', []],
];

describe('which phrases name an agreement', () => {
  it.each(CASES)('%s', (_rule, text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
