/** The command line: `npm run -s cli -- COMMAND …`. */
import type { Io } from './io.ts';

/** What each command's file exports. */
interface Command {
  run(args: readonly string[], io: Io): Promise<number>;
}

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  annotate: () => import('./annotate.ts'),
  eval: () => import('./eval.ts'),
  extract: () => import('./extract.ts'),
  pack: () => import('./pack.ts'),
  related: () => import('./related.ts'),
  search: () => import('./search.ts'),
  'seeds-report': () => import('./seeds-report.ts'),
  verify: () => import('./verify.ts'),
};

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: readStdin,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) {
  process.exitCode = await (await command()).run(args, io);
} else {
  io.err(`${name ? `there is no command ${name}; ` : ''}commands: ${Object.keys(COMMANDS).join(', ')}\n`);
  process.exitCode = 2;
}
