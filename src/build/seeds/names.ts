/** What all kinds of entities share: names, surfaces, parties. */
import type { Article, Bilingual, EntityId, Party, Surface } from '../../core/knowledge/types.ts';
import { stripMarks } from '../../core/text/fold.ts';
import type { FieldPath } from './problems.ts';
import type { Named, PartyEntry } from './schema.ts';

type Report = (path: FieldPath, message: string) => void;

/** Names and surfaces of an entity. Where a surface stands in an article, the article is its basis. */
export function names(
  id: EntityId,
  entry: Named,
  articles: readonly Article[],
  report: Report,
): {
  readonly id: EntityId;
  readonly name: Bilingual;
  readonly surfaces: readonly Surface[];
  readonly note?: Bilingual;
} {
  const { name, nameRule, note } = entry;
  const surfaces: Surface[] = [];
  const add = (surface: Omit<Surface, 'basis'>, path: FieldPath) => {
    if (surfaces.some((other) => other.text === surface.text)) {
      report(path, `“${surface.text}” is listed twice`);
      return;
    }
    const basis = articles.some(({ text }) => text.includes(surface.text)) ? 'article' : 'ours';
    surfaces.push({ ...surface, basis });
  };
  add({ text: name.vi, rule: nameRule ?? 'name', lang: 'vi' }, [id, 'name']);
  if (!isUnmarkedForm(name)) add({ text: name.en, rule: nameRule ?? 'alias', lang: 'en' }, [id, 'name']);
  entry.surfaces.forEach((surface, i) => {
    add(surface, [id, 'surfaces', i]);
  });
  return { id, name, surfaces, ...(note && { note }) };
}

/** `To Lam` for `Tô Lâm`: accepted by the matcher's rule for names without marks, so that it is no surface. */
function isUnmarkedForm({ vi, en }: Bilingual): boolean {
  return stripMarks(vi.normalize('NFC')).toLowerCase() === en.toLowerCase();
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
