/** What each element does to the text around it. */
import { closest, elementAround, hasAttributes, isElement, matches, nameOf, treeOf } from './dom.ts';

/**
 * `inline`: text goes on through it, unless its computed style says otherwise. `block`: a boundary before and after.
 * `break`: a boundary with nothing inside. `skip`: neither read nor marked, a boundary. `void`: as if it were not
 * there (a script in the middle of a sentence).
 */
export type Role = 'inline' | 'block' | 'break' | 'skip' | 'void';

const INLINE =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s slot small span strike strong sub sup time tt u wbr';
const SKIP =
  'applet audio canvas code datalist embed frame frameset head iframe img input kbd listing math meter object option optgroup picture plaintext progress samp select svg textarea var video xmp';
const VOID = 'base link meta noframes noscript param rp rt rtc script source style template title track';

const ROLES = new Map<string, Role>([['br', 'break']]);
for (const name of INLINE.split(' ')) ROLES.set(name, 'inline');
for (const name of SKIP.split(' ')) ROLES.set(name, 'skip');
for (const name of VOID.split(' ')) ROLES.set(name, 'void');

/**
 * Text somebody is writing, and code: neither read nor marked. The classes are those of the three code editors that
 * lay their lines out in plain elements (CodeMirror 5 and 6, Monaco, Ace).
 */
const UNTOUCHED =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="code" i],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

/** Matches every element whose text is left alone. */
const SKIPPED = `${SKIP.split(' ').join()},${VOID.split(' ').join()},${UNTOUCHED}`;

/** The role by name and attributes alone; an element of a name unknown (`x-name`) is inline as browsers have it. */
export function roleOf(element: Element): Role {
  const name = nameOf(element);
  const role = ROLES.get(name) ?? (name.includes('-') ? 'inline' : 'block');
  if (role === 'skip' || role === 'void' || role === 'break') return role;
  return hasAttributes(element) && matches(element, UNTOUCHED) ? 'skip' : role;
}

/** How an element that is inline by name joins the text around it, by its computed style. */
export type Joint = 'joined' | 'chip' | 'apart' | 'hidden';

/** Longest text of a floated first letter (`<span style="float: left">T</span>ô Lâm`), with its quotation mark. */
const DROP_CAP_UNITS = 3;

/**
 * `chip` (inline-block and the like): words of their own where no space stands between, as in a row of tags. Reads
 * computed style, which never needs layout.
 */
export function jointOf(element: Element): Joint {
  const { display, float, visibility } = getComputedStyle(element);
  if (display === '' || display === 'none' || visibility === 'hidden' || visibility === 'collapse')
    return 'hidden';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return 'joined';
  if (display.startsWith('inline')) return 'chip';
  if (float !== 'none' && (element.textContent?.length ?? 0) <= DROP_CAP_UNITS) return 'joined';
  return 'apart';
}

/** True for a node in text that is not ours to read: an input, an editor, code, a script. */
export function isUntouched(node: Node): boolean {
  let around = isElement(node) ? node : elementAround(node);
  while (around) {
    if (closest(around, SKIPPED)) return true;
    const root = treeOf(around);
    around = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
