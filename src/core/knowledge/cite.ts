/** A ready citation of one sentence: quote, title, outlet, date with its basis, address, and the corpus it is from. */
import { formatDate, type Lang } from '../text/date-format.ts';
import { type DateParts, type PartialDate, parsePartialDate, type SourcedDate } from '../text/dates.ts';
import type { ArticleRef } from './brief.types.ts';
import type { Evidence } from './types.ts';
import { dateBasisWords, outletBasisWords } from './wording.ts';

export interface Citation {
  readonly evidence: Pick<Evidence, 'quote' | 'gloss'>;
  readonly article: ArticleRef;
  /** The day on which it was read: whoever cites says so. */
  readonly accessed?: PartialDate;
}

/** What a citation says, part by part, in one language; each format sets the same parts. */
interface Parts {
  readonly quote: string;
  readonly gloss: string | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly dates: readonly string[];
  readonly url: string | null;
  readonly corpus: string;
  readonly accessed: string | null;
}

const WORDS = {
  gloss: { vi: 'bản dịch tiếng Anh của Bối Cảnh', en: 'English gloss by Bối Cảnh' },
  firstSentence: { vi: 'không có tiêu đề; câu mở đầu', en: 'no title; first sentence' },
  published: { vi: 'đăng', en: 'published' },
  event: { vi: 'sự kiện', en: 'event' },
  noDate: { vi: 'không rõ ngày', en: 'no date' },
  accessed: { vi: 'truy cập', en: 'accessed' },
  corpus: { vi: 'Kho Bối Cảnh', en: 'Bối Cảnh corpus' },
} satisfies Record<string, Record<Lang, string>>;

/** One line of plain text; the address stands last, with no full stop to be copied along. */
export function citePlain(citation: Citation, lang: Lang): string {
  const { quote, gloss, title, outlet, dates, url, corpus, accessed } = parts(citation, lang);
  const quoted = `“${quote}”${gloss ? ` [${WORDS.gloss[lang]}: “${gloss}”]` : ''}`;
  const sentences = [
    quoted,
    title,
    outlet,
    capital(dates.join('; ')),
    corpus,
    accessed && capital(accessed),
  ].filter((part) => part !== null);
  return `${sentences.map((sentence) => `${sentence}.`).join(' ')}${url === null ? '' : ` ${url}`}`;
}

/** A block quote with its source below. */
export function citeMarkdown(citation: Citation, lang: Lang): string {
  const { quote, gloss, title, outlet, dates, url, corpus, accessed } = parts(citation, lang);
  const linked = url === null ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](<${url}>)`;
  const source = [
    linked,
    outlet && escapeMarkdown(outlet),
    escapeMarkdown(dates.join('; ')),
    corpus,
    accessed,
  ].filter(Boolean);
  return [
    `> ${escapeMarkdown(quote)}`,
    ...(gloss ? ['>', `> *${escapeMarkdown(gloss)}* (${WORDS.gloss[lang]})`] : []),
    '',
    `— ${source.join(', ')}`,
  ].join('\n');
}

/** An item of CSL-JSON, as reference managers read it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly language?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'event-date'?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly note: string;
}

/** The article as an item; quote, gloss and the basis of its dates stand in `note`. */
export function citeCsl(citation: Citation, lang: Lang): CslItem {
  const { article } = citation;
  const { quote, gloss, dates, corpus } = parts(citation, lang);
  const issued = cslDate(article.published);
  const event = cslDate(article.event);
  const accessed = citation.accessed && cslDate({ value: citation.accessed, basis: 'reader' });
  return {
    id: `${article.pack.id}/${article.id}`,
    type: 'article-newspaper',
    title: article.title,
    ...(article.outlet && { 'container-title': article.outlet.name }),
    ...(article.lang && { language: article.lang }),
    ...(issued && { issued }),
    ...(event && { 'event-date': event }),
    ...(accessed && { accessed }),
    ...(article.url !== undefined && { URL: article.url }),
    note: [`“${quote}”`, gloss && `${WORDS.gloss[lang]}: “${gloss}”`, capital(dates.join('; ')), corpus]
      .filter(Boolean)
      .join('. '),
  };
}

function parts({ evidence, article, accessed }: Citation, lang: Lang): Parts {
  const { outlet, published, event } = article;
  const notes =
    outlet && [outletBasisWords(outlet.basis, lang), outlet.note?.[lang]].filter(Boolean).join('; ');
  const dates = [
    ...(published ? [dated(WORDS.published[lang], published, lang)] : []),
    ...(event && event.value !== published?.value ? [dated(WORDS.event[lang], event, lang)] : []),
  ];
  return {
    quote: evidence.quote,
    gloss: lang === 'en' ? (evidence.gloss ?? null) : null,
    title:
      article.titleBasis === 'sentence'
        ? `${withoutStop(article.title)} [${WORDS.firstSentence[lang]}]`
        : article.title,
    outlet: outlet ? `${outlet.name}${notes ? ` (${notes})` : ''}` : null,
    dates: dates.length > 0 ? dates : [WORDS.noDate[lang]],
    url: article.url ?? null,
    corpus: `${WORDS.corpus[lang]}: ${article.pack.id} ${article.pack.version}`,
    accessed: accessed ? `${WORDS.accessed[lang]} ${formatDate(accessed, lang)}` : null,
  };
}

function dated(what: string, date: SourcedDate, lang: Lang): string {
  return `${what} ${formatDate(date.value, lang, date.earliest)} (${dateBasisWords(date, lang)})`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const withoutStop = (text: string) => text.replace(/\.$/, '');

/** Characters that Markdown reads as its own. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/** Null where the year is open: reference managers have no place for a day without one. */
function cslDate(date: SourcedDate | null): CslItem['issued'] | null {
  const parsed = date && parsePartialDate(date.value);
  if (!parsed || parsed[0].year === null) return null;
  return { 'date-parts': parsed.map(dateParts) };
}

function dateParts({ year, month, day }: DateParts): readonly number[] {
  return [year, month, day].filter((part) => part !== null);
}
