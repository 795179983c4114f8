/** Is the bearer of this full name the official? Decided by the title beside the name, or left to the page. */
import { findCountries } from '../text/countries.ts';
import { foldText } from '../text/fold.ts';
import type { TitleClass } from './data/titles.ts';
import { fieldsOf, type Profile } from './profile.ts';
import type { Title } from './titles.ts';
import type { Clue } from './types.ts';
import { wordsBefore } from './window.ts';
import { wordSet } from './words.ts';

export type Bearing =
  /** The title fits the official, or nothing speaks against a name that hardly anybody else bears. */
  | { readonly is: 'official'; readonly why: readonly Clue[] }
  /** A clearly different title or profession. */
  | { readonly is: 'other'; readonly why: readonly Clue[] }
  /** Title of another field: both stay possible. */
  | { readonly is: 'doubtful'; readonly why: readonly Clue[] }
  /** Nothing beside the name decides. */
  | { readonly is: 'open'; readonly why: readonly Clue[] };

const OTHERS: readonly TitleClass[] = ['junior', 'local', 'corporate', 'profession', 'private', 'kin'];

const has = (classes: ReadonlySet<TitleClass>, ...wanted: readonly TitleClass[]): boolean =>
  wanted.some((kind) => classes.has(kind));

/** Clues by which a folded title agrees with what the corpus knows. */
function agreement(title: Title, profile: Profile): Clue[] {
  const clues: Clue[] = [];
  if (profile.words.some((word) => title.folded.includes(word)))
    clues.push({ code: 'title-beside', text: title.text });
  if (findCountries(title.text).some((hit) => hit.code === profile.country)) {
    clues.push({ code: 'country-beside', text: title.text });
  }
  return clues;
}

/** Weighs the titles in front of and behind a full name. `common`: many people may bear the name. */
export function bearing(titles: readonly Title[], profile: Profile, common: boolean): Bearing {
  const classes = new Set(titles.flatMap((title) => [...title.classes]));
  const text = titles.map((title) => title.text).join(' … ');
  const senior = has(classes, 'office', 'general');
  const agreed = titles.flatMap((title) => agreement(title, profile));
  const beside: Clue[] = [{ code: 'title-beside', text }];
  const against: Clue[] = [{ code: 'other-title-beside', text }];
  if (has(classes, ...OTHERS) && !senior && !agreed.some((clue) => clue.code === 'title-beside')) {
    return { is: 'other', why: against };
  }
  if (senior) {
    if (agreed.length > 0) return { is: 'official', why: agreed };
    const fields = fieldsOf(titles.map((title) => title.folded).join(''));
    const shared = [...fields].some((field) => profile.fields.has(field));
    if (shared || fields.size === 0 || !common) return { is: 'official', why: beside };
    return { is: 'doubtful', why: against };
  }
  if (classes.has('colonel')) {
    const heads = titles.some((title) => / (?:giám đốc công an|cục trưởng|director) /u.test(title.folded));
    return heads || !common ? { is: 'official', why: beside } : { is: 'doubtful', why: against };
  }
  if (has(classes, 'learned', 'aged') && common) return { is: 'other', why: against };
  if (agreed.length > 0) return { is: 'official', why: agreed };
  return { is: 'open', why: [] };
}

/** UTF-16 units in front of a name in which a form of address stands. */
const ADDRESS_REACH = 24;
const LADY = /(?:^|[^\p{L}])(?:bà|phu nhân|mrs\.?|ms\.?|miss|madame|madam|mme\.?|first lady)\s+$/u;
/** The last words of both, by which most text is left alone. */
const LAST_OF_ADDRESS = wordSet('bà nhân mrs ms miss madame madam mme lady');
/** Husband and wife under his name. */
const COUPLE = /(?:^|[^\p{L}])(?:ông(?: và| -)?|mr\.?(?: and| &)?) (?:bà|mrs\.?)\s+$/u;

/**
 * Whether a woman's form of address stands directly in front of a name: *phu nhân Tô Lâm*, *Mrs Putin* are not he. With a
 * title between (*phu nhân Tổng Bí thư Tô Lâm*) the name is his.
 */
export function ladyBefore(text: string, at: number): boolean {
  const [near] = wordsBefore(text, at, 1);
  if (!near || !LAST_OF_ADDRESS.has(near.key)) return false;
  const before = foldText(text.slice(Math.max(0, at - ADDRESS_REACH), at));
  return LADY.test(before) && !COUPLE.test(before);
}
