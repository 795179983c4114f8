/** The bytes of a backup, and what the store has in few figures, by which two states can be compared. */
import { BACKUP_FORMAT, type BackupLine, type BackupSettings } from '../core/knowledge/backup-file.ts';
import { FileBody, headerLine } from '../core/knowledge/pack-file.ts';
import type { PartialDate } from '../core/text/dates.ts';
import type { Store } from './types.ts';

export interface PackPrint {
  readonly id: string;
  readonly version: string;
  readonly on: boolean;
  readonly articles: number;
  readonly entities: number;
  readonly meetings: number;
  /** Of all lines of the pack, hexadecimal. */
  readonly sha256: string;
}

/** What a store has. Two stores of which this is alike have the same articles, records, corrections and settings. */
export interface StorePrint {
  readonly packs: readonly PackPrint[];
  readonly corrections: number;
  readonly reprints: number;
  readonly records: number;
  /** Of all lines, hexadecimal. */
  readonly sha256: string;
}

/** Collects the print of lines as they go by. */
export class Printing {
  readonly #all = new FileBody();
  readonly #packs = new Map<string, { readonly body: FileBody; readonly line: Omit<PackPrint, 'sha256'> }>();
  #corrections = 0;
  #reprints = 0;
  #records = 0;

  /** The bytes of the line. */
  add(line: BackupLine): Uint8Array<ArrayBuffer> {
    const { kind, value } = inOrder(line);
    if (kind === 'pack') {
      const { id, version, on, articles, entities, meetings } = value;
      this.#packs.set(id, {
        body: new FileBody(),
        line: { id, version, on, articles, entities, meetings },
      });
      this.#packs.get(id)?.body.line(kind, value);
    } else if (kind === 'article' || kind === 'record') {
      this.#packs.get(value.pack)?.body.line(kind, value);
      this.#records += Number(kind === 'record');
    } else if (kind === 'correction') this.#corrections += 1;
    else if (kind === 'reprint') this.#reprints += 1;
    return this.#all.line(kind, value);
  }

  print(): StorePrint {
    return {
      packs: [...this.#packs.values()].map(({ body, line }) => ({ ...line, sha256: body.digest() })),
      corrections: this.#corrections,
      reprints: this.#reprints,
      records: this.#records,
      sha256: this.#all.digest(),
    };
  }
}

/** Reads all there is. */
export async function printOf(
  store: Store,
  settings: BackupSettings,
  progress: (lines: number) => void = () => undefined,
): Promise<StorePrint> {
  const printing = new Printing();
  let lines = 0;
  for await (const line of store.backup(settings)) {
    printing.add(line);
    lines += 1;
    progress(lines);
  }
  return printing.print();
}

/**
 * The file, unpacked. The store is read twice, as the header stands first and tells what follows; throws where it was
 * changed meanwhile.
 *
 * @param made the day
 * @param progress called with the lines read in both turns
 */
export async function* backupBytes(
  store: Store,
  settings: BackupSettings,
  made: PartialDate,
  progress: (lines: number) => void = () => undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, StorePrint> {
  const print = await printOf(store, settings, progress);
  const { packs, records, sha256 } = print;
  const articles = packs.reduce((sum, pack) => sum + pack.articles, 0);
  yield headerLine({
    boiCanhBackup: BACKUP_FORMAT,
    made,
    packs: packs.length,
    articles,
    records,
    sha256,
  });
  const again = new Printing();
  let lines = 0;
  for await (const line of store.backup(settings)) {
    yield again.add(line);
    lines += 1;
    progress(lines);
  }
  if (again.print().sha256 !== sha256) throw new Error('the store was changed while the backup was made');
  return print;
}

/** The value with the fields of every object in one order: those that read a file put them in theirs. */
function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inOrder) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)])) as T;
}
