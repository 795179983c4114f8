/** What the corpus says of an office at the page's date, in words that conclude nothing. */
import type { OfficeAt } from '../../core/knowledge/brief.types.ts';
import type { UnlikeOffice } from '../../core/knowledge/page-office.ts';
import type { Role } from '../../core/knowledge/types.ts';
import type { Translator } from '../../platform/i18n.ts';
import { ageWords } from '../dates.ts';
import { day, daysWords } from './words.ts';

export interface OfficePoint {
  readonly role: Role;
  /** When, and how far from the page; empty where it is the point's before, or nobody knows. */
  readonly when: string;
  /** What fixes that day, where it is a report outside the article. */
  readonly source?: string;
}

export interface OfficeView {
  /** What the points below are. */
  readonly lead: string;
  readonly points: readonly OfficePoint[];
  /** What must not be concluded from them. */
  readonly caution?: string;
}

/** With what another article says of the same day: nothing is smoothed. */
export function officeView(office: OfficeAt, translator: Translator): OfficeView {
  const view = mainView(office, translator);
  const articles = new Set(view.points.map(({ role }) => role.evidence.article));
  // An article that gives one man several offices does not disagree with itself.
  const others = ('others' in office && office.others ? office.others : []).filter(
    ({ evidence }) => !articles.has(evidence.article),
  );
  if (others.length === 0) return view;
  const { t } = translator;
  const elsewhere = others.map((role) => ({
    role,
    when: t('cardOfficeElsewhere', day(role.asOf, translator)),
  }));
  return {
    ...view,
    points: [...view.points, ...elsewhere],
    caution: [t('cardOfficeDisagree'), view.caution].filter(Boolean).join(' '),
  };
}

function mainView(office: OfficeAt, translator: Translator): OfficeView {
  const { t } = translator;
  const point = (role: Role, when: string): OfficePoint => {
    const source = role.asOf?.basis === 'parallel-report' ? role.asOf.why?.[translator.lang] : undefined;
    return { role, when, ...(source && { source }) };
  };
  const at = (role: Role): OfficePoint => point(role, day(role.asOf, translator));
  switch (office.case) {
    case 'same-day':
      return { lead: t('cardOfficeSameDay'), points: [at(office.point)] };
    case 'between-same': {
      const [before, after] = [day(office.before.asOf, translator), day(office.after.asOf, translator)];
      return {
        lead: t('cardOfficeBetween'),
        points: [point(office.before, t('cardOfficeBothSides', before, after))],
      };
    }
    case 'between-different':
      return {
        lead: t('cardOfficeGap', daysWords(office.gapDays, translator)),
        points: [at(office.before), at(office.after)],
        caution: t('cardOfficeGapCaution'),
      };
    case 'after-last': {
      const when = t(
        'cardOfficeAge',
        day(office.last.asOf, translator),
        ageWords(office.ageDays, translator),
      );
      return { lead: t('cardOfficeLast'), points: [point(office.last, when)] };
    }
    case 'before-first': {
      const when = t(
        'cardOfficeAhead',
        day(office.first.asOf, translator),
        ageWords(office.leadDays, translator),
      );
      return { lead: t('cardOfficeFirst'), points: [point(office.first, when)] };
    }
    case 'no-date': {
      const points = office.points.map((role, index) => {
        const before = office.points[index - 1];
        return before && sameSentence(before, role) ? { role, when: '' } : at(role);
      });
      return { lead: t('cardOfficeNoPageDate'), points };
    }
    case 'undated':
      return { lead: t('cardOfficeUndated'), points: office.points.map((role) => ({ role, when: '' })) };
  }
}

/** The point whose sentence is shown: the last word before the page's date, else the nearest after it. */
export function decisiveRole(office: OfficeAt): Role | null {
  switch (office.case) {
    case 'same-day':
      return office.point;
    case 'between-same':
    case 'between-different':
      return office.before;
    case 'after-last':
      return office.last;
    case 'before-first':
      return office.first;
    case 'no-date':
    case 'undated':
      return office.points.at(-1) ?? null;
  }
}

/** Whether one sentence gives both offices, for one day. */
export function sameSentence(a: Role, b: Role): boolean {
  return (
    a.evidence.article === b.evidence.article &&
    a.evidence.start === b.evidence.start &&
    a.asOf?.value === b.asOf?.value
  );
}

/** `Trang này: …; kho, lần cuối 13/3/2025: …`: what the page and what the corpus says, side by side. */
export function unlikeWords({ stated, known, last }: UnlikeOffice, translator: Translator): string {
  const { t, lang } = translator;
  const office = (title: string, former: boolean): string => (former ? t('cardFormer', title) : title);
  return t(
    last ? 'cardPageUnlikeLast' : 'cardPageUnlike',
    stated.map(({ title, former }) => office(title, former)).join(', '),
    day(known.asOf, translator),
    office(known.title[lang] || known.title.vi, known.former),
  );
}
