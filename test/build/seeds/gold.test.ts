/** Everything that a careful reader found in the bundled articles is in the pack. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSeedsWithWarnings } from '../../../src/build/seeds/load.ts';
import { evidenceOf } from '../../../src/core/knowledge/claims.ts';
import type {
  Agreement,
  Article,
  Entity,
  Evidence,
  Forum,
  Official,
} from '../../../src/core/knowledge/types.ts';
import { foldKey } from '../../../src/core/text/fold.ts';
import { sentences } from '../../../src/core/text/sentences.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const GOLD = join(process.env.BOI_CANH_SHARED ?? join(ROOT, '../shared'), 'gold/seeds.json');
const SKIP = !existsSync(GOLD);
/** Said in the name of what is skipped. */
const WHY = SKIP ? ` (skipped: the labelled data is not at ${GOLD})` : '';

interface GoldRole {
  readonly role: string;
  readonly rank?: string;
  readonly also?: readonly string[];
  readonly asOf: string | null;
  readonly article: string;
  readonly quote: string;
  readonly yearFrom?: string;
}
interface GoldSession {
  readonly n?: number;
  readonly place?: string;
  readonly date?: string | null;
  readonly article: string;
  readonly quote: string;
}
interface Gold {
  readonly articles: readonly {
    readonly file: string;
    readonly eventDate: string;
    readonly published: string;
    readonly outlet: string;
    readonly url: string;
    readonly textDate: { readonly value: string; readonly earliest?: string };
    readonly eventDateBasis: string;
  }[];
  readonly officials: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly surfaces: readonly string[];
    readonly roles: readonly GoldRole[];
  }[];
  readonly agreements: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly parties: readonly string[];
    readonly status: string;
    readonly date: string | null;
    readonly quote: string;
    readonly surfaces: readonly string[];
  }[];
  readonly forums: readonly ({
    readonly id: string;
    readonly name: string;
    readonly parties?: readonly string[];
    readonly status?: string;
    readonly sessions?: readonly GoldSession[];
    readonly surfaces: readonly string[];
    readonly english?: readonly string[];
  } & Partial<GoldSession>)[];
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly country?: string;
  }[];
  readonly traps: readonly { readonly article: string; readonly text: string }[];
}

const gold: Gold = SKIP
  ? { articles: [], officials: [], agreements: [], forums: [], organisations: [], traps: [] }
  : (JSON.parse(readFileSync(GOLD, 'utf8')) as Gold);
const { pack, warnings } = loadSeedsWithWarnings(join(ROOT, 'seeds'));
const articles = new Map(pack.articles.map((article) => [article.file, article]));
const entities = new Map(pack.knowledge.entities.map((entity) => [entity.id, entity]));

function article(file: string): Article {
  const found = articles.get(file);
  if (!found) throw new Error(`no article ${file}`);
  return found;
}

function entity<K extends Entity['kind']>(id: string, kind: K): Extract<Entity, { kind: K }> {
  const found = entities.get(id);
  if (found?.kind !== kind) throw new Error(`no ${kind} ${id}`);
  return found as Extract<Entity, { kind: K }>;
}

function surfaces(id: string): readonly string[] {
  return entities.get(id)?.surfaces.map((surface) => surface.text) ?? [];
}

/** The gold quote is the evidence, or stands within it. */
function tells(evidence: readonly Evidence[], file: string, quote: string): boolean {
  return evidence.some((one) => one.article === article(file).id && one.quote.includes(quote));
}

/** The quote holds the office, in the words of the index or in an article's own. */
function says(evidence: Evidence | undefined, title: string): boolean {
  const quote = foldKey(evidence?.quote ?? '');
  const forms = [
    title,
    title.replace('Bộ trưởng Bộ ', 'Bộ trưởng '),
    title.replace(/ Singapore$/, ' nước chủ nhà'),
  ];
  return forms.some((form) => quote.includes(foldKey(form)));
}

test.skipIf(SKIP)(`the labelled data is whole${WHY}`, () => {
  expect(pack.articles).toHaveLength(gold.articles.length);
  expect([
    gold.officials.length,
    gold.agreements.length,
    gold.forums.length,
    gold.organisations.length,
  ]).toEqual([12, 6, 7, 13]);
});

describe.skipIf(SKIP)(`articles${WHY}`, () => {
  test.each(gold.articles.map((one) => [one.file, one] as const))('%s', (file, wanted) => {
    const found = article(file);
    expect(found.event?.value).toBe(wanted.eventDate);
    expect(found.published?.value).toBe(wanted.published);
    expect(found.url).toBe(wanted.url);
    expect(wanted.outlet.startsWith(found.outlet?.name ?? '-')).toBe(true);
    const open = wanted.textDate.value.startsWith('--');
    expect(found.textDate?.value).toBe(open ? wanted.textDate.value : undefined);
    expect(found.textDate?.earliest).toBe(wanted.textDate.earliest);
    expect(found.event?.basis).toBe(open ? 'parallel-report' : 'text');
    if (open) expect(wanted.eventDateBasis).toContain(found.event?.source ?? '-');
  });
});

describe.skipIf(SKIP)(`officials${WHY}`, () => {
  test.each(gold.officials.map((one) => [one.id, one] as const))('%s', (id, wanted) => {
    const found: Official = entity(id, 'official');
    expect([found.name.vi, found.country]).toEqual([wanted.name, wanted.country]);
    expect(surfaces(id)).toEqual(expect.arrayContaining([...wanted.surfaces]));
    for (const { role, rank, also = [], asOf, article: file, quote, yearFrom } of wanted.roles)
      for (const [i, title] of [...role.split(' kiêm '), ...also].entries()) {
        const held = found.roles.find(
          (one) =>
            one.title.vi === title &&
            (one.asOf?.value ?? null) === asOf &&
            one.evidence.article === article(file).id,
        );
        expect(held, `${title}, ${asOf}`).toBeDefined();
        // Another sentence than the reader's may say so as well: it names the person and the office.
        expect(wanted.surfaces.some((name) => held?.evidence.quote.includes(name))).toBe(true);
        expect(quote.includes(held?.evidence.quote ?? '-') || says(held?.evidence, title)).toBe(true);
        if (i === 0) expect(held?.rank?.vi).toBe(rank);
        if (yearFrom && asOf?.startsWith(article(file).event?.value ?? '-')) {
          expect(held?.asOf?.basis).toBe('parallel-report');
          expect(held?.asOf?.source).toMatch(/^https:/);
        }
      }
  });
});

describe.skipIf(SKIP)(`agreements${WHY}`, () => {
  test.each(gold.agreements.map((one) => [one.id, one] as const))('%s', (id, wanted) => {
    const found: Agreement = entity(id, 'agreement');
    expect([found.name.vi, found.type]).toEqual([wanted.name, wanted.type]);
    expect(surfaces(id)).toEqual(expect.arrayContaining([...wanted.surfaces]));
    const parties = found.parties.map((party) =>
      'organisation' in party ? entity(party.organisation, 'organisation').name.vi : (party.country ?? ''),
    );
    const named = wanted.parties.filter((party) => party !== '…');
    expect(parties.map((party, i) => (named[i]?.startsWith(party) ? named[i] : party))).toEqual(named);
    expect(found.partiesOpen ?? false).toBe(named.length < wanted.parties.length);
    const step = found.steps.find((one) => one.evidence.quote.includes(wanted.quote));
    expect([step?.status, step?.date?.value ?? null]).toEqual([wanted.status, wanted.date]);
  });
});

describe.skipIf(SKIP)(`forums${WHY}`, () => {
  test.each(gold.forums.map((one) => [one.id, one] as const))('%s', (id, wanted) => {
    const found: Forum = entity(id, 'forum');
    expect(found.name.vi).toBe(wanted.name);
    expect(surfaces(id)).toEqual(expect.arrayContaining([...wanted.surfaces, ...(wanted.english ?? [])]));
    if (wanted.parties) expect(found.parties).toEqual(wanted.parties.map((country) => ({ country })));
    for (const { n, place, date, article: file = '', quote = '' } of wanted.sessions ?? [wanted]) {
      const session = found.sessions.find((one) => tells([one.evidence, ...(one.more ?? [])], file, quote));
      expect(session, quote).toBeDefined();
      expect(session?.date?.value ?? null).toBe(date ?? null);
      if (n !== undefined) expect(session?.ordinal).toBe(n);
      if (place !== undefined) expect(session?.place).toContain(place);
      if (wanted.status !== undefined) expect(session?.status).toBe(wanted.status);
    }
  });
});

test.skipIf(SKIP).each(gold.organisations.map((one) => [one.id, one] as const))(
  'organisation %s',
  (id, wanted) => {
    const found = entity(id, 'organisation');
    expect([found.name.vi, found.country]).toEqual([wanted.name, wanted.country]);
    expect(found.evidence.length).toBeGreaterThan(0);
  },
);

describe('every claim', () => {
  test('has an English gloss, and no gloss is left over', () => {
    const missing = pack.knowledge.entities
      .flatMap(evidenceOf)
      .concat(pack.knowledge.meetings.map((meeting) => meeting.evidence))
      .filter((evidence) => evidence.gloss === undefined);
    expect(missing).toEqual([]);
    expect(warnings).toEqual([]);
  });
});

describe('traps', () => {
  test.skipIf(SKIP)('a stray paragraph is another article: nothing rests on it', () => {
    const [trap] = gold.traps;
    const found = article(trap?.article ?? '');
    const last = found.paragraphs.at(-1);
    expect(last?.part).toBe('teaser');
    expect(found.text.slice(last?.start, last?.end).startsWith(trap?.text ?? '-')).toBe(true);
    expect(found.mentions.every((mention) => mention.end <= (last?.start ?? 0))).toBe(true);
  });

  test('`D.C` and `K.` end no sentence', () => {
    for (const [file, words] of [
      ['002_36722caa4ac8dc06.txt', 'Washington D.C (Mỹ), Thượng tướng'],
      ['004_84371e4765f2eb53.txt', 'Bộ trưởng K. Shanmugam đánh giá cao'],
    ] as const) {
      const { text } = article(file);
      const start = text.indexOf(words);
      expect(sentences(text).some((one) => one.start <= start && start + words.length <= one.end)).toBe(true);
    }
  });

  test('a man named by a monument holds no office at any date', () => {
    expect(entity('ho-chi-minh', 'official').roles.every((role) => role.asOf === null)).toBe(true);
  });

  test('an article that names an agreement two ways is shown both ways', () => {
    expect(entity('vn-bn-comprehensive-partnership', 'agreement').contradicts?.[0]?.entity).toBe(
      'vn-bn-joint-declaration-2019',
    );
    expect(entity('vn-bn-joint-declaration-2019', 'agreement').contradicts?.[0]?.entity).toBe(
      'vn-bn-comprehensive-partnership',
    );
  });
});
