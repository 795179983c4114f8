/** One article: its text with mentions marked, where its date and outlet come from, and what is known from it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Brief } from '../core/knowledge/brief.types.ts';
import type { Article, ArticleId } from '../core/knowledge/types.ts';
import type { RunMention } from '../core/matching/types.ts';
import type { RelatedQuery } from '../core/search/types.ts';
import type { Span } from '../core/text/span.ts';
import { ask } from '../protocol/ask.ts';
import type { ArticleView } from '../protocol/requests.ts';
import { ArticleLine } from '../ui/article-line.tsx';
import { useT } from '../ui/i18n.tsx';
import { EntityChip } from '../ui/kinds.tsx';
import { RelatedList } from '../ui/page/related.tsx';
import { ErrorNote, Section } from '../ui/parts.tsx';
import { entityPath } from '../ui/paths.ts';
import { scanRuns } from '../ui/scan.ts';
import { useAnswer, useTitle } from '../ui/use.ts';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleText, TITLE_RUN } from './article-text.tsx';
import { HoverCard, useHoverCard } from './hover-card.tsx';
import { NotFound } from './not-found.tsx';
import { Notes } from './notes.tsx';
import { type Note, notesOf } from './notes-of.ts';
import { Pending } from './pending.tsx';
import { RemoveArticle, Reprints } from './save/own-article.tsx';

/** Most text that related coverage looks at, in UTF-16 units. */
const RELATED_UNITS = 20_000;

type Mentions = ReadonlyMap<number, readonly RunMention[]>;
const NONE: Mentions = new Map();

function dateOf(article: Article): string | null {
  return article.event?.value ?? article.published?.value ?? null;
}

/** Runs of an article for the matcher: its title, and each paragraph but those of another article. */
function scanArticle(article: Article): Promise<Mentions> {
  const paragraphs = article.paragraphs.flatMap(({ start, end, part }, id) =>
    part === 'teaser' || part === 'title' ? [] : [{ id, text: article.text.slice(start, end) }],
  );
  const title = { id: TITLE_RUN, text: article.title, headline: true };
  return scanRuns([title, ...paragraphs], dateOf(article), article.title);
}

function Neighbours(props: { readonly view: ArticleView }) {
  const { t } = useT();
  const { previous, next } = props.view;
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={t('readerNeighbours')}>
      {previous && (
        <div>
          <p class="muted">{t('readerPrevious')}</p>
          <ArticleLine article={previous} />
        </div>
      )}
      {next && (
        <div>
          <p class="muted">{t('readerNext')}</p>
          <ArticleLine article={next} />
        </div>
      )}
    </nav>
  );
}

/** Entities of which no sentence here says anything more. */
function AlsoNamed(props: { readonly view: ArticleView; readonly notes: readonly Note[] }) {
  const { t } = useT();
  const noted = new Set(
    props.notes.flatMap(({ lines }) => lines.flatMap(({ entities }) => entities.map(({ id }) => id))),
  );
  const named = props.view.briefs.filter(({ entity }) => !noted.has(entity.id));
  if (named.length === 0) return null;
  return (
    <Section title={t('readerAlsoNamed')} count={named.length}>
      <div class="chips">
        {named.map(({ entity }) => (
          <EntityChip key={entity.id} entity={entity} href={entityPath(entity.id)} />
        ))}
      </div>
    </Section>
  );
}

/** The article as a page that related coverage is wanted for. */
function relatedQuery(article: Article): RelatedQuery {
  const entities: Record<string, number> = {};
  for (const { entity } of article.mentions) entities[entity] = (entities[entity] ?? 0) + 1;
  return {
    url: article.url ?? '',
    title: article.title,
    date: dateOf(article),
    entities,
    text: article.text.slice(0, RELATED_UNITS),
  };
}

function Loaded(props: { readonly view: ArticleView; readonly at: Span | null }) {
  const translator = useT();
  const { t } = translator;
  const { view, at } = props;
  const { article } = view;
  const [looked, setLooked] = useState<Span | null>(null);
  const notes = useMemo(() => notesOf(article.id, view.briefs, translator), [view, translator]);
  const { answer, again } = useAnswer(() => scanArticle(article), article.id);
  const text = useRef<HTMLElement>(null);
  const briefs = new Map<string, Brief>(view.briefs.map((brief) => [brief.entity.id, brief]));
  const card = useHoverCard(text);
  useTitle(`${article.title} – ${t('extensionName')}`);

  // Marks come later than the text and move nothing, so the passage is scrolled to once, as soon as it stands.
  const place = at ? `${at.start}-${at.end}` : '';
  useEffect(() => {
    if (place) text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [place]);

  return (
    <div class="with-aside">
      <div class="reading">
        <article ref={text} lang={article.lang}>
          <ArticleText
            article={article}
            mentions={answer.state === 'had' ? answer.value : NONE}
            at={looked ?? at}
            facts={<ArticleFacts article={article} />}
          />
        </article>
        {answer.state === 'failed' && <ErrorNote title={t('readerMarksFailed')} onRetry={again} />}
        <AlsoNamed view={view} notes={notes} />
        <RelatedList query={relatedQuery(article)} self={article.id} />
        <Reprints article={view.ref} />
        <RemoveArticle article={view.ref} />
        <Neighbours view={view} />
      </div>
      <Notes notes={notes} article={view.ref} text={text} onLook={setLooked} />
      <HoverCard card={card} briefs={briefs} date={dateOf(article)} />
    </div>
  );
}

export function ArticlePage(props: { readonly id: ArticleId; readonly at: Span | null }) {
  const { t } = useT();
  const { answer, again } = useAnswer(() => ask('article', { id: props.id }), props.id);
  if (answer.state !== 'had') return <Pending failed={answer.state === 'failed'} onRetry={again} />;
  const { view } = answer.value;
  return view ? <Loaded view={view} at={props.at} /> : <NotFound title={t('readerNoArticle')} />;
}
