import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { run as pack } from '../../src/cli/pack.ts';
import { run as verify } from '../../src/cli/verify.ts';

/** The seeds are read for each pack, a second each on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

const ABOUT = ['--id', 'vi-du', '--name', 'Kho ví dụ', '--licence', 'CC0 1.0', '--author', 'Bối Cảnh'];

function io() {
  const said = { out: '', err: '' };
  return {
    said,
    io: {
      out: (text: string) => {
        said.out += text;
      },
      err: (text: string) => {
        said.err += text;
      },
      stdin: async () => new Uint8Array(),
    },
  };
}

async function packed(folder: string, output: string, ...more: string[]) {
  const { said, io: port } = io();
  const status = await pack([folder, '-o', output, ...ABOUT, ...more], port);
  return { status, ...said };
}

const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bc-pack-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

interface Lines {
  readonly header: Record<string, unknown>;
  readonly articles: readonly Record<string, unknown>[];
  readonly entities: readonly { readonly kind: string; readonly id: string }[];
}

function read(file: string): Lines {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  const [header, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, never>);
  return {
    header: header!,
    articles: lines.flatMap((line) => line.article ?? []),
    entities: lines.flatMap((line) => line.entity ?? []),
  };
}

test('the example of the documentation is what its folder gives, and sound', async () => {
  const output = join(folderOf({}), 'x.jsonl');
  const made = await packed(
    'docs/example-pack',
    output,
    ...['--name-en', 'Example pack', '--made', '2026-11-22', '--plain'],
  );
  expect(made).toMatchObject({ status: 0, err: '' });
  expect(made.out).toContain('checked: a sound pack');
  expect(readFileSync(output, 'utf8')).toBe(readFileSync('docs/example-pack.jsonl', 'utf8'));
  const { said, io: port } = io();
  expect(await verify([output], port)).toBe(0);
  expect(said.out).toContain('officials 3, agreements 1');
});

test('the same folder gives the same bytes, and nothing is left beside the file', async () => {
  const folder = folderOf({});
  const files = ['a.bcpack', 'b.bcpack'].map((name) => join(folder, name));
  for (const file of files) await packed('docs/example-pack', file, '--made', '2026-11-22');
  expect(readFileSync(files[0]!).equals(readFileSync(files[1]!))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['a.bcpack', 'b.bcpack']);
});

test('texts, pages and data are read, and what cannot be is named', async () => {
  const paragraph =
    'Cơ quan này cho biết công tác cứu hộ được tăng cường ở các xã ven sông trong mùa mưa lũ năm nay. ';
  const folder = folderOf({
    'bai.txt': `Tin về cứu hộ\n\nÔng Lò Văn Bảng, Chủ tịch UBND tỉnh Sông Thử, dự lễ.\u200b ${paragraph}\n`,
    'trang.html': `<html lang="vi"><head><title>Tin trang | Báo Thử</title>
      <link rel="canonical" href="https://bao-thu.example/tin"><meta property="og:site_name" content="Báo Thử">
      <meta property="article:published_time" content="2024-05-06T07:08:09+07:00"></head><body>
      <nav><a href="/x">Trang chủ</a></nav><h1>Tin trang</h1><article>${`<p>${paragraph.repeat(3)}</p>`.repeat(5)}</article></body></html>`,
    'hai.json': JSON.stringify([
      { title: 'Bài một', text: `Dòng một.\n${paragraph}`, date: '2024-01-02T03:04:05Z' },
      { title: 'Bài hai', text: [paragraph], url: 'javascript:alert(1)' },
      { title: 3, text: '' },
    ]),
    'dong.jsonl': `{"title":"Bài ba","text":"${paragraph}x"}\n\n{"title":"Bài ba","text":"${paragraph}x"}\n{\n`,
    'hong.txt': Buffer.from([0xc3, 0x28]),
    'khong-dau.txt': Buffer.from('A plain title', 'utf16le'),
    'muoi-sau.txt': Buffer.from('\ufeffTin mười sáu\n\nMưa lũ ở Sông Thử.', 'utf16le'),
    'trong.txt': '  \n',
    'anh.png': 'no text at all',
  });
  const output = join(folder, 'x.bcpack');
  const made = await packed(folder, output);
  expect(made.status).toBe(0);
  for (const line of [
    'hong.txt: is no text in UTF-8 or UTF-16',
    'khong-dau.txt: is no text in UTF-8 or UTF-16',
    'trong.txt: is empty',
    'hai.json:3: title: ',
    'dong.jsonl:3: is there already',
    'dong.jsonl:4: is no JSON',
  ])
    expect(made.out).toContain(line);
  const { articles, entities } = read(output);
  expect(articles.map(({ file }) => file)).toEqual([
    'bai.txt',
    'dong.jsonl:1',
    'hai.json:1',
    'hai.json:2',
    'muoi-sau.txt',
    'trang.html',
  ]);
  expect(articles[2]).toMatchObject({ published: { value: '2024-01-02T03:04' } });
  expect(articles[3]).not.toHaveProperty('url');
  expect(articles[4]).toMatchObject({ title: 'Tin mười sáu' });
  expect(articles[5]).toMatchObject({
    title: 'Tin trang',
    url: 'https://bao-thu.example/tin',
    outlet: { name: 'Báo Thử' },
    published: { value: '2024-05-06T07:08', basis: 'meta' },
  });
  expect(JSON.stringify(articles)).not.toContain('\u200b');
  expect(entities.map(({ id }) => id)).toEqual(['lo-van-bang']);
});

test('one person in many articles is one entity', async () => {
  const said = (day: number) =>
    `Tin ngày ${day}\n\nNgày ${day}/3/2024, ông Lò Văn Bảng, Chủ tịch UBND tỉnh Sông Thử, dự lễ phát động lần ${day}.\n`;
  const yearless =
    'Tin cuối năm\n\nNgày 30/12, ông Lò Văn Bảng, Chủ tịch UBND tỉnh Sông Thử, dự lễ tổng kết.\n';
  const folder = folderOf({
    ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i + 1}.txt`, said(i + 1)])),
    'cuoi-nam.txt': yearless,
  });
  const output = join(folder, 'x.bcpack');
  expect((await packed(folder, output)).status).toBe(0);
  const { entities, header } = read(output);
  expect(entities).toHaveLength(1);
  expect((entities[0] as unknown as { roles: unknown[] }).roles).toHaveLength(21);
  // A day without a year is the last of nothing.
  expect(header).toMatchObject({ articles: 21, entities: 1, evidenceTo: '2024-03-20' });
});

test.each([
  ['no folder', ['-o', 'x']],
  ['an option that is none', ['f', '-o', 'x', '--colour', 'red']],
  ['an id of capitals', ['docs/example-pack', '-o', 'x', ...ABOUT, '--id', 'A B']],
  ['a version of words', ['docs/example-pack', '-o', 'x', ...ABOUT, '--version', 'new']],
  ['a folder that is not there', ['no-such-folder', '-o', 'x', ...ABOUT]],
  ['a folder without articles', ['docs/decisions', '-o', 'x', ...ABOUT]],
])('%s is said, with status 2', async (_, args) => {
  const { said, io: port } = io();
  expect(await pack(args, port)).toBe(2);
  expect(said.err).not.toBe('');
});

test('verify names line and field of what is wrong, with status 1', async () => {
  const file = join(folderOf({}), 'x.jsonl');
  writeFileSync(
    file,
    readFileSync('docs/example-pack.jsonl', 'utf8').replace('"quote":"Sáng', '"quote":"Tối'),
  );
  const { said, io: port } = io();
  expect(await verify([file], port)).toBe(1);
  expect(said.out).toContain('line 1: sha256 has another SHA-256');
  expect(await verify(['no-such-file'], port)).toBe(2);
});
