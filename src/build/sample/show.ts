import { join } from 'node:path';
import type { Brief } from '../../core/knowledge/brief.types.ts';
import type { Role } from '../../core/knowledge/types.ts';
import type { Mention } from '../../core/matching/types.ts';
import { type Session, type Tab, until } from '../browsers/session.ts';

/** Longest wait for the first marks, milliseconds: a cold browser on a slow machine. */
const MARKS_MS = 20_000;

/**
 * Opens the sample page, waits for the marks, prints what was found and takes pictures of the page, the card and the
 * popup. Gives the exit status: 0 only where marks were really painted.
 */
export async function showSample(session: Session, url: string, out: string): Promise<number> {
  const tab = await session.open(url);
  const painted = await until(tab, paintedTexts, null, MARKS_MS).catch(() => null);
  if (!painted) {
    console.error('Nothing was painted on the sample page.');
    return 1;
  }
  await tab.screenshot(join(out, 'page.png'));
  const rows = await lookUp(session, tab);
  console.table(rows);
  console.log(`${painted.length} mentions painted.`);
  await hoverFirst(tab);
  await until(tab, () => document.querySelector('[data-boi-canh]') !== null, null);
  await new Promise((done) => setTimeout(done, CARD_SETTLES_MS));
  await tab.screenshot(join(out, 'card.png'));
  await tab.moveMouse(1, 1);
  const popup = await session.openPopup(tab);
  await until(popup, () => document.querySelectorAll('main li').length > 0, null);
  await popup.screenshot(join(out, 'popup.png'));
  console.log('Pictures: out/page.png, out/card.png, out/popup.png');
  return 0;
}

/** The card has its brief and has faded in. */
const CARD_SETTLES_MS = 600;

/** Runs in the page: the texts under our highlights, in no order; null while there is none. */
export function paintedTexts(): string[] | null {
  const texts: string[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('boi-canh-')) continue;
    for (const range of highlight)
      texts.push(range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? '');
  }
  return texts.length > 0 ? texts : null;
}

interface Row {
  readonly mention: string;
  readonly entity: string;
  readonly 'role at the date of the page': string;
  readonly evidence: string;
}

/** Asks the running extension what it makes of the page's paragraphs. */
async function lookUp(session: Session, tab: Tab): Promise<readonly Row[]> {
  const runs = await tab.evaluate(
    () =>
      [...document.querySelectorAll('h1, h2, p, figcaption')].map((block, id) => ({
        id,
        text: block.textContent ?? '',
        headline: block.localName === 'h1',
      })),
    null,
  );
  const own = await session.openExtensionPage('options.html');
  try {
    const date = '2024-09-20';
    const page = {
      date,
      title: '',
      seen: { entities: [], countries: {}, headlineCountries: [], vouchers: [] },
    };
    const scan = await ask<{
      decided: { forms: Mention[]; places: number[] };
      undecided: { mention: Mention }[];
      seen: object;
    }>(own, 'scan', {
      epoch: 1,
      runs,
      page,
    });
    const settled = await ask<{ mentions: Mention[] }>(own, 'settle', {
      epoch: 1,
      undecided: scan.undecided,
      page: { ...page, seen: scan.seen },
    });
    // Four numbers a mention, the last the place of what it says in the list.
    const { forms, places } = scan.decided;
    const decided = places.flatMap((form, at) => (at % 4 === 3 ? (forms[form] ?? []) : []));
    const mentions = [...decided, ...settled.mentions];
    const ids = [...new Set(mentions.flatMap((mention) => mention.entity ?? mention.candidates))];
    const { briefs } = await ask<{ briefs: Brief[] }>(own, 'briefs', { entities: ids, date });
    return mentions.map((mention) => rowOf(mention, briefs));
  } finally {
    await own.close();
  }
}

async function ask<R>(own: Tab, name: string, request: object): Promise<R> {
  const reply = await own.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { to: 'background', name, request },
  );
  const { ok, value, failure } = reply as { ok: boolean; value: R; failure?: { detail: string } };
  if (!ok) throw new Error(`${name}: ${failure?.detail}`);
  return value;
}

function rowOf(mention: Mention, briefs: readonly Brief[]): Row {
  const brief = briefs.find((each) => each.entity.id === (mention.entity ?? mention.candidates[0]));
  return {
    mention: short(mention.text, 40),
    entity: mention.entity ?? `? ${mention.candidates.join(', ')}`,
    'role at the date of the page': brief?.kind === 'official' ? officeText(brief.office) : '',
    evidence: short(evidenceOf(brief), 60),
  };
}

type OfficeOnDate = Extract<Brief, { kind: 'official' }>['office'];

function officeText(office: OfficeOnDate): string {
  switch (office.case) {
    case 'same-day':
      return office.point.title.vi;
    case 'between-same':
      return `${office.before.title.vi} (${office.before.asOf?.value}, ${office.after.asOf?.value})`;
    case 'between-different':
      return `${office.before.title.vi} … ${office.gapDays} days … ${office.after.title.vi}`;
    case 'after-last':
      return `last: ${office.last.title.vi} (${office.last.asOf?.value})`;
    case 'before-first':
      return `later: ${office.first.title.vi} (${office.first.asOf?.value})`;
    default:
      return office.points.map((point) => point.title.vi).join('; ');
  }
}

/** The role that {@link officeText} names first. */
function officeRole(office: OfficeOnDate): Role | undefined {
  switch (office.case) {
    case 'same-day':
      return office.point;
    case 'between-same':
    case 'between-different':
      return office.before;
    case 'after-last':
      return office.last;
    case 'before-first':
      return office.first;
    default:
      return office.points[0];
  }
}

function evidenceOf(brief: Brief | undefined): string {
  switch (brief?.kind) {
    case 'official':
      return officeRole(brief.office)?.evidence.quote ?? '';
    case 'agreement':
      return brief.entity.steps[0]?.evidence.quote ?? '';
    case 'forum':
      return brief.entity.sessions[0]?.evidence.quote ?? '';
    case 'organisation':
      return brief.evidence[0]?.quote ?? '';
    default:
      return '';
  }
}

function short(words: string, most: number): string {
  const text = words.replace(/\s+/gu, ' ');
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Puts the pointer on the first painted mention. */
export async function hoverFirst(tab: Tab): Promise<void> {
  const at = await tab.evaluate(() => {
    let first: { x: number; y: number } | null = null;
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('boi-canh-official')) continue;
      for (const each of highlight) {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        const box = range.getBoundingClientRect();
        if (!first || box.top < first.y) first = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
    }
    return first;
  }, null);
  if (at) {
    await tab.moveMouse(at.x - 3, at.y);
    await tab.moveMouse(at.x, at.y);
  }
}
