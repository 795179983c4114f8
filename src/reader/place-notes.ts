/** Puts the notes beside their sentences, each below the one before it. */

/** Attribute of the element whose text begins at this offset of the article. */
export const TEXT_START = 'data-start';
/** Attribute of a note: the offset of its sentence. */
export const NOTE_AT = 'data-at';
/** Between two notes, CSS pixels. */
const BETWEEN = 12;

/** Top of the character at an offset of the article, in the viewport; null where it is not shown. */
function topOf(text: Element, offset: number): number | null {
  let part: Element | null = null;
  for (const each of text.querySelectorAll(`[${TEXT_START}]`)) {
    if (Number(each.getAttribute(TEXT_START)) > offset) break;
    part = each;
  }
  if (!part) return null;
  let left = offset - Number(part.getAttribute(TEXT_START));
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left < length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getBoundingClientRect().top;
    }
    left -= length;
  }
  return part.getBoundingClientRect().top;
}

/** Measures first, then writes: each note as near to its sentence as those above leave room for. */
export function placeNotes(text: Element, list: HTMLElement): void {
  const notes = [...list.querySelectorAll<HTMLElement>(`[${NOTE_AT}]`)];
  const { top } = list.getBoundingClientRect();
  const wanted = notes.map((note) => ({
    note,
    at: (topOf(text, Number(note.getAttribute(NOTE_AT))) ?? top) - top,
    height: note.offsetHeight,
  }));
  let free = 0;
  for (const { note, at, height } of wanted) {
    const place = Math.max(free, at);
    note.style.setProperty('--beside', `${Math.round(place)}px`);
    free = place + height + BETWEEN;
  }
  list.style.setProperty('--room', `${Math.round(free)}px`);
}
