/**
 * Whether a file is a sound pack, in the memory of its ids and not of its texts: read once for all but the quotes, and its
 * articles a second time for these.
 */
import { PACK_FILE } from './pack-file.ts';
import type { FilePort, FileProblem, OpenFile, PackHeader } from './pack-file.types.ts';
import { readFile } from './pack-file-read.ts';
import { MAX_EVIDENCE, MAX_PROBLEMS, MAX_SURFACES } from './pack-limits.ts';
import { fieldPath, type ProblemCode } from './problem.ts';
import { QuoteList } from './quote-list.ts';
import { claimEvidence, type PackLine, places, references } from './referred.ts';
import type { ArticleId, EntityId, Evidence, Kind } from './types.ts';

export type CheckedPack =
  | {
      readonly ok: true;
      readonly header: PackHeader;
      readonly kinds: Readonly<Record<Kind, number>>;
    }
  | {
      readonly ok: false;
      /** Null where there is none that could be read. */
      readonly header: PackHeader | null;
      /** In the order of the file, {@link MAX_PROBLEMS} at most. */
      readonly problems: readonly FileProblem[];
    };

export interface CheckOptions {
  /** Called now and then with the lines read so far in both readings. */
  readonly progress?: (lines: number) => void;
  readonly signal?: { throwIfAborted(): void };
  /** Called with each line that is as its schema says, in the order of the file; what lines say of each other may be wrong. */
  readonly seen?: (line: PackLine) => void;
}

/** With one of these the file ends early, or it is not told which article is quoted. */
const SPOILT: ReadonlySet<ProblemCode> = new Set([
  'damaged-archive',
  'too-large',
  'too-packed',
  'line-too-long',
  'not-utf8',
  'too-deep',
  'wrong-hash',
  'article-twice',
]);

/** Lines between two reports of progress. */
const PROGRESS_LINES = 200;

/** Rejects with what reading the file rejects with, and with the signal's reason. */
export async function checkPack(
  open: OpenFile,
  port: FilePort,
  { progress, signal, seen }: CheckOptions = {},
): Promise<CheckedPack> {
  const check = new PackCheck();
  let read = 0;
  const tick = () => {
    read += 1;
    if (read % PROGRESS_LINES !== 0) return;
    signal?.throwIfAborted();
    progress?.(read);
  };
  for await (const event of readFile(open(), port, PACK_FILE)) {
    tick();
    if (event.kind === 'problem') check.spoilt(event.problem, event.id);
    else if (event.kind === 'header') check.header = event.value;
    else {
      check.take(event, event.line);
      seen?.(event);
    }
    if (check.isFull()) return check.result();
  }
  check.finish();
  if (!check.hasQuotes()) return check.result();
  for await (const event of readFile(open(), port, PACK_FILE)) {
    tick();
    if (event.kind === 'problem' || event.kind === 'header') continue;
    if (event.kind === 'article') check.quotes(event.value.id, event.value.text);
    else if (!check.nameQuotes(event, event.line)) break;
    if (check.isFull()) break;
  }
  check.tellUnnamed();
  return check.result();
}

type Path = readonly (string | number)[];
type Report = (path: Path, code: ProblemCode, detail?: string | number) => void;

class PackCheck {
  readonly problems: FileProblem[] = [];
  header: PackHeader | null = null;
  readonly #articles = new Map<ArticleId, number>();
  readonly #kinds = new Map<EntityId, Kind>();
  /** References that are not met yet, each by its first place. */
  readonly #wanted = new Map<string, FileProblem & { readonly id: EntityId; readonly kind: Kind | null }>();
  readonly #quotes = new QuoteList();
  /** Places of quotes that the text has not, by the line of the claim. */
  readonly #unlike = new Map<number, Set<string>>();
  /** Ids of lines that are there and wrong. */
  readonly #spoilt = new Set<string>();
  #surfaces = 0;
  #meetings = 0;

  /** A line that is not as it should be; what refers to it is at no fault. */
  spoilt(problem: FileProblem, id: string | null): void {
    this.problems.push(problem);
    if (id !== null) this.#spoilt.add(id);
  }

  isFull(): boolean {
    return this.problems.length >= MAX_PROBLEMS;
  }

  take(said: PackLine, line: number): void {
    const at = (path: Path) => fieldPath([said.kind, ...path]);
    const report: Report = (path, code, detail = '') =>
      this.problems.push({ line, field: at(path), code, detail: String(detail) });
    if (said.kind === 'article') {
      const { id } = said.value;
      if (this.#articles.has(id)) report(['id'], 'article-twice', id);
      else this.#articles.set(id, this.#articles.size);
      for (const { path, code } of places(said.value)) report(path, code);
    } else if (said.kind === 'entity') {
      const { id, kind, surfaces } = said.value;
      if (this.#kinds.has(id)) report(['id'], 'entity-twice', id);
      this.#kinds.set(id, kind);
      const before = this.#surfaces;
      this.#surfaces += surfaces.length;
      if (before <= MAX_SURFACES && this.#surfaces > MAX_SURFACES)
        report(['surfaces'], 'too-many', MAX_SURFACES);
    } else this.#meetings += 1;
    for (const { path, id, kind, missing } of references(said)) {
      const key = `${kind} ${id}`;
      if (!this.#wanted.has(key) && !this.#isMet(id, kind))
        this.#wanted.set(key, { line, field: at(path), code: missing, detail: id, id, kind });
    }
    for (const { path, evidence } of claimEvidence(said)) this.#quote(evidence, line, path, report);
  }

  #quote(evidence: Evidence, line: number, path: Path, report: Report): void {
    const article = this.#articles.get(evidence.article);
    if (article === undefined) {
      if (!this.#spoilt.has(evidence.article)) report([...path, 'article'], 'no-article', evidence.article);
    } else if (this.#quotes.length < MAX_EVIDENCE) this.#quotes.add(article, line, evidence);
    else if (!this.isFull()) report(path, 'too-many', MAX_EVIDENCE);
  }

  #isMet(id: EntityId, kind: Kind | null): boolean {
    const found = this.#kinds.get(id);
    return found !== undefined && (kind === null || found === kind);
  }

  /** What only the end of the file tells. */
  finish(): void {
    for (const { id, kind, ...problem } of this.#wanted.values())
      if (!this.#isMet(id, kind) && !this.#spoilt.has(id)) this.problems.push(problem);
    if (!this.header || this.problems.length > 0) return;
    const found = { articles: this.#articles.size, entities: this.#kinds.size, meetings: this.#meetings };
    for (const [field, count] of Object.entries(found))
      if (this.header[field as keyof typeof found] !== count)
        this.problems.push({ line: 1, field, code: 'wrong-count', detail: String(count) });
  }

  /** Whether it is worth reading the texts again: the file can be read to its end, and something is quoted. */
  hasQuotes(): boolean {
    return this.#quotes.length > 0 && !this.problems.some(({ code }) => SPOILT.has(code));
  }

  /** Compares the quotes of an article with its text. */
  quotes(id: ArticleId, text: string): void {
    const article = this.#articles.get(id);
    if (article === undefined) return;
    for (const { start, end, line } of this.#quotes.unlike(article, this.#articles.size, text)) {
      const unlike = this.#unlike.get(line) ?? new Set();
      this.#unlike.set(line, unlike.add(`${id} ${start} ${end}`));
    }
  }

  /** Tells which of a line's quotes were unlike; false where none is left to tell. */
  nameQuotes(said: PackLine, line: number): boolean {
    const unlike = this.#unlike.get(line);
    if (unlike)
      for (const { path, evidence } of claimEvidence(said)) {
        const { article, start, end } = evidence;
        if (!unlike.has(`${article} ${start} ${end}`)) continue;
        const field = fieldPath([said.kind, ...path, 'quote']);
        this.problems.push({ line, field, code: 'other-quote', detail: `${start}–${end}` });
        this.#unlike.delete(line);
      }
    return this.#unlike.size > 0;
  }

  /** No unlike quote is passed over, whatever its line looks like when it is read again. */
  tellUnnamed(): void {
    for (const line of this.#unlike.keys())
      this.problems.push({ line, field: '', code: 'other-quote', detail: '' });
  }

  result(): CheckedPack {
    const { header, problems } = this;
    if (!header || problems.length > 0) return { ok: false, header, problems: listed(problems) };
    const kinds = { official: 0, agreement: 0, forum: 0, organisation: 0 };
    for (const kind of this.#kinds.values()) kinds[kind] += 1;
    return { ok: true, header, kinds };
  }
}

function listed(problems: readonly FileProblem[]): readonly FileProblem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  if (sorted.length < MAX_PROBLEMS) return sorted;
  const more = { line: 0, field: '', code: 'many-problems', detail: '' } as const;
  return [...sorted.slice(0, MAX_PROBLEMS), more];
}
