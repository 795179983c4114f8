/** A style sheet as text, for the card's shadow root. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
