import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Keys and clicks are sent within this, ms; a screen that does not take them is gone. */
const SEND_MS = 30_000;

/** A screen of its own for a browser that must really show windows, such as permission prompts. Linux with Xvfb. */
export interface Display {
  /** Value of `DISPLAY`. */
  readonly name: string;
  /** Presses keys in whatever has the focus there, by their X names (`Tab`, `Return`). */
  keys(...names: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Clicks at a place of the screen, which also gives the window there the focus; 3 is the right button. */
  click(x: number, y: number, button?: 1 | 3): Promise<void>;
  close(): void;
}

/** Starts Xvfb on a free display number. */
export async function openDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
    (server.stdio[3] as NodeJS.ReadableStream).once('data', (data: Buffer) => done(data.toString().trim()));
  });
  const name = `:${number}`;
  const xdotool = (...args: readonly string[]) =>
    run('xdotool', args, { env: { ...process.env, DISPLAY: name }, timeout: SEND_MS });
  return {
    name,
    keys: async (...names) => {
      await xdotool('key', '--delay', '120', ...names);
    },
    type: async (text) => {
      await xdotool('type', '--delay', '60', text);
    },
    click: async (x, y, button = 1) => {
      await xdotool('mousemove', `${x}`, `${y}`, 'click', `${button}`);
    },
    close: () => {
      server.kill();
    },
  };
}
