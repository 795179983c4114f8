/** Small parts that every surface is made of; their look stands in base.css. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useT } from './i18n.tsx';

type Children = { readonly children: ComponentChildren };

/** `primary` for the one thing to do, `quiet` for what may be overlooked. */
export function Button(
  props: Children & {
    readonly onClick: (event: MouseEvent) => void;
    readonly look?: 'primary' | 'plain' | 'quiet';
    readonly disabled?: boolean;
    /** What a screen reader says where the visible words alone do not tell (several buttons *Remove*). */
    readonly label?: string;
  },
) {
  return (
    <button
      type="button"
      class={`button ${props.look ?? 'plain'}`}
      disabled={props.disabled ?? false}
      aria-label={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

/** A titled region; `count` stands beside the title. */
export function Section(
  props: Children & {
    readonly title: ComponentChildren;
    readonly count?: number;
    readonly level?: 2 | 3;
    readonly class?: string;
    /** What tells it from another region of the same title, for those who go by regions. */
    readonly within?: string;
  },
) {
  const id = useId();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section class={`section ${props.class ?? ''}`} aria-labelledby={id}>
      <div class="section-head">
        <Heading id={id}>
          {props.title}
          {props.within && <span class="visually-hidden">, {props.within}</span>}
        </Heading>
        {props.count !== undefined && <span class="count">{props.count}</span>}
      </div>
      {props.children}
    </section>
  );
}

/** Says that there is nothing, and why; the children are what can be done. */
export function EmptyState(props: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}

/** Says that something failed, with a button to try again where that may help. */
export function ErrorNote(
  props: Partial<Children> & { readonly title?: string; readonly onRetry?: () => void },
) {
  const { t } = useT();
  return (
    <div class="note-error" role="alert">
      <strong>{props.title ?? t('uiFailed')}</strong>
      {props.children}
      {props.onRetry && <Button onClick={props.onRetry}>{t('uiRetry')}</Button>}
    </div>
  );
}

/** Stands in for lines that are on their way. */
export function Skeleton(props: { readonly lines: number }) {
  const { t } = useT();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t('uiLoading')}</span>
      {Array.from({ length: props.lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
}

export function Switch(props: Children & { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.on}
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}

/** One of a few, all in view. */
export function Choice<V extends string>(props: {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{props.legend}</legend>
      <span class="options">
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
