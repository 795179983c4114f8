import { readFile } from 'node:fs/promises';

export type Target = 'chrome' | 'firefox';
export const TARGETS: readonly Target[] = ['chrome', 'firefox'];

interface Manifest {
  readonly version: string;
  background: { service_worker?: string; scripts?: string[]; type: string };
  content_scripts: { matches: string[] }[];
  host_permissions: string[];
  permissions: string[];
  commands: Record<string, { suggested_key?: unknown }>;
  [key: string]: unknown;
}

/** Keys of the one manifest that the other browser does not know and its linter notes. */
const ONLY_IN: Record<Target, readonly string[]> = {
  chrome: ['minimum_chrome_version', 'side_panel'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};

/** Chromium refuses a manifest that suggests more than four keys: this command has one in Firefox alone. */
const KEYLESS_IN_CHROME = 'save-article';

/** Permissions that one browser alone knows. */
const ONLY_CHROME: readonly string[] = ['sidePanel'];

/**
 * The manifest of one build: the source with the other browser's keys taken out and the site list put in. The list
 * stands in `matches` and in `host_permissions`, since in Chromium `matches` alone grants no `scripting`.
 *
 * @param sites match patterns, e.g. `https://*.example.org/*`
 */
export function manifestFor(target: Target, source: Manifest, sites: readonly string[]): Manifest {
  const manifest = structuredClone(source);
  for (const other of ['chrome', 'firefox'] as const) {
    if (other !== target) for (const key of ONLY_IN[other]) delete manifest[key];
  }
  if (target === 'firefox')
    manifest.permissions = manifest.permissions.filter((each) => !ONLY_CHROME.includes(each));
  if (target === 'chrome') delete manifest.commands[KEYLESS_IN_CHROME]?.suggested_key;
  if (target === 'chrome') delete manifest.background.scripts;
  else delete manifest.background.service_worker;
  for (const script of manifest.content_scripts) script.matches = [...sites];
  manifest.host_permissions = [...sites];
  return manifest;
}

export async function readManifest(file: string): Promise<Manifest> {
  return JSON.parse(await readFile(file, 'utf8')) as Manifest;
}
