/** The store: what it is made of stands in the modules beside it. */
import { pageAddress } from '../core/text/address.ts';
import { startAnew } from './anew.ts';
import { backupLines } from './backup.ts';
import { createDesk, type StoreParts } from './change.ts';
import { asOutcome, Failed } from './failure.ts';
import { beginImport, commitImport, dropImport, stage, stagedPacks } from './imports.ts';
import { addressKeyOf, idKey } from './keys.ts';
import { packLayers } from './layers.ts';
import { joined, tokenOf } from './manifest.ts';
import { insertAll, removeArticles, saveArticle } from './own.ts';
import { changeCorrections, readCorrections, removePack, setPack } from './packs.ts';
import {
  allArticles,
  allRecords,
  articleBy,
  onPacks,
  packState,
  recordsFor,
  segmentReader,
} from './reading.ts';
import { changeReprints, readReprints } from './reprints.ts';
import { dropRestores, dropSettings, readSettings, restore } from './restore.ts';
import { tendAll } from './tend.ts';
import type { Outcome, Store } from './types.ts';

export function createStore(parts: StoreParts): Store {
  const desk = createDesk(parts);
  const segments = segmentReader(desk);
  let tending: Promise<Outcome<void>> | undefined;
  let next: Promise<Outcome<void>> | undefined;
  /** Beside the changes, one at a time; all who ask while one goes on have the one behind it together. */
  const tend = (): Promise<Outcome<void>> => {
    next ??= Promise.resolve(tending).then(() => {
      tending = next;
      next = undefined;
      return asOutcome(() => tendAll(desk));
    });
    return next;
  };

  /** A change, and behind it what waits then; whoever asked for the change does not wait for that. */
  const changing = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
    const done = await desk.serially(work);
    if (done.ok) void tend();
    return done;
  };

  return {
    insert: (articles, options = {}) =>
      desk.serially(() =>
        insertAll(desk, articles, options, async () => {
          const done = await tend();
          if (!done.ok) throw new Failed(done.failure.code, done.failure.detail);
        }),
      ),
    saveArticle: (article, found) =>
      changing(async () => (await saveArticle(desk, article, found)) ?? { stored: false }),
    remove: (ids) => changing(async () => (await removeArticles(desk, ids)) ?? 0),

    get: (id) => asOutcome(() => articleBy(desk, (pack) => idKey(pack, id))),
    async byAddress(url) {
      const address = pageAddress(url);
      return address === null ? null : articleBy(desk, (pack) => addressKeyOf(pack, address));
    },
    segments,
    facts: () =>
      asOutcome(async () => {
        const packs = onPacks(await desk.read());
        const entries = packs.flatMap((pack) => pack.segments);
        return {
          articles: packs.reduce((sum, { articles }) => sum + articles, 0),
          indexBytes: entries.reduce((sum, { headBytes, bodyBytes }) => sum + headBytes + bodyBytes, 0),
        };
      }),
    state: () =>
      asOutcome(async () => {
        const { manifest } = await desk.read();
        return {
          token: tokenOf(manifest),
          packs: joined(manifest.packs).map(packState),
          corrections: await readCorrections(desk),
          problems: [...desk.problems.values()],
        };
      }),
    records: (ids) => asOutcome(() => recordsFor(desk, ids)),
    allRecords: (pack) => allRecords(desk, pack),
    allArticles: (pack) => allArticles(desk, pack),
    layers: (have = new Set()) =>
      asOutcome(() => desk.reading((read) => packLayers(desk, read, onPacks(read), have))),

    setPack: (number, change) => desk.serially(() => setPack(desk, number, change)),
    removePack: (number) => changing(() => removePack(desk, number)),
    correct: (correction) => desk.serially(() => changeCorrections(desk, correction, correction)),
    uncorrect: (which) => desk.serially(() => changeCorrections(desk, which, null)),

    reprints: () => asOutcome(() => readReprints(desk.blobs)),
    noteReprint: (reprint) => desk.serially(() => changeReprints(desk, [reprint])),
    dropReprints: ({ addresses = [], articles = [] }) =>
      desk.serially(() =>
        changeReprints(
          desk,
          [],
          ({ address, article }) => addresses.includes(address) || articles.includes(article),
        ),
      ),

    beginImport: (info, file) => desk.serially(() => beginImport(desk, info, file)),
    stage: (number, batch) => desk.serially(() => stage(desk, number, batch)),
    commitImport: (number, token) => changing(() => commitImport(desk, number, token)),
    dropImport: (number) => changing(() => dropImport(desk, number)),
    staged: () => asOutcome(() => stagedPacks(desk)),

    backup: (settings) => backupLines(desk, settings),
    restore: (lines, options = {}) => changing(() => restore(desk, lines, options)),
    dropRestores: () => changing(() => dropRestores(desk)),
    restoredSettings: () => asOutcome(() => readSettings(desk)),
    settingsTaken: () => desk.serially(() => dropSettings(desk)),
    startAnew: () => changing(() => startAnew(desk, true)),

    tend,
    close: () => parts.blobs.close(),
  };
}
