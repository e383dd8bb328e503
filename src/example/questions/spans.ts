/** For how long a recorded run waited, and where. */
import type { TaskId, Wait } from '../../machine/protocol.ts';
import type { Trace } from '../recording.ts';

/** A time in which a task waited, or blocked its thread. */
export interface Span {
  task: TaskId;
  /** `block`: a call that holds the thread. */
  on: Wait | 'block';
  line: number | null;
  /** Virtual microseconds. */
  from: number;
  to: number;
}

/** Everything that took time in a trace. A wait ends with the task's next step, or with the run. */
export function spansOf({ events, end }: Trace): Span[] {
  const spans: Span[] = [];
  const open = new Map<TaskId, Span>();
  for (const event of events) {
    if (event.kind === 'block') {
      spans.push({ task: event.task, on: 'block', line: event.line, from: event.t, to: event.until });
    } else if (event.kind === 'wait') {
      const on = event.blocks === true ? 'block' : event.on;
      const span: Span = { task: event.task, on, line: event.line, from: event.t, to: end };
      open.set(event.task, span);
      spans.push(span);
    } else if (event.kind === 'step' || event.kind === 'ended') {
      const span = open.get(event.task);
      if (span !== undefined) span.to = event.t;
      open.delete(event.task);
    }
  }
  return spans.filter(({ from, to }) => to > from);
}
