import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

/**
 * Where each browser is usually found. Branded Chrome is not among them: it no longer takes `--load-extension`.
 * `CHROMIUM` and `FIREFOX` in the environment name another.
 */
const PLACES: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The program's path, or null where the browser is not installed. */
export function findBrowser(name: BrowserName): string | null {
  const told = process.env[name.toUpperCase()];
  if (told) return told;
  for (const place of PLACES[name]) {
    if (place.includes('/') || place.includes('\\')) {
      if (existsSync(place)) return place;
      continue;
    }
    const found = onPath(place);
    if (found) return found;
  }
  return null;
}

function onPath(program: string): string | null {
  const which = process.platform === 'win32' ? 'where' : 'which';
  try {
    const [first] = execFileSync(which, [program], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\n');
    return first?.trim() || null;
  } catch {
    return null;
  }
}
