import { describe, expect, it } from 'vitest';
import { f1, scoreExtraction, syllableF1 } from '../../src/cli/score-extraction.ts';
import type { Labels } from '../../src/core/extraction/labels.ts';

const empty: Labels = {
  id: 'a',
  articleDate: null,
  officials: [],
  otherPeople: [],
  agreements: [],
  forums: [],
  meetings: [],
};

const official = (name: string, title: string): Labels['officials'][number] => ({
  name,
  surfaces: [name],
  country: 'VN',
  roles: [{ title, rank: null, former: false, quote: title }],
});

describe('scores of the extraction', () => {
  it.each([
    ['Bộ trưởng Bộ Công an', 'Bộ trưởng Công an', 8 / 9],
    ['Thủ tướng', 'THỦ TƯỚNG!', 1],
    ['Thủ tướng', 'Tổng thống', 0],
    ['', 'Thủ tướng', 0],
  ])('syllables of "%s" and "%s"', (a, b, expected) => {
    expect(syllableF1(a, b)).toBeCloseTo(expected);
  });

  it('counts right, wrong and missed officials, and people without office', () => {
    const gold: Labels = {
      ...empty,
      officials: [official('Trần A', 'Bộ trưởng'), official('Lê B', 'Đại sứ')],
      otherPeople: ['Vũ C'],
    };
    const found: Labels = {
      ...empty,
      officials: [official('Trần A', 'Bộ trưởng'), official('Vũ C', 'Đại sứ')],
    };
    const score = scoreExtraction([gold], () => found);
    expect(score.counts.officials).toEqual({ tp: 1, fp: 1, fn: 1 });
    expect(score.others).toEqual({ right: 1, of: 1 });
    expect(f1(score.counts.roles)).toBeCloseTo(0.5);
  });

  it('compares meetings by pairs of people', () => {
    const meeting = (people: string[]): Labels['meetings'][number] => ({
      people,
      what: 'talks',
      date: null,
      quote: '',
    });
    const gold: Labels = { ...empty, meetings: [meeting(['A', 'B', 'C'])] };
    const found: Labels = { ...empty, meetings: [meeting(['A', 'B']), meeting(['A', 'D'])] };
    expect(scoreExtraction([gold], () => found).counts.meetings).toEqual({ tp: 1, fp: 1, fn: 2 });
  });
});
