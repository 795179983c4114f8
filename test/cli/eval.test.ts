import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/eval.ts';
import { called } from '../support/called.ts';

const root = mkdtempSync(join(tmpdir(), 'boi-canh-eval-'));
afterAll(() => rmSync(root, { recursive: true }));

function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(root, name);
  for (const sub of ['', 'articles', 'labels']) mkdirSync(join(path, sub), { recursive: true });
  if (!Object.keys(files).some((file) => file.startsWith('labels/')))
    rmSync(join(path, 'labels'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

const label = {
  id: 'a',
  articleDate: null,
  officials: [
    {
      name: 'Phan Văn Mẫu',
      surfaces: ['Phan Văn Mẫu'],
      country: 'VN',
      roles: [
        {
          title: 'Thứ trưởng Bộ Công an',
          rank: null,
          former: false,
          quote: 'Thứ trưởng Bộ Công an Phan Văn Mẫu',
        },
      ],
    },
  ],
  otherPeople: [],
  agreements: [],
  forums: [],
  meetings: [],
};

const context = {
  text: 'Đại tướng Lương Tam Quang đã dự.',
  start: 10,
  surface: 'Lương Tam Quang',
  label: 'luong-tam-quang',
  why: 'rank before the name',
  title: '',
  date: null,
};

test('--folder measures the labelled articles and contexts of another folder, without floors', async () => {
  const { status, out, err } = await called(run, [
    '--folder',
    folder('both', {
      'articles/a.txt': 'Hội nghị\n\nThứ trưởng Bộ Công an Phan Văn Mẫu phát biểu tại hội nghị.',
      'labels/a.json': JSON.stringify(label),
      'recognition.jsonl': `${JSON.stringify(context)}\n${JSON.stringify({ ...context, label: null })}\n`,
    }),
    '--misses',
  ]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^extraction, 1 labelled articles:\nofficials\s+precision 1\.000 {2}recall 1\.000/);
  expect(out).toContain('2 contexts, 1 of them a known entity');
  expect(out).toContain('precision 0.5000 (1 wrong)');
  expect(out).toContain('expected nothing, found luong-tam-quang');
});

test('--folder is content with contexts alone, and says what it does not find', async () => {
  const path = folder('contexts', { 'recognition.jsonl': JSON.stringify(context) });
  const { status, out } = await called(run, ['--folder', path]);
  expect(status).toBe(0);
  expect(out).toContain('no labelled articles');
  expect(out).toContain('recall    1.0000 (0 missed)');
});

test('a folder with neither, and an unknown option, are errors', async () => {
  expect((await called(run, ['--folder', folder('empty', {})])).status).toBe(2);
  const unknown = await called(run, ['--floder', 'x']);
  expect(unknown).toMatchObject({ status: 2, out: '' });
  expect(unknown.err).toContain('usage: eval');
});
