/** The packs of the library: which there are, on or off, away. Importing one is a worker's of the reading room. */
import * as v from 'valibot';
import type { ListedImport, ListedPack } from '../../protocol/packs.ts';
import { infoOf } from '../../store/packs.ts';
import { OWN, type PackState, type StagedPack } from '../../store/types.ts';
import { announceChange } from '../announce.ts';
import type { Handler } from '../request.ts';
import { count } from '../shapes.ts';
import { gotFrom } from '../stored.ts';

function about(pack: PackState | StagedPack) {
  const { evidenceTo: _, ...info } = infoOf(pack);
  return { ...info, articles: pack.articles, entities: pack.entities };
}

const listed = (pack: PackState): ListedPack => ({
  ...about(pack),
  number: pack.number,
  on: pack.on,
  meetings: pack.meetings,
  bytes: pack.bytes,
  own: pack.id === OWN,
});

const begun = (pack: StagedPack): ListedImport => ({
  ...about(pack),
  number: pack.number,
  canGoOn: pack.file !== null,
});

export const packs: Handler<'packs'> = {
  from: 'surface',
  shape: v.object({}),
  answer: async (_, { library }) => {
    const { bundle, store } = library();
    const { id, name, version, licence, articles, knowledge } = bundle;
    const state = gotFrom(await store.state());
    return {
      bundle: {
        id,
        name,
        version,
        licence,
        articles: articles.length,
        entities: knowledge.entities.length,
      },
      packs: state.packs.map(listed),
      imports: gotFrom(await store.staged()).map(begun),
    };
  },
};

export const setPack: Handler<'setPack'> = {
  from: 'surface',
  shape: v.object({ number: count, on: v.boolean() }),
  answer: async ({ number, on }, { library }) => {
    gotFrom(await library().store.setPack(number, { on }));
    await announceChange();
    return { changed: true };
  },
};

export const removePack: Handler<'removePack'> = {
  from: 'surface',
  shape: v.object({ number: count }),
  answer: async ({ number }, { library }) => {
    gotFrom(await library().store.removePack(number));
    await announceChange();
    return { changed: true };
  },
};

export const dropImport: Handler<'dropImport'> = {
  from: 'surface',
  shape: v.object({ number: count }),
  answer: async ({ number }, { library }) => {
    gotFrom(await library().store.dropImport(number));
    return { changed: true };
  },
};
