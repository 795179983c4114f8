/** What all kinds of entities share: names, surfaces, parties. Curated names are joined with the forms the articles have. */
import type { FoundEntity } from '../../core/corpus/found-index.ts';
import {
  foundName,
  foundNameRule,
  foundRule,
  isNamedAlready,
  isUnmarkedForm,
  isWithin,
} from '../../core/corpus/found-names.ts';
import { slug } from '../../core/corpus/identify.ts';
import type { Article, Bilingual, EntityId, Kind, Party, Surface } from '../../core/knowledge/types.ts';
import { ALREADY_FOUND } from './correct.ts';
import type { FieldPath } from './problems.ts';
import type { Named, PartyEntry } from './schema.ts';

type Report = (path: FieldPath, message: string) => void;

/** A curated entry; one that has no name leaves it to extraction. */
type NameEntry = Pick<Named, 'surfaces'> & {
  readonly [K in 'name' | 'nameRule' | 'note']?: Named[K] | undefined;
};

const NOTHING: NameEntry = { surfaces: [] };

/** Names and surfaces of an entity. Where a surface stands in an article, the article is its basis. */
export function names(
  { id, kind }: { readonly id: EntityId; readonly kind: Kind },
  curated: NameEntry | undefined,
  found: FoundEntity | undefined,
  articles: readonly Article[],
  report: Report,
): {
  readonly id: EntityId;
  readonly name: Bilingual;
  readonly surfaces: readonly Surface[];
  readonly note?: Bilingual;
} {
  const { nameRule, note, surfaces: listed, name: given } = curated ?? NOTHING;
  const own = found && foundName(found.forms[0]?.[0] ?? id, kind);
  if (given && own && given.vi === own.vi && given.en === own.en && slug(own.vi) === id)
    report([id, 'name'], ALREADY_FOUND);
  if (!given && !own) report([id, 'name'], 'is missing, and no article has it');
  const name = given ?? own ?? foundName(id, kind);
  const surfaces: Surface[] = [];
  const add = (surface: Omit<Surface, 'basis'>) => {
    if (surfaces.some((other) => other.text === surface.text)) return false;
    const basis = articles.some(({ text }) => text.includes(surface.text)) ? 'article' : 'ours';
    surfaces.push({ ...surface, basis });
    return true;
  };
  add({
    text: name.vi,
    rule: nameRule ?? (given === undefined ? foundNameRule(name.vi, kind) : 'name'),
    lang: 'vi',
  });
  if (!isUnmarkedForm(name)) add({ text: name.en, rule: nameRule ?? 'alias', lang: 'en' });
  listed.forEach((surface, i) => {
    if (!add(surface)) report([id, 'surfaces', i], `“${surface.text}” is listed twice`);
    if (found && isFoundAlike(surface, id, kind, given, found)) report([id, 'surfaces', i], ALREADY_FOUND);
  });
  for (const text of new Set(found?.forms.flat()))
    if (!isNamedAlready(text, surfaces, kind)) add({ text, rule: foundRule(text, kind), lang: 'vi' });
  return { id, name, surfaces, ...(note && { note }) };
}

/** Whether extraction gives the entity this wording, by this rule, without being told. */
function isFoundAlike(
  { text, rule }: Pick<Surface, 'text' | 'rule'>,
  id: EntityId,
  kind: Kind,
  name: Bilingual | undefined,
  { forms }: FoundEntity,
): boolean {
  const isSame = (form: string) => form === text && foundRule(form, kind) === rule;
  // Told by another of its forms, or by its name: a spelling that extraction takes for another man must be listed.
  const isTold = (list: readonly string[]) =>
    kind === 'official'
      ? list.some((form) => form !== text && (form === name?.vi || slug(form) === id))
      : name !== undefined && isWithin(text, name.vi);
  return forms.some((list) => list.some(isSame) && isTold(list));
}

export function parties(
  entries: readonly PartyEntry[],
  organisations: ReadonlySet<EntityId>,
  path: FieldPath,
  report: Report,
): Party[] {
  return entries.map((entry, i) => {
    if (typeof entry === 'string') return { country: entry };
    if ('organisation' in entry && !organisations.has(entry.organisation))
      report([...path, i, 'organisation'], `there is no organisation ${entry.organisation}`);
    const country = entry.country !== undefined && { country: entry.country };
    return 'organisation' in entry
      ? { organisation: entry.organisation, ...country }
      : { text: entry.text, ...country };
  });
}
