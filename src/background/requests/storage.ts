/** What the store keeps, and what it could not read; and what a restored backup brings beside the corpus. */
import * as v from 'valibot';
import { RESTORE_LOCK } from '../../protocol/backup-work.ts';
import { takeSettings } from '../../settings/transfer.ts';
import { announceChange } from '../announce.ts';
import type { Handler } from '../request.ts';
import { gotFrom } from '../stored.ts';

export const storage: Handler<'storage'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async (_, { library }) => {
    const state = await library().store.state();
    if (!state.ok) return { packs: [], problems: [], failure: state.failure.code };
    const packs = state.value.packs.map(({ id, name, version, on, articles, entities, bytes }) => ({
      id,
      name,
      version,
      on,
      articles,
      entities,
      bytes,
    }));
    return { packs, problems: state.value.problems, failure: null };
  },
};

/** What a killed restore left goes as well. Killed between the two, it is done again: settings are taken as they are, not added to. */
export const restoredSettings: Handler<'restoredSettings'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async (_, { library }) => {
    const { store } = library();
    await navigator.locks.request(RESTORE_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock) await store.dropRestores();
    });
    const settings = await store.restoredSettings();
    if (!settings.ok || settings.value === null) return { taken: false };
    await takeSettings(settings.value);
    gotFrom(await store.settingsTaken());
    return { taken: true };
  },
};

export const startAnew: Handler<'startAnew'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async (_, { library }) => {
    gotFrom(await library().store.startAnew());
    await announceChange();
    return { done: true };
  },
};
