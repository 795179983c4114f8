/** Meetings of an article: officials in each sentence, by name or by a title alone, and who met whom. */
import type { Chunk } from './chunks.ts';
import { dayIn } from './dates-near.ts';
import { leaders } from './lexicon.ts';
import type { OfficialPlace } from './meeting-lists.ts';
import { type MeetingFound, meetingsIn } from './meetings.ts';
import type { Person } from './officials.ts';
import { lastBefore } from './shortforms.ts';
import { type Sentence, spanOf, type TokenText, textOf } from './tokens.ts';
import type { ExtractedMeeting } from './types.ts';

/** Sentences back in which a subject that is left out must have been named. */
const MEMORY = 1;
/** Sentences behind a list of hosts in which the other side's may follow; a caption may stand between. */
const SIDES = 4;
/** Places that make an official the one an article is about. */
const PROTAGONIST = 3;
/** Officials looked at for that. */
const LEADING = 20;

/** Meetings of an article, each set of people once. */
export function collectMeetings(
  doc: TokenText,
  chunks: readonly (readonly Chunk[])[],
  officials: readonly Person[],
): ExtractedMeeting[] {
  const bySentence = placesBySentence(doc, chunks, officials);
  const named = new Set(officials.flatMap((person) => person.mentions.map((mention) => mention.name.from)));
  const others = new Set(
    chunks.flatMap((list) =>
      list
        .filter(
          (chunk) =>
            chunk.is === 'name' && !named.has(chunk.from) && doc.tokens[chunk.from - 1]?.text !== '(',
        )
        .map((chunk) => chunk.from),
    ),
  );
  const ofOneState = (ids: readonly number[]): boolean =>
    new Set(ids.map((id) => officials[id]!.country)).size === 1;
  const counts = officials.map(() => 0);
  for (const places of bySentence) for (const place of places) counts[place.official]!++;
  // The most named first; a long text has many, an article few that matter.
  const leading = officials
    .map((_, index) => index)
    .filter((index) => counts[index]! >= PROTAGONIST && officials[index]!.country !== null)
    .sort((a, b) => counts[b]! - counts[a]!)
    .slice(0, LEADING);
  const meetings: (ExtractedMeeting & { people: string[] })[] = [];
  const seen = new Set<string>();
  let reception: (ExtractedMeeting & { people: string[] }) | null = null;
  let since = 0;
  doc.sentences.forEach((sentence, index) => {
    const places = bySentence[index]!;
    since++;
    if (reception && since <= SIDES && goesOnWithSide(doc, sentence)) {
      for (const place of places) {
        const { name } = officials[place.official]!;
        if (!reception.people.includes(name)) reception.people.push(name);
      }
      return;
    }
    const host = (object: number): number | null => hostOf(officials, bySentence, leading, index, object);
    const welcome = welcomeIn(doc, sentence, places, host);
    for (const found of welcome
      ? [welcome]
      : meetingsIn({
          doc,
          sentence,
          places,
          host,
          others,
          ofOneState,
          two: () => twoBefore(bySentence, index, ofOneState),
        })) {
      const people = found.officials.map((official) => officials[official]!.name);
      const key = [...people].sort().join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      const meeting = {
        people,
        what: found.what,
        planned: found.planned,
        date: dayIn(doc, sentence),
        evidence: { ...spanOf(doc, sentence), quote: textOf(doc, sentence) },
      };
      meetings.push(meeting);
      if (welcome) {
        reception = meeting;
        since = 0;
      }
    }
  });
  return meetings;
}

/** `Đón đoàn tại sân bay có: A; B; C`: the hosts of a list and their guest. */
function welcomeIn(
  doc: TokenText,
  sentence: Sentence,
  places: readonly OfficialPlace[],
  host: (object: number) => number | null,
): MeetingFound | null {
  const words = doc.tokens
    .slice(sentence.from, Math.min(sentence.to, sentence.from + 3))
    .map((token) => token.text);
  if (!/^(?:Ra )?(?:đón|tiễn)(?: |$)/iu.test(words.join(' ')) || words[1] === 'tiếp') return null;
  const list = doc.tokens
    .slice(sentence.from, places[0]?.from ?? sentence.to)
    .concat(doc.tokens.slice(sentence.from, places[1]?.from ?? sentence.to));
  if (!list.some((token) => token.text === 'có' || token.text === 'gồm')) return null;
  const officials = [...new Set(places.map((place) => place.official))];
  if (officials.length === 0) return null;
  const guest = officials.length > 0 ? host(officials.at(-1)!) : null;
  if (guest !== null && !officials.includes(guest)) officials.unshift(guest);
  return officials.length >= 2 ? { officials, what: 'reception', planned: false } : null;
}

/** `Về phía Việt Nam có …` goes on with the list before it. */
function goesOnWithSide(doc: TokenText, sentence: Sentence): boolean {
  const words = doc.tokens.slice(sentence.from, sentence.from + 3).map((token) => token.text.toLowerCase());
  return words[0] === 'về' && words[1] === 'phía';
}

/** The officials of the last sentence that names any, where they are two of two states. */
function twoBefore(
  bySentence: readonly (readonly OfficialPlace[])[],
  index: number,
  ofOneState: (ids: readonly number[]) => boolean,
): readonly number[] | null {
  for (let i = index - 1; i >= Math.max(0, index - TWO_MEMORY); i--) {
    const ids = [...new Set(bySentence[i]!.map((place) => place.official))];
    if (ids.length > 0) return ids.length === 2 && !ofOneState(ids) ? ids : null;
  }
  return null;
}

/** Sentences back to the two who are then called `hai nhà lãnh đạo`. */
const TWO_MEMORY = 2;

/** Whom the text speaks of: named in this or the last sentences, of another country than the object. */
function hostOf(
  officials: readonly Person[],
  bySentence: readonly (readonly OfficialPlace[])[],
  leading: readonly number[],
  index: number,
  object: number,
): number | null {
  const other = officials[object]!.country;
  for (let i = index; i >= 0 && i >= index - MEMORY; i--) {
    const fits = bySentence[i]!.find(
      (place) =>
        place.official !== object &&
        officials[place.official]!.country !== other &&
        officials[place.official]!.country !== null,
    );
    if (fits) return fits.official;
  }
  // The one whom the article names most.
  return leading.find((official) => officials[official]!.country !== other) ?? null;
}

function placesBySentence(
  doc: TokenText,
  chunks: readonly (readonly Chunk[])[],
  officials: readonly Person[],
): OfficialPlace[][] {
  const places: OfficialPlace[][] = doc.sentences.map(() => []);
  const starts = new Set(officials.flatMap((person) => person.mentions.map((mention) => mention.name.from)));
  officials.forEach((person, official) => {
    for (const mention of person.mentions) {
      // `tưởng nhớ cố Tổng Bí thư A`
      const lead = mention.claims[0]?.title.from ?? mention.name.from;
      if (/^cố$/iu.test(doc.tokens[lead]!.text) || /^cố$/iu.test(doc.tokens[lead - 1]?.text ?? '')) continue;
      // A mausoleum or a museum bears a leader's name: nobody meets him.
      if (leaders.at(doc.tokens, mention.name.from)?.to === mention.name.to) continue;
      // `nhà lãnh đạo A và B`: the title begins the place of A alone.
      const front = mention.claims.find(
        (item) => item.title.to <= mention.name.from && !anyIn(starts, item.title.to, mention.name.from),
      );
      const behind = mention.claims.filter((item) => item.title.from >= mention.name.to).at(-1);
      places[mention.sentence]!.push({
        official,
        from: front ? front.title.from : mention.name.from,
        to: behind && behind.title.from <= mention.name.to + 4 ? behind.title.to : mention.name.to,
      });
    }
  });
  const byOffice = officeIndex(doc, officials);
  chunks.forEach((list, index) => {
    const named = places[index]!;
    for (const chunk of list) {
      if (chunk.is !== 'title' || named.some((place) => chunk.from >= place.from && chunk.from < place.to))
        continue;
      const official = standsFor(doc, chunk, officials, byOffice);
      if (official >= 0) named.push({ official, from: chunk.from, to: chunk.to });
    }
    named.sort((a, b) => a.from - b.from);
  });
  return places;
}

function anyIn(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (starts.has(at)) return true;
  return false;
}

/** `Chủ tịch` alone is never a leader of the past. */
function isLeader(doc: TokenText, person: Person): boolean {
  const first = person.mentions[0];
  return first !== undefined && leaders.at(doc.tokens, first.name.from)?.to === first.name.to;
}

/** Officials by the first word of their present offices. */
function officeIndex(doc: TokenText, officials: readonly Person[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  officials.forEach((person, official) => {
    if (isLeader(doc, person)) return;
    for (const role of person.roles) {
      if (role.former) continue;
      const { key } = doc.tokens[role.title.from]!;
      const list = index.get(key);
      if (!list) index.set(key, [official]);
      else if (list.at(-1) !== official && list.length < SAME_OFFICE) list.push(official);
    }
  });
  return index;
}

/** Characters of a country's name behind an office. */
const COUNTRY_LENGTH = 14;
/** Officials of one kind of office looked at; an article has fewer. */
const SAME_OFFICE = 30;

/** `Thủ tướng đã tiếp …`: the official of the article whose office these words are; -1 where there is none. */
function standsFor(
  doc: TokenText,
  chunk: Chunk & { is: 'title' },
  officials: readonly Person[],
  byOffice: ReadonlyMap<string, readonly number[]>,
): number {
  const { title } = chunk;
  // `Bộ trưởng Quốc phòng hai nước`, `các Ngoại trưởng`: nobody in particular.
  if (
    /^(?:hai|các|những|ba)$/iu.test(doc.tokens[chunk.to]?.text ?? '') ||
    /^(?:hai|các|những)$/iu.test(doc.tokens[chunk.from - 1]?.text ?? '')
  )
    return -1;
  const words = textOf(doc, { from: title.core, to: title.to }).toLowerCase();
  const fits = (byOffice.get(doc.tokens[title.core]!.key) ?? []).filter((index) => {
    const person = officials[index]!;
    if (title.country !== null && title.country !== person.country) return false;
    return person.roles.some((role) => {
      const own = textOf(doc, role.title).toLowerCase();
      if (role.former) return false;
      // `Tổng thống Mỹ` of whom the text calls `Tổng thống` elsewhere, a man of that country.
      const placed =
        title.country !== null && words.startsWith(`${own} `) && words.length - own.length <= COUNTRY_LENGTH;
      return own === words || own.startsWith(`${words} `) || placed;
    });
  });
  if (fits.length <= 1) return fits[0] ?? -1;
  // Without a country the words mean one of ours, else whom the text named last.
  const own = fits.filter((index) => officials[index]!.country === 'VN');
  if (title.country === null && own.length === 1) return own[0]!;
  return fits.sort(
    (a, b) => lastBefore(officials[b]!.mentions, chunk.from) - lastBefore(officials[a]!.mentions, chunk.from),
  )[0]!;
}
