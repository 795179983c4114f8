/**
 * Runs in an isolated world of the page, as a content script does: the real session over a matcher of a few names.
 * What a test wants to know is asked of `globalThis.world`.
 */
import type { Kind } from '../../../src/core/knowledge/types.ts';
import type { RunMention, SeenFacts } from '../../../src/core/matching/types.ts';
import { findCardHost, type MentionAnchor } from '../../../src/marking/card-contract.ts';
import { PageSession } from '../../../src/marking/page-session.ts';
import type { PaintSettings } from '../../../src/marking/paint/marks.ts';
import { attributeOf, elementAround } from '../../../src/marking/runs/dom.ts';
import type { Ask } from '../../../src/marking/scan/scanner.ts';
import { packMentions } from '../../../src/protocol/mentions.ts';
import type { RequestName, Requests } from '../../../src/protocol/requests.ts';

interface Name {
  readonly text: string;
  readonly kind: Kind;
  readonly entity: string | null;
}

const NAMES: readonly Name[] = [
  { text: 'Tô Lâm', kind: 'official', entity: 'to-lam' },
  { text: 'TÔ LÂM', kind: 'official', entity: 'to-lam' },
  { text: 'Lương Tam Quang', kind: 'official', entity: 'luong-tam-quang' },
  { text: 'Công ước Hà Nội', kind: 'agreement', entity: 'cong-uoc-ha-noi' },
  { text: 'Bộ Công an', kind: 'organisation', entity: 'bo-cong-an' },
  { text: 'Quang', kind: 'official', entity: null },
];

const SEEN: SeenFacts = { entities: [], countries: {}, headlineCountries: [], vouchers: [] };

const SETTINGS: PaintSettings = {
  paint: 'calm',
  kinds: { official: true, agreement: true, forum: true, organisation: false },
  rejections: [],
};

/** Longest name first, so that mentions never overlap. */
function find(run: number, text: string): RunMention[] {
  const found: RunMention[] = [];
  const free = (start: number, end: number) => found.every((one) => end <= one.start || start >= one.end);
  for (const { text: name, kind, entity } of NAMES) {
    const pattern = new RegExp(name.replace(/ /g, '\\s+'), 'g');
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!free(start, end)) continue;
      const candidates = entity ? [entity] : ['luong-tam-quang', 'another'];
      found.push({ run, start, end, text: match[0], kind, entity, candidates, via: 'exact', why: [] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Requests made so far; `fail` makes the next ones fail with a code. */
const asked: { name: RequestName; runs: readonly string[] }[] = [];
let failures: ('gone' | 'unavailable' | 'internal')[] = [];

const answer = (name: RequestName, request: unknown): unknown => {
  if (name === 'scan') {
    const { epoch, runs } = request as Requests['scan']['request'];
    asked.push({ name, runs: runs.map((run) => (run.headline ? '# ' : '') + run.text) });
    const all = runs.flatMap((run) => find(run.id, run.text));
    const open = all.filter((mention) => mention.entity === null);
    const decided = all.filter((mention) => mention.entity !== null);
    return {
      epoch,
      decided: packMentions(decided),
      undecided: open.map((mention) => ({ mention, needs: 'company' })),
      seen: SEEN,
    };
  }
  if (name === 'settle') {
    const { epoch, undecided } = request as Requests['settle']['request'];
    asked.push({ name, runs: [] });
    return { epoch, mentions: undecided.map((each) => each.mention) };
  }
  asked.push({ name, runs: [] });
  if (name === 'card') registerCard();
  return { ready: true };
};

const ask: Ask = async (name, request) => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  const code = failures.shift();
  if (code) throw Object.assign(new Error(code), { code });
  return answer(name, request) as Requests[typeof name]['reply'];
};

/** What a card was asked to do, and what it hangs on. */
const cards: string[] = [];
let shown: MentionAnchor | null = null;

function registerCard(): void {
  findCardHost()?.register({
    open(anchor, _, how) {
      shown = anchor;
      cards.push(`open ${how} ${anchor.mention.text}`);
    },
    close: (reason) => cards.push(`close ${reason}`),
    pin: () => undefined,
    contains: () => false,
    place: () => undefined,
    destroy: () => undefined,
  });
}

const stop = new AbortController();
let settings = SETTINGS;
let longest = 0;
const session = new PageSession({
  ask,
  settings,
  signal: stop.signal,
  date: async () => null,
  changed: () => undefined,
  gone: () => stop.abort(),
});

function textOf(range: AbstractRange): string {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

const world = {
  session,
  start: () => session.start(),
  stop: () => stop.abort(),
  fail: (...codes: typeof failures) => {
    failures = codes;
  },
  set: (change: Partial<PaintSettings>) => {
    settings = { ...settings, ...change };
    session.useSettings(settings);
  },
  status: () => session.status,
  asked: () => asked,
  /** Everything painted, as `name: text`, in the order of the page. */
  painted: (): string[] => {
    const names = new Map<AbstractRange, string>();
    for (const [name, highlight] of CSS.highlights) for (const range of highlight) names.set(range, name);
    const inOrder = session.marks.flatMap((mark) => {
      const name = names.get(mark.range);
      names.delete(mark.range);
      return name ? [`${name.replace('boi-canh-', '')}: ${textOf(mark.range)}`] : [];
    });
    return [...inOrder, ...[...names].map(([range, name]) => `stray ${name}: ${textOf(range)}`)];
  },
  /** The same, for the part of the page that each mark stands in: its outermost element with an id. */
  paintedById: (): Record<string, string[]> => {
    const parts: Record<string, string[]> = {};
    for (const mark of session.marks) {
      let part = '';
      for (let at = elementAround(mark.range.startContainer); at; at = elementAround(at))
        part = attributeOf(at, 'id') ?? part;
      parts[part] = [
        ...(parts[part] ?? []),
        `${mark.paintedAs?.replace('boi-canh-', '')}: ${textOf(mark.range)}`,
      ];
    }
    return parts;
  },
  marks: () => session.marks.map((mark) => mark.mention.text),
  cards: () => cards,
  clear: () => shown?.keepClear().map(({ top, bottom }) => ({ top, bottom })) ?? [],
  longest: () => longest,
};

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
}).observe({ type: 'longtask' });

export type World = typeof world;
Object.assign(globalThis, { world });
