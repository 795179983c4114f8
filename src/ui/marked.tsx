import type { ComponentChildren } from 'preact';
import type { Span } from '../core/text/span.ts';

/** A piece of a text: inside one of the spans, or between them. */
export interface Piece<S extends Span> {
  readonly text: string;
  readonly start: number;
  readonly span: S | null;
}

/** Cuts a text at the edges of spans. Spans that overlap an earlier one, are empty or lie outside are left out. */
export function pieces<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
  const out: Piece<S>[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at || span.end <= span.start || span.end > text.length) continue;
    if (span.start > at) out.push({ text: text.slice(at, span.start), start: at, span: null });
    out.push({ text: text.slice(span.start, span.end), start: span.start, span });
    at = span.end;
  }
  if (at < text.length) out.push({ text: text.slice(at), start: at, span: null });
  return out;
}

/** A text with some of its words marked as found. */
export function Marked(props: { readonly text: string; readonly marks: readonly Span[] }): ComponentChildren {
  return pieces(props.text, props.marks).map((piece) =>
    piece.span ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
  );
}
