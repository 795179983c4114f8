/**
 * Importing a sound pack: staged in batches, each with the place it ends at, so that it can go on from there after the
 * browser was closed, and made part of the library in one step.
 */
import { withNewIds } from '../../core/corpus/pack-mapping.ts';
import { PACK_FILE } from '../../core/knowledge/pack-file.ts';
import type { PackHeader } from '../../core/knowledge/pack-file.types.ts';
import { readFile } from '../../core/knowledge/pack-file-read.ts';
import type { EntityRecord } from '../../core/knowledge/record.types.ts';
import { referredBy } from '../../core/knowledge/records.ts';
import type { PackLine } from '../../core/knowledge/referred.ts';
import type { Article, Entity, EntityId, Meeting } from '../../core/knowledge/types.ts';
import type { Batch, PackInfo } from '../../store/types.ts';
import { got, Refused, StoreTrouble } from './failure.ts';
import { articleIdIn, bytesOf, type Looked, type LookOptions, linesOf, look, type Tools } from './look.ts';

/** Lines staged at once: some seconds' work at most, lost where it is interrupted. */
const BATCH = 500;
/** Times an import begins anew because the library changed under it so that ids fell out differently. */
const TRIES = 3;

export interface ImportOptions {
  readonly signal: AbortSignal;
  readonly progress: (
    phase: 'checking' | 'importing' | 'finishing',
    done: number,
    total: number | null,
  ) => void;
  /** Told the number of the staged pack as soon as there is one. */
  readonly began?: (number: number) => void;
}

/** How far a staged pack has come. */
interface Cursor {
  /** Last line of the file that is staged. */
  readonly line: number;
  /** Digest of the ids that the library gives: where it gives others now, what is staged is of no use. */
  readonly ids: string;
}

/** Brings an import to its end. Where the signal aborts nothing of it stays; where the store fails, it can go on later. */
export async function importPack(
  file: Blob,
  looked: Looked,
  tools: Tools,
  options: ImportOptions,
): Promise<void> {
  const number = got(await tools.store.beginImport(infoOf(looked.header), file));
  await finish({ number, file, looked, from: 0 }, tools, options);
}

/** Goes on with an import that was interrupted, from where it was if the library gives the same ids. */
export async function resumeImport(number: number, tools: Tools, options: ImportOptions): Promise<Looked> {
  const one = got(await tools.store.staged()).find((each) => each.number === number);
  if (!one?.file) throw new StoreTrouble({ code: 'gone', detail: `nothing is staged as ${number}` });
  const { file } = one;
  const looked = await look(file, tools, lookOptions(options));
  const cursor = cursorOf(one.cursor);
  if (cursor === null || cursor.ids === looked.mapping.digest) {
    await finish({ number, file, looked, from: cursor?.line ?? 0 }, tools, options);
  } else {
    got(await tools.store.dropImport(number));
    await importPack(file, looked, tools, options);
  }
  return looked;
}

const lookOptions = ({ signal, progress }: ImportOptions): LookOptions => ({
  signal,
  progress: (done, total) => progress('checking', done, total),
});

interface Job {
  readonly number: number;
  readonly file: Blob;
  readonly looked: Looked;
  /** Last line that is staged already. */
  readonly from: number;
}

async function finish(begun: Job, tools: Tools, options: ImportOptions): Promise<void> {
  const { store } = tools;
  let job = begun;
  for (let tries = 0; ; tries += 1) {
    options.began?.(job.number);
    try {
      const fresh = await stageAndCommit(job, tools, options);
      if (!fresh) return;
      got(await store.dropImport(job.number));
      if (tries === TRIES)
        throw new StoreTrouble({ code: 'busy', detail: 'the library kept changing during the import' });
      const number = got(await store.beginImport(infoOf(fresh.header), job.file));
      job = { number, file: job.file, looked: fresh, from: 0 };
    } catch (error) {
      if (options.signal.aborted) await store.dropImport(job.number);
      throw error;
    }
  }
}

/** Null where it was committed; else how the file fits into the library now, which gives other ids. */
async function stageAndCommit(job: Job, tools: Tools, options: ImportOptions): Promise<Looked | null> {
  const { number, file } = job;
  const total = linesOf(job.looked.header);
  await stageLines(job, tools, options);
  options.progress('finishing', total, total);
  for (let { looked } = job; ; ) {
    options.signal.throwIfAborted();
    // What was saved since the file was looked at may have taken an id that the pack's entities were given.
    if (got(await tools.store.commitImport(number, looked.library.token))) return null;
    looked = await look(file, tools, lookOptions(options));
    if (looked.mapping.digest !== job.looked.mapping.digest) return looked;
  }
}

/** Stages every line behind the one that was staged last. */
async function stageLines(
  { number, file, looked: { header, mapping }, from }: Job,
  { store, port }: Tools,
  { signal, progress }: ImportOptions,
): Promise<void> {
  const ids = { entity: mapping.id.bind(mapping), article: articleIdIn(header.id) };
  const total = linesOf(header);
  const pending = new Pending();
  const links = new Links();
  const flush = async (line: number, batch: Omit<Batch, 'cursor'> | null): Promise<void> => {
    signal.throwIfAborted();
    if (batch) {
      const cursor: Cursor = { line, ids: mapping.digest };
      got(await store.stage(number, { ...batch, cursor: JSON.stringify(cursor) }));
    }
    progress('importing', line - 1, total);
  };
  let last = 1;
  const linkAll = async (): Promise<void> => {
    await flush(last, pending.take());
    for (const more of links.take(BATCH)) await flush(last, { more });
  };
  for await (const event of readFile(bytesOf(file), port, PACK_FILE)) {
    if (event.kind === 'problem') throw new Refused(header, [event.problem]);
    if (event.kind === 'header') continue;
    const line = withNewIds(event, ids);
    // Behind the last entity every one that a link may lead to is staged.
    if (line.kind === 'meeting' && links.wait) await linkAll();
    if (line.kind === 'entity') links.add(line.value);
    if (event.line > from) pending.put(line);
    last = event.line;
    if (pending.size >= BATCH) await flush(last, pending.take());
  }
  if (links.wait) await linkAll();
  else await flush(last, pending.take());
}

/** Lines on their way into the store. */
class Pending {
  #articles: Article[] = [];
  #records: EntityRecord[] = [];
  #meetings: Meeting[] = [];

  get size(): number {
    return this.#articles.length + this.#records.length + this.#meetings.length;
  }

  put(line: PackLine): void {
    if (line.kind === 'article') this.#articles.push(line.value);
    else if (line.kind === 'entity') this.#records.push({ entity: line.value, meetings: [], links: [] });
    else this.#meetings.push(line.value);
  }

  /** Null where there is nothing. */
  take(): Omit<Batch, 'cursor'> | null {
    if (this.size === 0) return null;
    const met = new Map<EntityId, Meeting[]>();
    for (const meeting of this.#meetings)
      for (const id of meeting.people) met.set(id, [...(met.get(id) ?? []), meeting]);
    const batch = {
      articles: this.#articles,
      records: this.#records,
      more: [...met].map(([entity, meetings]) => ({ entity, meetings, links: [] })),
      meetings: this.#meetings.length,
    };
    this.#articles = [];
    this.#records = [];
    this.#meetings = [];
    return batch;
  }
}

/** Which entities refer to which; staged behind all of them, and again without harm. */
class Links {
  readonly #from = new Map<EntityId, Set<EntityId>>();
  /** Whether there are any that were not taken. */
  wait = false;

  add(entity: Entity): void {
    for (const to of referredBy(entity)) {
      const set = this.#from.get(to);
      if (set) set.add(entity.id);
      else this.#from.set(to, new Set([entity.id]));
      this.wait = true;
    }
  }

  *take(size: number): Generator<NonNullable<Batch['more']>> {
    this.wait = false;
    const all = [...this.#from].map(([entity, from]) => ({ entity, meetings: [], links: [...from] }));
    for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
  }
}

function cursorOf(text: string | null): Cursor | null {
  return text === null ? null : (JSON.parse(text) as Cursor);
}

function infoOf({ id, name, version, licence, author, made, evidenceTo }: PackHeader): PackInfo {
  return { id, name, version, licence, author, made, evidenceTo };
}
