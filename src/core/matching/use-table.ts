/** What the surfaces of a layer's automaton mean, packed. */
import type { Entity, PartnershipLevel, SurfaceRule } from '../knowledge/types.ts';
import type { PartialDate } from '../text/dates.ts';
import { foldKey } from '../text/fold.ts';
import { Lists, RULES } from './known-table.ts';
import { type OfficeClaim, officeClaims } from './offices.ts';
import { PackedReader, packArrays, StringReader, StringWriter } from './packed.ts';
import { type NamingSurface, namingSurfaces } from './surfaces.ts';
import type { SurfaceSpec } from './types.ts';

/** `BCUS`, and the version of the format. */
const FORMAT = 0x4255_0001;
const LEVELS: readonly (PartnershipLevel | undefined)[] = [
  undefined,
  'comprehensive',
  'strategic',
  'comprehensive-strategic',
];
const SELF_CONTAINED = 1;
/** Bits of a use: self-contained in one, rule in three, level in two, derived in one. */
const RULE_SHIFT = 1;
const LEVEL_SHIFT = 4;
const LEVEL_MASK = 3;
const DERIVED = 1 << 6;
const RULE_MASK = 7;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** A single letter names nobody: it stands on every page. */
const LEAST_LETTERS = 2;
/** Groups of wordings taken in between two breaths. */
const STRIDE = 200;
const INITIALS = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu;

/** A meaning of a surface, its entity by number in the layer. */
export interface PackedUse {
  readonly entity: number;
  readonly rule: SurfaceRule;
  readonly selfContained: boolean;
  readonly level?: PartnershipLevel;
  /** As for {@link NamingSurface}. */
  readonly derived: boolean;
}

/** Somebody in an office at a date, by number in the layer; `organisation` and `country` as in {@link OfficeClaim}. */
export interface PackedPoint {
  readonly entity: number;
  readonly date: PartialDate;
  readonly organisation?: string;
  readonly country?: string;
}

export interface UseTable {
  readonly surfaces: number;
  readonly uses: number;
  /** Groups of wordings: titles that were worded alike. */
  readonly groups: number;
  /** Uses of a surface by number: below `uses` one of an entity, from there on an office group's. */
  of(surface: number): Uint32Array;
  /** Every use of every surface. */
  forEach(each: (surface: number, use: number) => void): void;
  use(at: number): PackedUse;
  entityOf(use: number): number;
  forms(group: number): readonly string[];
  points(group: number): readonly number[];
  point(at: number): PackedPoint;
  /** The entity of a point, by number. */
  holderOf(point: number): number;
  /** Groups that only organisations of other layers make offices. */
  readonly pending: Uint32Array;
}

/** How a surface is cased: those that fold alike but differ in it are matched by different rules. */
function caseOf(text: string, anyCase: boolean): string {
  const initials = text.normalize('NFC').match(INITIALS) ?? [];
  return (
    (anyCase ? 'a' : 'n') + initials.map((letter) => (letter.toLowerCase() === letter ? 'l' : 'U')).join('')
  );
}

/** Collects what entities are called, folding alike surfaces together. */
export class UseWriter {
  readonly specs: SurfaceSpec[] = [];
  readonly #strings = new StringWriter();
  readonly #index = new Map<string, number>();
  readonly #ofSurface: number[][] = [];
  readonly #entities: number[] = [];
  readonly #flags: number[] = [];
  readonly #groups = new Map<string, { readonly forms: readonly string[]; readonly points: number[] }>();
  readonly #claims: { readonly entity: number; readonly claim: OfficeClaim }[] = [];
  #size = 0;

  add(entity: Entity): void {
    const number = this.#size;
    this.#size += 1;
    for (const surface of namingSurfaces(entity)) this.#addUse(number, surface);
    if (entity.kind !== 'official') return;
    const told = new Set<string>();
    for (const claim of officeClaims(entity)) {
      const key = claim.forms.join('\n');
      const again = [key, claim.date, claim.organisation, claim.country].join('\n');
      if (told.has(again)) continue;
      told.add(again);
      const group = this.#groups.get(key) ?? { forms: claim.forms, points: [] };
      group.points.push(this.#claims.push({ entity: number, claim }) - 1);
      this.#groups.set(key, group);
    }
  }

  #surface(text: string, anyCase: boolean): number[] | null {
    const key = foldKey(text);
    if (key.replace(NO_LETTER, '').length < LEAST_LETTERS) return null;
    const cased = `${key}\n${caseOf(text, anyCase)}`;
    let at = this.#index.get(cased);
    if (at === undefined) {
      at = this.specs.push({ text, unmarked: true, ...(anyCase && { caseRule: 'any' as const }) }) - 1;
      this.#index.set(cased, at);
      this.#ofSurface.push([]);
    }
    return this.#ofSurface[at]!;
  }

  #addUse(entity: number, { text, rule, selfContained, level, anyCase, derived }: NamingSurface): void {
    const uses = this.#surface(text, anyCase);
    if (!uses || uses.some((use) => this.#entities[use] === entity)) return;
    uses.push(this.#entities.push(entity) - 1);
    this.#flags.push(
      (selfContained ? SELF_CONTAINED : 0) |
        (derived ? DERIVED : 0) |
        (RULES.indexOf(rule) << RULE_SHIFT) |
        (LEVELS.indexOf(level) << LEVEL_SHIFT),
    );
  }

  /**
   * Gives way between its parts.
   * @param countryOf the country of an organisation, as far as the layer knows
   */
  *pack(countryOf: (organisation: string) => string | undefined): Generator<void, Uint8Array<ArrayBuffer>> {
    const groups = [...this.#groups.values()];
    const [forms, points, surfaces] = [new Lists(), new Lists(), new Lists()];
    const text = (each: string | undefined) => (each === undefined ? 0 : this.#strings.add(each) + 1);
    const pending: number[] = [];
    for (const [number, group] of groups.entries()) {
      const use = this.#entities.length + number;
      for (const form of group.forms) {
        const uses = this.#surface(form, true);
        if (uses && !uses.includes(use)) uses.push(use);
      }
      forms.add(group.forms.map((form) => this.#strings.add(form)));
      points.add(group.points);
      const sure = group.points.some((at) => {
        const { country, organisation } = this.#claims[at]!.claim;
        return country !== undefined || (organisation !== undefined && countryOf(organisation) !== undefined);
      });
      if (!sure) pending.push(number);
      if (number % STRIDE === 0) yield;
    }
    for (const [surface, uses] of this.#ofSurface.entries()) {
      surfaces.add(uses);
      if (surface % (100 * STRIDE) === 0) yield;
    }
    yield;
    const claims = this.#claims.flatMap(({ entity, claim }) => [
      entity,
      text(claim.date),
      text(claim.organisation),
      text(claim.country),
    ]);
    return packArrays(FORMAT, [
      ...this.#strings.arrays(),
      ...surfaces.arrays(),
      Uint32Array.from(this.#entities),
      Uint8Array.from(this.#flags),
      ...forms.arrays(),
      ...points.arrays(),
      Uint32Array.from(claims),
      Uint32Array.from(pending),
    ]);
  }
}

/** Throws a `RangeError` for bytes of another format. */
export function loadUses(bytes: Uint8Array): UseTable {
  const reader = new PackedReader(FORMAT, bytes);
  const strings = new StringReader(reader.whole(), reader.short());
  const [surfacesAt, surfaceUses] = [reader.whole(), reader.whole()];
  const [entities, flags] = [reader.whole(), reader.bytes()];
  const [formsAt, formTexts] = [reader.whole(), reader.whole()];
  const [pointsAt, pointNumbers] = [reader.whole(), reader.whole()];
  const claims = reader.whole();
  const pending = reader.whole();
  const list = (starts: Uint32Array, items: Uint32Array, at: number) =>
    items.subarray(starts[at], starts[at + 1]);
  const text = (number: number | undefined) => (number ? strings.get(number - 1) : undefined);
  return {
    surfaces: surfacesAt.length - 1,
    uses: entities.length,
    groups: formsAt.length - 1,
    of: (surface) => list(surfacesAt, surfaceUses, surface),
    forEach(each) {
      for (let surface = 0; surface + 1 < surfacesAt.length; surface += 1)
        for (let at = surfacesAt[surface]!; at < surfacesAt[surface + 1]!; at += 1)
          each(surface, surfaceUses[at]!);
    },
    use(at) {
      const bits = flags[at]!;
      const level = LEVELS[(bits >>> LEVEL_SHIFT) & LEVEL_MASK];
      return {
        entity: entities[at]!,
        rule: RULES[(bits >>> RULE_SHIFT) & RULE_MASK]!,
        selfContained: (bits & SELF_CONTAINED) !== 0,
        derived: (bits & DERIVED) !== 0,
        ...(level && { level }),
      };
    },
    entityOf: (use) => entities[use]!,
    forms: (group) => Array.from(list(formsAt, formTexts, group), (form) => strings.get(form)),
    points: (group) => [...list(pointsAt, pointNumbers, group)],
    point(at) {
      const [entity, date, organisation, country] = claims.subarray(at * 4, at * 4 + 4);
      const body = text(organisation);
      const land = text(country);
      return {
        entity: entity!,
        date: text(date)! as PartialDate,
        ...(body !== undefined && { organisation: body }),
        ...(land !== undefined && { country: land }),
      };
    },
    holderOf: (point) => claims[point * 4]!,
    pending,
  };
}
