/** What a command reads and writes, passed in so that tests need no process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All bytes of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
}
