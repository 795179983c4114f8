/** Everything the annotator needs, built once from a corpus's knowledge. */
import type {
  Agreement,
  CountryCode,
  Entity,
  EntityId,
  Forum,
  Knowledge,
  Official,
  PartnershipLevel,
  Party,
  SurfaceRule,
} from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import { foldKey } from '../text/fold.ts';
import { compileAutomaton, loadAutomaton } from './automaton.ts';
import { PLACES } from './data/places.ts';
import { type ForeignName, foreignName } from './foreign.ts';
import { isCommonName, isVietnameseName } from './names.ts';
import { ladyBefore } from './namesakes.ts';
import { type Office, officesOf } from './offices.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Automaton, SurfaceSpec } from './types.ts';
import { otherWordings } from './wordings.ts';

/** One meaning of a surface. */
export interface Use {
  readonly entity: EntityId;
  readonly rule: SurfaceRule | 'office';
  /** The surface names all parties of the agreement or forum itself. */
  readonly selfContained: boolean;
  readonly level?: PartnershipLevel;
  /** Only where `rule` is `office`. */
  readonly office?: Office;
}

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

export interface Lexicon {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Each looked at when first asked for: a page names few. */
  readonly people: Pick<ReadonlyMap<EntityId, Person>, 'get' | 'has'>;
  /** By index of the automaton's surfaces. */
  readonly uses: readonly (readonly Use[])[];
  readonly automaton: Automaton;
}

/** What of a lexicon takes long to make, as plain data: to be made once for a corpus, and kept beside it. */
export interface LexiconData {
  readonly uses: Lexicon['uses'];
  /** What `toBuffer` of the automaton gave. */
  readonly automaton: ArrayBuffer;
}

/** How a level is worded, beside what the corpus writes; with China one says `hợp tác` as well. */
const LEVEL_FORMS: Readonly<Record<PartnershipLevel, readonly string[]>> = {
  comprehensive: ['đối tác toàn diện', 'comprehensive partnership'],
  strategic: ['đối tác chiến lược', 'strategic partnership'],
  'comprehensive-strategic': [
    'đối tác chiến lược toàn diện',
    'đối tác hợp tác chiến lược toàn diện',
    'comprehensive strategic partnership',
    'strategic comprehensive partnership',
  ],
};
/** Family names shorter than this, in letters, are no surfaces of their own. */
const LEAST_FAMILY = 4;
const PLACE_KEYS = new Set(PLACES.split('|').map(foldKey));

/** Countries of an agreement's or forum's parties. */
export function partyCountries(parties: readonly Party[]): CountryCode[] {
  return [...new Set(parties.flatMap((party) => (party.country ? [party.country] : [])))];
}

function personOf(official: Official, entities: ReadonlyMap<EntityId, Entity>): Person {
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

function peopleOf(entities: Lexicon['entities']): Lexicon['people'] {
  const made = new Map<EntityId, Person>();
  const get = (id: EntityId): Person | undefined => {
    const entity = entities.get(id);
    if (entity?.kind !== 'official') return undefined;
    const person = made.get(id) ?? personOf(entity, entities);
    made.set(id, person);
    return person;
  };
  return { get, has: (id) => entities.get(id)?.kind === 'official' };
}

const entitiesOf = (knowledge: Knowledge): Lexicon['entities'] =>
  new Map(knowledge.entities.map((entity) => [entity.id, entity]));

/** Collects surfaces, folding alike ones together. */
class Collector {
  readonly specs: SurfaceSpec[] = [];
  readonly uses: Use[][] = [];
  readonly #index = new Map<string, number>();

  add(text: string, unmarked: boolean, any: boolean, use: Use): void {
    const key = foldKey(text);
    if (!key) return;
    let at = this.#index.get(key);
    if (at === undefined) {
      at = this.specs.length;
      this.#index.set(key, at);
      this.specs.push({ text, unmarked, ...(any && { caseRule: 'any' as const }) });
      this.uses.push([]);
    }
    const uses = this.uses[at]!;
    if (!uses.some((known) => known.entity === use.entity && known.office === use.office)) uses.push(use);
  }
}

function addOfficial(into: Collector, person: Person): void {
  const { official, foreign } = person;
  const use = (rule: SurfaceRule): Use => ({ entity: official.id, rule, selfContained: true });
  into.add(official.name.vi, true, false, use('name'));
  for (const surface of official.surfaces) into.add(surface.text, true, false, use(surface.rule));
  if (foreign && foreign.family.length >= LEAST_FAMILY) into.add(foreign.family, true, false, use('short'));
}

/** Acronyms and one-word names keep their case (INL, Interpol); wordings match in any. */
const anyCase = (text: string): boolean => /\s/u.test(text.trim());

function addTreaty(into: Collector, entity: Agreement | Forum): void {
  const parties = partyCountries(entity.parties);
  const add = (text: string, rule: SurfaceRule): void => {
    addForm(text, rule);
    for (const wording of otherWordings(text)) addForm(wording, rule === 'name' ? 'alias' : rule);
  };
  const addForm = (text: string, rule: SurfaceRule): void => {
    const named = new Set(findCountries(text).map((hit) => hit.code));
    const selfContained = parties.length > 0 && parties.every((code) => named.has(code));
    const level = entity.kind === 'agreement' && rule === 'level' ? entity.level : undefined;
    into.add(text, true, anyCase(text), { entity: entity.id, rule, selfContained, ...(level && { level }) });
  };
  for (const surface of entity.surfaces) add(surface.text, surface.rule);
  if (entity.kind === 'agreement' && entity.type === 'partnership' && entity.level) {
    for (const form of LEVEL_FORMS[entity.level]) add(form, 'level');
  }
  add(entity.name.vi, 'name');
  add(entity.name.en, 'name');
}

/** Compiles a corpus's knowledge. Immutable; one serves any number of annotators. */
export function buildLexicon(knowledge: Knowledge): Lexicon {
  const entities = entitiesOf(knowledge);
  const people = peopleOf(entities);
  const into = new Collector();
  for (const entity of knowledge.entities) {
    if (entity.kind === 'official') {
      addOfficial(into, people.get(entity.id)!);
    } else if (entity.kind === 'organisation') {
      const forms = [entity.name.vi, entity.name.en, ...entity.surfaces.map((surface) => surface.text)];
      const short = new Set(entity.surfaces.filter((s) => s.rule === 'short').map((s) => s.text));
      for (const text of forms) {
        const rule = short.has(text) ? 'short' : 'name';
        into.add(text, true, anyCase(text), { entity: entity.id, rule, selfContained: true });
      }
    } else addTreaty(into, entity);
  }
  for (const office of officesOf(entities)) {
    const holder = office.points[0]!.entity;
    for (const form of office.forms) {
      into.add(form, true, true, { entity: holder, rule: 'office', selfContained: true, office });
    }
  }
  return { entities, people, uses: into.uses, automaton: compileAutomaton(into.specs) };
}

/** What {@link loadLexicon} needs beside the knowledge. */
export function lexiconData({ uses, automaton }: Lexicon): LexiconData {
  return { uses, automaton: automaton.toBuffer() };
}

/** The lexicon that the data was made of; `knowledge` must be the same. Throws a `RangeError` for an automaton of another version. */
export function loadLexicon(knowledge: Knowledge, { uses, automaton }: LexiconData): Lexicon {
  const entities = entitiesOf(knowledge);
  return { entities, people: peopleOf(entities), uses, automaton: loadAutomaton(automaton) };
}
