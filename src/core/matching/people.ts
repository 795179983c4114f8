/** What the matcher knows of the officials that a page names. */
import type { Entity, EntityId, Official } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import { PLACES } from './data/places.ts';
import { type ForeignName, foreignName } from './foreign.ts';
import { isCommonName, isVietnameseName } from './names.ts';
import { ladyBefore } from './namesakes.ts';
import { type Profile, profileOf } from './profile.ts';

/** Entities by id, all of their packs joined. Those that a decision needs must be at hand, see `Annotator.wanted`. */
export type Entities = Pick<ReadonlyMap<EntityId, Entity>, 'get'>;

/** What the lexicon knows of an official's name. */
export interface Person {
  readonly official: Official;
  readonly profile: Profile;
  /** How the name is made up, where it has a family name at the end. */
  readonly foreign: ForeignName | null;
  /** Many people may bear it. */
  readonly common: boolean;
  /** A place bears it too. */
  readonly placeLike: boolean;
  /** The corpus addresses the official as a woman, or the name says so. */
  readonly lady: boolean;
}

const PLACE_KEYS = new Set(PLACES.split('|').map(foldKey));

function personOf(official: Official, entities: Entities): Person {
  const name = official.name.vi;
  const vietnamese = isVietnameseName(name);
  const initialled = /^\p{Lu}\.? ?\p{Lu}/u.test(name);
  return {
    official,
    profile: profileOf(official, entities),
    foreign: vietnamese
      ? null
      : foreignName(
          name,
          official.surfaces.map((surface) => surface.text),
        ),
    common: vietnamese ? isCommonName(name) : initialled,
    placeLike: PLACE_KEYS.has(foldKey(name)),
    lady: isLady(official),
  };
}

/** A name with Thị, or a sentence of the corpus with *bà*, *Mrs* in front of a name of the official's. */
function isLady({ name, surfaces, roles }: Official): boolean {
  if (/ Thị /u.test(name.vi.normalize('NFC'))) return true;
  const names = [name.vi, ...surfaces.map((surface) => surface.text)];
  return roles.some(({ evidence: { quote } }) =>
    names.some((each) => {
      const at = quote.indexOf(each);
      return at >= 0 && ladyBefore(quote, at);
    }),
  );
}

/** Each looked at when first asked for: a page names few. Kept as long as the entity itself is. */
export function peopleOf(entities: Entities): Pick<ReadonlyMap<EntityId, Person>, 'get' | 'has'> {
  const made = new WeakMap<Official, Person>();
  const get = (id: EntityId): Person | undefined => {
    const entity = entities.get(id);
    if (entity?.kind !== 'official') return undefined;
    const person = made.get(entity) ?? personOf(entity, entities);
    made.set(entity, person);
    return person;
  };
  return { get, has: (id) => entities.get(id)?.kind === 'official' };
}
