import { launchChromium } from './chromium.ts';
import { type BrowserName, findBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import { type LaunchOptions, poll, type Session } from './session.ts';

/**
 * Starts a browser with the extension; fails with what to install where it is not there. The welcome page, which opens
 * at install, is waited for: coming later it would hide the tab that is being looked at, and hidden tabs are not marked.
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Session> {
  const program = findBrowser(name);
  if (!program) throw new Error(`${name} is not installed; npm test says how to get it`);
  const session = await (name === 'chromium'
    ? launchChromium(program, options)
    : launchFirefox(program, options));
  // A profile that is opened again may have seen it.
  if (!options.profile)
    await poll(async () => (await session.extensionTabs('welcome')).length > 0, 'the welcome page');
  return session;
}
