import { describe, expect, it } from 'vitest';
import {
  choosePageDate,
  dateOfAddress,
  dateOfLine,
  dateOfStamp,
  type PageDateCandidate,
} from '../../../src/core/text/page-date.ts';

const VI = { lang: 'vi' };
const EN = { lang: 'en' };

describe('stamps', () => {
  it.each([
    ['2025-03-13T18:08:00+07:00', VI, '2025-03-13T18:08'],
    ['2025-03-13T18:08', VI, '2025-03-13T18:08'],
    ['2025-03-13 18:08:11', EN, '2025-03-13T18:08'],
    ['2025-03-13T18:08:00.123+0700', EN, '2025-03-13T18:08'],
    ['2025-03-13', VI, '2025-03-13'],
    ['20250313', VI, '2025-03-13'],
    ['2025-03-13T20:08:00Z', VI, '2025-03-14T03:08'],
    ['2025-03-13T20:08:00+00:00', { lang: 'vi-vn' }, '2025-03-14T03:08'],
    ['2025-03-13T20:08:00Z', EN, '2025-03-13'],
    ['Thu, 13 Mar 2025 11:08:00 GMT', VI, '2025-03-13T18:08'],
    ['13 March 2025 11:08 +0700', EN, '2025-03-13T11:08'],
    ['2025-02-30', VI, null],
    ['2025-13-01T00:00', VI, null],
    ['tomorrow', VI, null],
    ['', VI, null],
  ])('%s (%j): %s', (text, options, expected) => {
    expect(dateOfStamp(text, options)).toBe(expected);
  });
});

describe('lines', () => {
  it.each([
    ['Thứ Năm, 13/03/2025 18:08', VI, '2025-03-13T18:08', false],
    ['Thứ năm, ngày 13/3/2025', VI, '2025-03-13', false],
    ['Thứ Năm, 13/3/2025, 18:08 (GMT+7)', VI, '2025-03-13T18:08', false],
    ['13/03/2025 18:08 GMT+7', VI, '2025-03-13T18:08', false],
    ['Chủ Nhật, 16/03/2025 | 06:05', VI, '2025-03-16', false],
    ['18:08 13/03/2025', VI, '2025-03-13T18:08', false],
    ['18:08 | 13/03/2025', VI, '2025-03-13T18:08', false],
    ['18h08, ngày 13-03-2025', VI, '2025-03-13T18:08', false],
    ['18:08 GMT+7, 13/03/2025', VI, '2025-03-13T18:08', false],
    ['Đăng ngày 13/03/2025', VI, '2025-03-13', false],
    ['Cập nhật lúc 18:08, ngày 13/03/2025', VI, '2025-03-13T18:08', true],
    ['13 tháng 3, 2025', VI, null, false],
    ['13 tháng 3 năm 2025', VI, '2025-03-13', false],
    ['13 March 2025', EN, '2025-03-13', false],
    ['March 13, 2025', EN, '2025-03-13', false],
    ['Thursday, March 13, 2025', EN, '2025-03-13', false],
    ['Published: 13 Mar 2025', EN, '2025-03-13', false],
    ['Updated March 13, 2025', EN, '2025-03-13', true],
    ['6:08 pm, 13 March 2025', EN, '2025-03-13T18:08', false],
    ['03/04/2025', EN, null, false],
    ['03/04/2025', VI, '2025-04-03', false],
    ['25/04/2025', EN, '2025-04-25', false],
    ['Hội nghị ngày 13/03/2025 bàn về an ninh', VI, null, false],
    ['Từ 11 đến 13/03/2025', VI, null, false],
    ['Năm 2025', VI, null, false],
    ['2-1', VI, null, false],
    ['', VI, null, false],
  ])('%s (%j): %s', (text, options, value, modified) => {
    expect(dateOfLine(text, options)).toEqual(value === null ? null : { value, modified });
  });
});

describe('addresses', () => {
  it.each([
    ['https://bao.example/2025/03/13/tin.html', '2025-03-13'],
    ['https://bao.example/world/2025/mar/13/talks', '2025-03-13'],
    ['https://bao.example/world/talks-2025-03-13/', '2025-03-13'],
    ['https://bao.example/tin-20250313180812345.htm', '2025-03-13T18:08'],
    ['https://bao.example/20250313/tin', '2025-03-13'],
    ['https://bao.example/2025/03/tin', '2025-03'],
    ['https://bao.example/tin-post838822.html', null],
    ['https://bao.example/tin-120250313991.html', null],
    ['https://bao.example/tin?d=2025/03/13', null],
    ['https://2025-03-13.example/tin', null],
    ['https://bao.example/2025/13/45/tin', null],
    ['nonsense', null],
  ])('%s: %s', (address, expected) => {
    expect(dateOfAddress(address)).toBe(expected);
  });
});

describe('choosing', () => {
  const of = (
    basis: PageDateCandidate['basis'],
    text: string,
    more: Partial<PageDateCandidate> = {},
  ): PageDateCandidate => ({ basis, text, ...more });
  const url = of('url', 'https://bao.example/2025/03/10/tin');

  it.each<readonly [string, readonly PageDateCandidate[], string | null, string | null]>([
    ['nothing', [], null, null],
    ['nothing that is a date', [of('meta', 'soon'), of('url', 'https://a.example/tin')], null, null],
    [
      'metadata before lines',
      [of('date-line', '12/03/2025'), of('meta', '2025-03-13')],
      '2025-03-13',
      'meta',
    ],
    [
      'JSON-LD before other metadata',
      [of('meta', '2025-03-12'), of('json-ld', '2025-03-13')],
      '2025-03-13',
      'json-ld',
    ],
    [
      'a line before the address',
      [url, of('date-line', '11/03/2025', { place: 'headline' })],
      '2025-03-11',
      'date-line',
    ],
    ['the address where there is no more', [url, of('meta', '')], '2025-03-10', 'url'],
    [
      'publication before change',
      [of('json-ld', '2025-03-20', { modified: true }), of('date-line', '13/03/2025', { place: 'headline' })],
      '2025-03-13',
      'date-line',
    ],
    ['a change where there is no more', [of('meta', '2025-03-20', { modified: true })], '2025-03-20', 'meta'],
    [
      'the line by the headline before one in the text',
      [
        of('date-line', '01/01/2020', { place: 'article' }),
        of('date-line', '13/03/2025', { place: 'headline' }),
      ],
      '2025-03-13',
      'date-line',
    ],
    [
      'no date of other articles in the margin',
      [
        of('time-element', '2025-03-01', { place: 'loose' }),
        of('time-element', '2025-03-02', { place: 'loose' }),
        url,
      ],
      '2025-03-10',
      'url',
    ],
    [
      'the only date in the margin, if nothing else is there',
      [of('time-element', '2025-03-01', { place: 'loose' })],
      '2025-03-01',
      'time-element',
    ],
    [
      'the item about this page among several',
      [of('json-ld', '2025-03-01', { about: 'other' }), of('json-ld', '2025-03-13', { about: 'page' })],
      '2025-03-13',
      'json-ld',
    ],
    [
      'no item of a list of articles',
      [of('json-ld', '2025-03-01'), of('json-ld', '2025-03-02'), url],
      '2025-03-10',
      'url',
    ],
    ['no date before the web', [of('meta', '1975-04-30'), url], '2025-03-10', 'url'],
    [
      'the more precise of equals',
      [of('meta', '2025-03-13'), of('meta', '2025-03-13T08:00')],
      '2025-03-13T08:00',
      'meta',
    ],
  ])('%s', (_, candidates, value, basis) => {
    const chosen = choosePageDate(candidates, VI);
    expect(chosen && { value: chosen.value, basis: chosen.basis }).toEqual(
      value === null ? null : { value, basis },
    );
  });

  it.each<readonly [string, readonly PageDateCandidate[], string | null]>([
    ['an event announced', [of('time-element', '2025-12-24'), url], '2025-03-10'],
    ['nothing but an event announced', [of('json-ld', '2025-12-24T20:00')], null],
    ['the last day itself', [of('json-ld', '2025-03-14T23:00')], '2025-03-14T23:00'],
    ['the month in which it lies', [of('url', 'https://bao.example/2025/03/tin')], '2025-03'],
  ])('no date that is still to come: %s', (_, candidates, value) => {
    expect(choosePageDate(candidates, { ...VI, latest: '2025-03-14' })?.value ?? null).toBe(value);
  });

  it('says where it is a day of change', () => {
    const change = of('json-ld', '2025-03-20', { modified: true });
    expect(choosePageDate([change], VI)?.changed).toBe(true);
    expect(choosePageDate([of('date-line', 'Cập nhật: 20/03/2025')], VI)?.changed).toBe(true);
    expect(choosePageDate([change, of('meta', '2025-03-13')], VI)).not.toHaveProperty('changed');
  });

  it('keeps the words, in one line and not too long', () => {
    const chosen = choosePageDate([of('date-line', '  Thứ Năm,\n 13/03/2025  18:08 ')], VI);
    expect(chosen?.note).toBe('Thứ Năm, 13/03/2025 18:08');
  });
});
