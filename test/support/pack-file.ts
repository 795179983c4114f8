/** A small pack, made up for tests, as lines and as a file; nobody in it exists. */
import { articleOf } from '../../src/core/corpus/plain-article.ts';
import { packFile } from '../../src/core/knowledge/pack-file.ts';
import type { PackHeader } from '../../src/core/knowledge/pack-file.types.ts';
import type { CheckedPack } from '../../src/core/knowledge/pack-file-check.ts';
import { checkPack } from '../../src/core/knowledge/pack-file-check.ts';
import type { PackLine } from '../../src/core/knowledge/referred.ts';
import type { Article, Evidence, Meeting, Official, Surface } from '../../src/core/knowledge/types.ts';
import { filePort } from '../../src/platform/file-port.ts';

const both = (vi: string, en = vi) => ({ vi, en, basis: 'ours' as const });

const surface = (text: string): Surface => ({ text, rule: 'spelling', lang: 'vi', basis: 'article' });

const article: Article = {
  ...articleOf({
    id: 'bao-thu/1',
    title: 'Quận Sao Mai bàn việc cứu hộ',
    paragraphs: [
      'Sáng 14/2/2020, Giám đốc Sở Cứu hộ Trần Bảo Khuê hội đàm với Bộ trưởng Nội vụ Đông Hà Lưu Văn Thử.',
      'Hai bên ký Bản ghi nhớ về cứu hộ giữa Việt Nam và Lào.',
    ],
    date: '2020-02-14',
    outlet: 'Báo Thử',
    url: 'https://bao-thu.example/1',
  }),
  event: { value: '2020-02-14', basis: 'text', note: '14/2/2020' },
};

/** The first place of some words in the article. */
export function said(quote: string, of: Article = article): Evidence {
  const start = of.text.indexOf(quote);
  return { article: of.id, start, end: start + quote.length, quote };
}

const official = (
  id: string,
  name: string,
  country: string,
  title: string,
  organisation?: string,
): Official => ({
  id,
  kind: 'official',
  name: both(name),
  surfaces: [surface(name)],
  country,
  roles: [
    {
      title: both(title),
      former: false,
      ...(organisation !== undefined && { organisation }),
      asOf: { value: '2020-02-14', basis: 'text' },
      evidence: said(title),
    },
  ],
});

const meeting: Meeting = {
  people: ['tran-bao-khue', 'luu-van-thu'],
  what: 'talks',
  date: { value: '2020-02-14', basis: 'text' },
  evidence: said('Trần Bảo Khuê hội đàm với'),
};

/** Made anew each time, so that a test may spoil it. */
export const smallLines = (): PackLine[] =>
  structuredClone([
    {
      kind: 'article',
      value: {
        ...article,
        mentions: [
          { entity: 'tran-bao-khue', ...spanOf('Trần Bảo Khuê') },
          { entity: 'luu-van-thu', ...spanOf('Lưu Văn Thử') },
        ],
      },
    },
    {
      kind: 'entity',
      value: official('tran-bao-khue', 'Trần Bảo Khuê', 'VN', 'Giám đốc Sở Cứu hộ', 'so-cuu-ho'),
    },
    { kind: 'entity', value: official('luu-van-thu', 'Lưu Văn Thử', 'LA', 'Bộ trưởng Nội vụ') },
    {
      kind: 'entity',
      value: {
        id: 'ghi-nho-cuu-ho',
        kind: 'agreement',
        name: both('Bản ghi nhớ về cứu hộ giữa Việt Nam và Lào'),
        surfaces: [{ ...surface('Bản ghi nhớ về cứu hộ giữa Việt Nam và Lào'), rule: 'alias' }],
        type: 'memorandum',
        parties: [{ country: 'VN' }, { country: 'LA' }],
        steps: [
          {
            status: 'signed',
            date: { value: '2020-02-14', basis: 'text' },
            dateOf: 'signed',
            evidence: said('Hai bên ký Bản ghi nhớ về cứu hộ giữa Việt Nam và Lào.'),
          },
        ],
        contradicts: [{ entity: 'dien-dan-cuu-ho', note: both('ghi hai cách') }],
        people: ['tran-bao-khue'],
      },
    },
    {
      kind: 'entity',
      value: {
        id: 'dien-dan-cuu-ho',
        kind: 'forum',
        name: both('Diễn đàn Cứu hộ'),
        surfaces: [],
        parties: [{ organisation: 'so-cuu-ho' }],
        sessions: [
          {
            date: null,
            dateOf: 'held',
            status: 'mentioned',
            people: ['luu-van-thu'],
            evidence: said('Hai bên'),
            more: [said('cứu hộ giữa')],
          },
        ],
      },
    },
    {
      kind: 'entity',
      value: {
        id: 'so-cuu-ho',
        kind: 'organisation',
        name: both('Sở Cứu hộ'),
        surfaces: [surface('Sở Cứu hộ')],
        country: 'VN',
        evidence: [said('Sở Cứu hộ')],
      },
    },
    { kind: 'meeting', value: meeting },
  ] satisfies PackLine[]);

function spanOf(words: string): { readonly start: number; readonly end: number } {
  const { start, end } = said(words);
  return { start, end };
}

export const smallHeader = {
  boiCanhPack: 1,
  id: 'bao-thu',
  name: both('Kho báo Thử', 'Test paper'),
  version: '1.0',
  licence: 'CC BY 4.0',
  author: 'Toà soạn Thử',
  made: '2026-11-22',
  evidenceTo: '2020-02-14',
} as const satisfies Omit<PackHeader, 'articles' | 'entities' | 'meetings' | 'sha256'>;

export function fileBytes(
  lines: readonly PackLine[] = smallLines(),
  header: Partial<PackHeader> = {},
): Uint8Array<ArrayBuffer> {
  return Buffer.concat(packFile({ ...smallHeader, ...header }, lines)) as Uint8Array<ArrayBuffer>;
}

/** Bytes as a file gives them, in chunks of this size. */
export async function* inChunks(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export const checked = (bytes: Uint8Array, size?: number): Promise<CheckedPack> =>
  checkPack(() => inChunks(bytes, size), filePort);
