import type { Mention } from '../../core/matching/types.ts';
import type { Settings } from '../../settings/types.ts';
import { type Mark, type PageRun, type PageRuns, rangeOf, spanStands } from '../runs/page-runs.ts';
import { chooseLooks, wanted } from './looks.ts';
import { highlightName, type Painter } from './painter.ts';

export type PaintSettings = Pick<Settings, 'paint' | 'kinds' | 'rejections'>;

/** Turns the mentions of runs into painted marks, and keeps both in step with the settings. */
export class Marks {
  constructor(
    private readonly runs: PageRuns,
    private readonly painter: Painter,
    private settings: PaintSettings,
    private readonly host: string,
    private readonly changed: () => void,
  ) {}

  /** What was found in a run, in place of what was found before. */
  set(run: PageRun, mentions: readonly Mention[]): void {
    run.mentions = mentions;
    this.paint(run);
  }

  /** What was decided later. Nothing decided before is withdrawn. */
  add(run: PageRun, mentions: readonly Mention[]): void {
    const taken = (mention: Mention) =>
      run.mentions.some((other) => mention.start < other.end && other.start < mention.end);
    const all = [...run.mentions, ...mentions.filter((mention) => !taken(mention))];
    this.set(
      run,
      all.sort((a, b) => a.start - b.start),
    );
  }

  useSettings(settings: PaintSettings, runs: Iterable<PageRun>): void {
    this.settings = settings;
    for (const run of runs) if (run.mentions.length > 0) this.paint(run);
  }

  /** Takes the marks of a run off the page. */
  clear(run: PageRun): void {
    for (const mark of run.marks) if (mark.paintedAs) this.painter.remove(mark.range, mark.paintedAs);
    if (run.marks.length > 0) this.changed();
    this.runs.setMarks(run, []);
  }

  private paint(run: PageRun): void {
    if (run.marks.length === 0 && run.mentions.length === 0) return;
    this.clear(run);
    const shown: Mention[] = [];
    for (const mention of run.mentions) {
      const one = wanted(mention, this.settings, this.host);
      if (one && spanStands(run, one)) shown.push(one);
    }
    const looks = chooseLooks(shown, this.settings.paint, run.headline);
    const marks: Mark[] = [];
    for (const [i, mention] of shown.entries()) {
      const range = rangeOf(run, mention);
      if (!range) continue;
      const look = looks[i] ?? null;
      const paintedAs = look && highlightName(mention.kind, look);
      if (paintedAs) this.painter.add(range, paintedAs);
      marks.push({ mention, run, range, paintedAs });
    }
    this.runs.setMarks(run, marks);
    this.changed();
  }
}
