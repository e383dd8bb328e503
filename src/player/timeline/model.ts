import type { TaskId, TraceEvent } from '../../machine/protocol.ts';
import { addStuck, type Block } from './blocks.ts';
import { toColumns } from './columns.ts';
import { type Draft, Drafts } from './drafts.ts';
import type { DrawnTrace, Model, Named } from './lane.ts';
import { inOrder } from './order.ts';
import { readEvents } from './read.ts';

/** More lanes than this are not drawn, only counted. */
export const MAX_LANES = 30;
/** More events than this are not drawn; a picture of more would be a grey wall. */
export const MAX_EVENTS = 3000;

/** `main.<locals>.child` is `child` to the reader. */
function shortName(qualified: string): string {
  return qualified.split('<locals>.').at(-1) ?? qualified;
}

/** Names and homes of all tasks and threads that a trace tells of. */
export function namesOf(events: readonly TraceEvent[]): Map<TaskId, Named> {
  const names = new Map<TaskId, Named>();
  for (const event of events) {
    if (event.kind !== 'created') continue;
    const thread = event.thread === true;
    const home = thread ? event.task : (event.in ?? 0);
    const process = event.process === true;
    names.set(event.task, { name: event.name, coro: shortName(event.coro), thread, process, home });
  }
  return names;
}

/** Reads the events into lanes of spans and marks. */
export function toModel(trace: DrawnTrace): Model {
  const cut = Math.max(0, trace.events.length - MAX_EVENTS);
  const events = cut > 0 ? trace.events.slice(0, MAX_EVENTS) : trace.events;
  const names = namesOf(events);
  const threaded = [...names.values()].some(({ thread }) => thread);
  const named = (task: TaskId): Named =>
    names.get(task) ?? {
      name: task === 0 ? '' : `Task-${task}`,
      coro: '',
      thread: task === 0 && threaded,
      home: 0,
    };
  const { columns, at } = toColumns(events, (task) => named(task).home);
  const lastT = columns.at(-1)?.t ?? 0;
  const end = cut > 0 ? lastT : Math.max(trace.end, lastT);

  const drafts = new Drafts(columns, end, named);
  const blocks = readEvents(events, at, columns, drafts, cut > 0 ? undefined : trace.report);
  const drawn = inOrder([...drafts.all.values()].filter((draft) => isDrawn(draft, blocks, threaded)));
  const shown = drawn.slice(0, MAX_LANES);
  for (const draft of shown) addStuck(draft, blocks, drafts);
  const hidden = drawn.length - shown.length;
  const signals = (trace.signals ?? [])
    .map(({ at: seconds, send }) => ({ name: send, t: Math.round(seconds * 1_000_000) }))
    .filter(({ t }) => t <= end);
  const clock = trace.clock ?? 'virtual';
  const timeless = clock === 'real' && end === 0;
  const lanes = shown.map((draft) => draft.lane);
  return { lanes, columns, at, end, clock, timeless, threaded, signals, hidden, cut, names };
}

/** The program itself is worth a lane where it prints or blocks, and as a thread among others. */
function isDrawn({ lane }: Draft, blocks: readonly Block[], threaded: boolean): boolean {
  if (lane.task !== 0 || threaded) return true;
  return lane.marks.some((mark) => mark.kind === 'output') || blocks.some((block) => block.task === 0);
}
