/** The notes beside an article: what each of its sentences says of whom, in the order of the text. */
import type { Brief } from '../core/knowledge/brief.types.ts';
import type { ArticleId, Bilingual, EntityId, Evidence, Kind } from '../core/knowledge/types.ts';
import type { Translator } from '../platform/i18n.ts';
import { sessionName } from '../ui/card/forum.tsx';
import { MEETING_WORDS } from '../ui/card/meetings.tsx';
import { datedWords, day, roleName, statusWords } from '../ui/card/words.ts';
import { bothForms } from '../ui/kinds.tsx';

/** What a sentence says of one entity, or of several that met. */
export interface NoteLine {
  readonly kind: Kind;
  readonly entities: readonly { readonly id: EntityId; readonly name: string }[];
  readonly words: readonly string[];
  readonly remarks: readonly string[];
}

export interface Note {
  readonly evidence: Evidence;
  readonly lines: readonly NoteLine[];
}

interface Claim {
  readonly evidence: Evidence;
  readonly words: string;
  readonly note?: Bilingual | undefined;
}

/** All that is claimed of an entity, in words; an organisation is merely named. */
function claimsOf(brief: Brief, translator: Translator): readonly Claim[] {
  const { lang } = translator;
  switch (brief.kind) {
    case 'official':
      return brief.entity.roles.map(({ evidence, note, ...role }) => ({
        evidence,
        note,
        words: `${roleName({ evidence, ...role }, lang)} · ${day(role.asOf, translator)}`,
      }));
    case 'agreement':
      return brief.entity.steps.map(({ evidence, note, status, date, dateOf }) => ({
        evidence,
        note,
        words: `${statusWords(status, translator)} · ${datedWords(date, dateOf, translator)}`,
      }));
    case 'forum':
      return brief.entity.sessions.map((session) => ({
        evidence: session.evidence,
        note: session.note,
        words: `${sessionName(session, translator)} · ${datedWords(session.date, session.dateOf, translator)}`,
      }));
    case 'organisation':
      return [];
  }
}

/** One note a sentence. Meetings come once, though each who was there brings them. */
export function notesOf(
  article: ArticleId,
  briefs: readonly Brief[],
  translator: Translator,
): readonly Note[] {
  const { t, lang } = translator;
  const notes = new Map<string, { evidence: Evidence; lines: NoteLine[] }>();
  const add = (evidence: Evidence, line: NoteLine): void => {
    if (evidence.article !== article) return;
    const key = `${evidence.start} ${evidence.end}`;
    const note = notes.get(key) ?? { evidence, lines: [] };
    const ids = (each: NoteLine) => each.entities.map(({ id }) => id).join();
    const at = note.lines.findIndex((each) => ids(each) === ids(line) && each.kind === line.kind);
    const before = note.lines[at];
    if (!before) note.lines.push(line);
    else if (!line.words.every((words) => before.words.includes(words)))
      note.lines[at] = {
        ...before,
        words: [...before.words, ...line.words],
        remarks: [...new Set([...before.remarks, ...line.remarks])],
      };
    notes.set(key, note);
  };
  for (const brief of briefs) {
    const { entity } = brief;
    const name = bothForms(entity.name, lang).first;
    for (const { evidence, words, note } of claimsOf(brief, translator))
      add(evidence, {
        kind: entity.kind,
        entities: [{ id: entity.id, name }],
        words: [words],
        remarks: note ? [note[lang]] : [],
      });
    if (brief.kind !== 'official') continue;
    for (const { people, what, date, place, evidence } of brief.meetings)
      add(evidence, {
        kind: 'official',
        entities: people.map((id) => ({
          id,
          name: bothForms(brief.entities[id]?.name ?? { vi: id, en: id, basis: 'ours' }, lang).first,
        })),
        words: [[t(MEETING_WORDS[what]), day(date, translator), place].filter(Boolean).join(' · ')],
        remarks: [],
      });
  }
  return [...notes.values()].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  );
}
