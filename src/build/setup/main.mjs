// Set-up for `npm start` and `npm test` on a machine that has Node and npm only: packages by the lockfile, and the
// browsers where the system's package manager can bring them. Plain JavaScript without imports from packages, since
// it runs before any is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Debian packages of what the end-to-end tests drive. */
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr', xvfb: 'xvfb', xdotool: 'xdotool' };
const PROGRAMS = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
  xvfb: ['Xvfb'],
  xdotool: ['xdotool'],
};
const ELSEWHERE = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}
installPackages();
if (process.argv.includes('--for-tests')) {
  // A screen of its own for the one test that answers a browser's permission prompt.
  const screen = process.platform === 'linux' ? ['xvfb', 'xdotool'] : [];
  install(['chromium', 'firefox', ...screen]);
}

function installPackages() {
  if (upToDate()) return;
  console.log('Installing the packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('The packages could not be installed. Is the network there? Try: npm ci --ignore-scripts');
    process.exit(1);
  }
}

/** npm keeps a copy of what it installed; it differs from the lockfile once that has changed. */
function upToDate() {
  try {
    const wanted = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')).packages;
    const present = JSON.parse(readFileSync(`${root}/node_modules/.package-lock.json`, 'utf8')).packages;
    return Object.entries(wanted).every(([path, { version, optional }]) => {
      if (path === '' || (optional && !present[path])) return true;
      return present[path]?.version === version;
    });
  } catch {
    return false;
  }
}

function install(names) {
  const missing = names.filter((name) => !found(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => DEBIAN[name]);
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (onPath('apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${listed(packages)} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
    spawnSync('apt-get', ['update'], quiet);
    const { status } = spawnSync('apt-get', command.split(' ').slice(1), quiet);
    if (status !== 0)
      console.error('apt-get could not bring them: its reasons stand above. Is the network there?');
  }
  const still = missing.filter((name) => !found(name));
  if (still.length === 0) return;
  console.error(`Missing: ${listed(still)}.`);
  if (onPath('apt-get')) console.error(`Type: sudo apt-get update && sudo ${command}`);
  else console.error(`Install ${listed(still)}; variables CHROMIUM and FIREFOX name browsers elsewhere.`);
  process.exit(1);
}

/** `a, b and c`. */
function listed(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function found(name) {
  const told = process.env[name.toUpperCase()];
  if (told) return existsSync(told);
  return PROGRAMS[name].some(onPath) || (ELSEWHERE[name] ?? []).some((path) => existsSync(path));
}

function onPath(program) {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
