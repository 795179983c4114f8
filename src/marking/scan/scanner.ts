import type { PageContext, Run, RunMention, SeenFacts, Undecided } from '../../core/matching/types.ts';
import type { SourcedDate } from '../../core/text/dates.ts';
import type { AskError } from '../../protocol/ask.ts';
import { unpackMentions } from '../../protocol/mentions.ts';
import type { RequestName, Requests } from '../../protocol/requests.ts';
import { delay } from './delay.ts';

/** `ask` of the protocol, as a capability. */
export type Ask = <N extends RequestName>(
  name: N,
  request: Requests[N]['request'],
) => Promise<Requests[N]['reply']>;

/** Waits before asking again where the background gave no answer, in ms: it may be starting, or updating. */
const RETRY_MS = [100, 500, 2000, 8000] as const;

/** Longest wait for one answer, in ms: a background that starts on a busy machine takes seconds. */
export const ANSWER_MS = 20_000;

/** Most open mentions that one request carries, and that are kept for later facts: about 500 KB of JSON. */
const MAX_UNDECIDED = 1000;

const NOTHING_SEEN: SeenFacts = { entities: [], countries: {}, headlineCountries: [], vouchers: [] };

/** How the asking ended. `late`: the page has moved on. `gone`: the extension was updated or removed. */
export type ScanOutcome =
  | { readonly status: 'found'; readonly mentions: readonly RunMention[] }
  | { readonly status: 'late' | 'gone' | 'failed' };

/** Size of the facts; they only grow within one page, so that a changed size means changed facts. */
function sizeOf(seen: SeenFacts): string {
  const countries = Object.values(seen.countries).filter((times) => times > 0).length;
  return [seen.entities.length, countries, seen.headlineCountries.length, seen.vouchers.length].join();
}

/** The facts with what one slice added to those that were sent with it, while another slice may have added more. */
function grown(now: SeenFacts, sent: SeenFacts, got: SeenFacts): SeenFacts {
  const both = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];
  const countries = { ...now.countries };
  for (const [code, times] of Object.entries(got.countries))
    countries[code] = (now.countries[code] ?? 0) + times - (sent.countries[code] ?? 0);
  return {
    entities: both(now.entities, got.entities),
    countries,
    headlineCountries: both(now.headlineCountries, got.headlineCountries),
    vouchers: both(now.vouchers, got.vouchers),
  };
}

/** The value, or null where an answer is not of the shape that was asked for. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Sends the page's text to the background and keeps the page's facts, which the background forgets at once. */
export class Scanner {
  private page: PageContext = { date: null, title: '', seen: NOTHING_SEEN };
  private undecided: readonly Undecided[] = [];
  private unsettled = false;
  private settledWith = '';
  private current = 0;

  constructor(
    private readonly ask: Ask,
    private readonly signal: AbortSignal,
  ) {}

  /** Number of the state of the page; an answer to an older one is dropped. */
  get epoch(): number {
    return this.current;
  }

  /** Begins a new state of the page, with nothing seen. */
  begin(title: string, date: SourcedDate | null): void {
    this.current++;
    this.page = { title, date: date?.value ?? null, seen: NOTHING_SEEN };
    this.undecided = [];
    this.unsettled = false;
    this.settledWith = '';
  }

  /** Facts that came later, such as a title that a script has set. */
  amend(title: string, date: SourcedDate | null): void {
    this.page = { ...this.page, title, date: date?.value ?? null };
  }

  async scan(runs: readonly Run[]): Promise<ScanOutcome> {
    const epoch = this.current;
    const sent = this.page.seen;
    const reply = await this.persist('scan', { epoch, runs, page: this.page });
    if (typeof reply === 'string') return { status: reply };
    if (reply.epoch !== this.current || epoch !== this.current) return { status: 'late' };
    const mentions = readable(() => unpackMentions(reply.decided));
    const seen = mentions && readable(() => grown(this.page.seen, sent, reply.seen));
    if (!mentions || !seen || !Array.isArray(reply.undecided)) return { status: 'failed' };
    this.page = { ...this.page, seen };
    if (reply.undecided.length > 0) {
      const again = new Set(runs.map((run) => run.id));
      const others = this.undecided.filter((each) => !again.has(each.mention.run));
      this.undecided = [...others, ...reply.undecided].slice(-MAX_UNDECIDED);
      this.unsettled = true;
    }
    return { status: 'found', mentions };
  }

  /**
   * Has decided what hung on the whole page. What stays open is kept and asked again once the page's facts have
   * grown; `alive` says which runs the page still has.
   */
  async settle(alive: (run: number) => boolean): Promise<ScanOutcome> {
    const epoch = this.current;
    const undecided = this.undecided.filter((each) => alive(each.mention.run));
    this.undecided = undecided;
    const facts = sizeOf(this.page.seen);
    if (undecided.length === 0 || (!this.unsettled && facts === this.settledWith))
      return { status: 'found', mentions: [] };
    this.unsettled = false;
    this.settledWith = facts;
    const reply = await this.persist('settle', { epoch, undecided, page: this.page });
    if (typeof reply === 'string') return { status: reply };
    if (reply.epoch !== this.current || epoch !== this.current) return { status: 'late' };
    if (!Array.isArray(reply.mentions)) return { status: 'failed' };
    const place = (run: number, start: number) => `${run}:${start}`;
    const settled = new Set(reply.mentions.map((mention) => place(mention.run, mention.start)));
    this.undecided = this.undecided.filter(({ mention }) => !settled.has(place(mention.run, mention.start)));
    return { status: 'found', mentions: reply.mentions };
  }

  /** Rejects as where there is no answer, when none has come for very long: a message may be lost. */
  private async inTime<T>(answer: Promise<T>): Promise<T> {
    const over = new AbortController();
    const late = delay(ANSWER_MS, AbortSignal.any([over.signal, this.signal])).then(() => {
      throw Object.assign(new Error('no answer'), { code: 'unavailable' });
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      late.catch(() => undefined);
      over.abort();
    }
  }

  private async persist<N extends 'scan' | 'settle'>(
    name: N,
    request: Requests[N]['request'],
  ): Promise<Requests[N]['reply'] | 'gone' | 'failed'> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.inTime(this.ask(name, request));
      } catch (error) {
        const { code } = error as Partial<AskError>;
        if (code === 'gone' || this.signal.aborted) return 'gone';
        const wait = RETRY_MS[attempt];
        if (code !== 'unavailable' || wait === undefined) return 'failed';
        await delay(wait, this.signal);
      }
    }
  }
}
