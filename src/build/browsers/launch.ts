import { launchChromium } from './chromium.ts';
import { type BrowserName, findBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, Session } from './session.ts';

/** Starts a browser with the extension; fails with what to install where it is not there. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Session> {
  const program = findBrowser(name);
  if (!program) throw new Error(`${name} is not installed; npm test says how to get it`);
  return name === 'chromium' ? launchChromium(program, options) : launchFirefox(program, options);
}
