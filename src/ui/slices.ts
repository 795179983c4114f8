import type { Run } from '../core/matching/types.ts';
import { SLICE_UNITS } from '../protocol/requests.ts';

/** Runs in requests of at most `SLICE_UNITS` each; a run longer than that is cut off there. */
export function slices(runs: readonly Run[]): Run[][] {
  const out: Run[][] = [];
  let room = 0;
  for (const run of runs) {
    const cut = run.text.length > SLICE_UNITS ? { ...run, text: run.text.slice(0, SLICE_UNITS) } : run;
    const last = out.at(-1);
    if (last && cut.text.length <= room) last.push(cut);
    else {
      out.push([cut]);
      room = SLICE_UNITS;
    }
    room -= cut.text.length;
  }
  return out;
}
