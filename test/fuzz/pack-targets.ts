/** Pack files with something wrong in them: refused with the place, or sound and then imported and marked without harm. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FileProblem } from '../../src/core/knowledge/pack-file.types.ts';
import { checkPack } from '../../src/core/knowledge/pack-file-check.ts';
import { problemWords } from '../../src/core/knowledge/problem.ts';
import { claimEvidence } from '../../src/core/knowledge/referred.ts';
import { buildLayer, loadLayer } from '../../src/core/matching/layer.ts';
import { importPack } from '../../src/offscreen/packs/import.ts';
import { look } from '../../src/offscreen/packs/look.ts';
import { filePort } from '../../src/platform/file-port.ts';
import { memoryStore } from '../store/memory.ts';
import fc from '../support/fc.ts';
import { nastyText } from '../support/nasty.ts';
import { fileBytes, inChunks, smallLines } from '../support/pack-file.ts';

/** Values that a line may hold at any place: of each type, and what hostile packs try. */
const anyValue = fc.oneof(
  nastyText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '__proto__',
    'constructor',
    'A',
    '\u202eabc',
    '\ud800',
    'x'.repeat(10_001),
    -1,
    0.5,
    1e300,
    Number.MAX_SAFE_INTEGER,
  ),
);

export interface SpoiltLine {
  readonly line: number;
  /** Which key of each object on the way. */
  readonly path: readonly number[];
  readonly by: unknown;
  /** A field that is added there instead. */
  readonly field: string | null;
}

export const spoiltLines: fc.Arbitrary<readonly SpoiltLine[]> = fc.array(
  fc.record({
    line: fc.nat(smallLines().length - 1),
    path: fc.array(fc.nat(12), { minLength: 1, maxLength: 7 }),
    by: anyValue,
    field: fc.option(fc.constantFrom('__proto__', 'constructor', 'toString', 'x'), { freq: 8 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** JSON of a value with one place in it replaced; written by hand, as no object takes `__proto__` for a field. */
function spoiltJson(value: unknown, [at, ...rest]: readonly number[], spoilt: SpoiltLine): string {
  const by = () => JSON.stringify(spoilt.by) ?? 'null';
  if (at === undefined || typeof value !== 'object' || value === null) return by();
  const keys = Object.keys(value);
  const chosen = keys[at % Math.max(1, keys.length)];
  const parts = Object.entries(value).map(([key, each]) => {
    const text = key === chosen ? spoiltJson(each, rest, spoilt) : JSON.stringify(each);
    return Array.isArray(value) ? text : `${JSON.stringify(key)}:${text}`;
  });
  if (spoilt.field !== null && !Array.isArray(value) && rest.length === 0)
    parts.push(`${JSON.stringify(spoilt.field)}:${by()}`);
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

/** The small pack so spoilt, with the hash that it has then. */
export function spoiltFile(spoilt: readonly SpoiltLine[]): Uint8Array {
  const lines = smallLines().map(({ kind, value }, i) => {
    const own = spoilt.findLast(({ line }) => line === i);
    return `{"${kind}":${own ? spoiltJson(value, own.path, own) : JSON.stringify(value)}}\n`;
  });
  const body = Buffer.from(lines.join(''));
  const sha256 = createHash('sha256').update(body).digest('hex');
  const bytes = Buffer.from(fileBytes());
  const header = JSON.parse(bytes.subarray(0, bytes.indexOf(10)).toString()) as object;
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...header, sha256 })}\n`), body]);
}

const bundle = { id: 'bundle', known: buildLayer([]).known };

/** Throws where a file is neither refused in words nor harmless. */
export async function refusedOrHarmless(bytes: Uint8Array): Promise<void> {
  const seen: unknown[] = [];
  const checked = await checkPack(() => inChunks(bytes, 97), filePort, { seen: (line) => seen.push(line) });
  if (!checked.ok) {
    assert.ok(checked.problems.length > 0);
    for (const problem of checked.problems) assertTold(problem);
    return;
  }
  const store = memoryStore();
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const { signal } = new AbortController();
  const tools = { store, bundle, port: filePort };
  const looked = await look(file, tools, { signal, progress: () => undefined });
  await importPack(file, looked, tools, { signal, progress: () => undefined });
  for await (const page of store.allRecords())
    for (const { record } of page)
      for (const { evidence } of claimEvidence({ kind: 'entity', value: record.entity })) {
        const article = await store.get(evidence.article);
        assert.ok(article.ok && article.value);
        const { text } = article.value.article;
        assert.equal(text.slice(evidence.start, evidence.end), evidence.quote);
      }
  const layers = await store.layers();
  assert.ok(layers.ok);
  for (const { bytes: layer } of layers.value) if (layer) loadLayer(layer).automaton.find('Trần Bảo Khuê');
  assert.equal(Object.getOwnPropertyNames(Object.prototype).includes('polluted'), false);
}

/** Told with a place and in words that a terminal and a page can show. */
function assertTold({ line, field, code, detail }: FileProblem): void {
  assert.ok(Number.isInteger(line) && line >= 0);
  const words = `${field} ${problemWords(code, detail)}`;
  assert.ok(words.length < 1000, words);
  assert.doesNotMatch(words, /[\p{Cc}\p{Cs}\u202a-\u202e]/u);
}

export interface SpoiltBytes {
  readonly changes: readonly { readonly at: number; readonly to: number }[];
  readonly end: number;
  readonly packed: boolean;
}

export const spoiltBytes: fc.Arbitrary<SpoiltBytes> = fc.record({
  changes: fc.array(fc.record({ at: fc.nat(8000), to: fc.nat(255) }), { maxLength: 4 }),
  end: fc.nat(8000),
  packed: fc.boolean(),
});

export function withSpoiltBytes({ changes, end, packed }: SpoiltBytes): Uint8Array {
  const whole = packed ? gzipSync(fileBytes()) : fileBytes();
  const bytes = Uint8Array.from(whole.subarray(0, Math.max(1, Math.min(whole.length, end))));
  for (const { at, to } of changes) bytes[at % bytes.length] = to;
  return bytes;
}
