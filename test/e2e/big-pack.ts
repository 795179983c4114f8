/** A made-up corpus of many short articles, each with who met whom and what was signed; no word of it is about anybody. */
import { articleOf } from '../../src/core/corpus/plain-article.ts';
import { packFile } from '../../src/core/knowledge/pack-file.ts';
import type { PackLine } from '../../src/core/knowledge/referred.ts';
import type {
  Agreement,
  Article,
  Entity,
  Evidence,
  Meeting,
  Official,
  Pack,
} from '../../src/core/knowledge/types.ts';
import { GIVEN, SURNAMES } from '../../src/core/matching/data/names.ts';
import { isoDay } from '../../src/core/text/dates.ts';

const FAMILY = SURNAMES.split(/\s+/u);
const PARTS = GIVEN.split(/\s+/u);
const COUNTRIES = ['SG', 'BN', 'US', 'RU', 'JP', 'KR', 'LA', 'KH', 'TH', 'AU'] as const;
const TOPICS = [
  'ma túy',
  'tội phạm mạng',
  'buôn lậu',
  'di trú',
  'đào tạo',
  'cứu nạn',
  'chống khủng bố',
] as const;
const OUTLETS = ['Báo Sông Thử', 'Tin Núi Thử', 'Đài Biển Thử'] as const;
const OFFICIALS = 400;
const AGREEMENTS = 150;
/** 1 January 2015. */
const FIRST_DAY = 16_436;

const both = (vi: string) => ({ vi, en: vi, basis: 'ours' as const });
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const nameOf = (id: number): string =>
  `${at(FAMILY, id)} ${at(PARTS, id * 7 + 1)} ${at(PARTS, id * 11 + 3)} ${at(PARTS, id * 13 + 5)}`;

interface Told {
  readonly article: Article;
  readonly met: readonly [number, number];
  readonly signed: number;
  readonly meeting: Evidence;
  readonly signing: Evidence;
}

function tell(id: number): Told {
  const met: readonly [number, number] = [(id * 3) % OFFICIALS, (id * 5 + 1) % OFFICIALS];
  const signed = (id * 7) % AGREEMENTS;
  const sentences = [
    `Ông ${nameOf(met[0])} đã hội đàm với ông ${nameOf(met[1])} về ${at(TOPICS, id)}.`,
    `Hai bên ký Bản ghi nhớ ${at(TOPICS, signed)} số ${signed}.`,
    `Đây là lần làm việc thứ ${id + 1} được ghi lại, với nhiều nội dung về ${at(TOPICS, id + 2)} và ${at(TOPICS, id + 4)}.`,
  ];
  const article = articleOf({
    id: `tin-${id}`,
    title: `Hội đàm về ${at(TOPICS, id)}, lần ${id + 1}`,
    paragraphs: sentences,
    date: isoDay(FIRST_DAY + ((id * 37) % 4_000)),
    outlet: at(OUTLETS, id),
    url: null,
  });
  const said = (quote: string): Evidence => {
    const start = article.text.indexOf(quote);
    return { article: article.id, start, end: start + quote.length, quote };
  };
  return { article, met, signed, meeting: said(sentences[0] ?? ''), signing: said(sentences[1] ?? '') };
}

const surface = (text: string) => ({ text, rule: 'alias', lang: 'vi', basis: 'ours' }) as const;

export function bigPack(articles: number): Pack {
  const told = Array.from({ length: articles }, (_, id) => tell(id));
  const date = ({ article }: Told) => article.published;
  const officials = Array.from(
    { length: OFFICIALS },
    (_, id): Official => ({
      id: `nguoi-${id}`,
      kind: 'official',
      name: both(nameOf(id)),
      surfaces: [surface(nameOf(id))],
      country: id % 2 === 0 ? 'VN' : at(COUNTRIES, id),
      roles: told
        .filter(({ met }) => met.includes(id))
        .slice(0, 5)
        .map((each) => ({
          title: both('Cục trưởng'),
          former: false,
          asOf: date(each),
          evidence: each.meeting,
        })),
    }),
  );
  const agreements = Array.from(
    { length: AGREEMENTS },
    (_, id): Agreement => ({
      id: `ghi-nho-${id}`,
      kind: 'agreement',
      type: 'memorandum',
      name: both(`Bản ghi nhớ ${at(TOPICS, id)} số ${id}`),
      surfaces: [surface(`Bản ghi nhớ ${at(TOPICS, id)} số ${id}`)],
      parties: [{ country: 'VN' }, { country: at(COUNTRIES, id) }],
      steps: told
        .filter(({ signed }) => signed === id)
        .slice(0, 3)
        .map((each) => ({ status: 'signed', date: date(each), dateOf: 'signed', evidence: each.signing })),
      people: [],
    }),
  );
  const meetings = told.map(
    (each): Meeting => ({
      people: each.met.map((id) => `nguoi-${id}`),
      what: 'talks',
      date: date(each),
      evidence: each.meeting,
    }),
  );
  const entities: Entity[] = [...officials, ...agreements];
  return {
    id: 'big',
    name: both('Kho thử'),
    version: '1',
    licence: 'MIT',
    articles: told.map(({ article, met, signed, meeting, signing }) => ({
      ...article,
      mentions: [
        ...met.map((id) => {
          const start = meeting.start + meeting.quote.indexOf(nameOf(id));
          return { entity: `nguoi-${id}`, start, end: start + nameOf(id).length };
        }),
        { entity: `ghi-nho-${signed}`, start: signing.start + 11, end: signing.end - 1 },
      ],
    })),
    knowledge: { entities, meetings },
    evidenceTo: '2025-12-31',
  };
}

/** The pack as a file. */
export function bigPackText({ articles, knowledge, id, name, version, licence, evidenceTo }: Pack): string {
  const lines: PackLine[] = [
    ...articles.map((value) => ({ kind: 'article' as const, value })),
    ...knowledge.entities.map((value) => ({ kind: 'entity' as const, value })),
    ...knowledge.meetings.map((value) => ({ kind: 'meeting' as const, value })),
  ];
  const header = {
    boiCanhPack: 1,
    id,
    name,
    version,
    licence,
    author: 'Thử',
    made: '2026-11-22',
    evidenceTo,
  } as const;
  return Buffer.concat(packFile(header, lines)).toString('utf8');
}
