/** The bundled corpus, compiled from `seeds/` by the build: paths of its files in the extension. */
declare module 'virtual:boi-canh/bundle' {
  export const files: {
    /** The pack, as JSON. */
    readonly pack: string;
    /** `uses` of the pack's lexicon data, as JSON. */
    readonly uses: string;
    /** The automaton of the pack's lexicon data. */
    readonly automaton: string;
  };
}
