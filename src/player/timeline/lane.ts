import type {
  Clock,
  EndedEvent,
  Instant,
  Report,
  ScriptedSignal,
  TaskId,
  TraceEvent,
  Wait,
} from '../../machine/protocol.ts';
import type { Column } from './columns.ts';

/** A point on the axis: an edge of a column, or the end of the program (`column` = number of columns). */
export interface Edge {
  column: number;
  /** 0 the left edge, 1 the right edge. */
  side: 0 | 1;
}

/** The order of edges on the axis. */
export function place(edge: Edge): number {
  return edge.column + edge.side / 2;
}

/**
 * A stretch of one lane. `run` the task or thread runs; `host` one of the thread's tasks does; `wait` it is suspended;
 * `ready` it was created and has not had its first turn; `block` it holds its thread in a blocking call; `stuck`
 * somebody else does.
 */
export interface Span {
  kind: 'run' | 'host' | 'wait' | 'ready' | 'block' | 'stuck';
  from: Edge;
  to: Edge;
  /** Virtual instants of the two ends. */
  start: Instant;
  end: Instant;
  line: number | null;
  /** Waits, and blocking calls in a program with threads. */
  on?: Wait;
  /** Waits: the tasks waited for. Stuck: the task, or thread, that blocks. */
  of?: TaskId[];
  /** The program ended while this was going on. */
  open: boolean;
}

/** A sign at one point of a lane. `slow` stands where a long step began. */
export interface Mark {
  kind: 'created' | 'cancel' | 'output' | 'slow' | EndedEvent['how'];
  column: number;
  t: Instant;
  line: number | null;
  /** created, cancel: who did it. */
  by?: TaskId;
  /** output: what was printed; failed: the error. */
  text?: string;
  stderr?: boolean;
  /** slow: how long the step took. */
  length?: Instant;
}

/** What the trace tells of a task or thread at its creation. */
export interface Named {
  /** The task's or thread's name, e.g. `Task-2`. Empty for lane 0. */
  name: string;
  /** The short name of the coroutine, e.g. `say_after`, or of the thread's function. Empty for lane 0. */
  coro: string;
  /** A thread, not a task; so is lane 0 in a program with threads. */
  thread: boolean;
  /** A thread that is another process: it may run while others do. */
  process?: boolean;
  /** The thread that a task runs in; of a thread itself. */
  home: TaskId;
}

/** One task, one thread, or (id 0) the program around the event loop: the main thread. */
export interface Lane extends Named {
  task: TaskId;
  spans: Span[];
  marks: Mark[];
}

/** Everything the picture and the text say, still without coordinates or words. */
export interface Model {
  /** In the order of drawing: where there are threads, each thread is followed by its tasks. */
  lanes: Lane[];
  columns: Column[];
  /** For each event drawn, its column. */
  at: number[];
  end: Instant;
  clock: Clock;
  /** The recording of a run on the real clock: an order without instants. */
  timeless: boolean;
  /** The program has threads beside its main one. */
  threaded: boolean;
  /** Signals that came from outside. */
  signals: Signal[];
  /** Lanes that did not fit. */
  hidden: number;
  /** Events that did not fit. */
  cut: number;
  /** Names of all tasks and threads but lane 0, drawn or not. */
  names: ReadonlyMap<TaskId, Named>;
}

/** A signal, when it came. */
export interface Signal {
  name: ScriptedSignal['send'];
  t: Instant;
}

/** What the drawing needs of a trace. `end` is the instant the program ended. */
export interface DrawnTrace {
  events: readonly TraceEvent[];
  end: Instant;
  /** Those that were to come; a program may end before. */
  signals?: readonly ScriptedSignal[];
  /** Why the run did not end by itself. */
  report?: Report;
  /** Without it the clock was virtual. */
  clock?: Clock;
}
