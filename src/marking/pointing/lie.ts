import { elementAround } from '../runs/dom.ts';
import type { Lie } from './lines.ts';

/** Size of letters where a browser says none, px: its default for text. */
const DEFAULT_LETTER_PX = 16;

/** What an element's own properties do to it; nothing where they cannot be read as a matrix. */
function ownMatrix({ rotate, scale, transform }: CSSStyleDeclaration): DOMMatrix | null {
  const parts = [
    rotate === 'none' ? '' : `rotate(${rotate})`,
    scale === 'none' ? '' : `scale(${scale.replaceAll(' ', ',')})`,
    transform === 'none' ? '' : transform,
  ].join(' ');
  if (!parts.trim()) return null;
  try {
    return new DOMMatrix(parts);
  } catch {
    // A rotation about another axis: its lines still lie level.
    return null;
  }
}

/** How the text of an element lies in the window: what it and all around it are turned and scaled by. */
export function lieOf(element: Element): Lie {
  const { fontSize, writingMode } = getComputedStyle(element);
  let matrix = new DOMMatrix();
  for (let at: Element | null = element; at; at = elementAround(at))
    matrix = ownMatrix(getComputedStyle(at))?.multiply(matrix) ?? matrix;
  const { a, b, c, d } = matrix;
  const letter = (Number.parseFloat(fontSize) || DEFAULT_LETTER_PX) * (element.currentCSSZoom ?? 1);
  return { a, b, c, d, vertical: !writingMode.startsWith('horizontal'), letter };
}
