import type { Io } from '../../src/cli/io.ts';

/** A command called as the terminal calls it; `stdin` is all of standard input. */
export async function called(
  command: (args: readonly string[], io: Io) => Promise<number>,
  args: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const status = await command(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  });
  return { status, out, err };
}
