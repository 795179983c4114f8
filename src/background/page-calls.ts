/** What a page calls a person, read by the extraction off the passages that name him. */
import { extract } from '../core/extraction/extract.ts';
import type { ExtractedOfficial, ExtractedRole } from '../core/extraction/types.ts';
import type { OfficeAt } from '../core/knowledge/brief.types.ts';
import { type StatedOffice, unlikeCorpus } from '../core/knowledge/page-office.ts';
import type { NamedPassage, PageCalls } from '../protocol/page-says.ts';

/** Words of the page shown at most, in UTF-16 units: the longest chain of offices of the corpus takes 160. */
const LONGEST = 240;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** `office`: what the corpus has for the page's date. Null where the passages give the person no title. */
export function pageCalls(passages: readonly NamedPassage[], office: OfficeAt): PageCalls | null {
  const { text, places } = joined(passages);
  const official = extract({ text }).officials.find(({ mentions }) =>
    mentions.some((mention) =>
      places.some((place) => place.start < mention.end && mention.start < place.end),
    ),
  );
  if (!official || official.roles.length === 0) return null;
  const said = wordsOf(official);
  if (!said) return null;
  return { ...said, unlike: unlikeCorpus(statedOffices(official.roles), office) };
}

/** Offices in the page's words; a rank that stands for want of one is none. */
export function statedOffices(roles: readonly ExtractedRole[]): StatedOffice[] {
  return roles
    .filter(({ title, rank }) => title.start !== rank?.start)
    .map(({ title, former }) => ({ title: oneLine(title.quote), former }));
}

/** The passages as one text, each once, with the places of the person in it. */
function joined(passages: readonly NamedPassage[]): {
  text: string;
  places: { start: number; end: number }[];
} {
  const starts = new Map<string, number>();
  const places: { start: number; end: number }[] = [];
  let text = '';
  for (const passage of passages) {
    // A line break inside a paragraph of a page is white space.
    const line = passage.text.replace(/[\r\n]/gu, ' ');
    let at = starts.get(line);
    if (at === undefined) {
      at = text.length;
      starts.set(line, at);
      text += `${line}\n`;
    }
    places.push({ start: at + passage.start, end: at + passage.end });
  }
  return { text, places };
}

/** The fullest words of the page that give him an office, cut at his name. */
function wordsOf(official: ExtractedOfficial): Pick<PageCalls, 'before' | 'name' | 'after'> | null {
  const named = official.roles.flatMap((role) => cut(role, official) ?? []);
  return named.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length)[0] ?? null;
}

function cut(
  { evidence }: ExtractedRole,
  { mentions }: ExtractedOfficial,
): Pick<PageCalls, 'before' | 'name' | 'after'> | null {
  const name = mentions.find(({ start, end }) => evidence.start <= start && end <= evidence.end);
  if (!name || evidence.quote.length > LONGEST) return null;
  const at = name.start - evidence.start;
  return {
    before: oneLine(evidence.quote.slice(0, at)),
    name: oneLine(name.quote),
    after: oneLine(evidence.quote.slice(at + name.quote.length)),
  };
}
