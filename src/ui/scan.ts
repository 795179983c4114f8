/** Marks texts of our own pages the way pages of the web are marked: by the one matcher in the background. */
import type { Run, RunMention, SeenFacts, Undecided } from '../core/matching/types.ts';
import type { PartialDate } from '../core/text/dates.ts';
import { ask } from '../protocol/ask.ts';
import { unpackMentions } from '../protocol/mentions.ts';
import { slices } from './slices.ts';

const NOTHING_SEEN: SeenFacts = { entities: [], countries: {}, headlineCountries: [], vouchers: [] };

/** All mentions of the runs by the id of their run, in the order of the text. Throws as {@link ask} does. */
export async function scanRuns(
  runs: readonly Run[],
  date: PartialDate | null,
  title: string,
): Promise<ReadonlyMap<number, readonly RunMention[]>> {
  let seen = NOTHING_SEEN;
  const found: RunMention[] = [];
  const undecided: Undecided[] = [];
  for (const slice of slices(runs)) {
    const reply = await ask('scan', { epoch: 0, runs: slice, page: { date, title, seen } });
    seen = reply.seen;
    found.push(...unpackMentions(reply.decided));
    undecided.push(...reply.undecided);
  }
  if (undecided.length > 0) {
    const reply = await ask('settle', { epoch: 0, undecided, page: { date, title, seen } });
    found.push(...reply.mentions);
  }
  const byRun = new Map<number, RunMention[]>();
  for (const mention of found.sort((a, b) => a.start - b.start)) {
    const others = byRun.get(mention.run);
    if (others) others.push(mention);
    else byRun.set(mention.run, [mention]);
  }
  return byRun;
}
