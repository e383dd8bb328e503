/**
 * What a program is asked to do, and what it tells: run requests and the events of a trace. Types and constants only;
 * imports nothing.
 *
 * Units: every `t` is an integer count of **virtual microseconds** since the program began.
 */

/** Virtual microseconds since the program began. */
export type Instant = number;

/**
 * A lane of the trace. 0 is the program itself: its main thread, module level and loop callbacks. Asyncio tasks and
 * threads count from 1 in order of creation.
 */
export type TaskId = number;

/** How a run ended. See DESIGN: ok · error · deadlock · livelock · horizon · interrupted · crashed. */
export const OUTCOMES = ['ok', 'error', 'deadlock', 'livelock', 'horizon', 'interrupted', 'crashed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Stream = 'stdout' | 'stderr';

/**
 * What a suspended task waits on. `sleep` a timer; `turn` only its next turn (`sleep(0)`); `task` other
 * tasks (`of` names them); `lock` … `barrier` the primitive of that name; `thread` the end of other threads, `process`
 * that of other processes; `loop` is what an event loop waits on when none of its tasks can run; `socket` the network,
 * or a pipe; `signal` what `signal.pause` waits for; `future` anything else.
 */
export const WAITS = [
  'sleep',
  'turn',
  'task',
  'group',
  'lock',
  'event',
  'condition',
  'semaphore',
  'barrier',
  'queue',
  'thread',
  'process',
  'loop',
  'socket',
  'signal',
  'future',
] as const;
export type Wait = (typeof WAITS)[number];

/** Text the program wrote, at most one flush of the stream; `line` is the reader's line that wrote it. */
export interface OutputEvent {
  t: Instant;
  kind: 'output';
  stream: Stream;
  text: string;
  task: TaskId;
  line: number | null;
}

/**
 * A task was created by task `by` on the reader's line `line`. `coro` is the coroutine's qualified name. `thread`: it is
 * a thread, and `coro` the function that it calls. `in`: the thread whose event loop runs the task, but for the main one.
 * `process`: it is another process, which is drawn as a thread. In a program with threads lane 0 has steps and waits,
 * too, from the first thread's creation on.
 */
export interface CreatedEvent {
  t: Instant;
  kind: 'created';
  task: TaskId;
  name: string;
  coro: string;
  by: TaskId;
  line: number | null;
  thread?: true;
  process?: true;
  in?: TaskId;
}

/** A step of the task began: it runs, and nothing else does, until its next `wait` or `ended`. */
export interface StepEvent {
  t: Instant;
  kind: 'step';
  task: TaskId;
}

/**
 * The step ended: the task is suspended at the reader's line `line`. `of`: the tasks it waits for, if any. `blocks`:
 * a task made a blocking call in a program with threads, so its whole thread waits, and every task in it.
 */
export interface WaitEvent {
  t: Instant;
  kind: 'wait';
  task: TaskId;
  on: Wait;
  line: number | null;
  of?: TaskId[];
  blocks?: true;
}

/** A blocking call (`time.sleep`) holds the thread from `t` to `until`: no task can run. */
export interface BlockEvent {
  t: Instant;
  kind: 'block';
  task: TaskId;
  line: number | null;
  until: Instant;
}

/**
 * The step of an event loop that ends now has taken its `slow_callback_duration` or longer, since the instant `since`:
 * nothing else could run in the loop. Debug mode warns of such steps.
 */
export interface SlowEvent {
  t: Instant;
  kind: 'slow';
  task: TaskId;
  since: Instant;
}

/** Somebody (`by`) asked the task to be cancelled; the CancelledError arrives at its next step. */
export interface CancelEvent {
  t: Instant;
  kind: 'cancel';
  task: TaskId;
  by: TaskId;
  line: number | null;
}

/**
 * The task's coroutine finished. `error` is `TypeName: message` when it failed. A `lost` task was destroyed while it
 * waited, because nobody kept a reference to it.
 */
export interface EndedEvent {
  t: Instant;
  kind: 'ended';
  task: TaskId;
  how: 'done' | 'failed' | 'cancelled' | 'lost';
  error?: string;
}

/**
 * One line of a report: a task, thread or process that waits, or (`turn`) could run. `what` is the reader's own name
 * for the thing waited on, no other thing's. `of`: who is waited for; of a future, the task or the threads of a pool that can bring it.
 * `holders` may have ended. `stuck`: it could run, but its thread waits.
 */
export interface ReportLine {
  task: TaskId;
  name: string;
  on: Wait;
  line: number | null;
  what?: string;
  of?: TaskId[];
  holders?: TaskId[];
  stuck?: true;
  thread?: true;
  process?: true;
}

/** Why a run did not end by itself. The page puts it into the reader's language. */
export type Report =
  | { why: 'deadlock'; waiting: ReportLine[] }
  /** With what was counted: turns of event loops, or switches of threads. */
  | { why: 'livelock'; turns: number; running: ReportLine[] }
  | { why: 'livelock'; switches: number; running: ReportLine[] }
  | { why: 'horizon'; limit: 'time' | 'events' | 'output'; value: number; running: ReportLine[] }
  /** The program died of a signal, such as SIGABRT: its own doing. */
  | { why: 'signal'; signal: string }
  /** The program started a thread, and this browser cannot suspend WebAssembly. */
  | { why: 'threads' }
  | { why: 'crashed'; message: string };

/** Always the last event of a run. `exit` is the status that `python file.py` would exit with. */
export interface FinishedEvent {
  t: Instant;
  kind: 'finished';
  outcome: Outcome;
  exit: number;
  report?: Report;
}

export type TraceEvent =
  | OutputEvent
  | CreatedEvent
  | StepEvent
  | WaitEvent
  | BlockEvent
  | SlowEvent
  | CancelEvent
  | EndedEvent
  | FinishedEvent;

export type Clock = 'virtual' | 'real';

/** The signals that the outside may send to a program. */
export const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** A signal the outside sends at an instant, `at` in seconds since the program began. */
export interface ScriptedSignal {
  at: number;
  send: (typeof SIGNALS)[number];
}

/**
 * The way between the two ends of a TCP connection, or of a UDP message; without any of these everything arrives at once.
 * Unix-domain sockets, socket pairs and pipes do not go this way. Setting up a connection takes the client two latencies.
 */
export interface Network {
  /** Seconds from one end to the other. */
  latency?: number;
  /** Bytes per second, in each connection and direction. */
  bandwidth?: number;
  /** Ports on which every connection is refused, whoever listens. */
  refuse?: readonly number[];
  /** Bytes in one direction after which a connection breaks. */
  resetAfter?: number;
}

/** One program to run, and how. */
export interface RunRequest {
  /** File name shown in tracebacks, e.g. `create-task.py`. */
  name: string;
  source: string;
  /** `sys.argv[1:]`. */
  args: string[];
  clock: Clock;
  /** Seeds `random`, and every free choice of the machine. */
  seed: number;
  /** In order of time. */
  signals: readonly ScriptedSignal[];
  /** Virtual seconds that each line of the program takes: computing is free by default. */
  lineCost: number;
  network: Network;
  /** Virtual seconds after which the run ends with outcome `horizon`. */
  horizon: number;
  /** Trace events after which the run ends with outcome `horizon`; 0 = no limit. */
  events: number;
  /** False: only `output` and `finished` events. */
  trace: boolean;
  /** What `input()` and `sys.stdin` read; null = nothing (EOFError). */
  stdin: string | null;
  /** Guest folders put in front of `sys.path`. */
  path: string[];
  /** Of a process that the program started: its number. The first process tells it what to run. */
  process?: number;
}

/** The defaults of a run; an example's header or the command line may change them. */
export const RUN_DEFAULTS = {
  args: [],
  clock: 'virtual',
  seed: 0,
  signals: [],
  lineCost: 0,
  network: {},
  horizon: 86_400,
  events: 20_000,
  trace: true,
  stdin: null,
  path: [],
} as const satisfies Omit<{ readonly [K in keyof RunRequest]: unknown }, 'name' | 'source'>;
