import type { Instant, TaskId, TraceEvent } from '../machine/protocol.ts';
import { keepsTasks } from './timeline/blocks.ts';
import type { Named, Span } from './timeline/lane.ts';
import { namesOf } from './timeline/model.ts';

/** What a task or thread does at an instant: the kinds of the timeline's spans. */
export interface State extends Pick<Span, 'kind' | 'on' | 'of' | 'line'> {
  task: TaskId;
  /** When it began. */
  since: Instant;
}

/** All that is under way at an instant. */
export interface States {
  /** Tasks and threads that are not over: each thread, then its tasks. */
  states: State[];
  names: ReadonlyMap<TaskId, Named>;
  threaded: boolean;
}

/**
 * What everybody does at instant `t`, after the events that were shown until then. `line` is the one that runs now, where
 * that is known.
 */
export function statesAt(events: readonly TraceEvent[], t: Instant, line: number | null = null): States {
  const names = namesOf(events);
  const threaded = [...names.values()].some(({ thread }) => thread);
  const homeOf = (task: TaskId): TaskId => names.get(task)?.home ?? 0;
  const isThread = (task: TaskId): boolean => task === 0 || names.get(task)?.thread === true;
  const states = new Map<TaskId, State>([[0, { task: 0, kind: 'run', line: null, since: 0 }]]);
  /** Blocking calls of programs that nobody else could go on in: no step tells of their end. */
  const until = new Map<TaskId, Instant>();
  for (const event of events) note(event, states, until);
  for (const [task, end] of until) {
    if (end <= t) states.set(task, { task, kind: 'run', line: null, since: end });
  }

  const running = states.get(events.findLast((event) => event.kind === 'step')?.task ?? 0);
  if (running?.kind === 'run') running.line = line;

  const all = [...states.values()];
  const others = all.some(({ task }) => task !== 0 && isThread(task));
  for (const state of all) {
    const { task } = state;
    const home = states.get(homeOf(task));
    if (isThread(task)) {
      const own = all.filter((one) => one.task !== task && homeOf(one.task) === task);
      Object.assign(state, hosting(state, own, others, t));
    } else if (home !== undefined && (state.kind === 'ready' || state.on === 'turn')) {
      const blocker = all.find((one) => one.kind === 'block' && homeOf(one.task) === home.task);
      const by =
        blocker?.task ?? (home.kind === 'wait' && keepsTasks(home.on ?? 'future') ? home.task : null);
      if (by !== null) Object.assign(state, { kind: 'stuck', of: [by] });
    }
  }
  const shown = all.filter(
    ({ task, kind }) => threaded || task !== 0 || kind === 'block' || all.length === 1,
  );
  shown.sort(
    (a, b) =>
      homeOf(a.task) - homeOf(b.task) ||
      Number(isThread(b.task)) - Number(isThread(a.task)) ||
      a.task - b.task,
  );
  return { states: shown, names, threaded };
}

function note(event: TraceEvent, states: Map<TaskId, State>, until: Map<TaskId, Instant>): void {
  if (
    event.kind === 'finished' ||
    event.kind === 'output' ||
    event.kind === 'slow' ||
    event.kind === 'cancel'
  )
    return;
  const { t, task } = event;
  until.delete(task);
  if (event.kind === 'created') {
    states.set(task, { task, kind: 'ready', line: event.line, since: t });
  } else if (event.kind === 'step') {
    states.set(task, { task, kind: 'run', line: null, since: t });
  } else if (event.kind === 'block') {
    states.set(task, { task, kind: 'block', line: event.line, since: t });
    until.set(task, event.until);
  } else if (event.kind === 'ended') {
    states.delete(task);
  } else {
    const { on, line, of, blocks } = event;
    const kind = blocks === true && keepsTasks(on) ? 'block' : 'wait';
    states.set(task, { task, kind, on, line, since: t, ...(of === undefined ? {} : { of }) });
  }
}

/** What a thread does, seen from the tasks of its event loop. */
function hosting(state: State, own: readonly State[], others: boolean, t: Instant): Partial<State> {
  if (state.kind !== 'run' || own.length === 0) return {};
  const blocker = own.find(({ kind }) => kind === 'block');
  if (blocker !== undefined) return { ...blocker, task: state.task, kind: 'wait', on: blocker.on ?? 'sleep' };
  const runs = own.find(({ kind }) => kind === 'run');
  if (runs !== undefined) return { kind: 'host', since: runs.since };
  const last = Math.max(state.since, ...own.map(({ since }) => since));
  // A last thread says no more when its event loop waits.
  return !others && last < t ? { kind: 'wait', on: 'loop', since: last } : {};
}
