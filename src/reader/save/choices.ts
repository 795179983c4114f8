/** What the reader decides about an article before it is saved. */
import type { Choices, ClaimKey, ItemKey, SaidToBe } from '../../core/corpus/additions.types.ts';
import type { CountryCode, EntityId } from '../../core/knowledge/types.ts';

export interface Decisions {
  readonly choices: Choices;
  /** Things that are no officials at all, by the id they would have had. */
  readonly never: Readonly<Record<ItemKey, EntityId>>;
}

export const UNDECIDED: Decisions = {
  choices: { as: {}, names: {}, countries: {}, without: [] },
  never: {},
};

export type Decide =
  /** Null takes it back. */
  | { readonly type: 'as'; readonly key: ItemKey; readonly as: SaidToBe | null }
  | { readonly type: 'name'; readonly key: ItemKey; readonly name: string | null }
  | { readonly type: 'country'; readonly key: ItemKey; readonly country: CountryCode | null }
  | { readonly type: 'keep'; readonly key: ItemKey | ClaimKey; readonly keep: boolean }
  | { readonly type: 'never'; readonly key: ItemKey; readonly id: EntityId };

export function decided({ choices, never }: Decisions, change: Decide): Decisions {
  const { key } = change;
  switch (change.type) {
    case 'as':
      return { never, choices: { ...choices, as: put(choices.as, key, change.as) } };
    case 'name':
      return { never, choices: { ...choices, names: put(choices.names, key, change.name) } };
    case 'country':
      return { never, choices: { ...choices, countries: put(choices.countries, key, change.country) } };
    case 'keep': {
      const others = choices.without.filter((each) => each !== key);
      return {
        never: put(never, key, null),
        choices: { ...choices, without: change.keep ? others : [...others, key] },
      };
    }
    case 'never':
      return {
        never: put(never, key, change.id),
        choices: { ...choices, without: [...choices.without.filter((each) => each !== key), key] },
      };
  }
}

function put<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}
