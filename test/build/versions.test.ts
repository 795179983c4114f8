import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Features that the product cannot do without, by their path in MDN's browser-compat-data. */
const NEEDED = [
  'api/HighlightRegistry',
  'css/selectors/highlight',
  'api/Document/caretPositionFromPoint',
  'api/Document/caretPositionFromPoint/options_parameter',
  'api/HTMLElement/showPopover',
  'api/CSSStyleSheet/CSSStyleSheet',
  'api/StaticRange',
  'css/types/color/light-dark',
  'css/types/color/color-mix',
  'webextensions/api/scripting/insertCSS',
  'webextensions/api/scripting/registerContentScripts',
  'webextensions/api/storage/session',
  'webextensions/manifest/optional_host_permissions',
];

interface Support {
  readonly version_added: string | false;
  readonly partial_implementation?: boolean;
}
interface Node {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> };
  readonly [key: string]: unknown;
}

const compat = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
) as Node;
const manifest = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../manifest.json', import.meta.url)), 'utf8'),
) as {
  minimum_chrome_version: string;
  browser_specific_settings: Record<string, { strict_min_version: string }>;
};

/** First version that has the feature whole. */
function since(path: string, browser: string): number {
  const node = path.split('/').reduce<Node | undefined>((at, key) => at?.[key] as Node | undefined, compat);
  const support = node?.__compat?.support[browser];
  const entries = (Array.isArray(support) ? support : [support]) as readonly (Support | undefined)[];
  const whole = entries.filter((entry) => entry?.version_added && !entry.partial_implementation);
  if (whole.length === 0) throw new Error(`${path}: ${browser} has it in no version`);
  return Math.min(...whole.map((entry) => Number.parseFloat(String(entry?.version_added).replace('≤', ''))));
}

const STATED = [
  ['chrome', manifest.minimum_chrome_version],
  ['firefox', manifest.browser_specific_settings.gecko?.strict_min_version],
  ['firefox_android', manifest.browser_specific_settings.gecko_android?.strict_min_version],
] as const;

test.each(STATED)(
  'the stated minimum version of %s (%s) has everything that is needed',
  (browser, stated) => {
    const missing = NEEDED.filter((path) => since(path, browser) > Number.parseFloat(stated ?? '0'));
    expect(missing).toEqual([]);
  },
);
