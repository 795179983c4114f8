/** Files of a lexicon beside the content script that matches in the tab. */
export const LEXICON_FILES = {
  knowledge: 'bench-knowledge.json',
  uses: 'bench-uses.json',
  automaton: 'bench-automaton.bin',
} as const;
