import type { Instant, TaskId } from '../../machine/protocol.ts';
import type { Column } from './columns.ts';
import { type Edge, type Lane, type Named, place, type Span } from './lane.ts';

/** A lane while it is being read. */
export interface Draft {
  lane: Lane;
  /** The span that has not ended yet. */
  open: Span | null;
  born: Edge;
  dead: Edge | null;
  /** Where the step under way began: its instant, its column, how many spans there were, and whether it is a slow one. */
  step: { t: Instant; column: number; spans: number; slow: boolean } | null;
}

/** Begins and ends spans. What a task does shows in the lane of its thread, too, where threads have lanes. */
export class Drafts {
  readonly all = new Map<TaskId, Draft>();
  readonly last: Edge;
  readonly end: Instant;
  /** Threads tell of themselves. */
  told = false;
  /** How many threads there are beside the main one. */
  others = 0;
  readonly #columns: readonly Column[];
  readonly #named: (task: TaskId) => Named;

  /** `end` is the instant at which the program ended. */
  constructor(columns: readonly Column[], end: Instant, named: (task: TaskId) => Named) {
    this.#columns = columns;
    this.#named = named;
    this.last = { column: columns.length, side: 0 };
    this.end = end;
  }

  /** The draft of a lane; it is born here unless it was there before. */
  of(task: TaskId, born: Edge): Draft {
    let draft = this.all.get(task);
    if (draft === undefined) {
      const lane: Lane = { task, ...this.#named(task), spans: [], marks: [] };
      draft = { lane, open: null, born, dead: null, step: null };
      this.all.set(task, draft);
    }
    return draft;
  }

  begin(draft: Draft, kind: Span['kind'], from: Edge, t: Instant, line: number | null = null): Span {
    const span: Span = { kind, from, to: this.last, start: t, end: this.end, line, open: true };
    draft.open = span;
    draft.lane.spans.push(span);
    return span;
  }

  /** Ends the span under way, if there is one. A run that began where another ended, and took no time, never was. */
  finish(draft: Draft, to: Edge, t: Instant): void {
    const { open, lane } = draft;
    if (open === null) return;
    Object.assign(open, { to, end: t, open: false });
    draft.open = null;
    if (
      open.kind === 'run' &&
      open.from.side === 1 &&
      open.start === t &&
      place(to) - place(open.from) <= 0.5
    )
      lane.spans.splice(lane.spans.lastIndexOf(open), 1);
  }

  /** Makes sure that the task is seen running in this column. */
  run(draft: Draft, column: number, t: Instant): void {
    const { open, lane } = draft;
    const from: Edge = { column, side: 0 };
    if (open?.kind === 'run') {
      if (lane.process === true) return;
      // Eager children run inside their parent's step: the parent's span is split around them.
      let other = open.from.column + open.from.side;
      while (other < column && this.#columns[other]?.task === lane.task) other += 1;
      if (other >= column) return;
      const stop = Math.max(other - 1, open.from.column);
      this.finish(draft, { column: stop, side: 1 }, this.#columns[stop]?.t ?? t);
    } else {
      this.finish(draft, from, t);
    }
    this.begin(draft, 'run', from, t);
    this.#host(draft, from, t);
  }

  /** The running task hands over: it waits, or is over. What follows is its thread's. */
  handOver(draft: Draft, to: Edge, t: Instant): void {
    this.finish(draft, to, t);
    const host = this.hostOf(draft);
    if (host === null) return;
    this.finish(host, to, t);
    this.begin(host, 'run', to, t);
  }

  /** The lane of the thread that a task runs in; null for threads, and where threads have no lanes. */
  hostOf({ lane }: Draft): Draft | null {
    if (!this.told || lane.thread) return null;
    return this.of(lane.home, { column: 0, side: 0 });
  }

  /** The task's thread lets it run. */
  #host(draft: Draft, from: Edge, t: Instant): void {
    const host = this.hostOf(draft);
    if (host === null) return;
    this.#waited(host, t);
    this.finish(host, from, t);
    const before = host.lane.spans.at(-1);
    const goesOn = before?.kind === 'host' && before.end === t && place(from) - place(before.to) <= 0.5;
    if (goesOn) {
      Object.assign(before, { to: this.last, end: this.end, open: true });
      host.open = before;
    } else {
      this.begin(host, 'host', from, t);
    }
  }

  /** A last thread says no more when its event loop waits: time that passes between two of its tasks is such a wait. */
  #waited({ open }: Draft, t: Instant): void {
    if (this.others === 0 && open?.kind === 'run' && open.from.side === 1 && open.start < t)
      Object.assign(open, { kind: 'wait', on: 'loop' });
  }
}
