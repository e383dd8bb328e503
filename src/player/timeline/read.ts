import type {
  EndedEvent,
  Instant,
  Report,
  ReportLine,
  SlowEvent,
  TraceEvent,
  WaitEvent,
} from '../../machine/protocol.ts';
import { type Block, keepsTasks, SLOW_STEP } from './blocks.ts';
import type { Column } from './columns.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Edge, Lane, Mark } from './lane.ts';

/** Reads events into drafts, one after the other. */
class Reader {
  readonly blocks: Block[] = [];
  readonly #drafts: Drafts;
  readonly #columns: readonly Column[];

  constructor(drafts: Drafts, columns: readonly Column[]) {
    this.#drafts = drafts;
    this.#columns = columns;
  }

  /** `next` is the event after this one. */
  read(event: TraceEvent, column: number, next: TraceEvent | undefined): void {
    if (event.kind === 'finished') return;
    const here: Edge = { column, side: 0 };
    const draft = this.#drafts.of(event.task, here);
    const { marks } = draft.lane;
    const { t } = event;
    switch (event.kind) {
      case 'created':
        if (event.thread === true) this.#drafts.others += 1;
        marks.push({ kind: 'created', column, t, line: event.line, by: event.by });
        this.#drafts.begin(draft, 'ready', here, t, event.line);
        break;
      case 'cancel':
        marks.push({ kind: 'cancel', column, t, line: event.line, by: event.by });
        break;
      case 'step':
        if (event.task === 0 && !this.#drafts.told) this.#tell(draft, column, t);
        // A thread that only hands over to its task acts in the task's column.
        else if (this.#columns[column]?.task === event.task) this.#drafts.run(draft, column, t);
        if (!draft.lane.thread) draft.step ??= { t, column, spans: draft.lane.spans.length - 1, slow: false };
        break;
      case 'output': {
        this.#drafts.run(draft, column, t);
        const { line, text, stream } = event;
        marks.push({ kind: 'output', column, t, line, text, stderr: stream === 'stderr' });
        break;
      }
      case 'wait':
        this.#wait(draft, event, column);
        break;
      case 'block':
        // In a program with threads the thread itself may tell the same again.
        if (next?.kind !== 'wait' || next.task !== event.task || next.t !== t)
          this.#block(draft, column, t, event.until, event.line);
        break;
      case 'slow':
        this.#slow(draft, event, column);
        break;
      case 'ended':
        this.#ended(draft, event, column);
        break;
    }
  }

  /** The trace is over: steps under way may be long, too. */
  end(end: Instant): void {
    for (const draft of this.#drafts.all.values()) {
      if (draft.step !== null) draft.step.slow ||= end - draft.step.t >= SLOW_STEP;
      this.#stepEnds(draft, end);
    }
    const main = this.#drafts.all.get(0);
    if (main === undefined) return;
    if (!this.#drafts.told) trim(main.lane, this.#columns);
    else if (main.open?.kind === 'run') this.#drafts.finish(main, this.#lastEdge(), end);
  }

  /** A deadlock. Where nobody could take over, no event tells that a step waits with its whole thread. */
  hang(waiting: readonly ReportLine[], end: Instant): void {
    for (const { thread, task: home, on, line } of waiting) {
      if (thread !== true || !keepsTasks(on)) continue;
      for (const draft of this.#drafts.all.values()) {
        const { lane, open } = draft;
        if (lane.home !== home || lane.thread || lane.task === 0 || open?.kind !== 'run') continue;
        const after = this.#lastEdge();
        this.#drafts.finish(draft, after, end);
        const span = this.#drafts.begin(draft, 'block', after, end, line);
        span.on = on;
        this.blocks.push({ task: lane.task, home, span });
      }
    }
  }

  /** From now on lane 0 tells of its steps; until now it was seen only where it did something. */
  #tell(main: Draft, column: number, t: Instant): void {
    const drafts = this.#drafts;
    drafts.finish(main, { column, side: 0 }, t);
    trim(main.lane, this.#columns);
    drafts.told = true;
    const task = this.#columns[column]?.task ?? 0;
    drafts.run(drafts.of(task, { column, side: 0 }), column, t);
    // One of its tasks began the first thread: it has been running since before.
    const running = drafts.all.get(task);
    if (task !== 0 && running?.open?.kind === 'run' && main.open === null)
      drafts.begin(main, 'host', { column, side: 0 }, t);
  }

  #wait(draft: Draft, { t, on, line, of, blocks }: WaitEvent, column: number): void {
    const drafts = this.#drafts;
    const after: Edge = { column, side: 1 };
    if (this.#columns[column]?.task === draft.lane.task) drafts.run(draft, column, t);
    drafts.handOver(draft, after, t);
    if (blocks !== true) this.#stepEnds(draft, t);
    const blocking = blocks === true && keepsTasks(on);
    const span = drafts.begin(draft, blocking ? 'block' : 'wait', after, t, line);
    span.on = on;
    if (of !== undefined) span.of = of;
    const { task, thread, home } = draft.lane;
    if (blocking || (thread && keepsTasks(on))) this.blocks.push({ task, home, span });
    const host = blocks === true ? drafts.hostOf(draft) : null;
    if (host === null) return;
    drafts.finish(host, after, t);
    drafts.begin(host, 'wait', after, t, line).on = on;
  }

  /** A blocking call in a program where nobody else could take over: no step tells of its end. */
  #block(draft: Draft, column: number, t: Instant, until: Instant, line: number | null): void {
    const drafts = this.#drafts;
    const after: Edge = { column, side: 1 };
    drafts.run(draft, column, t);
    const host = drafts.hostOf(draft);
    let next = column + 1;
    while (next < this.#columns.length && (this.#columns[next]?.t ?? 0) < until) next += 1;
    const to: Edge = { column: next, side: 0 };
    const over = next < this.#columns.length;
    const stop = Math.min(until, drafts.end);
    const { task, thread, home } = draft.lane;

    drafts.finish(draft, after, t);
    const span = drafts.begin(draft, thread ? 'wait' : 'block', after, t, line);
    if (thread) span.on = 'sleep';
    this.blocks.push({ task, home, span });
    if (host !== null) {
      drafts.finish(host, after, t);
      drafts.begin(host, 'wait', after, t, line).on = 'sleep';
    }
    if (!over && until > drafts.end) return;
    for (const one of host === null ? [draft] : [draft, host]) drafts.finish(one, to, stop);
    if (over) drafts.run(draft, next, stop);
  }

  #ended(draft: Draft, { t, how, error }: EndedEvent, column: number): void {
    const drafts = this.#drafts;
    const after: Edge = { column, side: 1 };
    // A task cancelled before its first turn never runs: its lane goes from `ready` straight to the end.
    // A lost one ends in its wait.
    const ran = draft.open?.kind !== 'ready' && how !== 'lost';
    if (ran) drafts.run(draft, column, t);
    if (ran) drafts.handOver(draft, after, t);
    else drafts.finish(draft, after, t);
    this.#stepEnds(draft, t);
    if (draft.lane.thread) drafts.others -= 1;
    draft.dead = after;
    const mark: Mark = { kind: how, column, t, line: null };
    if (error !== undefined) mark.text = error;
    draft.lane.marks.push(mark);
  }

  /** The step that ends here was too long for its event loop. A callback is no step, and begins where it ends. */
  #slow(draft: Draft, { t, since }: SlowEvent, column: number): void {
    const { step, lane } = draft;
    if (step !== null) step.slow = true;
    else lane.marks.push({ kind: 'slow', column, t: since, line: null, length: t - since });
  }

  #stepEnds(draft: Draft, t: Instant): void {
    const { step, lane } = draft;
    draft.step = null;
    if (step?.slow !== true) return;
    const { column } = step;
    lane.marks.push({ kind: 'slow', column, t: step.t, line: null, length: t - step.t });
    for (const span of lane.spans.slice(step.spans)) {
      if (span.kind === 'run' && span.end > span.start)
        this.blocks.push({ task: lane.task, home: lane.home, span });
    }
  }

  /** Where the program ends: its last column, unless time went on after that. */
  #lastEdge(): Edge {
    const { end, last } = this.#drafts;
    const column = this.#columns.length - 1;
    return this.#columns[column]?.t === end ? { column, side: 1 } : last;
  }
}

/** Ends each run of lane 0 with its own column: nothing says when the program hands over to its tasks. */
function trim(lane: Lane, columns: readonly Column[]): void {
  for (const span of lane.spans) {
    if (span.kind !== 'run') continue;
    let stop = span.from.column;
    while (columns[stop + 1]?.task === 0 && stop + 1 < span.to.column) stop += 1;
    Object.assign(span, { to: { column: stop, side: 1 }, end: columns[stop]?.t ?? span.start, open: false });
  }
}

/**
 * Reads the events into the drafts' lanes. Returns who blocked a thread, and when.
 * @param at each event's column
 * @param report why the run did not end by itself
 */
export function readEvents(
  events: readonly TraceEvent[],
  at: readonly number[],
  columns: readonly Column[],
  drafts: Drafts,
  report?: Report,
): Block[] {
  const reader = new Reader(drafts, columns);
  const start: Edge = { column: 0, side: 0 };
  // Nothing has happened before the second column: the program computes.
  if ((at[0] ?? 0) > 0) drafts.run(drafts.of(0, start), 0, 0);
  events.forEach((event, index) => reader.read(event, at[index] ?? 0, events[index + 1]));
  if (report?.why === 'deadlock') reader.hang(report.waiting, drafts.end);
  reader.end(drafts.end);
  return reader.blocks;
}
