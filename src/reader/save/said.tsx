/** A sentence of the article that says so, with the words in question marked. */
import type { Evidence } from '../../core/knowledge/types.ts';
import type { Span } from '../../core/text/span.ts';
import { Marked } from '../../ui/marked.tsx';

export function Said(props: {
  readonly evidence: Evidence;
  readonly words: readonly string[];
  readonly lang: string;
}) {
  const { quote } = props.evidence;
  return (
    <blockquote class="quote" lang={props.lang}>
      “<Marked text={quote} marks={places(quote, props.words)} />”
    </blockquote>
  );
}

/** First place of each of the words, the longest first. */
export function places(text: string, words: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const start = word === '' ? -1 : text.indexOf(word);
    const end = start + word.length;
    if (start >= 0 && found.every((other) => end <= other.start || other.end <= start))
      found.push({ start, end });
  }
  return found;
}
