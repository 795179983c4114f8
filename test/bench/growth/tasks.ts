/** The longest task of any page while something goes on. */
import type { Session, Tab } from '../../../src/build/browsers/session.ts';

/** Chromium tells a page of its tasks of 50 ms and more. */
const WATCH = `window.longest = 0; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
}).observe({ type: 'longtask' });`;

/**
 * Does the work and gives the longest task meanwhile, in ms, 0 for none of 50 ms. In Chromium of each tab by its own word; in
 * Firefox, whose pages are told of none, of every process with pages by its profiler: that of the extension runs background
 * and pages in one thread.
 */
export async function longestTasks<T>(
  session: Session,
  tabs: Readonly<Record<string, Tab>>,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly longest: Readonly<Record<string, number>> }> {
  if (session.name === 'firefox') {
    const stop = await session.watchTasks();
    const value = await work();
    return { value, longest: await stop() };
  }
  for (const tab of Object.values(tabs)) await tab.run(WATCH);
  const value = await work();
  const longest: Record<string, number> = {};
  for (const [name, tab] of Object.entries(tabs))
    longest[name] = Math.round((await tab.run('window.longest')) as number);
  return { value, longest };
}
