/** From a hit on an official's name to a verdict, by what stands beside it. */
import type { EntityId } from '../knowledge/types.ts';
import { foldKey, foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { bearerOf, isChildOf, isGerman } from './foreign.ts';
import type { Hit, Lexicon, Use } from './lexicon.ts';
import { inCapitals, joinedName } from './names.ts';
import { bearing, ladyBefore } from './namesakes.ts';
import type { Person } from './people.ts';
import { contextOf } from './profile.ts';
import { personOrPlace, thingBeside } from './things.ts';
import { type Title, titleAfter, titleBefore } from './titles.ts';
import type { Clue, Run, Via } from './types.ts';
import { mentionOf, NO, type Verdict } from './verdict.ts';
import { isCapital, wordsAfter, wordsBefore } from './window.ts';
import { wordSet } from './words.ts';

/** UTF-16 units round a name in which words of an official's field may vouch for a name that many bear. */
const FIELD_REACH = 400;
/** English words after which a capitalised `To` is no name: According To Lam. */
const BEFORE_TO = new Set(
  'according due back welcome road return guide how next up close access went going want wants listen listens talks talk closer'.split(
    ' ',
  ),
);

/** The folded family name that a voucher `bearer:` speaks of. */
export const bearerVoucher = (person: Person): string => `bearer:${foldKey(person.foreign?.family ?? '')}`;
export const namesakeVoucher = (entity: EntityId): string => `namesake:${entity}`;

interface Case {
  readonly run: Run;
  readonly hit: Hit;
  readonly person: Person;
  readonly use: Use;
}

/** Judges a hit; several uses are officials of one name, told apart by their titles. */
export function judgeOfficial(lexicon: Lexicon, run: Run, hit: Hit, uses: readonly Use[]): Verdict {
  const verdicts = uses.map((use) => judgeOne({ run, hit, person: lexicon.people.get(use.entity)!, use }));
  if (verdicts.length === 1) return verdicts[0]!;
  return among(run, hit, uses, verdicts);
}

/** Several officials bear the name: the one whose title agrees, else all of them stay. */
function among(run: Run, hit: Hit, uses: readonly Use[], verdicts: readonly Verdict[]): Verdict {
  const agreed = verdicts.filter(
    (v) => v.is === 'yes' && v.mention.why.some((clue) => clue.code !== 'full-name'),
  );
  if (agreed.length === 1) return agreed[0]!;
  if (verdicts.every((verdict) => verdict.is === 'no')) return verdicts[0]!;
  const candidates = uses.filter((_, i) => verdicts[i]!.is !== 'no').map((use) => use.entity);
  const parts = { kind: 'official' as const, candidates, via: 'exact' as const, why: [] };
  return { is: 'yes', mention: mentionOf(run, hit, parts, candidates.length === 1), full: false };
}

function judgeOne(one: Case): Verdict {
  const { run, hit, person } = one;
  const thing = person.placeLike ? null : thingBeside(run.text, hit);
  if (thing || isChildOf(run.text, hit.start)) return NO;
  if (isHisWife(one)) return { is: 'no', voucher: bearerVoucher(person) };
  if (person.foreign && isFamily(one)) return judgeFamily(one, person.foreign);
  if (person.foreign || !hasFamilyFirst(person)) return judgeFull(one, hit);
  return judgeVietnamese(one);
}

/** A woman under the name of an official who is none, unless a title of his stands behind it. */
function isHisWife({ run, hit, person }: Case): boolean {
  if (person.lady || !ladyBefore(run.text, hit.start)) return false;
  const behind = titleAfter(run.text, hit.end);
  const verdict = behind && bearing([behind], person.profile, true);
  return !(verdict?.is === 'official' && verdict.why.some((clue) => named(clue, person)));
}

const isFamily = ({ run, hit, person }: Case): boolean =>
  foldKey(run.text.slice(hit.start, hit.end)) === foldKey(person.foreign!.family);

const hasFamilyFirst = (person: Person): boolean => person.official.country === 'VN';

const viaOf = ({ use, hit }: Case): Via =>
  hit.unmarked ? 'unmarked' : use.rule === 'name' ? 'exact' : use.rule === 'office' ? 'title' : use.rule;

function titlesBeside(text: string, span: Span): Title[] {
  return [titleBefore(text, span.start), titleAfter(text, span.end)].filter((title) => title !== null);
}

function yes(one: Case, span: Span, via: Via, why: readonly Clue[], full: boolean, sure = true): Verdict {
  const parts = { kind: 'official' as const, candidates: [one.use.entity], via, why };
  return { is: 'yes', mention: mentionOf(one.run, span, parts, sure), full: full && sure };
}

function wait(one: Case, span: Span, via: Via, why: readonly Clue[], needs: 'company' | 'namesake'): Verdict {
  const parts = { kind: 'official' as const, candidates: [one.use.entity], via, why };
  return { is: 'wait', undecided: { mention: mentionOf(one.run, span, parts, false), needs } };
}

/** A bare family name, or one with given names that no surface lists. */
function judgeFamily(one: Case, name: NonNullable<Person['foreign']>): Verdict {
  const { run, hit, person, use } = one;
  const bearer = bearerOf(run.text, hit, name);
  if (bearer.is === 'other') return { is: 'no', voucher: bearerVoucher(person) };
  if (bearer.is === 'open') {
    return use.rule === 'alias'
      ? yes(one, hit, 'alias', [{ code: 'company', text: bearer.name }], false, false)
      : NO;
  }
  if (bearer.full) {
    if (relativeBefore(run.text, bearer.span.start)) return { is: 'no', voucher: bearerVoucher(person) };
    if (bearer.slip) return judgeSlip(one, bearer.span);
    const clue: Clue = { code: 'full-name', text: run.text.slice(bearer.span.start, bearer.span.end) };
    const whole = run.text.slice(bearer.span.start, bearer.span.end);
    const via = foldKey(whole) === foldKey(person.official.name.vi) ? 'exact' : 'spelling';
    return person.common
      ? judgeCommon(one, bearer.span, via, [clue])
      : yes(one, bearer.span, via, [clue], true);
  }
  const titles = titlesBeside(run.text, hit);
  const verdict = bearing(titles, person.profile, use.rule !== 'alias');
  if (use.rule === 'alias') {
    return verdict.is === 'official' || titles.some((title) => title.classes.has('honorific'))
      ? yes(one, hit, 'alias', verdict.why, verdict.is === 'official')
      : wait(one, hit, 'alias', [], 'namesake');
  }
  if (
    verdict.is === 'official' &&
    verdict.why.some((clue) => clue.code === 'country-beside' || named(clue, person))
  ) {
    return yes(one, hit, 'short', verdict.why, false);
  }
  if (verdict.is === 'other') return { is: 'no', voucher: bearerVoucher(person) };
  const beside: Clue[] = titles.map((title) => ({ code: 'title-beside', text: title.text }));
  const field = isGerman(run.text, hit) ? [] : fieldClue(run.text, hit, person);
  return wait(one, hit, 'short', [...beside, ...field], 'company');
}

/** A given name that is one letter off counts where the title agrees (Tổng thống Nga Vladmir Putin). */
function judgeSlip(one: Case, span: Span): Verdict {
  const verdict = bearing(titlesBeside(one.run.text, span), one.person.profile, true);
  const agreed =
    verdict.is === 'official' &&
    verdict.why.some((clue) => clue.code === 'country-beside' || named(clue, one.person));
  return agreed
    ? yes(one, span, 'spelling', verdict.why, true)
    : yes(one, span, 'spelling', [], false, false);
}

const named = (clue: Clue, person: Person): boolean =>
  clue.code === 'title-beside' &&
  person.profile.words.some((word) => ` ${foldKey(clue.text)} `.includes(word));

const RELATIVE =
  /(?:^|[^\p{L}])(?:(?:sein|ihr|dessen)\p{L}* (?:vater|bruder|sohn|onkel|großvater)|(?:his|her|their) (?:\p{L}+ )?(?:father|brother|son|uncle|grandfather|namesake)|(?:cha|bố|anh trai|em trai|ông nội|chú|bác)(?: ruột)?(?: mình| ông| của ông| của ông ấy)?,? (?:ông |là )(?:ông )?)\s*$/u;

/** The last words of these, by which most text is left alone. */
const LAST_OF_RELATIVE = wordSet(
  'vater bruder sohn onkel großvater father brother son uncle grandfather namesake ông là',
);

/** A word for a relative directly in front, in apposition: `his father Vladimir Putin`, `cha mình, ông …`. */
function relativeBefore(text: string, at: number): boolean {
  const [near] = wordsBefore(text, at, 1);
  if (!near || !LAST_OF_RELATIVE.has(near.key)) return false;
  return RELATIVE.test(foldText(text.slice(Math.max(0, at - 48), at)));
}

/** Full names of foreign form: hardly anybody else bears them. */
function judgeFull(one: Case, span: Span): Verdict {
  const { run, use, person } = one;
  const text = run.text.slice(span.start, span.end);
  if (relativeBefore(run.text, span.start)) return NO;
  if (use.rule === 'short') return wait(one, span, 'short', [], 'company');
  const clue: Clue = { code: 'full-name', text };
  return person.common
    ? judgeCommon(one, span, viaOf(one), [clue])
    : yes(one, span, viaOf(one), [clue], true);
}

/** A name that many bear: its title decides, else the page. */
function judgeCommon(one: Case, span: Span, via: Via, why: readonly Clue[]): Verdict {
  const { run, person, use } = one;
  const verdict = bearing(titlesBeside(run.text, span), person.profile, true);
  if (verdict.is === 'other') return { is: 'no', voucher: namesakeVoucher(use.entity) };
  if (verdict.is === 'official') return yes(one, span, via, [...why, ...verdict.why], true);
  if (verdict.is === 'doubtful') return yes(one, span, via, [...why, ...verdict.why], false, false);
  return wait(one, span, via, [...why, ...fieldClue(run.text, span, person)], 'namesake');
}

/** Words of the official's own field near the name, where none of private life stands there. */
function fieldClue(text: string, span: Span, person: Person): Clue[] {
  const { fields, isPrivate } = contextOf(text, span.start - FIELD_REACH, span.end + FIELD_REACH);
  if (isPrivate) return [];
  const shared = [...fields].flatMap(([field, word]) => (person.profile.fields.has(field) ? word : []));
  return shared.length > 0 ? [{ code: 'company', text: shared.join(', ') }] : [];
}

function judgeVietnamese(one: Case): Verdict {
  const { run, hit, person } = one;
  const text = run.text;
  if (joinedName(text, hit, hit.unmarked)) return NO;
  const titles = titlesBeside(text, hit);
  const words = wordsAfter(text.slice(hit.start, hit.end), 0, 6);
  if (words.some((word) => !isCapital(word.raw)) && titles.length === 0) return NO;
  if (person.placeLike) return judgePlaceLike(one);
  if (hit.unmarked && !unmarkedName(text, hit)) return NO;
  const via = viaOf(one);
  const clue: Clue = {
    code: hit.unmarked ? 'unmarked-spelling' : 'full-name',
    text: text.slice(hit.start, hit.end),
  };
  if (person.common) return judgeCommon(one, hit, via, [clue]);
  const verdict = bearing(titles, person.profile, false);
  if (verdict.is === 'other') return { is: 'no', voucher: namesakeVoucher(one.use.entity) };
  if (verdict.is === 'official') return yes(one, hit, via, [clue, ...verdict.why], true);
  if (hit.unmarked) return wait(one, hit, via, [clue], 'company');
  return wait(one, hit, via, [clue, ...fieldClue(text, hit, person)], 'namesake');
}

/** Without marks a two-word name may be two other words: `According To Lam`, a line of English capitals. */
function unmarkedName(text: string, hit: Span): boolean {
  const [near] = wordsBefore(text, hit.start, 1);
  const first = wordsAfter(text.slice(hit.start, hit.end), 0, 1)[0];
  if (first?.key !== 'to' || !near) return true;
  return (
    !BEFORE_TO.has(near.key) &&
    !(isCapital(near.raw) && /(?:ed|ing|es)$/u.test(near.key) && inCapitals(text, hit))
  );
}

function judgePlaceLike(one: Case): Verdict {
  const { run, hit, person } = one;
  if (thingAfterName(run.text, hit)) return NO;
  const reading = personOrPlace(run.text, hit, person.profile.titles);
  const via = viaOf(one);
  if (reading.is === 'place') return NO;
  if (reading.is === 'person')
    return yes(one, hit, via, [{ code: 'title-beside', text: reading.clue }], true);
  return yes(one, hit, via, [], false, false);
}

const thingAfterName = (text: string, hit: Span): boolean =>
  /^\s+(?:City|Trail|Highway|Museum|Mausoleum|Communist|National Academy|Academy|Prize|Order|Thought|thought|ideology|Campaign|campaign|University|Stock|Youth)/u.test(
    text.slice(hit.end, hit.end + 24),
  );

/** Whether a title, a form of address or words of his field stood beside a short name that waits. */
export const isAddressed = (why: readonly Clue[]): boolean =>
  why.some((clue) => clue.code === 'title-beside' || clue.code === 'company');
