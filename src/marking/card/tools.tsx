const SHAPES = {
  pin: 'M9.8 1.2 14.8 6.2 13.6 7.1 12.9 6.8 9.9 9.8 9.6 12.6 8.5 13.6 5.6 10.7 2 14.3 1.7 14 5.3 10.4 2.4 7.5 3.4 6.4 6.2 6.1 9.2 3.1 8.9 2.4Z',
  close: 'M3.7 2.6 8 6.9l4.3-4.3 1.1 1.1L9.1 8l4.3 4.3-1.1 1.1L8 9.1l-4.3 4.3-1.1-1.1L6.9 8 2.6 3.7Z',
};

/** A small button with a picture on the card's edge. */
export function Tool(props: {
  readonly action: keyof typeof SHAPES;
  readonly label: string;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="card-tool"
      data-action={props.action}
      title={props.label}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onClick={(event) => {
        if (event.isTrusted) props.onClick();
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[props.action]} />
      </svg>
    </button>
  );
}
