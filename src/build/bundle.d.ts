/** The bundled corpus, compiled from `seeds/` by the build: paths of its files in the extension. */
declare module 'virtual:boi-canh/bundle' {
  /** Of the pack. */
  export const id: string;
  export const files: {
    /** The pack, as JSON. */
    readonly pack: string;
    /** Parts of the layer over its entities, see `LayerBytes`. */
    readonly known: string;
    readonly uses: string;
    readonly automaton: string;
    /** Parts of the search index over its articles, see `SegmentBytes`. */
    readonly head: string;
    readonly body: string;
  };
}
