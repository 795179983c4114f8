import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const CORPORA = join(process.env.BOI_CANH_SHARED ?? '../shared', 'corpora');

/** Real articles up to a number of UTF-8 bytes; the five seeds over and over where the corpora are absent, and says so. */
export async function articles(bytes: number): Promise<{ texts: string[]; source: string }> {
  const texts: string[] = [];
  let size = 0;
  const take = (text: string): boolean => {
    texts.push(flat(text));
    size += Buffer.byteLength(text);
    return size >= bytes;
  };
  if (!existsSync(CORPORA)) {
    const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
    const all = seeds.map((name) => readFileSync(join('seeds', name), 'utf8'));
    while (!all.some(take));
    return { texts, source: `the five seeds repeated: ${CORPORA} is absent` };
  }
  for (const name of readdirSync(CORPORA)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .sort()) {
    const lines = createInterface({ input: createReadStream(join(CORPORA, name)).pipe(createGunzip()) });
    for await (const line of lines) {
      if (take((JSON.parse(line) as { text: string }).text)) return { texts, source: 'real articles' };
    }
  }
  return { texts, source: 'real articles' };
}

/** The same text as one sequential string, as it comes from a page. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Three capitalised words behind what stands before people's names. */
const NAME =
  /(?<=(?:ông|bà|anh|chị|em|trưởng|tướng|tịch|sĩ|viên|thư|đốc|tá|úy|sư|cáo|Ông|Bà) )(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)(?! ?[\p{L}\p{N}]*\p{Lu})/gu;
const HEADS = [
  'hiệp định',
  'bản ghi nhớ',
  'thỏa thuận',
  'đối tác',
  'tuyên bố chung',
  'nghị định thư',
  'đối thoại',
];
/** Texts whose names are taken. */
const NAMES_FROM = 6000;
const MOST_SURNAMES = 60;
const MOST_MIDDLES = 150;
const MOST_GIVEN = 500;
/** One surface in four is a name that occurs, as far as there are so many. */
const REAL_SHARE = 4;
/** One surface in ten is like an agreement's name, the rest like people's. */
const AGREEMENT_EVERY = 10;

/**
 * The commonest names of the texts, names put together from the commonest parts of names, and agreement-like phrases; always
 * the same.
 */
export function surfacesFrom(texts: readonly string[], count: number): string[] {
  const parts = [0, 1, 2, 3].map(() => new Map<string, number>());
  for (const text of texts.slice(0, NAMES_FROM)) {
    for (const match of text.matchAll(NAME)) {
      parts.forEach((part, index) => {
        const word = match[index]!;
        part.set(word, (part.get(word) ?? 0) + 1);
      });
    }
  }
  const top = (part: Map<string, number>, most: number): string[] =>
    [...part]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, most)
      .map(([word]) => word);
  const surnames = top(parts[1]!, MOST_SURNAMES);
  const middles = top(parts[2]!, MOST_MIDDLES);
  const given = top(parts[3]!, MOST_GIVEN);
  let state = 1;
  const pick = (list: readonly string[]): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)]!;
  };
  const surfaces = new Set(top(parts[0]!, count / REAL_SHARE));
  while (surfaces.size < count) {
    const agreement = surfaces.size % AGREEMENT_EVERY === AGREEMENT_EVERY - 1;
    const words = agreement
      ? [pick(HEADS), pick(given).toLowerCase(), pick(given).toLowerCase()]
      : [pick(surnames), pick(middles), pick(given)];
    while (surfaces.has(words.join(' '))) words.push(pick(given));
    surfaces.add(words.join(' '));
  }
  return [...surfaces];
}
