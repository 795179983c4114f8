import type { ComponentChildren } from 'preact';
import type { Mention } from '../core/matching/types.ts';
import type { Span } from '../core/text/span.ts';
import { Marked, pieces } from './marked.tsx';
import { entityPath } from './paths.ts';

/** The parts of spans that lie between `start` and `end`, counted from `start`. */
function inside(spans: readonly Span[], start: number, end: number): Span[] {
  return spans.flatMap((span) =>
    span.end <= start || span.start >= end
      ? []
      : [{ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }],
  );
}

/** Attribute that carries the candidates of a mention, joined by `|`. */
export const MENTION = 'data-mention';
/** Attribute that carries the {@link Reasons} of a mention, as JSON. */
export const REASONS = 'data-reasons';

/** Why a mention is taken for its entity, as a card says it. */
export type Reasons = Pick<Mention, 'text' | 'via' | 'why' | 'ordinal'>;

/**
 * A text of our own pages with its mentions as links to the entities' pages and the words that were looked for marked.
 * Both kinds of spans count in `text`.
 */
export function MentionText(props: {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly found?: readonly Span[];
}): ComponentChildren {
  const { text, mentions, found = [] } = props;
  return pieces(text, mentions).map((piece) => {
    const end = piece.start + piece.text.length;
    const words = <Marked key={piece.start} text={piece.text} marks={inside(found, piece.start, end)} />;
    const mention = piece.span;
    const [likeliest] = mention?.candidates ?? [];
    if (!mention || !likeliest) return words;
    const doubtful = mention.entity === null;
    return (
      <a
        key={piece.start}
        class={`mention kind-${mention.kind}${doubtful ? ' doubtful' : ''}`}
        href={entityPath(mention.entity ?? likeliest)}
        {...{
          [MENTION]: mention.entity ?? mention.candidates.join('|'),
          [REASONS]: JSON.stringify(reasonsOf(mention)),
        }}
      >
        {words}
      </a>
    );
  });
}

function reasonsOf({ text, via, why, ordinal }: Mention): Reasons {
  return { text, via, why, ...(ordinal !== undefined && { ordinal }) };
}
