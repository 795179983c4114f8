import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PackHeader } from '../../../src/core/knowledge/pack-file.types.ts';
import { problemWords } from '../../../src/core/knowledge/problem.ts';
import type { PackLine } from '../../../src/core/knowledge/referred.ts';
import type { Organisation } from '../../../src/core/knowledge/types.ts';
import fc from '../../support/fc.ts';
import { checked, fileBytes, smallHeader, smallLines } from '../../support/pack-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a sound pack is one, packed or plain, in chunks of any size', async () => {
  const plain = fileBytes();
  const kinds = { official: 2, agreement: 1, forum: 1, organisation: 1 };
  for (const bytes of [plain, gzipSync(plain), gzipSync(plain, { level: 1 })])
    for (const size of [1, 7, 1000, 1_000_000])
      expect(await checked(bytes, size)).toEqual({
        ok: true,
        header: expect.objectContaining({ id: 'bao-thu', articles: 1, entities: 5, meetings: 1 }),
        kinds,
      });
});

test('the hash is that of every byte behind the first line feed', () => {
  const bytes = fileBytes();
  const body = bytes.subarray(bytes.indexOf(10) + 1);
  const header = JSON.parse(Buffer.from(bytes.subarray(0, bytes.indexOf(10))).toString()) as PackHeader;
  expect(header.sha256).toBe(createHash('sha256').update(body).digest('hex'));
});

test('what lies behind a missing last line feed is a line too', async () => {
  const bytes = fileBytes();
  const result = await checked(bytes.subarray(0, -1));
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['wrong-hash']);
});

/** What is wrong with a file: line, field and code. */
async function faults(bytes: Uint8Array): Promise<string[]> {
  const result = await checked(bytes);
  if (result.ok) return [];
  for (const { code, detail } of result.problems) {
    expect(problemWords(code, detail)).not.toContain('$1');
    expect(detail.length).toBeLessThan(250);
  }
  return result.problems.map(({ line, field, code }) => `${line} ${field} ${code}`.replace('  ', ' '));
}

/** The small pack with one value replaced; its hash is right. */
function spoilt(line: number, path: readonly (string | number)[], value: unknown): Uint8Array {
  const lines = smallLines();
  const at = lines[line - 2] as PackLine;
  const parent = path
    .slice(0, -1)
    .reduce((each, key) => (each as Record<string | number, unknown>)[key], at.value as unknown);
  (parent as Record<string | number, unknown>)[path.at(-1)!] = value;
  return fileBytes(lines);
}

/** A file of raw lines behind a header of any kind, whose hash is right. */
function raw(lines: readonly (string | Uint8Array)[], header: object = {}): Uint8Array {
  const body = Buffer.concat(
    lines.flatMap((line) => [typeof line === 'string' ? utf8(line) : line, utf8('\n')]),
  );
  const sha256 = createHash('sha256').update(body).digest('hex');
  const first = { ...smallHeader, articles: 0, entities: 0, meetings: 0, sha256, ...header };
  return Buffer.concat([utf8(`${JSON.stringify(first)}\n`), body]);
}

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
/** Far more than its archive lets one think, in lines of this length. */
function bomb(bytes: number, line: number): Uint8Array {
  const blank = Buffer.alloc(bytes, ' ');
  for (let at = line; at < bytes; at += line) blank[at] = 10;
  return gzipSync(Buffer.concat([raw([]), blank]));
}

describe('what is wrong is named by line and field', () => {
  const quote = ['roles', 0, 'evidence', 'quote'] as const;
  const surfaceText = ['surfaces', 0, 'text'] as const;
  const cases: [name: string, bytes: Uint8Array, ...expected: string[]][] = [
    ['nothing at all', utf8(''), '1 not-a-pack'],
    ['text', utf8('Kính gửi'), '1 not-a-pack'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), '1 not-a-pack'],
    ['other JSON', utf8('{"a":1}'), '1 not-a-pack'],
    ['an archive cut off', gzipSync(fileBytes()).subarray(0, 400), '2 damaged-archive'],
    ['an archive of nothing', Buffer.from([0x1f, 0x8b, 1, 2, 3]), '1 damaged-archive'],
    ['a newer format', raw([], { boiCanhPack: 2 }), '1 boiCanhPack newer-format'],
    ['a header without a licence', raw([], { licence: undefined }), '1 licence missing'],
    ['a header with a field of its own', raw([], { onLoad: 'x' }), '1 onLoad unknown-field'],
    ['a version of words', raw([], { version: 'newest' }), '1 version no-version'],
    ['a count that is none', raw([], { articles: -1 }), '1 articles no-count'],
    ['a claim of a billion articles', raw([], { articles: 1e9 }), '1 articles too-many'],
    ['a count that is wrong', raw([], { meetings: 3 }), '1 meetings wrong-count'],
    ['a hash that is none', raw([], { sha256: 'x' }), '1 sha256 no-hash'],
    ['a hash that is wrong', raw([], { sha256: '0'.repeat(64) }), '1 sha256 wrong-hash'],
    ['a line that is no JSON', raw(['{']), '2 not-json'],
    ['an empty line', raw(['']), '2 not-json'],
    ['a line of another kind', raw(['{"script":{}}']), '2 unknown-line'],
    ['a line of two kinds', raw(['{"article":{},"entity":{}}']), '2 unknown-line'],
    ['a line that is a list', raw(['[]']), '2 unknown-line'],
    ['a prototype as a line', raw(['{"__proto__":{"id":"x"}}']), '2 unknown-line'],
    ['bytes that are no UTF-8', raw([Buffer.from([0x7b, 0xc3, 0x28])]), '2 not-utf8'],
    ['deep nesting', raw([`{"article":${nested(100_000)}}`]), '2 too-deep'],
    ['brackets in a string are no nesting', raw([`{"x":"${'['.repeat(99)}"}`]), '2 unknown-line'],
    ['a line of 5 MB', raw([`{"article":"${'x'.repeat(5_000_000)}"}`]), '2 line-too-long'],
    ['a bomb of one line', bomb(100_000_000, 100_000_000), '2 line-too-long'],
    ['an article behind an entity', fileBytes([...smallLines()].reverse()), '3 wrong-order'],
    ['half a character', spoilt(2, ['text'], 'a\ud800b'), '2 article.text half-character'],
    ['an address that runs', spoilt(2, ['url'], 'javascript:alert(1)'), '2 article.url no-address'],
    ['an id with markup', spoilt(2, ['id'], '<img src=x>'), '2 article.id no-id'],
    ['a long article', spoilt(2, ['text'], 'a'.repeat(600_000)), '2 article.text too-long'],
    [
      'a mention of nobody',
      spoilt(2, ['mentions', 0, 'entity'], 'ai-do'),
      '2 article.mentions[0].entity no-entity',
    ],
    ['a mention outside', spoilt(2, ['mentions', 1, 'end'], 9999), '2 article.mentions[1] outside-text'],
    [
      'a paragraph that runs back',
      spoilt(2, ['paragraphs', 1, 'start'], 2),
      '2 article.paragraphs[1] overlapping',
    ],
    ['a date that is none', spoilt(2, ['event', 'value'], '2020-02-31'), '2 article.event.value no-date'],
    ['a year beyond all', spoilt(2, ['event', 'value'], '99999'), '2 article.event.value no-date'],
    ['the id of a prototype', spoilt(3, ['id'], 'constructor'), '3 entity.id no-id'],
    ['a prototype in an entity', withPrototype(), '3 entity.__proto__ unknown-field'],
    ['an unknown kind', spoilt(3, ['kind'], 'person'), '3 entity.kind wrong-choice'],
    ['a name of no width', spoilt(3, ['name', 'vi'], '\u200b\u200b'), '3 entity.name.vi hidden-character'],
    ['a name turned round', spoilt(3, ['name', 'en'], 'A\u202egnp.exe'), '3 entity.name.en hidden-character'],
    ['a name of marks', spoilt(3, ['name', 'vi'], `Z${'\u0301'.repeat(40)}`), '3 entity.name.vi many-marks'],
    ['a name of signs', spoilt(3, ['name', 'vi'], '★ ★'), '3 entity.name.vi no-letter'],
    ['a name of two lines', spoilt(3, ['name', 'vi'], 'A\nB'), '3 entity.name.vi hidden-character'],
    ['an alias of one letter', spoilt(3, surfaceText, 'A'), '3 entity.surfaces[0].text one-letter'],
    ['an alias of a word', spoilt(3, surfaceText, 'của'), '3 entity.surfaces[0].text one-plain-word'],
    ['a long alias', spoilt(3, surfaceText, 'A'.repeat(500)), '3 entity.surfaces[0].text too-long'],
    ['many aliases', spoilt(3, ['surfaces'], manySurfaces(101)), '3 entity.surfaces too-many'],
    [
      'another quote',
      spoilt(3, quote, 'Giám đốc Sở Cứu nạn'),
      '3 entity.roles[0].evidence.quote other-quote',
    ],
    [
      'a longer span',
      spoilt(3, ['roles', 0, 'evidence', 'end'], 9999),
      '3 entity.roles[0].evidence.quote other-quote',
    ],
    [
      'evidence of no article',
      spoilt(3, ['roles', 0, 'evidence', 'article'], 'b'),
      '3 entity.roles[0].evidence.article no-article',
    ],
    [
      'a role in no organisation',
      spoilt(3, ['roles', 0, 'organisation'], 'x'),
      '3 entity.roles[0].organisation no-organisation',
    ],
    [
      'a role in a person',
      spoilt(3, ['roles', 0, 'organisation'], 'luu-van-thu'),
      '3 entity.roles[0].organisation no-organisation',
    ],
    [
      'a contradiction of nothing',
      spoilt(5, ['contradicts', 0, 'entity'], 'y'),
      '5 entity.contradicts[0].entity no-entity',
    ],
    [
      'further evidence elsewhere',
      spoilt(6, ['sessions', 0, 'more', 0, 'start'], 0),
      '6 entity.sessions[0].more[0].quote other-quote',
    ],
    ['one id twice', spoilt(4, ['id'], 'tran-bao-khue'), '4 entity.id entity-twice'],
    ['a meeting of one', spoilt(8, ['people'], ['tran-bao-khue']), '8 meeting.people no-two'],
    ['a meeting with a body', spoilt(8, ['people', 1], 'so-cuu-ho'), '8 meeting.people[1] no-official'],
    [
      'quotes spoilt in two lines',
      twoQuotes(),
      '3 entity.roles[0].evidence.quote other-quote',
      '8 meeting.evidence.quote other-quote',
    ],
  ];
  test.each(cases)('%s', async (_, bytes, ...expected) => {
    expect((await faults(bytes)).slice(0, 3)).toEqual(expect.arrayContaining(expected));
  });

  test('a bomb of many lines is left as soon as it shows', async () => {
    expect((await faults(bomb(100_000_000, 1_000_000))).at(-1)).toMatch(/^[12]\d too-packed$/);
  });

  test('what refers to a line at fault is at no fault itself', async () => {
    expect(await faults(spoilt(2, ['url'], 'javascript:alert(1)'))).toEqual(['2 article.url no-address']);
    expect(await faults(spoilt(3, ['name', 'vi'], '★'))).toEqual(['3 entity.name.vi no-letter']);
  });

  test('a reference to itself or in a ring is harmless', async () => {
    expect(await faults(spoilt(5, ['contradicts', 0, 'entity'], 'ghi-nho-cuu-ho'))).toEqual([]);
  });

  test('markup in a name is text', async () => {
    expect(await faults(spoilt(3, ['name', 'vi'], '<script>alert(1)</script>'))).toEqual([]);
  });

  test('more problems than anybody reads are cut short', async () => {
    const result = await checked(raw(Array.from({ length: 5000 }, () => '{}')));
    expect(result.ok ? 0 : result.problems.length).toBe(101);
  });

  test('a million aliases are too many', async () => {
    const [article, ...rest] = smallLines();
    const many = Array.from(
      { length: 3100 },
      (_, i): PackLine => ({
        kind: 'entity',
        value: { ...(rest[4]!.value as Organisation), id: `co-quan-${i}`, surfaces: manySurfaces(100) },
      }),
    );
    expect(await faults(fileBytes([article!, ...rest.slice(0, 5), ...many, rest[5]!]))).toContainEqual(
      expect.stringMatching(/ entity\.surfaces too-many$/),
    );
  });
});

function manySurfaces(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    text: `Tên ${i}`,
    rule: 'alias' as const,
    lang: 'vi' as const,
    basis: 'ours' as const,
  }));
}

function withPrototype(): Uint8Array {
  const [article, ...rest] = smallLines().map(({ kind, value }) => JSON.stringify({ [kind]: value }));
  const spoiltLine = rest[0]!.replace('{"entity":{', '{"entity":{"__proto__":{"kind":"official"},');
  return raw([article!, spoiltLine, ...rest.slice(1)], { articles: 1, entities: 5, meetings: 1 });
}

function twoQuotes(): Uint8Array {
  const lines = smallLines() as unknown as { value: { roles: { evidence: object }[]; evidence: object } }[];
  Object.assign(lines[1]!.value.roles[0]!.evidence, { quote: 'Giám đốc Sở Cứu nạn' });
  Object.assign(lines[6]!.value.evidence, { quote: 'x' });
  return fileBytes(lines as unknown as PackLine[]);
}

test('a spoilt byte anywhere is found', async () => {
  const bytes = fileBytes();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const broken = bytes.slice();
      broken[at] = (broken[at]! + by) % 256;
      const isHeader = at < bytes.indexOf(10);
      // A header may be changed in its words: its own line is not in the hash.
      if (!isHeader) expect((await checked(broken)).ok).toBe(false);
      else await checked(broken);
    }),
    { numRuns: 150 },
  );
});
