/** A picture as a file of its own: what it looks like here, without this page's style sheets. */

/** What our sheets set on parts of a picture. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

const SVG = 'http://www.w3.org/2000/svg';

/** The picture as it stands, as the text of an SVG file: looks written out, its paper behind it, `about` as its description. */
export function svgText(picture: SVGSVGElement, title: string, about: string): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const shown = [picture, ...picture.querySelectorAll<SVGElement>('*')];
  const copied = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, element] of shown.entries()) {
    const look = getComputedStyle(element);
    const into = copied[at];
    if (!into) continue;
    for (const name of LOOK) into.style.setProperty(name, look.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'role', 'aria-label', 'aria-pressed', 'aria-hidden'])
      into.removeAttribute(name);
  }
  const { width, height } = picture.getBoundingClientRect();
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', `${Math.round(width)}`);
  copy.setAttribute('height', `${Math.round(height)}`);
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.style.fill = getComputedStyle(document.body).backgroundColor;
  const texts = (['title', 'desc'] as const).map((name) => {
    const element = document.createElementNS(SVG, name);
    element.textContent = name === 'title' ? title : about;
    return element;
  });
  copy.prepend(...texts, paper);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Long enough for the browser to begin the download. */
const KEEP_MS = 10_000;

/** Hands a text to the reader as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
