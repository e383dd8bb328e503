import type { Instant, TaskId, TraceEvent } from '../../machine/protocol.ts';

/**
 * One place on the axis: what one task did, uninterrupted, at one instant. Virtual time may stand still while
 * steps run, so several columns share an instant; side by side they show who went first.
 */
export interface Column {
  t: Instant;
  /** Who ran here; 0 is the program itself. */
  task: TaskId;
  /** True when the task's step ended here (it waits or is over). */
  closed: boolean;
  /** The step began in the column before and took time to come here: it needs no room of its own to be seen. */
  thin: boolean;
}

/** A program that has done nothing for so long (virtual µs) has computed: whoever waits says so. */
const COMPUTES = 1000;

/** The columns of a trace, and for each event the index of its column. */
export interface Columns {
  columns: Column[];
  /** Parallel to the events. */
  at: number[];
}

/**
 * Which task an event is the doing of: the one that creates or cancels, not the one created or cancelled. Null
 * when it is nobody's: a task may be collected as garbage whenever somebody else runs.
 */
function actor(event: TraceEvent | undefined): TaskId | null {
  if (event === undefined || event.kind === 'finished') return null;
  if (event.kind === 'created' || event.kind === 'cancel') return event.by;
  return event.kind === 'ended' && event.how === 'lost' ? null : event.task;
}

/**
 * Puts every event into a column, in order. A new column begins with a new instant, with a new step, or when
 * somebody else acts (an eager task inside its parent's step, a callback of the event loop).
 *
 * What a thread's event loop does between two of its tasks is no news: a thread that only hands over to its task, or
 * has nothing more to do after it, acts in the task's column.
 *
 * @param homeOf the thread that a task runs in; of a thread itself
 */
export function toColumns(events: readonly TraceEvent[], homeOf: (task: TaskId) => TaskId): Columns {
  const columns: Column[] = [];
  const at: number[] = [];
  /** The thread handed over to the task whose event comes next. */
  let handedOver = false;
  let blocked = false;
  /** Lane 0 tells of its steps. */
  let told = false;
  if ((events[0]?.t ?? 0) >= COMPUTES) columns.push({ t: 0, task: 0, closed: false, thin: false });
  events.forEach((event, index) => {
    const column = columns.at(-1);
    const next = events[index + 1];
    const heir = event.kind === 'step' && next?.t === event.t ? actor(next) : null;
    const handsOver = heir !== null && heir !== actor(event) && homeOf(heir) === actor(event);
    const task = handsOver ? heir : actor(event);
    told ||= event.kind === 'step' && event.task === 0;

    const same = column?.task === task && !column.closed;
    const step = event.kind === 'step' && !handedOver && !(handsOver && same);
    const idles =
      event.kind === 'wait' && event.on === 'loop' && column?.closed && homeOf(column.task) === task;
    const foreign = task !== null && !same && !idles;
    // `finished` says when the program ended, not that somebody acted: it stays in the last column.
    const fresh = event.kind !== 'finished' && (event.t > (column?.t ?? -1) || step || foreign);
    if (column === undefined || fresh) {
      const thin = same && !step && !blocked && (told || task !== 0);
      columns.push({ t: event.t, task: task ?? 0, closed: false, thin });
      blocked = false;
    }
    const here = columns.at(-1);
    if (here?.task === task && (event.kind === 'wait' || event.kind === 'ended')) here.closed = true;
    blocked ||= event.kind === 'block';
    handedOver = handsOver;
    at.push(columns.length - 1);
  });
  return { columns, at };
}
