/** What a library is filled with: packs of real articles, a made-up pack of many entities, a backup of own articles. */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip, gzipSync } from 'node:zlib';
import { PROJECT } from '../../../src/build/extension.ts';
import { run as pack } from '../../../src/cli/pack.ts';
import { BACKUP_FORMAT, type BackupLine } from '../../../src/core/knowledge/backup-file.ts';
import { evidenceOf } from '../../../src/core/knowledge/claims.ts';
import { headerLine, packFile } from '../../../src/core/knowledge/pack-file.ts';
import type { PackLine } from '../../../src/core/knowledge/referred.ts';
import type { Article, Entity, EntityId, Meeting } from '../../../src/core/knowledge/types.ts';
import { Printing } from '../../../src/store/backup-bytes.ts';
import { OWN_INFO } from '../../../src/store/manifest.ts';
import { newsArticles } from '../corpora.ts';
import { syntheticPack, toldPack } from '../made-up.ts';

/** Made packs stay there. */
export const FOLDER = join(PROJECT, 'out', 'growth');

/** `articles`: a pack of so many real ones. `entities`: a pack that names so many. `own`: so many real ones, the reader's own. */
export type Kind = 'articles' | 'entities' | 'own';

const MADE = '2026-11-22';
const SURFACES_AN_ENTITY = 9 / 5;

/** The file, made where it is not there yet. */
export async function fileOf(kind: Kind, size: number): Promise<string> {
  if (kind === 'articles') return packOf(size);
  const file = join(FOLDER, kind === 'own' ? `own-${size}.bcbackup` : `entities-${size}.bcpack`);
  if (existsSync(file)) return file;
  const bytes = kind === 'own' ? await ownBackup(await packOf(size)) : entitiesPack(size);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${file}.part`, gzipSync(bytes));
  await rename(`${file}.part`, file);
  return file;
}

async function packOf(size: number): Promise<string> {
  const file = join(FOLDER, `tin-${size}.bcpack`);
  if (existsSync(file)) return file;
  const folder = join(FOLDER, `tin-${size}`);
  await mkdir(folder, { recursive: true });
  const articles = newsArticles(size);
  await writeFile(join(folder, 'tin.jsonl'), articles.map((each) => JSON.stringify(each)).join('\n'));
  const about = ['--id', `tin-${size}`, '--name', `Tin ${size}`, '--licence', 'x', '--author', 'x'];
  const io = {
    out: () => undefined,
    err: (text: string) => void process.stderr.write(text),
    stdin: async () => new Uint8Array(),
  };
  const status = await pack([folder, '-o', file, ...about], io);
  if (status !== 0) throw new Error(`pack of ${size}: status ${status}`);
  return file;
}

function entitiesPack(size: number): Buffer {
  const { articles, knowledge, ...about } = toldPack(syntheticPack(size * SURFACES_AN_ENTITY));
  const lines: PackLine[] = [
    ...articles.map((value) => ({ kind: 'article', value }) as const),
    ...knowledge.entities.map((value) => ({ kind: 'entity', value }) as const),
    ...knowledge.meetings.map((value) => ({ kind: 'meeting', value }) as const),
  ];
  const { id, name, version, licence, evidenceTo } = about;
  const header = { boiCanhPack: 1, id, name, version, licence, author: 'x', made: MADE, evidenceTo } as const;
  return Buffer.concat(packFile(header, lines));
}

/** The lines of a pack or backup behind its header. */
async function* linesOf(file: string): AsyncGenerator<Record<string, unknown>> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  let first = true;
  for await (const line of lines) {
    if (!first) yield JSON.parse(line) as Record<string, unknown>;
    first = false;
  }
}

/** Entities of a pack or backup, as far as asked. */
export async function entitiesIn(file: string, most: number): Promise<readonly Entity[]> {
  const found: Entity[] = [];
  for await (const line of linesOf(file)) {
    const record = line.record as { parts: { record: { entity: Entity } }[] } | undefined;
    const entity = (line.entity as Entity | undefined) ?? record?.parts[0]?.record.entity;
    if (entity) found.push(entity);
    if (found.length === most) break;
  }
  return found;
}

/** A backup in which all that a pack has is the reader's own: each entity contributed by the first article that speaks of it. */
async function ownBackup(file: string): Promise<Buffer> {
  const articles: Article[] = [];
  const entities: Entity[] = [];
  const meetings: Meeting[] = [];
  for await (const { article, entity, meeting } of linesOf(file)) {
    if (article) articles.push(article as Article);
    if (entity) entities.push(entity as Entity);
    if (meeting) meetings.push(meeting as Meeting);
  }
  // In the order of a backup, which is made again and compared.
  entities.sort((a, b) => (a.id < b.id ? -1 : 1));
  const met = new Map<EntityId, Meeting[]>();
  for (const meeting of meetings)
    for (const id of meeting.people) met.set(id, [...(met.get(id) ?? []), meeting]);
  const found = new Map<string, EntityId[]>();
  const first = (entity: Entity): string => evidenceOf(entity)[0]?.article ?? articles[0]?.id ?? '';
  for (const entity of entities) found.set(first(entity), [...(found.get(first(entity)) ?? []), entity.id]);
  const counts = { articles: articles.length, entities: entities.length, meetings: meetings.length };
  const lines: BackupLine[] = [
    { kind: 'pack', value: { ...OWN_INFO, on: true, ...counts } },
    ...articles.map((article): BackupLine => {
      const ids = found.get(article.id);
      return {
        kind: 'article',
        value: { pack: 'own', article, ...(ids && { found: { entities: ids, meetings: 0 } }) },
      };
    }),
    ...entities.map(
      (entity): BackupLine => ({
        kind: 'record',
        value: {
          pack: 'own',
          parts: [
            {
              article: first(entity),
              record: { entity, meetings: met.get(entity.id) ?? [], links: [] },
            },
          ],
        },
      }),
    ),
    // The page is read by its words.
    { kind: 'settings', value: { language: 'vi' } },
  ];
  const printing = new Printing();
  const bytes = lines.map((line) => printing.add(line));
  const header = {
    boiCanhBackup: BACKUP_FORMAT,
    made: MADE,
    packs: 1,
    articles: articles.length,
    records: entities.length,
    sha256: printing.print().sha256,
  };
  return Buffer.concat([headerLine(header), ...bytes]);
}
