/** The strings that name an entity in text, each with what it means and how capitals bear on it. */
import type {
  Agreement,
  Entity,
  Forum,
  Official,
  PartnershipLevel,
  SurfaceRule,
} from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import { foreignName } from './foreign.ts';
import { countriesOf } from './known-table.ts';
import { isVietnameseName } from './names.ts';
import { otherWordings } from './wordings.ts';

export interface NamingSurface {
  readonly text: string;
  readonly rule: SurfaceRule;
  /** The surface names all parties of the agreement or forum itself. */
  readonly selfContained: boolean;
  readonly level?: PartnershipLevel;
  /** Matches in any case; else a surface that begins with a capital wants one. */
  readonly anyCase: boolean;
  /** Made from a name, and not stated: what is stated of the same string counts before it. */
  readonly derived: boolean;
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

/** All of an entity's, in the order in which their meanings count. */
export function namingSurfaces(entity: Entity): readonly NamingSurface[] {
  switch (entity.kind) {
    case 'official':
      return ofOfficial(entity);
    case 'organisation': {
      const forms = [entity.name.vi, entity.name.en, ...entity.surfaces.map((surface) => surface.text)];
      const short = new Set(entity.surfaces.filter((s) => s.rule === 'short').map((s) => s.text));
      return forms.map((text) => ({
        text,
        rule: short.has(text) ? 'short' : 'name',
        selfContained: true,
        anyCase: anyCase(text),
        derived: false,
      }));
    }
    default:
      return ofTreaty(entity);
  }
}

function ofOfficial({ name, surfaces }: Official): readonly NamingSurface[] {
  const of = (text: string, rule: SurfaceRule, derived = false): NamingSurface => ({
    text,
    rule,
    selfContained: true,
    anyCase: false,
    derived,
  });
  const foreign = isVietnameseName(name.vi)
    ? null
    : foreignName(
        name.vi,
        surfaces.map(({ text }) => text),
      );
  return [
    of(name.vi, 'name'),
    ...surfaces.map(({ text, rule }) => of(text, rule)),
    ...(foreign && foreign.family.length >= LEAST_FAMILY ? [of(foreign.family, 'short', true)] : []),
  ];
}

/** Acronyms and one-word names keep their case (INL, Interpol); wordings match in any. */
const anyCase = (text: string): boolean => /\s/u.test(text.trim());

function ofTreaty(entity: Agreement | Forum): readonly NamingSurface[] {
  const parties = countriesOf(entity);
  const form = (text: string, rule: SurfaceRule, derived: boolean): NamingSurface => {
    const named = new Set(findCountries(text).map((hit) => hit.code));
    const level = entity.kind === 'agreement' && rule === 'level' ? entity.level : undefined;
    return {
      text,
      rule,
      selfContained: parties.length > 0 && parties.every((code) => named.has(code)),
      ...(level && { level }),
      anyCase: anyCase(text),
      derived,
    };
  };
  const worded = (text: string, rule: SurfaceRule, derived = false): NamingSurface[] => [
    form(text, rule, derived),
    ...otherWordings(text).map((wording) => form(wording, rule === 'name' ? 'alias' : rule, true)),
  ];
  const partnership = entity.kind === 'agreement' && entity.type === 'partnership' ? entity.level : undefined;
  return [
    ...entity.surfaces.flatMap(({ text, rule }) => worded(text, rule)),
    ...(partnership ? LEVEL_FORMS[partnership].flatMap((text) => worded(text, 'level', true)) : []),
    ...worded(entity.name.vi, 'name'),
    ...worded(entity.name.en, 'name'),
  ];
}
