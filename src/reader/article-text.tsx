/** The text of an article, part by part, with its mentions and the passage that a link led to. */
import type { ComponentChildren } from 'preact';
import type { Article, Paragraph } from '../core/knowledge/types.ts';
import type { RunMention } from '../core/matching/types.ts';
import type { Span } from '../core/text/span.ts';
import { useT } from '../ui/i18n.tsx';
import { MentionText } from '../ui/mention-text.tsx';
import { TEXT_START } from './place-notes.ts';

/** Id of the title's run beside those of the paragraphs, which are their indices. */
export const TITLE_RUN = 1_000_000;

/** The part of a span of the article that lies in a paragraph, counted in the paragraph. */
function inParagraph(at: Span | null, { start, end }: Paragraph): Span[] {
  if (!at || at.end <= start || at.start >= end) return [];
  return [{ start: Math.max(at.start, start) - start, end: Math.min(at.end, end) - start }];
}

function Part(props: {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly mentions: readonly RunMention[];
  readonly found: readonly Span[];
}) {
  const { t } = useT();
  const { paragraph, text, mentions, found } = props;
  const words = (
    <span {...{ [TEXT_START]: paragraph.start }}>
      <MentionText text={text} mentions={mentions} found={found} />
    </span>
  );
  switch (paragraph.part) {
    case 'title':
      return null;
    case 'body':
      return <p>{words}</p>;
    case 'caption':
      return (
        <p class="caption">
          <span class="label">{t('readerCaption')}</span> {words}
        </p>
      );
    case 'credit':
      return <p class="credit">{words}</p>;
    case 'teaser':
      return (
        <div class="teaser">
          <p class="label outside">{t('readerTeaser')}</p>
          <p>{words}</p>
        </div>
      );
  }
}

export function ArticleText(props: {
  readonly article: Article;
  readonly mentions: ReadonlyMap<number, readonly RunMention[]>;
  readonly at: Span | null;
  /** Stands between title and text. */
  readonly facts: ComponentChildren;
}) {
  const { article, mentions, at } = props;
  const title = article.paragraphs.find((paragraph) => paragraph.part === 'title');
  return (
    <>
      <h1 class={article.titleBasis === 'sentence' ? 'stand-in' : ''}>
        <span {...(title && { [TEXT_START]: title.start })}>
          <MentionText
            text={article.title}
            mentions={mentions.get(TITLE_RUN) ?? []}
            found={title ? inParagraph(at, title) : []}
          />
        </span>
      </h1>
      {props.facts}
      <div class="text">
        {article.paragraphs.map((paragraph, index) => (
          <Part
            key={paragraph.start}
            paragraph={paragraph}
            text={article.text.slice(paragraph.start, paragraph.end)}
            mentions={mentions.get(index) ?? []}
            found={inParagraph(at, paragraph)}
          />
        ))}
      </div>
    </>
  );
}
