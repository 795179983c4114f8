/** Marks known entities in text: hits of the automaton, each decided by the words round it or left to the page. */
import type { EntityId } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import { rivalNamedBefore, sharedName, sharedNameOf, whoseOn } from './bodies.ts';
import type { Hit, Lexicon, Use } from './lexicon.ts';
import { besideTitle, officeMeant } from './nameless.ts';
import { holderAt, type Office } from './offices.ts';
import { judgeOfficial } from './officials.ts';
import { Facts } from './seen.ts';
import { settleEarly, settleOne } from './settle.ts';
import { slipBeside } from './slips.ts';
import { judgeOrganisation, judgeTreaty } from './treaties.ts';
import type { Annotator, Clue, PageContext, Run, RunMention, ScanResult, Undecided } from './types.ts';
import { mentionOf, NO, type Verdict } from './verdict.ts';
import { DEPTH, shorterHits, together, wantedBy } from './wanted.ts';

/** Makes an annotator of a lexicon; it keeps no state. */
export function createAnnotator(lexicon: Lexicon): Annotator {
  const hitsOf = keptHits(lexicon);
  return {
    wanted: (runs) => {
      const found = hitsOf(runs);
      return wantedBy(
        lexicon,
        runs.map(({ text }, at) => ({ text, hits: found[at]! })),
      );
    },
    wantedToSettle: (undecided) =>
      together(
        lexicon,
        undecided.flatMap(({ mention }) => mention.candidates),
      ),
    scan: (runs, page) => scan(lexicon, runs, hitsOf(runs), page),
    settle: (undecided, page) => undecided.flatMap((one) => settleOne(lexicon, one, page) ?? []),
  };
}

/** Finds what stands in runs, once for each: who asks what is wanted scans the same runs next. */
function keptHits(lexicon: Lexicon): (runs: readonly Run[]) => readonly (readonly Hit[])[] {
  const kept = new WeakMap<Run, readonly Hit[]>();
  return (runs) => {
    const fresh = runs.filter((run) => !kept.has(run));
    const found = lexicon.find(fresh.map((run) => run.text));
    for (const [at, run] of fresh.entries()) kept.set(run, found[at]!);
    return runs.map((run) => kept.get(run)!);
  };
}

function scan(
  lexicon: Lexicon,
  runs: readonly Run[],
  hits: readonly (readonly Hit[])[],
  page: PageContext,
): ScanResult {
  const facts = new Facts(page.seen);
  if (page.seen.headlineCountries.length === 0) facts.read(page.title, true);
  const judged = runs.map((run, at) => {
    facts.read(run.text, run.headline === true);
    return hits[at]!.flatMap((hit) => judge(lexicon, run, hit, page, DEPTH));
  });
  for (const verdict of judged.flat()) note(lexicon, facts, verdict);
  const decided: RunMention[] = [];
  const undecided: Undecided[] = [];
  judged.forEach((verdicts, at) => {
    const near = vouchersOf([...(judged[at - 1] ?? []), ...verdicts]);
    for (const verdict of verdicts) {
      if (verdict.is === 'yes') {
        if (verdict.office && facts.vouchers.has(verdict.office)) continue;
        if (whoseBody(lexicon, facts, verdict.mention) === 'own') decided.push(verdict.mention);
        else undecided.push({ mention: verdict.mention, needs: 'country' });
      }
      if (verdict.is !== 'wait') continue;
      const early = settleEarly(lexicon, verdict.undecided, facts, near);
      if (early) decided.push(early);
      else undecided.push(verdict.undecided);
    }
  });
  const order = new Map(runs.map((run, i) => [run.id, i]));
  decided.sort((a, b) => order.get(a.run)! - order.get(b.run)! || a.start - b.start);
  return { decided: apart(decided), undecided, seen: facts.toSeen() };
}

/** Without those that begin inside the one before: a name read beyond its hit may reach the next. */
function apart(sorted: readonly RunMention[]): RunMention[] {
  const kept: RunMention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || last.run !== mention.run || last.end <= mention.start) kept.push(mention);
  }
  return kept;
}

/** What a paragraph and the one before say of others: a bare family name there may be theirs. */
const vouchersOf = (verdicts: readonly Verdict[]): ReadonlySet<string> =>
  new Set(verdicts.flatMap((verdict) => verdict.voucher ?? []));

/** Whose body a mention names, by what the page has shown so far. */
function whoseBody(lexicon: Lexicon, facts: Facts, mention: RunMention): 'own' | 'other' | 'open' {
  const shared = sharedNameOf(lexicon, mention);
  if (!shared) return 'own';
  return whoseOn(
    shared,
    (code) => facts.countries.get(code) ?? 0,
    (code) => facts.headline.has(code),
  );
}

/** What a verdict tells later ones. */
function note(lexicon: Lexicon, facts: Facts, verdict: Verdict): void {
  if (verdict.is === 'yes' && whoseBody(lexicon, facts, verdict.mention) !== 'own') return;
  if (verdict.voucher) facts.vouchers.add(verdict.voucher);
  if (verdict.is !== 'yes' || !verdict.full || !verdict.mention.entity) return;
  facts.entities.add(verdict.mention.entity);
  const person = lexicon.people.get(verdict.mention.entity);
  if (person && !facts.countries.has(person.official.country))
    facts.countries.set(person.official.country, 1);
}

function judge(lexicon: Lexicon, run: Run, hit: Hit, page: PageContext, depth: number): Verdict[] {
  const uses = hit.uses.filter(({ entity }) => lexicon.entities.get(entity) !== undefined);
  const verdict = judgeUses(lexicon, run, hit, uses, page);
  if (verdict.is !== 'no' || depth === 0) return [verdict];
  return [verdict, ...within(lexicon, run, hit, page, depth)];
}

/** Shorter surfaces inside a refused hit: `Bộ Công an` in a title that belongs to a name. */
function within(lexicon: Lexicon, run: Run, hit: Hit, page: PageContext, depth: number): Verdict[] {
  return shorterHits(lexicon, run.text, hit)
    .filter((found) => !sameOfficial(lexicon, hit, found))
    .flatMap((found) => judge(lexicon, run, found, page, depth - 1));
}

/** A name that was refused is not found again by its shorter form: `Bolkiah` in `Cúp Hassanal Bolkiah`. */
function sameOfficial(lexicon: Lexicon, outer: Hit, inner: Hit): boolean {
  const refused = new Set(outer.uses.map(({ entity }) => entity).filter((id) => lexicon.people.has(id)));
  return inner.uses.some(({ entity }) => refused.has(entity));
}

function judgeUses(lexicon: Lexicon, run: Run, hit: Hit, uses: readonly Use[], page: PageContext): Verdict {
  const kindOf = (id: EntityId) => lexicon.entities.get(id)!.kind;
  const offices = uses.flatMap(({ office }) => office ?? []);
  if (offices.length > 0) {
    const office = officeMeant(run, hit, offices, page);
    return office ? judgeOffice(lexicon, run, hit, office, page) : NO;
  }
  const officials = uses.filter((use) => kindOf(use.entity) === 'official');
  if (officials.length > 0) return judgeOfficial(lexicon, run, hit, officials);
  const treaties = uses.filter((use) => kindOf(use.entity) === 'agreement' || kindOf(use.entity) === 'forum');
  if (treaties.length > 0) return judgeTreaty(lexicon, run, hit, treaties);
  const [organisation] = uses;
  return organisation ? judgeOrganisation(lexicon, run, hit, organisation) : NO;
}

/** A title without a name: by the page's date; beside a misspelt name of its holder: that name. */
function judgeOffice(lexicon: Lexicon, run: Run, hit: Hit, office: Office, page: PageContext): Verdict {
  const slip = slipBeside(lexicon, run.text, hit, office);
  if (slip) {
    const why: Clue[] = [{ code: 'title-beside', text: run.text.slice(hit.start, hit.end) }];
    const parts = { kind: 'official' as const, candidates: [slip.entity], via: 'spelling' as const, why };
    return { is: 'yes', mention: mentionOf(run, slip.span, parts, true), full: true };
  }
  const voucher = `office:${foldKey(office.forms[0]!)}`;
  const beside = besideTitle(run.text, hit, office.country);
  if (beside === 'name') {
    const near = run.text.slice(Math.max(0, hit.start - NAME_REACH), hit.end + NAME_REACH);
    const known = office.holders.some((entity) => {
      const family = familyOf(lexicon, entity);
      return family !== undefined && near.includes(family);
    });
    return known ? NO : { is: 'no', voucher };
  }
  if (beside === 'not-holder') return NO;
  const shared = sharedName(run.text.slice(hit.start, hit.end), office.country);
  if (shared && rivalNamedBefore(run.text, hit, shared)) return NO;
  const holder = holderAt(office, page.date);
  const candidates = holder.entity ? [holder.entity] : holder.candidates;
  const parts = { kind: 'official' as const, candidates, via: 'title' as const, why: holder.why };
  return {
    is: 'yes',
    mention: mentionOf(run, hit, parts, holder.entity !== null),
    full: false,
    office: voucher,
  };
}

/** UTF-16 units round a title in which its holder's name would stand. */
const NAME_REACH = 60;

function familyOf(lexicon: Lexicon, id: EntityId): string | undefined {
  const person = lexicon.people.get(id);
  return person?.foreign?.family ?? person?.official.name.vi;
}
