import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/annotate.ts';
import { called } from '../support/called.ts';

const annotate = (args: readonly string[], stdin?: string | Uint8Array) => called(run, args, stdin);

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TEXT =
  'Bộ trưởng Bộ Công an Tô Lâm tiếp khách.\nQuan hệ Đối tác chiến lược toàn diện Việt Nam - Singapore.\n';
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('annotate --json', () => {
  it('gives one object a line, with offsets into the input as given', async () => {
    const { status, out, err } = await annotate(['-', '--json'], TEXT);
    expect([status, err]).toEqual([0, '']);
    const found = lines(out);
    for (const one of found) expect(TEXT.slice(one.start as number, one.end as number)).toBe(one.text);
    expect(
      found.map(({ file, kind, id, name, via, parties }) => ({ file, kind, id, name, via, parties })),
    ).toEqual([
      { file: '-', kind: 'organisation', id: 'mps-vn', name: 'Bộ Công an', via: 'exact', parties: undefined },
      { file: '-', kind: 'official', id: 'to-lam', name: 'Tô Lâm', via: 'exact', parties: undefined },
      {
        file: '-',
        kind: 'agreement',
        id: 'vn-sg-comprehensive-strategic-partnership',
        name: 'Đối tác Chiến lược toàn diện Việt Nam - Singapore',
        via: expect.any(String),
        parties: ['VN', 'SG'],
      },
    ]);
  });

  it('counts a byte order mark and decomposed letters in its offsets', async () => {
    const text = `\ufeff${'Ông Tô Lâm đến.'.normalize('NFD')}`;
    const [first] = lines((await annotate([file('bom.txt', text), '--json'])).out);
    expect(text.slice(first!.start as number, first!.end as number).normalize('NFC')).toBe('Tô Lâm');
  });

  it('resolves a title without a name by --date, and gives candidates where it cannot', async () => {
    const title = 'Chiều nay Bộ trưởng Bộ Công an kiểm tra đơn vị.';
    const [dated] = lines((await annotate(['-', '--json', '--date', '2023-09-01'], title)).out);
    expect(dated).toMatchObject({ id: 'to-lam', via: 'title' });
    const [open] = lines((await annotate(['-', '--json', '--date=2024-09-01'], title)).out);
    expect(open).toMatchObject({ id: null, name: null, candidates: ['to-lam', 'luong-tam-quang'] });
  });

  it('prints nothing where nothing is known', async () => {
    expect(await annotate(['-', '--json'], 'Trời hôm nay nắng.')).toEqual({ status: 0, out: '', err: '' });
  });
});

describe('annotate', () => {
  it('prints a table for people', async () => {
    const path = file('a.txt', TEXT);
    const { out } = await annotate([path]);
    expect(out).toContain(`${path}: 3 mentions`);
    expect(out).toMatch(/Tô Lâm +official +Tô Lâm +exact/u);
  });
});

describe('bad input gives status 2, a word on the error stream and nothing else', () => {
  const good = file('good.txt', TEXT);
  const bad: readonly (readonly [what: string, args: readonly string[], word: RegExp])[] = [
    ['a missing file', [join(folder, 'none.txt')], /none\.txt: there is no such file/],
    ['a directory', [folder], /is a directory/],
    ['an empty file', [file('empty.txt', '')], /empty\.txt: is empty/],
    ['nothing but a byte order mark', [file('mark.txt', '\ufeff\n')], /is empty/],
    ['a binary file', [file('binary.bin', new Uint8Array([0x89, 0x50, 0, 1, 2]))], /is a binary file/],
    ['UTF-16', [file('utf16.txt', new Uint8Array([0xff, 0xfe, 0x54, 0]))], /is UTF-16/],
    [
      'another encoding',
      [file('latin.txt', new Uint8Array([0x54, 0xf4, 0x20, 0x4c, 0xe2, 0x6d]))],
      /is not UTF-8/,
    ],
    ['a good file before a bad one', [good, join(folder, 'none.txt'), '--json'], /none\.txt/],
    ['no file', [], /usage/],
    ['an unknown option', [good, '--frob'], /frob/],
    ['a date that is no day', [good, '--date', '2024-02-31'], /no day/],
    ['a date in another form', [good, '--date', '31.1.2024'], /no day/],
  ];
  it.each(bad)('%s', async (_, args, word) => {
    const { status, out, err } = await annotate(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(word);
  });
});
