/** All that the store has, line by line, and the same put back in place of whatever there is. */
import type {
  BackupArticle,
  BackupLine,
  BackupPack,
  BackupRecord,
  BackupSettings,
} from '../core/knowledge/backup-file.ts';
import type { Desk } from './change.ts';
import { Failed } from './failure.ts';
import { articleKey, foundKey } from './keys.ts';
import type { PackEntry } from './manifest.ts';
import { infoOf, readCorrections } from './packs.ts';
import { recordPages } from './records.ts';
import { readReprints } from './reprints.ts';
import { parseArticle } from './segments.ts';

/** Articles read at once. */
const PAGE = 100;
/** Contributions of one line: a line has a length that files may have. */
const PARTS = 200;

/** Settings are kept elsewhere, so whoever makes the backup brings them along. */
export async function* backupLines(desk: Desk, settings: BackupSettings): AsyncGenerator<BackupLine> {
  const { manifest } = await desk.read();
  const { packs, shown } = manifest;
  for (const pack of packs) yield { kind: 'pack', value: packLine(pack) };
  for (const pack of packs) yield* articleLines(desk, pack);
  for (const pack of packs) yield* recordLines(desk, pack);
  for (const value of await readCorrections(desk)) yield { kind: 'correction', value };
  for (const value of await readReprints(desk.blobs)) yield { kind: 'reprint', value };
  yield { kind: 'settings', value: settings };
  const now = await desk.read();
  if (now.manifest.shown !== shown) throw new Failed('busy', 'the store was changed while it was read');
}

function packLine(pack: PackEntry): BackupPack {
  const { on, articles, entities, meetings } = pack;
  return { ...infoOf(pack), on, articles, entities, meetings };
}

/** In the order they were stored. */
async function* articleLines(desk: Desk, pack: PackEntry): AsyncGenerator<BackupLine> {
  for (let from = 0; from < pack.nextKey; from += PAGE) {
    const numbers = Array.from({ length: Math.min(PAGE, pack.nextKey - from) }, (_, at) => from + at);
    const keys = numbers.map((number) => articleKey(pack.number, number));
    const values = await desk.blobs.get([...keys, ...numbers.map((number) => foundKey(pack.number, number))]);
    for (const [at, key] of keys.entries()) {
      const stored = parseArticle(desk, pack, key, values[at]);
      const found = values[keys.length + at];
      if (!stored) continue;
      const value: BackupArticle = {
        pack: pack.id,
        article: stored.article,
        ...(typeof found === 'string' && { found: JSON.parse(found) }),
      };
      yield { kind: 'article', value };
    }
    await desk.pause();
  }
}

async function* recordLines(desk: Desk, pack: PackEntry): AsyncGenerator<BackupLine> {
  for await (const page of recordPages(desk, pack)) {
    for (const { stored } of page) {
      for (let from = 0; from < stored.length; from += PARTS) {
        const value: BackupRecord = { pack: pack.id, parts: stored.slice(from, from + PARTS) };
        yield { kind: 'record', value };
      }
    }
    await desk.pause();
  }
}
