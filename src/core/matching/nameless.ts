/** Whether a title stands for whoever holds it, or belongs to a name beside it, to a former holder or another country. */
import type { CountryCode } from '../knowledge/types.ts';
import { findCountries } from '../text/countries.ts';
import type { Span } from '../text/span.ts';
import { inCapitals, isSurname } from './names.ts';
import type { Office } from './offices.ts';
import { PhraseTable } from './phrases.ts';
import { titleStartsAt, titleTowards } from './titles.ts';
import type { PageContext, Run } from './types.ts';
import { isBlank, isCapital, type Word, wordsAfter, wordsBefore } from './window.ts';

/** In front of a title: its holder is not meant, or no longer. */
const NOT_HOLDER = new PhraseTable<true>().add(
  `nguyên|cựu|cố|phó|trợ lý|thư ký|chức|chức vụ|chức danh|ghế|vị trí|cương vị|giữ chức|làm|bổ nhiệm|đảm nhiệm|giữ|trở thành|thứ|quyền lực của|
  former|ex|deputy|vice|assistant|late|acting|post of|position of|role of|as|become|became|appointed|của các|các|những|hai|người đồng cấp là`,
  true,
);
const LINK = /^\s*(?:[,–—-]|\(|:)\s*$/u;
/** Words looked at on either side; long enough for a chain of posts between a name and its last title. */
const REACH = 34;

/** What a title belongs to: `name` beside it; `not-holder`, a former holder, the post itself or another state's; else nobody. */
export function besideTitle(
  text: string,
  hit: Span,
  country: CountryCode,
): 'name' | 'not-holder' | 'nameless' {
  const before = wordsBefore(text, hit.start, REACH);
  const after = wordsAfter(text, hit.end, 6);
  if (before[0] && isBlank(before[0].gap) && NOT_HOLDER.endingAt(before, 0)) return 'not-holder';
  if (foreignBeside(text, hit, country)) return 'not-holder';
  return nameBehind(text, hit, after) || nameBefore(before) ? 'name' : 'nameless';
}

/** Which of several countries' offices of one title is meant: that of the country beside it, else of the headline's only one. */
export function officeMeant(
  { text }: Run,
  hit: Span,
  offices: readonly Office[],
  page: PageContext,
): Office | null {
  if (offices.length === 1) return offices[0] ?? null;
  const near = text.slice(Math.max(0, hit.start - COUNTRY_REACH), hit.end + COUNTRY_REACH);
  const named = (words: string) => findCountries(words).map(({ code }) => code);
  for (const codes of [named(near), [...page.seen.headlineCountries, ...named(page.title)]]) {
    const fitting = offices.filter(({ country }) => codes.includes(country));
    if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  return null;
}

/** UTF-16 units beside a title in which the country stands that it is of. */
const COUNTRY_REACH = 40;

/** Another country directly behind (Bộ trưởng Công an Lào) or in front (China's Minister …). */
function foreignBeside(text: string, hit: Span, country: CountryCode): boolean {
  const behind = findCountries(text.slice(hit.end, hit.end + 40))[0];
  if (behind && isBlank(text.slice(hit.end, hit.end + behind.start)) && behind.code !== country) return true;
  const from = Math.max(0, hit.start - 40);
  const front = findCountries(text.slice(from, hit.start)).at(-1);
  const gap = front ? text.slice(from + front.end, hit.start) : '';
  return Boolean(
    front &&
      /^(?:['’]s)?\s*$/u.test(gap) &&
      front.code !== country &&
      /[A-Za-z]/.test(text[hit.start]!) &&
      !/^[ĐBTQ]/u.test(text.slice(hit.start)),
  );
}

function nameBehind(text: string, hit: Span, after: readonly Word[]): boolean {
  let at = 0;
  const country = findCountries(text.slice(hit.end, hit.end + 40))[0];
  if (country && isBlank(text.slice(hit.end, hit.end + country.start))) {
    at = after.findIndex((word) => word.start >= hit.end + country.end);
    if (at < 0) return false;
  }
  const near = after[at];
  if (!near) return false;
  if (isBlank(near.gap)) return startsName(text, hit, after, at);
  if (!LINK.test(near.gap)) return false;
  const title = titleStartsAt(after, at);
  if (title) {
    const next = after[at + title.length];
    return Boolean(next && isBlank(next.gap) && isCapital(next.raw));
  }
  return /^\s*[(:,]?\s*$/u.test(near.gap) && near.gap.trim() !== ','
    ? false
    : isCapital(near.raw) && isCapital(after[at + 1]?.raw ?? '') && isBlank(after[at + 1]?.gap ?? 'x');
}

function startsName(text: string, hit: Span, after: readonly Word[], at: number): boolean {
  const title = titleStartsAt(after, at);
  const near = after[at + (title?.length ?? 0)];
  if (!near || !isBlank(near.gap) || !isCapital(near.raw)) return false;
  return inCapitals(text, hit) ? isSurname(near.raw) || !title : true;
}

/** A blank, or the full stop of an initial (`Marc E. Knapper`), in front of the next word. */
function joinsName({ raw, gap }: Word): boolean {
  return isBlank(gap) || (raw.length === 1 && /^\.\s+$/u.test(gap));
}

/** `Tô Lâm, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an`: the title is the last of a chain behind a name. */
function nameBefore(before: readonly Word[]): boolean {
  // `Marc Knapper, the US ambassador to Vietnam`
  const article = before[0];
  let end = article && article.raw === 'the' && isBlank(article.gap) ? 1 : 0;
  while (end < before.length) {
    if (!LINK.test(before[end]!.gap)) return false;
    let start = end;
    while (start + 1 < before.length && joinsName(before[start + 1]!)) start++;
    const titled = titleTowards(before, start);
    if (
      isCapital(before[end]!.raw) &&
      isCapital(before[end + 1]?.raw ?? '') &&
      end < start &&
      !(titled && titled.length > start - end)
    ) {
      return true;
    }
    if (!titled) return false;
    end = start + 1;
  }
  return false;
}
