import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/extract.ts';
import { called } from '../support/called.ts';

const folder = mkdtempSync(join(tmpdir(), 'boi-canh-extract-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const extract = (...args: string[]) => called(run, args, 'Đại sứ Pháp Jean Dupont nói.');

describe('extract', () => {
  const text = 'Thứ trưởng Bộ Công an Trần Văn Bình tiếp Đại sứ Pháp tại Việt Nam Jean Dupont.';
  const article = file('bai.txt', text);

  it('prints one object a file in the shape of the labels', async () => {
    const { status, out } = await extract(article, article, '--json');
    const lines = out.trimEnd().split('\n');
    const official = (name: string, country: string, title: string) => ({
      name,
      surfaces: [name],
      country,
      roles: [{ title, rank: null, former: false, quote: `${title} ${name}` }],
    });
    expect(status).toBe(0);
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0]!)).toEqual({
      id: 'bai',
      articleDate: null,
      officials: [
        official('Trần Văn Bình', 'VN', 'Thứ trưởng Bộ Công an'),
        official('Jean Dupont', 'FR', 'Đại sứ Pháp tại Việt Nam'),
      ],
      otherPeople: [],
      agreements: [],
      forums: [],
      meetings: [{ people: ['Trần Văn Bình', 'Jean Dupont'], what: 'reception', date: null, quote: text }],
    });
  });

  it('prints a report to read without --json, and takes standard input', async () => {
    const { status, out } = await extract('-');
    expect(status).toBe(0);
    expect(out).toContain('official   Jean Dupont (FR): Đại sứ Pháp');
  });

  it.each([
    ['no file named', [], 'usage'],
    ['no such file', [join(folder, 'nothing.txt')], 'no such file'],
    ['binary', [file('b.txt', new Uint8Array([1, 0, 2]))], 'binary'],
    ['empty', [file('e.txt', ' \n')], 'empty'],
    ['wrong encoding', [file('w.txt', new Uint8Array([0xc3, 0x28]))], 'not UTF-8'],
    ['unknown option', [article, '--xml'], 'usage'],
  ])('status 2 and a word: %s', async (_, args, word) => {
    const { status, out, err } = await extract(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(word);
  });
});
