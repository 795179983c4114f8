/** The browser killed at many points of saving, importing, restoring and of the first change of an old store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { BrowserName } from '../../src/build/browsers/find.ts';
import { launch } from '../../src/build/browsers/launch.ts';
import type { Session, Tab } from '../../src/build/browsers/session.ts';
import type { BackupLine } from '../../src/core/knowledge/backup-file.ts';
import { BACKUP_WORKER, type FromBackupWorker } from '../../src/protocol/backup-work.ts';
import { type FromPackWorker, PACK_WORKER } from '../../src/protocol/pack-work.ts';
import { bigPack, bigPackText } from './big-pack.ts';
import { asked, worked } from './crash/asks.ts';
import { makeSchema1 } from './crash/schema1.ts';
import { BROWSERS, extensionOf } from './world.ts';

/** How often the browser is killed; `BOI_CANH_CRASHES` says more. Firefox takes long to start. */
const CRASHES: Readonly<Record<BrowserName, number>> = {
  chromium: Number(process.env.BOI_CANH_CRASHES ?? 9),
  firefox: Number(process.env.BOI_CANH_CRASHES ?? 3),
};
/** Articles of the pack that is imported: a second's work. */
const PACK_ARTICLES = 400;
/** The blow comes within so long after the work began, ms; what is done by then was not killed. */
const WITHIN_MS: Readonly<Record<Work, number>> = {
  save: 1_000,
  import: 2_500,
  restore: 1_500,
  migrate: 400,
};

/** Articles that are opened one by one; all are in the file that is made. */
const LOOKED_AT = 3;

type Work = 'save' | 'import' | 'restore' | 'migrate';
/** By turns, behind the old store's, which is made from one that was never restored. */
const WORKS: readonly Work[] = ['save', 'import', 'restore'];

const SURNAMES = ['Lạc', 'Ninh', 'Khúc', 'Thiều', 'Giáp', 'Viêm', 'Tống', 'Quách', 'Bành', 'Nghiêm'];
const GIVEN = ['Thụy', 'Khuê', 'Thử', 'Mẫu', 'Giả', 'Vọng', 'Tưởng', 'Hoài', 'Bích', 'Sơn'];
const nameOf = (at: number) =>
  `${SURNAMES[at % 10]} ${GIVEN[Math.floor(at / 10) % 10]} ${GIVEN[Math.floor(at / 100) % 10]} Khôi`;

/** An article in which two officials are found, and a word that no other article has. */
const pageOf = (at: number) => ({
  title: `Bộ trưởng ${nameOf(2 * at)} hội đàm với Thứ trưởng ${nameOf(2 * at + 1)}, lần ${at}`,
  paragraphs: [
    `Sáng 12/3, tại Hà Nội, Bộ trưởng Bộ Công an ${nameOf(2 * at)} đã hội đàm với Thứ trưởng Bộ Ngoại giao ${nameOf(2 * at + 1)}.`,
    `Đây là lần gặp thứ ${at} được ghi lại, mã zqvbthu, với nội dung số ${at * 7 + 1} và ${at * 13 + 5}.`,
  ],
  url: `https://bao.example/bai-${at}.html`,
  outlet: { name: 'Báo Thử', basis: 'stated' as const },
  published: { value: '2025-03-13', basis: 'meta' as const },
});
const CHOICES = { as: {}, names: {}, countries: {}, without: [] };

/** What the extension said of its library, and so has to be there. */
interface Had {
  /** Ids of own articles. */
  readonly own: ReadonlySet<string>;
  /** Those of them of which it is not stored what was found in them. */
  readonly bare: ReadonlySet<string>;
  readonly pack: boolean;
}

/** A profile, its browser, and what was said in it. */
class Profile {
  had: Had = { own: new Set(), bare: new Set(), pack: false };
  /** What may stand there instead: the work was under way when the browser was killed. */
  #or: 'one-more' | 'pack' | 'backup' | null = null;
  #backup: { readonly text: string; readonly had: Had } | null = null;
  #next = 0;
  #session: Session | null = null;
  #tab: Tab | null = null;
  constructor(
    readonly name: BrowserName,
    readonly folder: string,
    readonly pack: string,
  ) {}

  get tab(): Tab {
    if (!this.#tab) throw new Error('the browser is not open');
    return this.#tab;
  }

  async open(): Promise<void> {
    const { name, folder } = this;
    this.#session = await launch(name, { extension: extensionOf(name), headless: true, profile: folder });
    this.#tab = await this.#session.openExtensionPage('reader.html');
  }

  crash(): Promise<void> {
    return this.#session?.crash() ?? Promise.resolve();
  }

  async close(): Promise<void> {
    await this.#session?.close().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async save(): Promise<void> {
    const page = pageOf(this.#next++);
    this.#or = 'one-more';
    const reply = await asked(this.tab, 'save', { page, choices: CHOICES, never: [], anyway: true });
    if (reply.saved === null) throw new Error('not saved');
    this.had = { ...this.had, own: new Set([...this.had.own, reply.saved]) };
    this.#or = null;
  }

  /** All there is, as a file. */
  async backUp(): Promise<string> {
    const make = { type: 'make', settings: {}, made: '2026-11-22' };
    const [made] = await worked<FromBackupWorker & { readonly text?: string }>(
      this.tab,
      BACKUP_WORKER,
      [make],
      '',
    );
    if (!made?.text) throw new Error(JSON.stringify(made));
    return made.text;
  }

  async keepBackup(): Promise<void> {
    this.#backup = { text: await this.backUp(), had: this.had };
  }

  async work(work: Work): Promise<void> {
    if (work === 'import') {
      this.#or = 'pack';
      const steps = [{ type: 'preview', file: true }, { type: 'import' }];
      const [, done] = await worked<FromPackWorker>(this.tab, PACK_WORKER, steps, this.pack);
      if (done?.type !== 'imported') throw new Error(JSON.stringify(done));
      this.had = { ...this.had, pack: true };
      this.#or = null;
    } else if (work === 'restore' && this.#backup) {
      this.#or = 'backup';
      const steps = [{ type: 'look', file: true }, { type: 'restore' }];
      const [, done] = await worked<FromBackupWorker>(this.tab, BACKUP_WORKER, steps, this.#backup.text);
      if (done?.type !== 'restored') throw new Error(JSON.stringify(done));
      this.had = this.#backup.had;
      this.#or = null;
    } else {
      if (work === 'migrate') {
        await makeSchema1(this.tab);
        this.had = { ...this.had, bare: this.had.own };
      }
      for (;;) await this.save();
    }
  }

  /** Whether the library is what was said, or that with the one work under way done as a whole; that is then what is had. */
  async look(): Promise<void> {
    const { packs, problems, failure } = await asked(this.tab, 'storage', {});
    expect({ problems, failure }).toEqual({ problems: [], failure: null });
    const own = packs.find(({ id }) => id === 'own');
    const pack = packs.find(({ id }) => id === 'big');
    if (this.#or === 'pack' && pack) this.had = { ...this.had, pack: true };
    if (this.#or === 'backup' && this.#backup && own?.articles === this.#backup.had.own.size && !pack) {
      this.had = this.#backup.had;
    }
    if (this.#or === 'one-more' && own?.articles === this.had.own.size + 1) {
      const { list } = await asked(this.tab, 'corpus', {});
      const more = list.flatMap((each) =>
        each.pack.id === 'own' && !this.had.own.has(each.id) ? each.id : [],
      );
      expect(more).toHaveLength(1);
      this.had = { ...this.had, own: new Set([...this.had.own, ...more]) };
    }
    this.#or = null;
    const { own: ids, bare, pack: isIn } = this.had;
    expect(own?.articles).toBe(ids.size);
    whole(await this.backUp(), ids, bare);
    expect(pack?.articles ?? 0).toBe(isIn ? PACK_ARTICLES : 0);
    for (const id of [...ids].slice(-LOOKED_AT)) {
      const { view } = await asked(this.tab, 'article', { id });
      expect(view?.article.id).toBe(id);
    }
    const found = async (query: string) => (await asked(this.tab, 'search', { query, limit: 5 })).total;
    expect(await found('to lam brunei')).toBeGreaterThan(0);
    expect(await found('zqvbthu')).toBe(ids.size);
  }
}

/** Whether what was found in each article stands there with it, and nothing that was found in no article. */
function whole(backup: string, own: ReadonlySet<string>, bare: ReadonlySet<string>): void {
  const lines = backup
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line) as Partial<LineValues>);
  const told = lines.flatMap(({ article }) =>
    article?.pack === 'own' ? (article.found?.entities ?? []).map((id) => `${article.article.id} ${id}`) : [],
  );
  const stored = lines.flatMap(({ record }) =>
    record?.pack === 'own' ? record.parts.map((part) => `${part.article} ${part.record.entity.id}`) : [],
  );
  expect(stored.sort()).toEqual(told.sort());
  expect(new Set(told.map((each) => each.split(' ')[0]))).toEqual(
    new Set([...own].filter((id) => !bare.has(id))),
  );
}

type LineValues = { readonly [L in BackupLine as L['kind']]: L['value'] };

const profiles: Profile[] = [];
afterAll(() => Promise.all(profiles.map((profile) => profile.close())));

test.each(BROWSERS)(
  'killed at many points of its work, %s has lost nothing it said it had, and shows nothing half done',
  async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'boi-canh-crash-'));
    const profile = new Profile(name, folder, bigPackText(bigPack(PACK_ARTICLES)));
    profiles.push(profile);
    await profile.open();
    for (let n = 0; n < 3; n += 1) await profile.save();
    const migrations = Math.ceil(CRASHES[name] / 4);
    for (let n = 0; n < CRASHES[name]; n += 1) {
      const work = n < migrations ? 'migrate' : WORKS[n % WORKS.length]!;
      if (n === migrations) await profile.keepBackup();
      // Spread over the whole of the work, each time at another place.
      const blow = ((n * 0.618 + 0.05) % 1) * WITHIN_MS[work];
      const dies = new Promise((resolve) => setTimeout(resolve, blow)).then(() => profile.crash());
      await profile.work(work).catch(() => undefined);
      await dies;
      await profile.open();
      await profile.look();
    }
  },
  // Some seconds each, on a machine that does other things.
  60_000 + 20_000 * Math.max(CRASHES.chromium, CRASHES.firefox),
);
