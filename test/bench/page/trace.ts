/** Reads a Chromium trace of one tab: how long our script held the page up, and what style and layout it caused. */

/** An event of the trace format; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time the thread itself ran: what else the machine does is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly type?: string } };
}

/** What our script cost one page; ms. */
export interface Cost {
  /** Longest task with our script in it, without painting, by the clock. */
  readonly longest: number;
  /** The same in the thread's own time. */
  readonly longestCpu: number;
  /** All of our tasks together, thread time. */
  readonly totalCpu: number;
  /** Style recalculated since our script's first line, by whomever: our sheet is put in once. */
  readonly style: number;
  /** Layouts while our script ran. */
  readonly layouts: number;
  /** From our script's first line, µs of the trace's clock. */
  readonly began: number;
}

/** Rendering that follows script in a task of its own right. */
const RENDERING = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'UpdateLayer',
  'UpdateLayerTree',
  'HitTest',
  'IntersectionObserverController::computeIntersections',
]);
const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.run',
  'v8.callFunction',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
  'blink.user_timing',
];

const end = (event: TraceEvent): number => event.ts + (event.dur ?? 0);
const within = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.ts >= outer.ts && end(inner) <= end(outer) && inner !== outer;

/** Those events that stand in none of the others. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || end(b) - end(a));
  const kept: TraceEvent[] = [];
  for (const event of sorted) {
    const last = kept.at(-1);
    if (!last || event.ts >= end(last)) kept.push(event);
  }
  return kept;
}

const sum = (events: readonly TraceEvent[], of: (event: TraceEvent) => number): number =>
  events.reduce((total, event) => total + of(event), 0);

/** Our script's cost in the tab whose content script is at `script` (an address). */
export function costOf(json: string, script: string): Cost {
  const { traceEvents } = JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] };
  const complete = traceEvents.filter((event) => event.ph === 'X' && event.dur !== undefined);
  const isOurs = (event: TraceEvent): boolean => event.args?.data?.url?.startsWith(script) ?? false;
  const first = complete.find((event) => event.name === 'EvaluateScript' && isOurs(event));
  if (!first) throw new Error(`${script} did not run in the trace`);
  const thread = complete.filter((event) => event.pid === first.pid && event.tid === first.tid);
  const tasks = thread.filter((event) => event.name.endsWith('RunTask') && end(event) > first.ts);
  const others = thread
    .filter((event) => RENDERING.has(event.name) || SCRIPT.has(event.name))
    .sort((a, b) => a.ts - b.ts);
  let from = 0;
  const cost = { longest: 0, longestCpu: 0, totalCpu: 0, layouts: 0, began: first.ts };
  for (const task of outermost(tasks)) {
    while (from < others.length && end(others[from]!) < task.ts) from += 1;
    const inside: TraceEvent[] = [];
    for (let at = from; at < others.length && others[at]!.ts < end(task); at += 1) {
      if (within(others[at]!, task)) inside.push(others[at]!);
    }
    const scripts = inside.filter((event) => SCRIPT.has(event.name));
    // A script without an address is the driver's.
    const pages = scripts.some(
      (event) => (event.name === 'EvaluateScript' || event.args?.data?.url) && !isOurs(event),
    );
    if (scripts.length === 0 || (pages && !scripts.some(isOurs))) continue;
    const rendering = inside.filter((event) => RENDERING.has(event.name));
    const caused = rendering.filter((event) => scripts.some((one) => within(event, one)));
    const apart = outermost(rendering.filter((event) => !caused.includes(event)));
    const wall = (task.dur ?? 0) - sum(apart, (event) => event.dur ?? 0);
    const cpu = (task.tdur ?? task.dur ?? 0) - sum(apart, (event) => event.tdur ?? event.dur ?? 0);
    cost.longest = Math.max(cost.longest, wall / 1000);
    cost.longestCpu = Math.max(cost.longestCpu, cpu / 1000);
    cost.totalCpu += cpu / 1000;
    cost.layouts += caused.filter(({ name }) => name === 'Layout').length;
  }
  const styles = thread.filter(({ name, ts }) => name === 'UpdateLayoutTree' && ts > first.ts);
  return { ...cost, style: sum(outermost(styles), (event) => event.dur ?? 0) / 1000 };
}

/** Longest task of the page whose scripts' addresses begin so, thread time, ms; 0 where none of them ran. */
export function longestTask(json: string, script: string): number {
  const { traceEvents } = JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] };
  const ours = traceEvents.find(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith(script),
  );
  const tasks = traceEvents.filter(
    ({ ph, name, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === ours?.pid && tid === ours.tid,
  );
  return Math.max(0, ...tasks.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000));
}

/** Time that functions of a script spent in all tabs of the trace, ms; `script` is the beginning of its address. */
export function scriptTime(json: string, script: string): number {
  const { traceEvents } = JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] };
  const calls = traceEvents.filter(
    ({ ph, name, args }) =>
      ph === 'X' &&
      (name === 'FunctionCall' || name === 'EvaluateScript') &&
      args?.data?.url?.startsWith(script),
  );
  return sum(calls, (event) => event.tdur ?? event.dur ?? 0) / 1000;
}
