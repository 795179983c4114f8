/** The runs of text of the whole page, one after the other; roots of shadow trees after what is around them. */
import type { Draft } from '../runs/builder.ts';
import { collect } from '../runs/collect.ts';
import { Pace } from '../scan/pace.ts';

/** Gives way to the page in between, and ends early with the signal. */
export async function* runsOfPage(signal: AbortSignal): AsyncGenerator<Draft, void> {
  const pace = new Pace(signal);
  pace.begin();
  const roots: Node[] = [document];
  for (const root of roots) {
    const sink = { shadow: (shadow: ShadowRoot) => void roots.push(shadow), hidden: () => undefined };
    for (const draft of collect({ start: root, last: null }, sink)) {
      if (draft) yield draft;
      if (pace.spent) await pace.rest();
      if (signal.aborted) return;
    }
  }
}
