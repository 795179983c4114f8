/** An article as one text: the headline as its first line, then the paragraphs, each a line. */
export function articleText(title: string, paragraphs: readonly string[]): string {
  return `${title}\n\n${paragraphs.join('\n')}`.trim();
}
