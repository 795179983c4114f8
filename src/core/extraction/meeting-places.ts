/** Officials in the sentences: by name, and by a title alone that stands for one of them. */
import type { Chunk } from './chunks.ts';
import { dayIn } from './dates-near.ts';
import { meetingsIn, type OfficialPlace } from './meetings.ts';
import type { Person } from './officials.ts';
import { type Range, sentenceAt, spanOf, type TokenText, textOf } from './tokens.ts';
import type { ExtractedMeeting } from './types.ts';

/** Meetings of an article, each set of people and kind once. */
export function collectMeetings(
  doc: TokenText,
  chunks: readonly (readonly Chunk[])[],
  officials: readonly Person[],
): ExtractedMeeting[] {
  const meetings: ExtractedMeeting[] = [];
  const seen = new Set<string>();
  doc.sentences.forEach((sentence, index) => {
    const places = placesIn(doc, index, chunks[index]!, officials);
    for (const found of meetingsIn(doc, sentence, places)) {
      const people = found.officials.map((official) => officials[official]!.name);
      const key = [...people].sort().join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      const evidence: Range = sentenceAt(doc, found.sentence.from);
      meetings.push({
        people,
        what: found.what,
        date: dayIn(doc, evidence),
        evidence: { ...spanOf(doc, evidence), quote: textOf(doc, evidence) },
      });
    }
  });
  return meetings;
}

function placesIn(
  doc: TokenText,
  index: number,
  chunks: readonly Chunk[],
  officials: readonly Person[],
): OfficialPlace[] {
  const places: OfficialPlace[] = [];
  officials.forEach((person, official) => {
    for (const mention of person.mentions) {
      if (mention.sentence !== index) continue;
      const claim = mention.claims.find((item) => item.title.to <= mention.name.from);
      const from = claim ? claim.title.from : mention.name.from;
      const behind = mention.claims.filter((item) => item.title.from >= mention.name.to).at(-1);
      places.push({ official, from, to: behind ? behind.title.to : mention.name.to });
    }
  });
  for (const chunk of chunks) {
    if (chunk.is !== 'title' || places.some((place) => chunk.from >= place.from && chunk.from < place.to))
      continue;
    const official = standsFor(doc, chunk, officials);
    if (official >= 0) places.push({ official, from: chunk.from, to: chunk.to });
  }
  return places.sort((a, b) => a.from - b.from);
}

/** `Thủ tướng đã tiếp …`: the one official of the article whose office these words are. */
function standsFor(doc: TokenText, chunk: Chunk & { is: 'title' }, officials: readonly Person[]): number {
  const { title } = chunk;
  const words = textOf(doc, { from: title.core, to: title.to }).toLowerCase();
  const fits: number[] = [];
  officials.forEach((person, index) => {
    const held = person.roles.some((role) => {
      const own = textOf(doc, role.title).toLowerCase();
      return (
        !role.former &&
        (own === words || own.startsWith(`${words} `)) &&
        (title.country === null || title.country === person.country)
      );
    });
    if (held) fits.push(index);
  });
  if (fits.length <= 1) return fits[0] ?? -1;
  // Without a country the words mean one of ours, else whom the text named last.
  const own = fits.filter((index) => officials[index]!.country === 'VN');
  if (title.country === null && own.length === 1) return own[0]!;
  const last = (index: number): number =>
    Math.max(
      -1,
      ...officials[index]!.mentions.map((mention) => mention.name.from).filter((at) => at < chunk.from),
    );
  return fits.sort((a, b) => last(b) - last(a))[0]!;
}
