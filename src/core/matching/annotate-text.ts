/** Mentions of a whole document, for the command line, the reading page and extraction: runs, scan, settle, in order. */
import type { PartialDate } from '../text/dates.ts';
import { NOTHING_SEEN } from './seen.ts';
import type { Annotator, Mention, PageContext, Run, RunMention, ScanResult } from './types.ts';

export interface DocumentFacts {
  readonly date: PartialDate | null;
  /** Where it is not given, the first paragraph is taken for the headline. */
  readonly title?: string;
}

interface Placed extends Run {
  /** Offset of the run in the document. */
  readonly offset: number;
}

const LINE = /[^\r\n\u2028\u2029]+/g;
/** An abbreviation at the end of a line belongs to the next (`TP.` / `Hồ Chí Minh`). */
const OPEN_END = /(?:^|[^\p{L}])(?:TP|Tp|T\.P|Q|P|ThS|TS|GS|PGS|Mr|Mrs|Dr|Gen)\.\s*$/u;

/** A first line longer than this, in UTF-16 units, is a paragraph and no headline. */
const LONGEST_HEADLINE = 300;

/** A document's paragraphs as runs. */
function runsOf(text: string, titled: boolean): Placed[] {
  const runs: Placed[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const last = runs.at(-1);
    if (last && OPEN_END.test(last.text)) {
      runs[runs.length - 1] = { ...last, text: text.slice(last.offset, index + line.length) };
    } else if (line.trim()) {
      runs.push({ id: runs.length, text: line, offset: index });
    }
  }
  const [first, ...rest] = runs;
  if (!first || titled || first.text.length > LONGEST_HEADLINE) return runs;
  return [{ ...first, headline: true }, ...rest];
}

/** All mentions of a document in order; offsets are UTF-16 offsets into the text as given. */
export function annotateText(annotator: Annotator, text: string, facts: DocumentFacts): Mention[] {
  const { runs, page, placed } = asPage(text, facts);
  const { decided, undecided, seen } = annotator.scan(runs, page);
  return placed([...decided, ...annotator.settle(undecided, { ...page, seen })]);
}

/** An annotator that has to fetch what a text names first. */
export interface LaterAnnotator {
  scan(...input: Parameters<Annotator['scan']>): Promise<ScanResult>;
  settle(...input: Parameters<Annotator['settle']>): Promise<readonly RunMention[]>;
}

/** The same with an annotator that answers later. */
export async function annotateTextLater(
  annotator: LaterAnnotator,
  text: string,
  facts: DocumentFacts,
): Promise<Mention[]> {
  const { runs, page, placed } = asPage(text, facts);
  const { decided, undecided, seen } = await annotator.scan(runs, page);
  return placed([...decided, ...(await annotator.settle(undecided, { ...page, seen }))]);
}

function asPage(text: string, facts: DocumentFacts) {
  const runs = runsOf(text, facts.title !== undefined);
  const title = facts.title ?? runs.find((run) => run.headline)?.text ?? '';
  const page: PageContext = { date: facts.date, title, seen: NOTHING_SEEN };
  const placed = (mentions: readonly RunMention[]): Mention[] =>
    mentions
      .map(({ run, ...mention }) => {
        const offset = runs[run]!.offset;
        return { ...mention, start: mention.start + offset, end: mention.end + offset };
      })
      .sort((a, b) => a.start - b.start);
  return { runs, page, placed };
}
