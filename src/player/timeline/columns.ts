import type { Instant, TaskId, TraceEvent } from '../../machine/protocol.ts';

/**
 * One place on the axis: what one task did, uninterrupted, at one instant. Virtual time stands still while
 * steps run, so several columns share an instant; side by side they show who went first.
 */
export interface Column {
  t: Instant;
  /** Who ran here; 0 is the program itself. */
  task: TaskId;
  /** True when the task's step ended here (it waits or is over). */
  closed: boolean;
}

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
function actor(event: TraceEvent): TaskId | null {
  if (event.kind === 'created' || event.kind === 'cancel') return event.by;
  if (event.kind === 'finished' || (event.kind === 'ended' && event.how === 'lost')) return null;
  return event.task;
}

/**
 * Puts every event into a column, in order. A new column begins with a new instant, with a new step, or when
 * somebody else acts (an eager task inside its parent's step, a callback of the event loop).
 */
export function toColumns(events: readonly TraceEvent[]): Columns {
  const columns: Column[] = [];
  const at: number[] = [];
  for (const event of events) {
    const task = actor(event);
    let column = columns.at(-1);
    const fresh =
      column === undefined ||
      event.t > column.t ||
      event.kind === 'step' ||
      (task !== null && (column.task !== task || column.closed));
    // `finished` says when the program ended, not that somebody acted: it stays in the last column.
    if (column === undefined || (fresh && event.kind !== 'finished')) {
      column = { t: event.t, task: task ?? 0, closed: false };
      columns.push(column);
    }
    if (task !== null && (event.kind === 'wait' || event.kind === 'ended')) column.closed = true;
    at.push(columns.length - 1);
  }
  return { columns, at };
}
