/** Files of a lexicon beside the content script that matches in the tab. */
export const LEXICON_FILES = {
  knowledge: 'bench-knowledge.json',
  known: 'bench-known.bin',
  uses: 'bench-uses.bin',
  automaton: 'bench-automaton.bin',
} as const;
