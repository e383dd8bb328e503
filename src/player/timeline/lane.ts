import type { EndedEvent, Instant, TaskId, TraceEvent, Wait } from '../../machine/protocol.ts';
import type { Column } from './columns.ts';

/** A point on the axis: an edge of a column, or the end of the program (`column` = number of columns). */
export interface Edge {
  column: number;
  /** 0 the left edge, 1 the right edge. */
  side: 0 | 1;
}

/**
 * A stretch of one lane. `run` the task runs; `wait` it is suspended; `ready` it was created and has not had
 * its first turn; `block` it holds the thread in a blocking call; `stuck` somebody else does.
 */
export interface Span {
  kind: 'run' | 'wait' | 'ready' | 'block' | 'stuck';
  from: Edge;
  to: Edge;
  /** Virtual instants of the two ends. */
  start: Instant;
  end: Instant;
  line: number | null;
  /** Only for waits. */
  on?: Wait;
  /** Waits: the tasks waited for. Stuck: the task that blocks. */
  of?: TaskId[];
  /** The program ended while this was going on. */
  open: boolean;
}

/** A sign at one point of a lane. */
export interface Mark {
  kind: 'created' | 'cancel' | 'output' | EndedEvent['how'];
  column: number;
  t: Instant;
  line: number | null;
  /** created, cancel: who did it. */
  by?: TaskId;
  /** output: what was printed; failed: the error. */
  text?: string;
  stderr?: boolean;
}

/** One task, or (id 0) the program around the event loop. */
export interface Lane {
  task: TaskId;
  /** The task's name, e.g. `Task-2`. Empty for lane 0. */
  name: string;
  /** The coroutine's short name, e.g. `say_after`. Empty for lane 0. */
  coro: string;
  spans: Span[];
  marks: Mark[];
}

/** Everything the picture and the text say, still without coordinates or words. */
export interface Model {
  lanes: Lane[];
  columns: Column[];
  /** For each event drawn, its column. */
  at: number[];
  end: Instant;
  /** Tasks that did not fit. */
  hidden: number;
  /** Events that did not fit. */
  cut: number;
  /** Names of all tasks, drawn or not. */
  names: ReadonlyMap<TaskId, { name: string; coro: string }>;
}

/** What the drawing needs of a trace. `end` is the instant the program ended. */
export interface DrawnTrace {
  events: readonly TraceEvent[];
  end: Instant;
}
