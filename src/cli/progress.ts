/** How far a long run has come, on the error stream: a line now and then, none for a short run. */
import type { Io } from './io.ts';

/** Between two lines, ms. */
const EVERY_MS = 5_000;

export interface Progress {
  /** Files done, and articles in them so far. */
  at(files: number, articles: number): void;
  end(): void;
}

export function createProgress({ err }: Io, files: number): Progress {
  const begun = performance.now();
  let said = begun;
  return {
    at(done, articles) {
      const now = performance.now();
      if (now - said < EVERY_MS) return;
      said = now;
      const seconds = (now - begun) / 1000;
      const left = done > 0 ? `, about ${Math.ceil((seconds / done) * (files - done))} s left` : '';
      err(
        `${done} of ${files} files, ${articles} articles, ${Math.round(articles / seconds)} a second${left}\n`,
      );
    },
    end() {
      if (said > begun) err(`done in ${Math.round((performance.now() - begun) / 1000)} s\n`);
    },
  };
}
