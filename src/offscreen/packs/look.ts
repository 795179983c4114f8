/** Looking at a file before it is imported: whether it is sound, and what it would bring. */
import { PackMapping } from '../../core/corpus/pack-mapping.ts';
import { PACK_FILE } from '../../core/knowledge/pack-file.ts';
import { type FilePort, OWN_PACK, type PackHeader } from '../../core/knowledge/pack-file.types.ts';
import { checkPack } from '../../core/knowledge/pack-file-check.ts';
import { readFile } from '../../core/knowledge/pack-file-read.ts';
import type { ArticleId, EntityId, Kind } from '../../core/knowledge/types.ts';
import { chunksOf } from '../../platform/file-port.ts';
import type { PackChanges, PackPreview } from '../../protocol/pack-work.ts';
import type { PackState, Store } from '../../store/types.ts';
import { Refused } from './failure.ts';
import { type BundleNames, type LibraryNow, libraryFor } from './library.ts';

export interface Tools {
  readonly store: Store;
  readonly bundle: BundleNames;
  readonly port: FilePort;
}

/** A sound file, and how it fits into the library. */
export interface Looked {
  readonly header: PackHeader;
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly mapping: PackMapping;
  readonly library: LibraryNow;
  /** As in the library. */
  readonly articles: ReadonlySet<ArticleId>;
  readonly entities: ReadonlySet<EntityId>;
}

export interface LookOptions {
  readonly signal: AbortSignal;
  /** Called with lines read, of the lines of both readings. */
  readonly progress: (done: number, total: number | null) => void;
}

export const bytesOf = (file: Blob): AsyncIterable<Uint8Array> => chunksOf(file.stream());

/** An article of an imported pack, as the library has it. */
export const articleIdIn =
  (pack: string) =>
  (id: ArticleId): ArticleId =>
    `${pack}:${id}`;

/** Reads a file to its end. Throws {@link Refused}. */
export async function look(file: Blob, tools: Tools, { signal, progress }: LookOptions): Promise<Looked> {
  const header = await headerOf(file, tools.port);
  if (header && (header.id === OWN_PACK || header.id === tools.bundle.id))
    throw new Refused(header, [{ line: 1, field: 'id', code: 'reserved-id', detail: header.id }]);
  const library = await libraryFor(tools.store, tools.bundle, header?.id ?? '');
  const mapping = new PackMapping(library.known);
  const total = header ? 2 * linesOf(header) : null;
  const articles = new Set<ArticleId>();
  const entities = new Set<EntityId>();
  const articleId = articleIdIn(header?.id ?? '');
  const checked = await checkPack(() => bytesOf(file), tools.port, {
    signal,
    progress: (done) => progress(done, total),
    seen: (line) => {
      if (line.kind === 'article') articles.add(articleId(line.value.id));
      else if (line.kind === 'entity') {
        mapping.add(line.value);
        entities.add(mapping.id(line.value.id));
      }
    },
  });
  if (!checked.ok) throw new Refused(checked.header, checked.problems);
  return { header: checked.header, kinds: checked.kinds, mapping, library, articles, entities };
}

/** Lines of a file behind the header. */
export const linesOf = ({ articles, entities, meetings }: PackHeader): number =>
  articles + entities + meetings;

/** Null where the first line is none; the check then says why. */
async function headerOf(file: Blob, port: FilePort): Promise<PackHeader | null> {
  for await (const event of readFile(bytesOf(file), port, PACK_FILE))
    return event.kind === 'header' ? event.value : null;
  return null;
}

export async function previewOf(file: Blob, looked: Looked, { store }: Tools): Promise<PackPreview> {
  const { header, kinds, mapping, library } = looked;
  const { installed } = library;
  return {
    header,
    bytes: file.size,
    kinds,
    known: mapping.known,
    installed: installed && {
      version: installed.version,
      file: order(header.version, installed.version),
      changes: await changesFrom(installed, looked, store),
    },
  };
}

async function changesFrom(
  { number }: PackState,
  { articles, entities }: Looked,
  store: Store,
): Promise<PackChanges> {
  const had = { articles: new Set<ArticleId>(), entities: new Set<EntityId>() };
  for await (const page of store.allArticles(number))
    for (const { article } of page) had.articles.add(article.id);
  for await (const page of store.allRecords(number))
    for (const { record } of page) had.entities.add(record.entity.id);
  return {
    articles: difference(had.articles, articles),
    entities: difference(had.entities, entities),
  };
}

function difference(before: ReadonlySet<string>, after: ReadonlySet<string>) {
  const kept = [...after].filter((id) => before.has(id)).length;
  return { added: after.size - kept, removed: before.size - kept };
}

/** How one version stands to another. */
function order(version: string, other: string): 'newer' | 'same' | 'older' {
  const parts = (text: string) => text.split('.').map(Number);
  const [a, b] = [parts(version), parts(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference > 0 ? 'newer' : 'older';
  }
  return 'same';
}
