/** The entities of a layer by the names they are known under, packed: objects are made when asked for. */
import type { KnownEntity } from '../knowledge/record.types.ts';
import type {
  Bilingual,
  CountryCode,
  Entity,
  EntityId,
  Kind,
  Party,
  SurfaceRule,
} from '../knowledge/types.ts';
import { tokenize } from '../text/tokens.ts';
import { loadNames, NameWordsWriter, type PackedNames } from './name-words.ts';
import { PackedReader, packArrays, StringReader, StringWriter } from './packed.ts';

/** `BCKN`, and the version of the format. */
const FORMAT = 0x424b_0001;
const KINDS: readonly Kind[] = ['official', 'agreement', 'forum', 'organisation'];
/** Bits of an entity beside its kind and the basis of its name: it has offices, one of them is dated. */
const HAS_OFFICE = 16;
const HAS_DATED = 32;
const KIND_MASK = 7;
const BASES: readonly Bilingual['basis'][] = ['official', 'ours'];
export const RULES: readonly SurfaceRule[] = ['name', 'alias', 'short', 'level', 'spelling'];
/** Bits of a wording: its rule, and whether it is stripped. */
const RULE_MASK = 7;
const STRIPPED = 8;
const LEVEL = RULES.indexOf('level');

/** A wording of an entity. */
export interface Wording {
  readonly text: string;
  readonly rule: SurfaceRule;
}

export interface KnownTable {
  readonly size: number;
  id(at: number): EntityId;
  kind(at: number): Kind;
  name(at: number): Bilingual;
  /** Its names and surfaces, each once. */
  wordings(at: number): readonly Wording[];
  countries(at: number): readonly string[];
  /** What of an official's offices is told: none, such as have no date (a statue's), or dated ones. */
  offices(at: number): 'none' | 'undated' | 'dated';
  /** Organisations of an official's offices. */
  organisations(at: number): readonly EntityId[];
  entity(at: number): KnownEntity;
  /** Where an id stands; -1 where it does not. */
  find(id: EntityId): number;
  /** All wordings of all entities, in their order, as words. */
  readonly names: PackedNames;
  /** The entity that a wording is of, and the wording, by its number among all. */
  entityOf(name: number): number;
  wording(name: number): Wording;
  /** Names it by itself, not together with parties. */
  isNaming(name: number): boolean;
  /** A name with diacritics, here written without. */
  isStripped(name: number): boolean;
}

/** Countries of an agreement's or forum's parties. */
export function partyCountries(parties: readonly Party[]): CountryCode[] {
  return [...new Set(parties.flatMap((party) => party.country ?? []))];
}

/** An official's country, a body's own, those of an agreement's or forum's parties. */
export function countriesOf(entity: Entity): readonly CountryCode[] {
  if (entity.kind === 'official' || entity.kind === 'organisation')
    return entity.country ? [entity.country] : [];
  return partyCountries(entity.parties);
}

function wordingsOf({ name, surfaces }: Entity): readonly Wording[] {
  const rules = new Map<string, SurfaceRule>();
  for (const text of [name.vi, name.en]) rules.set(text, 'name');
  for (const { text, rule } of surfaces) if (!rules.has(text)) rules.set(text, rule);
  return [...rules].map(([text, rule]) => ({ text, rule }));
}

/** Wordings that name an entity anywhere, or together with its parties. */
export const namesOf = (wordings: readonly Wording[]): readonly string[] =>
  wordings.filter(({ rule }) => rule !== 'short').map(({ text }) => text);

export function knownEntity(entity: Entity): KnownEntity {
  const { id, kind, name } = entity;
  return { id, kind, name, names: namesOf(wordingsOf(entity)), countries: countriesOf(entity) };
}

export class KnownWriter {
  readonly #strings = new StringWriter();
  readonly #ids: EntityId[] = [];
  readonly #marks: number[] = [];
  /** Id, Vietnamese and English name of each. */
  readonly #heads: number[] = [];
  readonly #wordings = new Lists();
  readonly #rules: number[] = [];
  readonly #names = new NameWordsWriter();
  readonly #countries = new Lists();
  readonly #organisations = new Lists();

  add(entity: Entity): void {
    const text = (each: string) => this.#strings.add(each);
    this.#ids.push(entity.id);
    const roles = entity.kind === 'official' ? entity.roles : [];
    this.#marks.push(
      (KINDS.indexOf(entity.kind) * BASES.length + BASES.indexOf(entity.name.basis)) |
        (roles.length > 0 ? HAS_OFFICE : 0) |
        (roles.some(({ asOf }) => asOf) ? HAS_DATED : 0),
    );
    this.#heads.push(text(entity.id), text(entity.name.vi), text(entity.name.en));
    const wordings = wordingsOf(entity);
    this.#wordings.add(wordings.map((each) => text(each.text)));
    this.#addNames(wordings);
    this.#countries.add(countriesOf(entity).map(text));
    const organisations = new Set(roles.flatMap(({ organisation }) => organisation ?? []));
    this.#organisations.add([...organisations].map(text));
  }

  #addNames(wordings: readonly Wording[]): void {
    const worded = wordings.map(({ text, rule }) => {
      const tokens = tokenize(text);
      const marked = tokens.some((token) => token.marked !== token.bare);
      return { tokens, rule, marked, bare: tokens.map((token) => token.bare).join(' ') };
    });
    const named = worded.filter(({ rule }) => rule !== 'level');
    const withMarks = new Set(named.filter(({ marked }) => marked).map(({ bare }) => bare));
    for (const { tokens, rule, marked, bare } of worded) {
      this.#names.add(tokens);
      this.#rules.push(RULES.indexOf(rule) | (!marked && withMarks.has(bare) ? STRIPPED : 0));
    }
  }

  /** Gives way between its parts. */
  *pack(): Generator<void, Uint8Array<ArrayBuffer>> {
    const names = yield* this.#names.pack();
    yield;
    const ids = this.#ids;
    const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
    yield;
    const strings = this.#strings.arrays();
    yield;
    const heads = Uint32Array.from(this.#heads);
    const wordings = this.#wordings.arrays();
    yield;
    return packArrays(FORMAT, [
      ...strings,
      Uint8Array.from(this.#marks),
      heads,
      order,
      ...wordings,
      Uint8Array.from(this.#rules),
      ...this.#countries.arrays(),
      ...this.#organisations.arrays(),
      names,
    ]);
  }
}

/** Lists of numbers, one after the other. */
export class Lists {
  readonly #starts: number[] = [0];
  readonly #items: number[] = [];

  add(items: readonly number[]): void {
    for (const item of items) this.#items.push(item);
    this.#starts.push(this.#items.length);
  }

  /** Where each begins, one more than there are; the numbers. */
  arrays(): readonly [Uint32Array, Uint32Array] {
    return [Uint32Array.from(this.#starts), Uint32Array.from(this.#items)];
  }
}

/** Throws a `RangeError` for bytes of another format. */
export function loadKnown(bytes: Uint8Array): KnownTable {
  const reader = new PackedReader(FORMAT, bytes);
  const strings = new StringReader(reader.whole(), reader.short());
  const marks = reader.bytes();
  const heads = reader.whole();
  const order = reader.whole();
  const [wordingsAt, wordingTexts, rules] = [reader.whole(), reader.whole(), reader.bytes()];
  const [countriesAt, countryTexts] = [reader.whole(), reader.whole()];
  const [organisationsAt, organisationTexts] = [reader.whole(), reader.whole()];
  const names = loadNames(reader.bytes());
  const texts = (starts: Uint32Array, items: Uint32Array, at: number): string[] =>
    Array.from(items.subarray(starts[at], starts[at + 1]), (item) => strings.get(item));
  const table: KnownTable = {
    size: marks.length,
    id: (at) => strings.get(heads[at * 3]!),
    kind: (at) => KINDS[(marks[at]! & KIND_MASK) >> 1]!,
    name: (at) => ({
      vi: strings.get(heads[at * 3 + 1]!),
      en: strings.get(heads[at * 3 + 2]!),
      basis: BASES[marks[at]! % BASES.length]!,
    }),
    wordings: (at) =>
      texts(wordingsAt, wordingTexts, at).map((text, i) => ({
        text,
        rule: RULES[rules[wordingsAt[at]! + i]! & RULE_MASK]!,
      })),
    countries: (at) => texts(countriesAt, countryTexts, at),
    offices(at) {
      if ((marks[at]! & HAS_DATED) !== 0) return 'dated';
      return (marks[at]! & HAS_OFFICE) !== 0 ? 'undated' : 'none';
    },
    organisations: (at) => texts(organisationsAt, organisationTexts, at),
    entity: (at) => ({
      id: table.id(at),
      kind: table.kind(at),
      name: table.name(at),
      names: namesOf(table.wordings(at)),
      countries: table.countries(at),
    }),
    names,
    entityOf(name) {
      let [low, high] = [0, marks.length];
      while (low + 1 < high) {
        const middle = (low + high) >>> 1;
        if (wordingsAt[middle]! <= name) low = middle;
        else high = middle;
      }
      return low;
    },
    wording: (name) => ({ text: strings.get(wordingTexts[name]!), rule: RULES[rules[name]! & RULE_MASK]! }),
    isNaming: (name) => (rules[name]! & RULE_MASK) !== LEVEL,
    isStripped: (name) => (rules[name]! & STRIPPED) !== 0,
    find(id) {
      let [low, high] = [0, order.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (strings.compare(heads[order[middle]! * 3]!, id) < 0) low = middle + 1;
        else high = middle;
      }
      const at = order[low];
      return at !== undefined && strings.compare(heads[at * 3]!, id) === 0 ? at : -1;
    },
  };
  return table;
}
