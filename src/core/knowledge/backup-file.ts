/** A backup as a kind of file: all that the reader's store has, and the settings. */
import * as v from 'valibot';
import type { PartialDate } from '../text/dates.ts';
import { articleId, date, entityId, line, list, notInherited, PACK_ID, url } from './pack-fields.ts';
import type { FileHeader, FileKind } from './pack-file-read.ts';
import * as most from './pack-limits.ts';
import { articleSchema, bilingual, entitySchema, meetingSchema, outlet, someDate } from './pack-schema.ts';
import type { Correction, EntityRecord } from './record.types.ts';
import type { Article, ArticleId, EntityId, Outlet, PackInfo } from './types.ts';

/** Number of the format; a file of a higher one was made by a newer version of the extension. */
export const BACKUP_FORMAT = 1;

export interface BackupHeader extends FileHeader {
  readonly boiCanhBackup: number;
  /** The day it was made. */
  readonly made: PartialDate;
  readonly packs: number;
  readonly articles: number;
  readonly records: number;
}

/** A pack of the store; what it has stands in the lines behind. */
export interface BackupPack extends PackInfo {
  readonly on: boolean;
  readonly articles: number;
  readonly entities: number;
  readonly meetings: number;
}

export interface BackupArticle {
  readonly pack: string;
  readonly article: Article;
  /** What was found in it when it was saved: which records speak of it, and how many meetings. */
  readonly found?: { readonly entities: readonly EntityId[]; readonly meetings: number };
}

/** What a pack says of an entity: what each of the reader's articles contributed, or the pack as a whole. */
export interface BackupRecord {
  readonly pack: string;
  readonly parts: readonly { readonly article?: ArticleId; readonly record: EntityRecord }[];
}

/** An address at which the text of an article stands too. */
export interface BackupReprint {
  readonly address: string;
  readonly url: string;
  readonly article: ArticleId;
  readonly outlet?: Outlet;
  readonly published: Article['published'];
}

/** One field for each thing stored; what fits none is left out where it is read. */
export type BackupSettings = Readonly<Record<string, unknown>>;

/** What a backup is made of, in the order of the file. */
export type BackupLine =
  | { readonly kind: 'pack'; readonly value: BackupPack }
  | { readonly kind: 'article'; readonly value: BackupArticle }
  | { readonly kind: 'record'; readonly value: BackupRecord }
  | { readonly kind: 'correction'; readonly value: Correction }
  | { readonly kind: 'reprint'; readonly value: BackupReprint }
  | { readonly kind: 'settings'; readonly value: BackupSettings };

/** Packs that anyone has side by side. */
const MAX_PACKS = 1000;

const count = (longest: number) =>
  v.pipe(v.number(), v.integer('no-count'), v.minValue(0, 'no-count'), v.maxValue(longest, 'too-many'));
const packId = v.pipe(
  v.string(),
  v.maxLength(most.MAX_ID, 'too-long'),
  v.regex(PACK_ID, 'no-id'),
  notInherited,
);
const text = v.pipe(v.string(), v.maxLength(most.MAX_LINE, 'too-long'));

const pack: v.GenericSchema<unknown, BackupPack> = v.strictObject({
  id: packId,
  name: bilingual,
  version: text,
  licence: text,
  author: v.exactOptional(text),
  made: v.exactOptional(date),
  evidenceTo: v.exactOptional(date),
  on: v.boolean(),
  articles: count(most.MAX_ARTICLES),
  entities: count(most.MAX_ENTITIES),
  meetings: count(most.MAX_MEETINGS),
});

const article: v.GenericSchema<unknown, BackupArticle> = v.strictObject({
  pack: packId,
  article: articleSchema,
  found: v.exactOptional(
    v.strictObject({
      entities: list(entityId, most.MAX_MENTIONS),
      meetings: count(most.MAX_MEETINGS),
    }),
  ),
});

const entityRecord: v.GenericSchema<unknown, EntityRecord> = v.strictObject({
  entity: entitySchema,
  meetings: list(meetingSchema, most.MAX_MEETINGS),
  links: list(entityId, most.MAX_ENTITIES),
});

const record: v.GenericSchema<unknown, BackupRecord> = v.strictObject({
  pack: packId,
  parts: v.pipe(
    list(v.strictObject({ article: v.exactOptional(articleId), record: entityRecord }), most.MAX_ARTICLES),
    v.minLength(1, 'empty'),
  ),
});

const correction: v.GenericSchema<unknown, Correction> = v.variant('kind', [
  v.strictObject({ made: date, kind: v.literal('merge'), entity: entityId, into: entityId }),
  v.strictObject({ made: date, kind: v.literal('rename'), entity: entityId, name: line(most.MAX_NAME) }),
  v.strictObject({ made: date, kind: v.literal('hide'), entity: entityId }),
]);

const reprint: v.GenericSchema<unknown, BackupReprint> = v.strictObject({
  address: text,
  url,
  article: articleId,
  outlet: v.exactOptional(outlet),
  published: someDate,
});

const settings: v.GenericSchema<unknown, BackupSettings> = v.record(
  v.pipe(v.string(), notInherited),
  v.unknown(),
);

const LINES = { pack, article, record, correction, reprint, settings };

export const BACKUP_FILE: FileKind<BackupHeader, typeof LINES> = {
  mark: 'boiCanhBackup',
  format: BACKUP_FORMAT,
  header: v.strictObject({
    boiCanhBackup: v.literal(BACKUP_FORMAT),
    made: date,
    packs: count(MAX_PACKS),
    articles: count(Number.MAX_SAFE_INTEGER),
    records: count(Number.MAX_SAFE_INTEGER),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'no-hash')),
  }),
  lines: LINES,
};
