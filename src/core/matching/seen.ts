/** The page's facts while runs are looked at; comes from and goes back to the plain form that the tab keeps. */
import type { CountryCode, EntityId } from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import type { SeenFacts } from './types.ts';

export const NOTHING_SEEN: SeenFacts = { entities: [], countries: {}, headlineCountries: [], vouchers: [] };

export class Facts {
  readonly entities: Set<EntityId>;
  readonly countries: Map<CountryCode, number>;
  readonly headline: Set<CountryCode>;
  readonly vouchers: Set<string>;

  constructor(seen: SeenFacts) {
    this.entities = new Set(seen.entities);
    this.countries = new Map(Object.entries(seen.countries));
    this.headline = new Set(seen.headlineCountries);
    this.vouchers = new Set(seen.vouchers);
  }

  /** Takes in the countries of a stretch of text. */
  read(text: string, headline: boolean): void {
    for (const { code } of findCountries(text)) {
      this.countries.set(code, (this.countries.get(code) ?? 0) + 1);
      if (headline) this.headline.add(code);
    }
  }

  toSeen(): SeenFacts {
    return {
      entities: [...this.entities],
      countries: Object.fromEntries(this.countries),
      headlineCountries: [...this.headline],
      vouchers: [...this.vouchers],
    };
  }
}
