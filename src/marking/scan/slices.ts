import type { Run } from '../../core/matching/types.ts';
import { SLICE_UNITS } from '../../protocol/requests.ts';

/**
 * The first slice of a page is small, so that what is on screen is painted at once: about two screens of text, in
 * UTF-16 units.
 */
export const FIRST_SLICE_UNITS = 8 * 1024;

/** Puts runs together into messages of a bounded size. */
export class Slices {
  private runs: Run[] = [];
  private units = 0;
  private limit = FIRST_SLICE_UNITS;

  /** Takes a run; gives the slice that is full without it, or null. A run longer than a slice is a slice of its own. */
  push(run: Run): readonly Run[] | null {
    const full = this.units + run.text.length > this.limit ? this.take() : null;
    this.runs.push(run);
    this.units += run.text.length;
    return full;
  }

  /** What has been put together so far, or null where that is nothing. */
  take(): readonly Run[] | null {
    if (this.runs.length === 0) return null;
    const { runs } = this;
    this.runs = [];
    this.units = 0;
    this.limit = SLICE_UNITS;
    return runs;
  }

  /** A new page begins. */
  reset(): void {
    this.take();
    this.limit = FIRST_SLICE_UNITS;
  }
}
