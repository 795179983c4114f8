/**
 * Made-up corpora of any size, the same at every run, and a page about them. A smaller corpus is the beginning of a
 * larger one, so that a page about the smallest has the same marks with each.
 */
import { articleOf } from '../../src/core/corpus/plain-article.ts';
import type {
  Agreement,
  Article,
  Entity,
  Evidence,
  Meeting,
  Official,
  Organisation,
  Pack,
  Surface,
} from '../../src/core/knowledge/types.ts';
import { GIVEN, SURNAMES } from '../../src/core/matching/data/names.ts';
import { numbers } from './corpora.ts';

const SEED = 7;
const FAMILY = SURNAMES.split(/\s+/u);
const PARTS = GIVEN.split(/\s+/u);
const PLACES = ['Đông Hải', 'Tây Lĩnh', 'Nam Thạch', 'Bắc Giang Hạ', 'Trung Sơn', 'Thượng Nguyên'];
const FIELDS = [
  'an ninh',
  'cảnh sát',
  'hải quan',
  'tư pháp',
  'di trú',
  'kiểm ngư',
  'biên phòng',
  'viễn thông',
];

/** Surfaces that one round of entities brings to a lexicon: three officials, an organisation, an agreement. */
const SURFACES_A_ROUND = 9;

const SENTENCES = [
  'Hai bên trao đổi về những việc đã làm trong năm qua và thống nhất kế hoạch cho thời gian tới.',
  'Buổi làm việc diễn ra trong không khí cởi mở, với sự tham gia của nhiều đơn vị liên quan.',
  'Các ý kiến đều cho rằng việc chia sẻ thông tin cần nhanh hơn, đúng người hơn và có phản hồi.',
  'Trong khuôn khổ chuyến thăm, đoàn đã tới một số cơ sở đào tạo và gặp gỡ cán bộ trẻ.',
  'Số liệu được công bố cho thấy tình hình nhìn chung ổn định, tuy còn một vài điểm cần lưu ý.',
] as const;
/** Filler sentences for each one that names somebody. */
const FILLER = 4;

const both = (vi: string, en: string) => ({ vi, en, basis: 'ours' as const });
const surface = (text: string, lang: 'vi' | 'en' = 'vi'): Surface => ({
  text,
  rule: 'alias',
  lang,
  basis: 'ours',
});

/** A corpus of about so many surfaces. Its claims are as short as the matcher needs them. */
export function syntheticPack(surfaces: number): Pack {
  const next = numbers(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const taken = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const text = make();
      if (taken.has(text)) continue;
      taken.add(text);
      return text;
    }
  };
  const person = () => fresh(() => `${pick(FAMILY)} ${pick(PARTS)} ${pick(PARTS)} ${pick(PARTS)}`);
  const foreign = () => fresh(() => `${syllables(pick, 2)} ${syllables(pick, 3)}`);
  const entities: Entity[] = [];
  for (let round = 0; round * SURFACES_A_ROUND < surfaces; round += 1) {
    const body = fresh(() => `Cục ${pick(FIELDS)} ${pick(PARTS)} ${pick(PARTS)} ${pick(PLACES)}`);
    entities.push(organisation(round, body));
    for (const name of [person(), person(), foreign()]) {
      entities.push(official(`nguoi-${entities.length}`, name, `co-quan-${round}`));
    }
    entities.push(agreement(round, `Hiệp định ${pick(FIELDS)} ${pick(PARTS)} ${pick(PARTS)} ${round}`));
  }
  return {
    id: 'synthetic',
    name: both('Kho thử', 'Synthetic corpus'),
    version: '1',
    licence: 'MIT',
    articles: [],
    knowledge: { entities, meetings: [] },
    evidenceTo: '2025-03-13',
  };
}

const CONSONANTS = 'b d f g k l m n p r s t v z'.split(' ');
const VOWELS = 'a e i o u'.split(' ');

/** A word of open syllables, as a foreign name may sound. */
function syllables(pick: (list: readonly string[]) => string, count: number): string {
  const word = Array.from({ length: count }, () => pick(CONSONANTS) + pick(VOWELS)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1) + pick(CONSONANTS);
}

function official(id: string, name: string, organisationId: string): Official {
  return {
    id,
    kind: 'official',
    name: both(name, name),
    surfaces: [surface(name)],
    country: 'VN',
    roles: [
      {
        title: both('Phó Cục trưởng', 'Deputy Director'),
        organisation: organisationId,
        former: false,
        asOf: null,
        evidence: { article: 'none', start: 0, end: 0, quote: '' },
      },
    ],
  };
}

function organisation(round: number, name: string): Organisation {
  const english = `Directorate ${round} of ${name.slice(4)}`;
  return {
    id: `co-quan-${round}`,
    kind: 'organisation',
    name: both(name, english),
    surfaces: [surface(`CQ${round}X`)],
    country: 'VN',
    evidence: [],
  };
}

function agreement(round: number, name: string): Agreement {
  return {
    id: `hiep-dinh-${round}`,
    kind: 'agreement',
    type: 'agreement',
    name: both(name, `Accord ${round} on ${name.slice(10)}`),
    surfaces: [],
    parties: [{ country: 'VN' }, { country: 'BN' }],
    steps: [],
    people: [],
  };
}

/** An HTML page of about so many UTF-16 units that names entities of the corpus, the first one in its headline. */
export function syntheticPage(pack: Pack, units: number): string {
  const names = pack.knowledge.entities.map((entity) => entity.name.vi);
  const paragraphs: string[] = [];
  for (let at = 0, size = 0; size < units; at += 1) {
    const filler = Array.from({ length: FILLER }, (_, i) => SENTENCES[(at + i) % SENTENCES.length]).join(' ');
    const text = `Tại cuộc họp, đại diện ${names[at % names.length]} phát biểu trước các đại biểu. ${filler}`;
    size += text.length;
    paragraphs.push(`<p>${text}</p>`);
  }
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cuộc họp thường niên</title><h1>Phó Cục trưởng ${names[1]} dự cuộc họp</h1>${paragraphs.join('\n')}</html>`;
}

/** Entities that one article speaks of. */
const ENTITIES_AN_ARTICLE = 5;
const DATE = { value: '2024-06-05', basis: 'text' } as const;

/** The corpus with articles in which each of its claims stands, as a pack file wants them. */
export function toldPack(pack: Pack): Pack {
  const { entities } = pack.knowledge;
  const told: Told[] = [];
  for (let at = 0; at < entities.length; at += ENTITIES_AN_ARTICLE)
    told.push(tell(entities.slice(at, at + ENTITIES_AN_ARTICLE), at / ENTITIES_AN_ARTICLE));
  return {
    ...pack,
    articles: told.map(({ article }) => article),
    knowledge: {
      entities: told.flatMap((each) => each.entities),
      meetings: told.flatMap(({ meeting }) => meeting ?? []),
    },
  };
}

interface Told {
  readonly article: Article;
  readonly entities: readonly Entity[];
  readonly meeting: Meeting | null;
}

function tell(about: readonly Entity[], number: number): Told {
  const said = about.map(({ kind, name }) =>
    kind === 'agreement' ? `Hai bên ký ${name.vi} tại Hà Nội.` : `${name.vi} có mặt tại cuộc họp.`,
  );
  const [one, two] = about.filter(({ kind }) => kind === 'official');
  const met = one && two ? `${one.name.vi} hội đàm với ${two.name.vi}.` : null;
  const filler = Array.from({ length: FILLER }, (_, at) => SENTENCES[(number + at) % SENTENCES.length] ?? '');
  const article = articleOf({
    id: `cuoc-hop-${number}`,
    title: `Cuộc họp thường niên thứ ${number + 1}`,
    paragraphs: [...said, ...(met === null ? [] : [met]), filler.join(' ')],
    date: DATE.value,
    outlet: 'Báo Thử',
    url: null,
  });
  const evidence = (quote: string): Evidence => {
    const start = article.text.indexOf(quote);
    return { article: article.id, start, end: start + quote.length, quote };
  };
  return {
    article,
    entities: about.map((entity, at) => withEvidence(entity, evidence(said[at] ?? ''))),
    meeting:
      one && two && met !== null
        ? { people: [one.id, two.id], what: 'talks', date: DATE, evidence: evidence(met) }
        : null,
  };
}

function withEvidence(entity: Entity, evidence: Evidence): Entity {
  switch (entity.kind) {
    case 'official':
      return { ...entity, roles: entity.roles.map((role) => ({ ...role, asOf: DATE, evidence })) };
    case 'agreement':
      return { ...entity, steps: [{ status: 'signed', date: DATE, dateOf: 'signed', evidence }] };
    case 'forum':
      return entity;
    case 'organisation':
      return { ...entity, evidence: [evidence] };
  }
}
