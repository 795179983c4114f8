/** Offices as all layers together tell of them: titles that a role words both ways are one, for each country apart. */
import type { CountryCode, EntityId } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import type { Gazetteer, LiveLayer } from './gazetteer.ts';
import { type Office, officeOf } from './offices.ts';
import type { Automaton } from './types.ts';

/** A group of wordings by the number of its layer and its own in it. */
interface Group {
  readonly layer: number;
  readonly group: number;
}

/** Somebody in an office, and where that stands, so that all layers give one order. */
interface Told {
  readonly entity: EntityId;
  readonly country: CountryCode;
  readonly date: string;
  readonly order: number;
  readonly layer: number;
  readonly point: number;
  readonly group: Group;
}

export interface OfficeGroups {
  /** Whether a group is an office at all: some role in it has a country and a holder that counts. */
  counts(layer: number, group: number): boolean;
  /** The offices that a group's wordings name, one for each country. */
  of(layer: number, group: number): readonly Office[];
}

/** @param automata of the gazetteer's layers, by which a wording is found in each */
export function officeGroups(gazetteer: Gazetteer, automata: readonly Automaton[]): OfficeGroups {
  const { layers, corrections } = gazetteer;
  const countries = new Map<EntityId, CountryCode | null>();
  const countryOf = (body: EntityId): CountryCode | null => {
    let country = countries.get(body);
    if (country === undefined) {
      const known = gazetteer.known(corrections.target(body) ?? body);
      country = (known?.kind === 'organisation' && known.countries[0]) || null;
      countries.set(body, country);
    }
    return country;
  };
  const told = (group: Group): readonly Told[] => {
    const { layer, dead } = layers[group.layer]!;
    return layer.uses.points(group.group).flatMap((point) => {
      const { entity: at, date, organisation, country: own } = layer.uses.point(point);
      const country = (organisation && countryOf(organisation)) ?? own;
      const entity = dead?.[at] === 1 ? null : corrections.target(layer.known.id(at));
      if (!country || entity === null) return [];
      const order = gazetteer.order(entity);
      return [{ entity, country, date, order, layer: group.layer, point, group }];
    });
  };
  const offices = new Map<string, readonly Office[]>();
  return {
    counts: (layer, group) => told({ layer, group }).length > 0,
    of(layer, group) {
      const key = `${layer}/${group}`;
      const known = offices.get(key);
      if (known) return known;
      const own = told({ layer, group });
      const made = [...new Set(own.map(({ country }) => country))].map((country) =>
        joined(connected(own.filter((each) => each.country === country))),
      );
      offices.set(key, made);
      return made;

      /** What is told in that country under a wording of these, or under one that those share with others. */
      function connected(seeds: readonly Told[]): readonly Told[] {
        const [{ country }] = seeds as [Told, ...Told[]];
        const groups = new Map<string, Group>();
        const points: Told[] = [];
        const add = (group: Group): void => {
          const key = `${group.layer}/${group.group}`;
          if (groups.has(key)) return;
          const found = told(group).filter((each) => each.country === country);
          if (found.length === 0) return;
          groups.set(key, group);
          points.push(...found);
          for (const form of layers[group.layer]!.layer.uses.forms(group.group))
            for (const other of groupsOf(form, layers, automata)) add(other);
        };
        for (const { group } of seeds) add(group);
        return points;
      }
    },
  };

  function joined(told: readonly Told[]): Office {
    const points = [...told].sort((a, b) => a.order - b.order || a.layer - b.layer || a.point - b.point);
    const forms = points.flatMap(({ group }) => layers[group.layer]!.layer.uses.forms(group.group));
    return officeOf(
      [...new Set(forms)],
      points[0]!.country,
      points.map(({ entity, date }) => ({ entity, date })),
    );
  }
}

/** Groups of any layer that have a wording. */
function groupsOf(form: string, layers: readonly LiveLayer[], automata: readonly Automaton[]): Group[] {
  const key = foldKey(form);
  return layers.flatMap(({ layer: { uses } }, layer) => {
    const hit = automata[layer]!.next(form, 0, 1);
    if (!hit || hit.unmarked || hit.end - hit.start < form.length) return [];
    const numbers = hit.surfaces.flatMap((surface) => [...uses.of(surface)]);
    return numbers
      .filter((use) => use >= uses.uses)
      .map((use) => use - uses.uses)
      .filter((group) => uses.forms(group).some((other) => foldKey(other) === key))
      .map((group) => ({ layer, group }));
  });
}
