/** The bundled corpus, compiled from `seeds/` by the build. */
declare module 'virtual:boi-canh/bundle' {
  export const pack: import('../core/knowledge/types.ts').Pack;
  /** Tables of the matcher, made for this pack; null where none were compiled. */
  export const lexiconBase64: string | null;
}
