/** What pages and surfaces ask of the background: request and reply together, one map. */
import type { ArticleRef, Brief, EntityRef } from '../core/knowledge/brief.types.ts';
import type {
  CountryPair,
  Happenings,
  Lane,
  PairView,
  Relations,
  Timeline,
} from '../core/knowledge/overview.types.ts';
import type { Article, ArticleId, CountryCode, EntityId } from '../core/knowledge/types.ts';
import type { PageContext, Run, RunMention, ScanResult, Undecided } from '../core/matching/types.ts';
import type { RelatedQuery, RelatedReply, SearchReply } from '../core/search/types.ts';
import type { DayNumber, PartialDate, SourcedDate } from '../core/text/dates.ts';
import type { PageDateCandidate } from '../core/text/page-date.ts';
import type { PackedMentions } from './mentions.ts';
import type { PackRequests } from './packs.ts';
import type { ArticleOnPage, NamedPassage, PageCalls, PageSays } from './page-says.ts';
import type { SaveRequests } from './save.ts';
import type { StorageRequests } from './storage.ts';

/** Most text one `scan` may carry, in UTF-16 units: larger slices blocked the tab. */
export const SLICE_UNITS = 64 * 1024;

/** Why the store cannot be read, see `store/types.ts`. */
export type StoreProblem = 'unavailable' | 'quota' | 'newer' | 'corrupt' | 'busy' | 'stopped' | 'gone';

/** What the corpus is, for the popup and the welcome page. */
export interface CorpusFacts {
  readonly articles: number;
  readonly officials: number;
  readonly agreements: number;
  readonly forums: number;
  readonly organisations: number;
  readonly evidenceTo: PartialDate;
  readonly version: string;
  /** The newest articles, the newest first; at most a hundred. */
  readonly list: readonly ArticleRef[];
  /** Of `articles`, those that are not the bundle's. */
  readonly ownArticles: number;
  /** Why the reader's own articles and packs cannot be read: all this is of the bundle alone. */
  readonly problem?: StoreProblem;
}

/** An article with what the corpus knows from it, for the reading page. */
export interface ArticleView {
  readonly article: Article;
  readonly ref: ArticleRef;
  /** Briefs of the entities it names, for the date of the article. */
  readonly briefs: readonly Brief[];
  readonly previous: ArticleRef | null;
  readonly next: ArticleRef | null;
}

export interface Requests extends SaveRequests, PackRequests, StorageRequests {
  /** Marks a slice of a page. `epoch` comes back unchanged, so that a late reply to an old state is dropped. */
  scan: {
    request: { readonly epoch: number; readonly runs: readonly Run[]; readonly page: PageContext };
    reply: { readonly epoch: number; readonly decided: PackedMentions } & Omit<ScanResult, 'decided'>;
  };
  /** Decides what hung on the whole page. */
  settle: {
    request: { readonly epoch: number; readonly undecided: readonly Undecided[]; readonly page: PageContext };
    reply: { readonly epoch: number; readonly mentions: readonly RunMention[] };
  };
  /** Which of the things that a page says of its date is its date. */
  pageDate: {
    request: { readonly candidates: readonly PageDateCandidate[]; readonly lang: string };
    reply: { readonly date: SourcedDate | null };
  };
  /** What the card shows; one brief per candidate, in the order asked, unknown ids left out. */
  briefs: {
    request: { readonly entities: readonly EntityId[]; readonly date: PartialDate | null };
    reply: { readonly briefs: readonly Brief[] };
  };
  names: {
    request: { readonly entities: readonly EntityId[] };
    reply: { readonly entities: readonly EntityRef[] };
  };
  /** `query` as typed, filters included (`docs/search.md`); `lang` names the filters in queries of the reply, `vi` if absent. */
  search: {
    request: { readonly query: string; readonly limit: number; readonly lang?: 'vi' | 'en' };
    reply: SearchReply;
  };
  /** What the article of a page states by itself. */
  extract: { request: ArticleOnPage; reply: { readonly says: PageSays } };
  /** What the page itself calls a person, by the passages that name him first. */
  calls: {
    request: {
      readonly entity: EntityId;
      readonly passages: readonly NamedPassage[];
      readonly date: PartialDate | null;
    };
    reply: { readonly calls: PageCalls | null };
  };
  related: { request: RelatedQuery; reply: RelatedReply };
  article: {
    request: { readonly id: ArticleId };
    reply: { readonly view: ArticleView | null };
  };
  /** Who is tied to whom; `around` an entity or `country:XX`, null for the corpus's heaviest. */
  relations: {
    request: { readonly around: string | null; readonly limit: number };
    reply: Relations;
  };
  /** Countries that have agreements, forums or meetings together. */
  pairs: { request: Record<never, never>; reply: { readonly pairs: readonly CountryPair[] } };
  pair: {
    request: { readonly countries: readonly [CountryCode, CountryCode] };
    reply: PairView;
  };
  /** How much lies on each day. */
  timeline: { request: Record<never, never>; reply: Timeline };
  /** What lies within a range of days, both ends included. */
  happenings: {
    request: {
      readonly from: DayNumber;
      readonly to: DayNumber;
      readonly lanes: readonly Lane[];
      readonly limit: number;
    };
    reply: Happenings;
  };
  /** Whoever changed the store (a save, an import, a correction) has everything that is open told. */
  corpusChanged: { request: Record<never, never>; reply: { readonly told: true } };
  corpus: { request: Record<never, never>; reply: CorpusFacts };
  /** Puts the card's code into the asking frame; it is not part of the content script. */
  card: { request: Record<never, never>; reply: { readonly ready: true } };
  /** Puts the look of the marks into the asking frame; to be asked once a document. */
  styles: { request: Record<never, never>; reply: { readonly ready: true } };
  /** Opens the reading page in a tab, at a passage where one is given. */
  open: {
    request: { readonly path: string };
    reply: { readonly opened: true };
  };
}

export type RequestName = keyof Requests;

/** Why a request failed; errors cross borders as data. */
export interface Failure {
  readonly code: 'bad-request' | 'not-allowed' | 'unavailable' | 'internal';
  /** For the console and the reader's report, in English. */
  readonly detail: string;
}

export type Reply<N extends RequestName> =
  | { readonly ok: true; readonly value: Requests[N]['reply'] }
  | { readonly ok: false; readonly failure: Failure };

/** What goes over the wire. */
export interface Envelope<N extends RequestName = RequestName> {
  readonly to: 'background';
  readonly name: N;
  readonly request: Requests[N]['request'];
}
