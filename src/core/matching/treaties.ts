/** From a hit on an agreement, forum or organisation to a verdict. */
import type { Agreement, CountryCode, EntityId, Forum } from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import { rivalNamedBefore, sharedName } from './bodies.ts';
import { countriesOf } from './known-table.ts';
import type { Hit, Lexicon, Use } from './lexicon.ts';
import { isOtherTreaty, partiesOfPage, readParties, sameParties } from './parties.ts';
import { ordinalBeside } from './session.ts';
import type { Clue, PageContext, Run, RunMention, Undecided, Via } from './types.ts';
import { decide, mentionOf, NO, type Verdict } from './verdict.ts';
import { isBlank, wordsBefore } from './window.ts';

const viaOf = (use: Use, hit: Hit): Via => {
  if (hit.unmarked) return 'unmarked';
  if (use.level) return 'level';
  return use.rule === 'name' ? 'exact' : use.rule === 'office' ? 'title' : use.rule;
};

const partiesOf = (lexicon: Lexicon, id: EntityId): readonly CountryCode[] =>
  countriesOf(lexicon.entities.get(id) as Agreement | Forum);

/** Session and parties, for a mention that is decided. */
function extras(lexicon: Lexicon, run: Run, hit: Hit, entity: EntityId) {
  const known = lexicon.entities.get(entity)!;
  const parties = known.kind === 'agreement' || known.kind === 'forum' ? countriesOf(known) : [];
  const session = known.kind === 'forum' ? ordinalBeside(run.text, hit) : null;
  return { parties, session };
}

function accept(lexicon: Lexicon, run: Run, hit: Hit, use: Use, why: readonly Clue[]): Verdict {
  const { parties, session } = extras(lexicon, run, hit, use.entity);
  const kind = lexicon.entities.get(use.entity)!.kind;
  const clues: Clue[] = session ? [...why, { code: 'ordinal', text: session.words }] : [...why];
  const parts = {
    kind,
    candidates: [use.entity],
    via: viaOf(use, hit),
    why: clues,
    ...(parties.length > 0 && { parties }),
    ...(session && { ordinal: session.ordinal }),
  };
  return { is: 'yes', mention: mentionOf(run, hit, parts, true), full: true };
}

/** Judges a hit on an agreement or a forum: by its own words, else by the parties round it. */
export function judgeTreaty(lexicon: Lexicon, run: Run, hit: Hit, uses: readonly Use[]): Verdict {
  const text = run.text.slice(hit.start, hit.end);
  const complete = uses.find((use) => use.selfContained);
  if (complete && isOtherTreaty(run.text, hit)) return NO;
  if (complete) return accept(lexicon, run, hit, complete, [{ code: 'parties-in-phrase', text }]);
  const free = uses.find((use) => partiesOf(lexicon, use.entity).length < 2);
  if (free) return accept(lexicon, run, hit, free, [{ code: 'full-name', text }]);
  const reading = readParties(run.text, hit);
  if (reading.is === 'none') return NO;
  if (reading.is === 'pair') {
    const use = matching(lexicon, uses, reading.parties);
    return use ? accept(lexicon, run, hit, use, [reading.clue]) : NO;
  }
  const first = uses[0]!;
  const session = lexicon.entities.get(first.entity)?.kind === 'forum' ? ordinalBeside(run.text, hit) : null;
  const parts = {
    kind: lexicon.entities.get(first.entity)!.kind,
    candidates: uses.map((use) => use.entity),
    via: viaOf(first, hit),
    why: session ? [{ code: 'ordinal' as const, text: session.words }] : [],
    ...(session && { ordinal: session.ordinal }),
  };
  const undecided: Undecided = {
    mention: mentionOf(run, hit, parts, false),
    needs: 'parties',
    ...(first.level && { level: first.level }),
    parties: { named: reading.named, recent: reading.recent },
  };
  return { is: 'wait', undecided };
}

function matching(lexicon: Lexicon, uses: readonly Use[], parties: readonly CountryCode[]): Use | null {
  const fitting = uses.filter((use) => sameParties(partiesOf(lexicon, use.entity), parties));
  return fitting.length === 1 ? fitting[0]! : null;
}

/**
 * Decides by headline and page what a sentence left open. A forum's name is its own: where no other parties stand, it is
 * the one we know; a level links only where its parties stand.
 */
export function settleParties(lexicon: Lexicon, open: Undecided, page: PageContext): RunMention | null {
  const { named, recent } = open.parties ?? { named: [], recent: [] };
  const facts = { headline: page.seen.headlineCountries, countries: page.seen.countries };
  const found = partiesOfPage(named, recent, facts);
  const fits = (id: EntityId): boolean =>
    found !== null && sameParties(partiesOf(lexicon, id), found.parties);
  const fitting = open.mention.candidates.filter(fits);
  const [entity] = fitting;
  if (found && entity && fitting.length === 1) {
    return { ...decide(open.mention, entity, [found.clue]), candidates: [entity], parties: found.parties };
  }
  const only = open.mention.candidates[0];
  if (open.mention.kind !== 'forum' || !only || found) return null;
  const own = partiesOf(lexicon, only);
  return named.every((code) => own.includes(code))
    ? { ...decide(open.mention, only, []), parties: own }
    : null;
}

/** Judges an organisation's name: another country directly beside makes it another body. */
export function judgeOrganisation(lexicon: Lexicon, run: Run, hit: Hit, use: Use): Verdict {
  const organisation = lexicon.entities.get(use.entity)!;
  const own = organisation.kind === 'organisation' ? organisation.country : undefined;
  const text = run.text.slice(hit.start, hit.end);
  const self = findCountries(text).length > 0;
  if (own && !self && countryBeside(run.text, hit, own)) return NO;
  const shared = sharedName(text, own);
  if (shared && rivalNamedBefore(run.text, hit, shared)) return NO;
  const parts = { kind: 'organisation' as const, candidates: [use.entity], via: viaOf(use, hit), why: [] };
  if (use.rule === 'short')
    return { is: 'wait', undecided: { mention: mentionOf(run, hit, parts, false), needs: 'company' } };
  const mention = mentionOf(run, hit, parts, true);
  return { is: 'yes', mention, full: true, voucher: `organisation:${use.entity}` };
}

/** Another country than `own` directly behind (Bộ Công an Trung Quốc) or in front (China's …, Chinese …). */
function countryBeside(text: string, hit: Hit, own: CountryCode): boolean {
  const after = text.slice(hit.end, hit.end + 40);
  const behind = findCountries(after)[0];
  if (behind && behind.code !== own && isBlank(after.slice(0, behind.start))) return true;
  if (/^\s+(?:nước này|nước bạn|các nước)/u.test(after)) return true;
  const near = wordsBefore(text, hit.start, 2);
  const from = Math.max(0, hit.start - 40);
  const front = findCountries(text.slice(from, hit.start)).at(-1);
  if (!front || front.code === own || !near[0]) return false;
  return (
    /^(?:['’]s)?\s*$/u.test(text.slice(from + front.end, hit.start)) &&
    /^[A-Z][a-z]/.test(text.slice(hit.start))
  );
}
