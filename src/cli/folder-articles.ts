/** Articles out of the files of a folder, in the order of their paths. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { articleFromSeed } from '../core/corpus/article.ts';
import { articleFromPage } from '../core/corpus/page-article.ts';
import { MAX_ID } from '../core/knowledge/pack-limits.ts';
import type { Article } from '../core/knowledge/types.ts';
import { isPartialDate, type SourcedDate } from '../core/text/dates.ts';
import { decodeText } from '../platform/text-file.ts';
import { htmlArticle } from './html-article.ts';

/** Larger files hold no articles, bytes; a file of JSON lines is read line by line. */
const MAX_FILE_BYTES = 16 * 1024 ** 2;

/** A file, or a line of one, with the article in it or why there is none. */
export interface FolderItem {
  /** Path inside the folder, with a number where it is one of several. */
  readonly file: string;
  readonly article: Article | { readonly problem: string };
}

/** What a `.json` file says of an article; other fields are left alone. */
const jsonArticle = v.object({
  title: v.string(),
  /** Paragraphs, each a line, or a list of them. */
  text: v.union([v.string(), v.array(v.string())]),
  date: v.nullish(v.string()),
  outlet: v.nullish(v.string()),
  url: v.nullish(v.string()),
});

type Reader = (file: string, text: string) => readonly FolderItem[];

const READERS: Readonly<Record<string, Reader>> = {
  txt: (file, text) => [{ file, article: withId(articleFromSeed(file, plain(text, '\r\n'))) }],
  html: (file, text) => [{ file, article: htmlArticle(file, text, plain) }],
  json: (file, text) => jsonItems(file, parsed(text)),
};
/** One article a line. */
const LINES = 'jsonl';
const ENDINGS: Readonly<Record<string, string>> = { htm: 'html' };

/** Every file below the folder that may hold articles, sorted by path: the order does not hang on the disk. */
export async function articleFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && readerOf(entry.name) !== undefined)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

function readerOf(file: string): Reader | typeof LINES | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const name = ENDINGS[ending] ?? ending;
  if (name === LINES) return LINES;
  return Object.hasOwn(READERS, name) ? READERS[name] : undefined;
}

/** The articles of one file, one at a time. What cannot be read is an item with its problem. */
export async function* articlesOf(folder: string, file: string): AsyncGenerator<FolderItem> {
  const path = join(folder, file);
  const reader = readerOf(file)!;
  if (reader === LINES) {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() !== '') yield jsonItem(`${file}:${number}`, parsed(line));
    }
    return;
  }
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) {
    yield { file, article: { problem: `has more than ${MAX_FILE_BYTES} bytes` } };
    return;
  }
  const text = decodeText(await readFile(path));
  if (text === null) yield { file, article: { problem: 'is no text in UTF-8 or UTF-16' } };
  else if (text.trim() === '') yield { file, article: { problem: 'is empty' } };
  else yield* reader(file, text);
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;

/** Without characters that cannot be seen, which a pack's names may not have; white space stays, the others asked for too. */
function plain(text: string, keep = ''): string {
  return text.replace(HIDDEN, (one) => {
    if (keep.includes(one)) return one;
    if (/\s/u.test(one)) return ' ';
    return /\p{Cs}/u.test(one) ? '\ufffd' : '';
  });
}

/** The path as an id, its end where it is too long: what an id may not have is a hyphen. */
function withId(article: Article): Article {
  const id = article.id.replace(/[^\p{L}\p{N}\p{M}._~/ -]/gu, '-').slice(-MAX_ID);
  return { ...article, id: id.replace(/^[^\p{L}\p{N}]+/u, '') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonItems(file: string, value: unknown): readonly FolderItem[] {
  if (!Array.isArray(value)) return [jsonItem(file, value)];
  return value.map((one, i) => jsonItem(`${file}:${i + 1}`, one));
}

function jsonItem(file: string, value: unknown): FolderItem {
  const shaped = v.safeParse(jsonArticle, value);
  if (!shaped.success) {
    const [issue] = shaped.issues;
    const problem = value === undefined ? 'is no JSON' : `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`;
    return { file, article: { problem } };
  }
  const { title, text, date, outlet, url } = shaped.output;
  const paragraphs = typeof text === 'string' ? text.split('\n') : text;
  const article = articleFromPage({
    title: plain(title),
    paragraphs: paragraphs.map((paragraph) => plain(paragraph)),
    url: url && /^https?:\/\/\S+$/i.test(url) ? url : null,
    outlet: outlet ? { name: plain(outlet), basis: 'stated' } : null,
    published: publishedOn(date),
  });
  return { file, article: { ...article, file } };
}

function publishedOn(date: string | null | undefined): SourcedDate | null {
  // Seconds and zone say nothing of the day.
  const value = date?.replace(/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})).*$/, '$1T$2');
  return value && isPartialDate(value) ? { value, basis: 'meta' } : null;
}
