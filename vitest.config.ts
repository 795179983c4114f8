import { defineConfig } from 'vitest/config';

/** Names of what a browser's driver fails with when a document or the browser is gone. */
const DRIVER_CUT = ['TargetCloseError', 'ConnectionClosedError'];

/**
 * What drives a browser. Most of it is waiting for what a browser does by the clock; more than two files at once would
 * wait for each other. CONTRIBUTING says why there is a second try, and what is to be done about a test that needs it.
 */
const DRIVING = {
  testTimeout: 120_000,
  hookTimeout: 240_000,
  retry: 1,
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  test: {
    // The driver asks a browser for things on its own, and nobody waits for the answer; a test that does fails by itself.
    onUnhandledError: ({ name, message }) => {
      if (!DRIVER_CUT.includes(name ?? '')) return;
      console.warn(`the driver, after a document or its browser had gone: ${message}`);
      return false;
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/**/*.browser.test.ts'],
          // Nothing takes a second by itself; property tests on a machine that does other things have taken five.
          testTimeout: 30_000,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          ...DRIVING,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/setup.ts'],
          ...DRIVING,
        },
      },
    ],
  },
});
