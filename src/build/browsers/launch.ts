import { launchChromium } from './chromium.ts';
import { type BrowserName, findBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import { type LaunchOptions, poll, type Session } from './session.ts';

/** A start that fails is tried once more: on a busy machine one in some hundreds does, for no reason of ours. */
const TRIES = 2;

/** Starts a browser with the extension; fails with what to install where it is not there. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Session> {
  const program = findBrowser(name);
  if (!program) throw new Error(`${name} is not installed; npm test says how to get it`);
  for (let tried = 1; ; tried += 1) {
    try {
      return await start(name, program, options);
    } catch (error) {
      if (tried === TRIES) throw error;
      console.warn(`${name} did not start, and is tried again: ${error}`);
    }
  }
}

/**
 * The welcome page, which opens at install, is waited for: coming later it would hide the tab that is being looked at, and
 * hidden tabs are not marked.
 */
async function start(name: BrowserName, program: string, options: LaunchOptions): Promise<Session> {
  const session = await (name === 'chromium'
    ? launchChromium(program, options)
    : launchFirefox(program, options));
  try {
    // A profile that is opened again may have seen it.
    if (!options.profile)
      await poll(async () => (await session.extensionTabs('welcome')).length > 0, 'the welcome page');
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}
