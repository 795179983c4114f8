/** What an article would add to a corpus: what extraction finds in it, under ids of known and new entities. */
import type { Corrections } from '../knowledge/corrections.ts';
import type { Article, Kind } from '../knowledge/types.ts';
import { foldKey } from '../text/fold.ts';
import { addedKnowledge } from './added-knowledge.ts';
import type {
  AddedItem,
  Additions,
  Choices,
  ClaimKey,
  Fate,
  ItemKey,
  MeetingItem,
} from './additions.types.ts';
import { NO_CHOICES } from './additions.types.ts';
import { draftsOf, type Terms } from './drafts.ts';
import { foundClaims } from './found-claims.ts';
import type {
  FoundAgreement,
  FoundClaims,
  FoundForum,
  FoundMeeting,
  FoundOfficial,
} from './found-claims.types.ts';
import { FoundIndex, type KnownEntities, type Placed } from './found-index.ts';
import { isWithin } from './found-names.ts';

/** What additions are made against. */
export interface Surroundings {
  readonly known: KnownEntities;
  readonly corrections: Corrections;
  readonly terms: Terms;
}

type Thing = { readonly key: ItemKey } & (
  | { readonly kind: 'official'; readonly found: FoundOfficial }
  | { readonly kind: 'agreement'; readonly found: FoundAgreement }
  | { readonly kind: 'forum'; readonly found: FoundForum }
);

/** The same article and choices give the same, but for what the corpus knows by then. */
export function additionsOf(
  article: Article,
  around: Surroundings,
  choices: Choices = NO_CHOICES,
): Additions {
  const unwanted = new Set(choices.without);
  const found = foundClaims(article);
  const things = thingsIn(found, choices);
  const index = new FoundIndex(around.known, { corrections: around.corrections });
  const fates = new Map(fatesOf(things, index, around, choices, unwanted));
  const wanted = wantedOf(found, things, unwanted);
  const keys = new Map<FoundOfficial | FoundAgreement | FoundForum, ItemKey>(
    wanted.things.map(({ found, key }) => [found, key]),
  );
  const at = (one: FoundOfficial | FoundAgreement | FoundForum): Placed => {
    const fate = fates.get(keys.get(one) ?? '');
    return fate && 'id' in fate ? fate : { why: 'no-name' };
  };
  const places = { official: at, agreement: at, forum: at };
  const { drafts, leftOut } = draftsOf(wanted.found, places, around.terms);
  const impossible = new Set(leftOut.flatMap((left) => (left.kind === 'meetings' ? [left.found] : [])));
  const { knowledge, empty } = addedKnowledge(article, index, drafts, around.known);
  const fate = (key: ItemKey): Fate => {
    const one = fates.get(key)!;
    return 'id' in one && one.known === null && empty.has(one.id) ? { why: 'no-claim' } : one;
  };
  return {
    items: things.map((thing) => itemOf(thing, fate(thing.key), choices, unwanted)),
    meetings: found.meetings.map((meeting, i): MeetingItem => {
      const key = claimKey('meeting', i);
      return { ...meeting, key, wanted: !unwanted.has(key), possible: !impossible.has(meeting) };
    }),
    knowledge,
  };
}

const claimKey = (key: ItemKey, number: number): ClaimKey => `${key}#${number}`;

function thingsIn(found: FoundClaims, { countries }: Choices): Thing[] {
  const taken = new Set<ItemKey>();
  const keyOf = (kind: Kind, name: string): ItemKey => {
    const key = `${kind}:${foldKey(name)}`;
    let free = key;
    for (let n = 2; taken.has(free); n++) free = `${key}~${n}`;
    taken.add(free);
    return free;
  };
  return [
    ...found.officials.map((official): Thing => {
      const key = keyOf('official', official.name);
      return {
        kind: 'official',
        key,
        found: { ...official, country: countries[key] ?? official.country },
      };
    }),
    ...found.agreements.map(
      (agreement): Thing => ({
        kind: 'agreement',
        key: keyOf('agreement', agreement.name),
        found: agreement,
      }),
    ),
    ...found.forums.map((forum): Thing => ({ kind: 'forum', key: keyOf('forum', forum.name), found: forum })),
  ];
}

/** Where each goes: first what stands for itself, then what the reader says is another thing of the article. */
function* fatesOf(
  things: readonly Thing[],
  index: FoundIndex,
  { known }: Surroundings,
  { as, names }: Choices,
  unwanted: ReadonlySet<string>,
): Generator<[ItemKey, Fate]> {
  const fates = new Map<ItemKey, Fate>();
  const place = (thing: Thing): Fate => {
    if (unwanted.has(thing.key)) return { why: 'unwanted' };
    const said = as[thing.key];
    const placed = index.place(renamed(thing, names[thing.key]), said && 'item' in said ? undefined : said);
    if (!('id' in placed)) return placed;
    return { id: placed.id, known: known.get(placed.id) ?? null };
  };
  /** The other thing of its kind that the reader says it is. */
  const other = ({ kind, key }: Thing): Thing | undefined => {
    const said = as[key];
    return said && 'item' in said
      ? things.find((each) => each.key === said.item && each.kind === kind && each.key !== key)
      : undefined;
  };
  for (const thing of [...things.filter((each) => !other(each)), ...things.filter(other)]) {
    const meant = fates.get(other(thing)?.key ?? '');
    const fate: Fate =
      meant && 'id' in meant && !unwanted.has(thing.key)
        ? { ...meant, id: index.join(thing, meant.id) }
        : place(thing);
    fates.set(thing.key, fate);
    yield [thing.key, fate];
  }
}

/** Under the reader's name for it. Forms that hold the name were read too long; the others name it too. */
function renamed<T extends Thing>(thing: T, name: string | undefined): T {
  if (name === undefined) return thing;
  const surfaces = [name, ...thing.found.surfaces.filter((form) => !isWithin(name, form))];
  return { ...thing, found: { ...thing.found, name, surfaces } };
}

/** What was found, less the single claims that the reader does not want; and the things as they stand in it. */
function wantedOf(
  { meetings }: FoundClaims,
  things: readonly Thing[],
  unwanted: ReadonlySet<string>,
): { readonly found: FoundClaims; readonly things: readonly Thing[] } {
  const less = things.map((thing): Thing => {
    if (thing.kind !== 'official') return thing;
    const roles = thing.found.roles.filter((_, i) => !unwanted.has(claimKey(thing.key, i)));
    return { ...thing, found: { ...thing.found, roles } };
  });
  return {
    things: less,
    found: {
      officials: less.flatMap((thing) => (thing.kind === 'official' ? [thing.found] : [])),
      agreements: less.flatMap((thing) => (thing.kind === 'agreement' ? [thing.found] : [])),
      forums: less.flatMap((thing) => (thing.kind === 'forum' ? [thing.found] : [])),
      meetings: meetings.filter((_: FoundMeeting, i) => !unwanted.has(claimKey('meeting', i))),
    },
  };
}

function itemOf(thing: Thing, fate: Fate, { names }: Choices, unwanted: ReadonlySet<string>): AddedItem {
  const { key, found } = thing;
  const item = { key, name: names[key] ?? found.name, forms: found.surfaces, fate };
  switch (thing.kind) {
    case 'official': {
      const roles = thing.found.roles.map((role, i) => ({
        ...role,
        key: claimKey(key, i),
        wanted: !unwanted.has(claimKey(key, i)),
      }));
      return { ...item, kind: 'official', country: thing.found.country, roles };
    }
    case 'agreement': {
      const { type, parties, status, date, dateOf, evidence } = thing.found;
      return { ...item, kind: 'agreement', type, parties, status, date, dateOf, evidence };
    }
    case 'forum': {
      const { ordinal, date, evidence } = thing.found;
      return { ...item, kind: 'forum', ...(ordinal !== undefined && { ordinal }), date, evidence };
    }
  }
}
