import { expect, test } from 'vitest';
import { knownIn } from '../../../src/core/corpus/known-gazetteer.ts';
import { correctionsOf } from '../../../src/core/knowledge/corrections.ts';
import type { Correction } from '../../../src/core/knowledge/record.types.ts';
import type { Entity } from '../../../src/core/knowledge/types.ts';
import { joinLayers } from '../../../src/core/matching/gazetteer.ts';
import { buildLayer, loadLayer } from '../../../src/core/matching/layer.ts';

const name = (vi: string) => ({ vi, en: vi, basis: 'ours' as const });
const official = (id: string, text: string): Entity => ({
  kind: 'official',
  id,
  name: name(text),
  surfaces: [{ text: `${text} Xưa`, rule: 'alias', lang: 'vi', basis: 'ours' }],
  country: 'VN',
  roles: [],
});
const agreement = (id: string, text: string): Entity => ({
  kind: 'agreement',
  id,
  name: name(text),
  surfaces: [],
  type: 'plan',
  parties: [{ country: 'VN' }, { country: 'LA' }],
  steps: [],
  people: [],
});

const BASE = [
  official('khue', 'Trần Bảo Khuê'),
  official('thu', 'Lê Minh Thử'),
  agreement('plan', 'Kế hoạch trao đổi học viên Sông Thử'),
];
const DELTA = [official('khue', 'Trần Bảo Khuê'), official('moi', 'Vũ Người Mới')];

function known(corrections: readonly Correction[] = []) {
  const base = loadLayer(buildLayer(BASE));
  const delta = loadLayer(buildLayer(DELTA));
  return knownIn(
    joinLayers([{ layer: base, without: ['khue'] }, { layer: delta }], correctionsOf(corrections)),
  );
}
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
const made = '2025-01-01';

test.each([
  ['official', ['Trần Bảo Khuê'], ['khue']],
  ['official', ['Bà Khuê', 'Trần Bảo Khuê Xưa'], ['khue']],
  ['official', ['Vũ Người Mới'], ['moi']],
  ['official', ['Đặng Không Ai'], []],
  ['agreement', ['Kế hoạch trao đổi học viên'], ['plan']],
  ['agreement', ['Kế hoạch trao đổi học viên Sông Thử giữa Việt Nam và Lào'], ['plan']],
  ['agreement', ['Hiệp định thuế'], []],
] as const)('a %s named %j may be %j, each once', (kind, wordings, expected) => {
  expect(ids(known().like(kind, wordings))).toEqual(expected);
});

test('by id, wherever it stands', () => {
  expect(known().get('moi')?.name.vi).toBe('Vũ Người Mới');
  expect(known().get('plan')?.countries).toEqual(['VN', 'LA']);
  expect(known().get('nobody')).toBeUndefined();
});

test('what was merged is what it was merged into; what is hidden is recognised', () => {
  const merged = known([{ kind: 'merge', entity: 'thu', into: 'khue', made }]);
  expect(ids(merged.like('official', ['Lê Minh Thử']))).toEqual(['khue']);
  const hidden = known([{ kind: 'hide', entity: 'thu', made }]);
  expect(ids(hidden.like('official', ['Lê Minh Thử']))).toEqual(['thu']);
  expect(hidden.get('thu')?.id).toBe('thu');
});
