import { describe, expect, test } from 'vitest';
import { knownAgreement, knownForum, knownOfficial } from '../../../src/core/corpus/identify.ts';
import { knownIn } from '../../../src/core/corpus/known-gazetteer.ts';
import { KnownIndex } from '../../../src/core/corpus/known-index.ts';
import { correctionsOf } from '../../../src/core/knowledge/corrections.ts';
import type { Entity, Kind } from '../../../src/core/knowledge/types.ts';
import { joinLayers } from '../../../src/core/matching/gazetteer.ts';
import { knownEntity } from '../../../src/core/matching/known-table.ts';
import { buildLayer, loadLayer } from '../../../src/core/matching/layer.ts';
import fc from '../../support/fc.ts';

function entity(id: string, kind: Kind, name: string, surfaces: readonly string[] = []): Entity {
  const base = {
    id,
    name: { vi: name, en: name, basis: 'ours' as const },
    surfaces: surfaces.map((text) => ({ text, rule: 'alias', lang: 'vi', basis: 'article' }) as const),
  };
  switch (kind) {
    case 'official':
      return { ...base, kind, country: 'VN', roles: [] };
    case 'organisation':
      return { ...base, kind, country: 'VN', evidence: [] };
    case 'agreement':
      return { ...base, kind, type: 'other', parties: [{ country: 'VN' }], steps: [], people: [] };
    case 'forum':
      return { ...base, kind, parties: [], sessions: [] };
  }
}

const indexOf = (...parts: readonly (readonly Entity[])[]) =>
  knownIn(joinLayers(parts.map((part) => ({ layer: loadLayer(buildLayer(part)) }))));

/** Few words, so that names stand within one another. */
const wording = fc
  .array(
    fc.constantFrom(
      'Đối',
      'thoại',
      'đối',
      'Hợp',
      'tác',
      'an',
      'ninh',
      'Việt',
      'Nam',
      'Lào',
      'lần thứ hai',
      'lần thứ 3',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((words) => words.join(' '));
const kinds = fc.constantFrom<Kind>('official', 'agreement', 'forum');

test('what the exact functions say of the candidates is what they say of all', () => {
  const some = fc.array(fc.tuple(kinds, wording, wording), { maxLength: 12 });
  fc.assert(
    fc.property(
      some,
      fc.array(wording, { minLength: 1, maxLength: 2 }),
      fc.nat(11),
      (list, surfaces, cut) => {
        const entities = list.map(([kind, name, surface], at) => entity(`e${at}`, kind, name, [surface]));
        const all = entities.map(knownEntity);
        for (const index of [indexOf(entities.slice(0, cut), entities.slice(cut)), new KnownIndex(all)]) {
          const like = (kind: Kind) => index.like(kind, surfaces);
          expect(knownOfficial({ surfaces, country: 'VN' }, like('official'))).toBe(
            knownOfficial({ surfaces, country: 'VN' }, all),
          );
          const parties = [{ country: 'VN' }];
          expect(knownAgreement({ surfaces, parties }, like('agreement'))).toBe(
            knownAgreement({ surfaces, parties }, all),
          );
          expect(knownForum({ surfaces }, like('forum'))).toBe(knownForum({ surfaces }, all));
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe('known in several packs', () => {
  const ids = (index: ReturnType<typeof indexOf>, ...wordings: string[]) =>
    index.like('official', wordings).map(({ id }) => id);

  test('an entity of two layers is one, with the names of both', () => {
    const index = indexOf(
      [entity('khue', 'official', 'Trần Bảo Khuê')],
      [entity('khue', 'official', 'Bảo Khuê')],
    );
    expect(ids(index, 'trần bảo khuê', 'Bảo Khuê')).toEqual(['khue']);
    expect(index.get('khue')?.names).toEqual(['Trần Bảo Khuê', 'Bảo Khuê']);
    expect(index.get('nobody')).toBeUndefined();
  });

  test('what the reader hid or merged is found as it is; what a layer no longer speaks for is not', () => {
    const layer = loadLayer(
      buildLayer([entity('khue', 'official', 'Trần Bảo Khuê'), entity('thu', 'official', 'Lê Thử')]),
    );
    const hidden = correctionsOf([{ kind: 'hide', entity: 'khue', made: '2026-01-01' }]);
    const index = knownIn(joinLayers([{ layer, without: ['thu'] }], hidden));
    expect(ids(index, 'Trần Bảo Khuê', 'Lê Thử')).toEqual(['khue']);
  });

  test('a name that the reader gave is known', () => {
    const layer = loadLayer(buildLayer([entity('khue', 'official', 'Trần Bảo Khuê')]));
    const renamed = correctionsOf([
      { kind: 'rename', entity: 'khue', name: 'Trần Bảo Khoa', made: '2026-01-01' },
    ]);
    const index = knownIn(joinLayers([{ layer }], renamed));
    expect(ids(index, 'Trần Bảo Khoa')).toEqual(['khue']);
    expect(index.get('khue')?.name.vi).toBe('Trần Bảo Khoa');
  });
});
