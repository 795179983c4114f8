/** The bundled corpus, compiled from `seeds/` by the build. */
declare module 'virtual:boi-canh/bundle' {
  export const pack: import('../core/knowledge/types.ts').Pack;
  /** `uses` of the pack's lexicon data, as JSON: it is parsed where text is matched and nowhere else. */
  export const usesJson: string;
  /** The automaton of the pack's lexicon data, in base64. */
  export const automatonBase64: string;
}
