/** What the corpus knows from an article, beside the sentences that say so. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleRef } from '../core/knowledge/brief.types.ts';
import type { Span } from '../core/text/span.ts';
import { QuoteActions } from '../ui/card/quote.tsx';
import { useT } from '../ui/i18n.tsx';
import { KindMark } from '../ui/kinds.tsx';
import { entityPath } from '../ui/paths.ts';
import type { Note, NoteLine } from './notes-of.ts';
import { NOTE_AT, placeNotes } from './place-notes.ts';

function Line(props: { readonly line: NoteLine }) {
  const { kind, entities, words, remarks } = props.line;
  return (
    <div class={`kind-${kind}`}>
      <p class="who">
        <KindMark kind={kind} />
        <span class="capital">
          {entities.map(({ id, name }, at) => [
            at > 0 && ' – ',
            <a key={id} href={entityPath(id)}>
              {name}
            </a>,
          ])}
        </span>
      </p>
      {words.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {remarks.map((each) => (
        <p key={each} class="muted">
          {each}
        </p>
      ))}
    </div>
  );
}

export function Notes(props: {
  readonly notes: readonly Note[];
  readonly article: ArticleRef;
  /** The element with the article's text. */
  readonly text: RefObject<HTMLElement | null>;
  /** Points a sentence out while its note is looked at. */
  readonly onLook: (sentence: Span | null) => void;
}) {
  const { t, lang } = useT();
  const { notes, article, onLook } = props;
  const list = useRef<HTMLOListElement>(null);

  useLayoutEffect(() => {
    const [text, ol] = [props.text.current, list.current];
    if (!text || !ol) return;
    const place = () => placeNotes(text, ol);
    place();
    const observer = new ResizeObserver(place);
    observer.observe(text);
    for (const note of ol.children) observer.observe(note);
    return () => observer.disconnect();
  }, [notes]);

  return (
    <aside class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('readerClaims')}</h2>
      {notes.length === 0 && <p class="muted">{t('readerClaimsNone')}</p>}
      <ol ref={list}>
        {notes.map(({ evidence, lines }) => (
          <li
            key={`${evidence.start} ${evidence.end}`}
            {...{ [NOTE_AT]: evidence.start }}
            onPointerEnter={() => onLook(evidence)}
            onPointerLeave={() => onLook(null)}
            onFocusCapture={() => onLook(evidence)}
            onBlurCapture={() => onLook(null)}
          >
            {lines.map((line) => (
              <Line key={line.entities.map(({ id }) => id).join(' ')} line={line} />
            ))}
            <blockquote class="said" lang={article.lang ?? 'vi'}>
              “{evidence.quote}”
            </blockquote>
            {evidence.gloss && lang === 'en' && (
              <p class="gloss">
                “{evidence.gloss}” <span class="label">{t('cardGloss')}</span>
              </p>
            )}
            <QuoteActions evidence={evidence} article={article} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
