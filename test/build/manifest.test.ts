import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_SITES } from '../../src/build/extension.ts';
import { manifestFor, readManifest, TARGETS } from '../../src/build/manifest.ts';
import { LISTED_PATTERNS } from '../../src/platform/sites.ts';

const PRIVACY = fileURLToPath(new URL('../../docs/privacy.md', import.meta.url));
const SOURCE = fileURLToPath(new URL('../../manifest.json', import.meta.url));
let source: Awaited<ReturnType<typeof readManifest>>;
beforeAll(async () => {
  source = await readManifest(SOURCE);
});

describe.each(TARGETS)('the manifest of the %s build', (target) => {
  test('has the published list and nothing more: no test host, no wildcard over all sites', () => {
    const manifest = manifestFor(target, source, LISTED_PATTERNS);
    expect(manifest.host_permissions).toEqual(LISTED_PATTERNS);
    expect(manifest.content_scripts.map((script) => script.matches)).toEqual([LISTED_PATTERNS]);
    for (const pattern of LISTED_PATTERNS) {
      expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
      expect(SAMPLE_SITES.some((sample) => sample.includes(pattern.slice('*://*.'.length)))).toBe(false);
    }
    expect(JSON.stringify(manifest)).not.toContain('.test');
  });

  test('puts nothing of ours in reach of pages, and asks for little', () => {
    const manifest = manifestFor(target, source, LISTED_PATTERNS);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    // None of these makes a browser warn at install; the side panel is a permission in Chromium alone.
    const all = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];
    expect(manifest.permissions).toEqual(target === 'chrome' ? [...all, 'sidePanel'] : all);
  });

  test('our pages load nothing but what is in the extension', () => {
    const policy = (
      manifestFor(target, source, LISTED_PATTERNS).content_security_policy as Record<string, string>
    ).extension_pages as string;
    const rules = policy.split(';').map((rule) => rule.trim());
    expect(rules).toContain("default-src 'none'");
    for (const rule of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(rules).toContain(`${rule} 'none'`);
    for (const rule of rules) expect(rule).toMatch(/^[a-z-]+ '(?:none|self)'$/);
  });

  test('each permission is explained to the reader', async () => {
    const page = await readFile(PRIVACY, 'utf8');
    for (const each of manifestFor(target, source, LISTED_PATTERNS).permissions as string[])
      expect(page).toContain(`| \`${each}\``);
  });

  test('knows one kind of background, and no key of the other browser', () => {
    const manifest = manifestFor(target, source, LISTED_PATTERNS);
    expect(Object.keys(manifest.background).sort()).toEqual(
      target === 'chrome' ? ['service_worker', 'type'] : ['scripts', 'type'],
    );
    expect('minimum_chrome_version' in manifest).toBe(target === 'chrome');
    expect('browser_specific_settings' in manifest).toBe(target === 'firefox');
    expect('side_panel' in manifest).toBe(target === 'chrome');
    expect('sidebar_action' in manifest).toBe(target === 'firefox');
  });
});
