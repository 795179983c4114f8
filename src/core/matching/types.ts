/** What the matcher takes and gives. All offsets are UTF-16 offsets into the text as given. */
import type { CountryCode, EntityId, Kind, PartnershipLevel } from '../knowledge/types.ts';
import type { PartialDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';

/** A stretch of page text with no block boundary in it. */
export interface Run {
  readonly id: number;
  readonly text: string;
  /** True for the page's headline (h1, title): its parties and names speak for the whole page. */
  readonly headline?: boolean;
}

/**
 * How capitals on the page bear on a surface. `name`: the first word must not begin in lower case (the rest may, as slips
 * do: *Tô lâm*). `any`: in any case, for common nouns.
 */
export type CaseRule = 'name' | 'any';

/** A string to look for, with what may differ on the page beside what folding already treats alike. */
export interface SurfaceSpec {
  readonly text: string;
  /**
   * May also be matched where the page writes it without any diacritics, each word capitalised that is so in the
   * surface; each word at all where the surface has no capital.
   */
  readonly unmarked: boolean;
  /** Without it: `name` where the surface begins with a capital or what has no case, else `any`. */
  readonly caseRule?: CaseRule;
}

/** A place where the automaton found a surface, before any context is looked at. */
export interface RawHit extends Span {
  /** Index into the lexicon's surfaces; the first of `surfaces`. */
  readonly surface: number;
  /** Every surface that this span satisfies, in the lexicon's order: those that fold alike are one place. */
  readonly surfaces: readonly number[];
  /** True where the page wrote the surfaces without their diacritics, as a name; only if none stands there as it is. */
  readonly unmarked: boolean;
}

/** Finds surfaces in text. Immutable. */
export interface Automaton {
  /** Leftmost-longest whole words, never overlapping, in order. Linear in the text. */
  find(text: string): RawHit[];
  /** The first hit that begins from one offset on and before another, read word by word: for short stretches. */
  next(text: string, from: number, until: number): RawHit | null;
  /** The same without the surfaces that have a 1 at their number: they hide no shorter ones either. */
  without(surfaces: Uint8Array): Automaton;
  /** Everything `loadAutomaton` needs. */
  toBuffer(): ArrayBuffer;
}

/** How the surface was recognised. */
export type Via = 'exact' | 'alias' | 'short' | 'unmarked' | 'spelling' | 'level' | 'title';

/** One clue for or against a match, for "why this match"; `text` is the clue's words on the page. */
export interface Clue {
  readonly code:
    | 'full-name'
    | 'title-beside'
    | 'organisation-beside'
    | 'country-beside'
    | 'company'
    | 'page-date'
    | 'parties-in-phrase'
    | 'parties-in-sentence'
    | 'parties-in-headline'
    | 'parties-on-page'
    | 'ordinal'
    | 'unmarked-spelling'
    | 'other-title-beside'
    | 'dated-holder';
  readonly text: string;
}

/** A place in a text where an entity is named. */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: Kind;
  /** The entity, where the context decides; null where several remain or none is sure. */
  readonly entity: EntityId | null;
  /** All that it may be, likeliest first; holds `entity` where that is set. "Somebody else" always goes without saying. */
  readonly candidates: readonly EntityId[];
  readonly via: Via;
  readonly why: readonly Clue[];
  /** Session of a forum that the words pick (`lần thứ hai` is 2). */
  readonly ordinal?: number;
  /** Parties read off the page for a partnership level. */
  readonly parties?: readonly CountryCode[];
}

export interface RunMention extends Mention {
  readonly run: number;
}

/** What a page has shown so far that later decisions need. Kept by the tab, sent along, never kept by the background. */
export interface SeenFacts {
  /** Entities named in full so far. */
  readonly entities: readonly EntityId[];
  /** Countries named, with how often. */
  readonly countries: Readonly<Record<CountryCode, number>>;
  /** Pairs of countries that the headline or lead names. */
  readonly headlineCountries: readonly CountryCode[];
  /**
   * Other facts that later decisions need, each `kind:value`: `bearer:` a family name that somebody else bears too (folded),
   * `namesake:` an entity whose full name the page gives to somebody else, `organisation:` one that the
   * page names, `office:` one whose holder the page names and the corpus does not know.
   */
  readonly vouchers: readonly string[];
}

export interface PageContext {
  readonly date: PartialDate | null;
  readonly title: string;
  readonly seen: SeenFacts;
}

/** A hit whose meaning hangs on the whole page; plain data, so that the tab can keep it and send it back. */
export interface Undecided {
  readonly mention: RunMention;
  /** What would decide it; `country`: which state the page is about. */
  readonly needs: 'company' | 'parties' | 'namesake' | 'country';
  readonly level?: PartnershipLevel;
  /** Parties that its sentence names, and countries of the text shortly before; only where parties are open. */
  readonly parties?: { readonly named: readonly CountryCode[]; readonly recent: readonly CountryCode[] };
}

export interface ScanResult {
  readonly decided: readonly RunMention[];
  readonly undecided: readonly Undecided[];
  /** The page's facts with those of these runs added. */
  readonly seen: SeenFacts;
}

/** Marks known entities in text. Pure: the same input gives the same mentions. */
export interface Annotator {
  /** The entities that a scan of these runs looks at: they must be at hand when it is called, with the same runs. */
  wanted(runs: readonly Run[]): readonly EntityId[];
  /** The same for `settle`. */
  wantedToSettle(undecided: readonly Undecided[]): readonly EntityId[];
  /** Looks at some runs of a page. Mentions never overlap; in the order of the runs. */
  scan(runs: readonly Run[], page: PageContext): ScanResult;
  /** Decides, once the whole page was seen, what was left open; drops what stays unfounded. */
  settle(undecided: readonly Undecided[], page: PageContext): readonly RunMention[];
}
