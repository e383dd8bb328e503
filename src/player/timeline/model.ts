import type { Instant, TaskId } from '../../machine/protocol.ts';
import { type Column, toColumns } from './columns.ts';
import type { DrawnTrace, Edge, Lane, Mark, Model, Span } from './lane.ts';

/** More lanes than this are not drawn, only counted. */
export const MAX_LANES = 30;
/** More events than this are not drawn; a picture of more would be a grey wall. */
export const MAX_EVENTS = 3000;

/** A lane while it is being read: which span is unfinished. */
interface Draft {
  lane: Lane;
  open: Span | null;
  born: Edge;
  dead: Edge | null;
}

/** `main.<locals>.child` is `child` to the reader. */
function shortName(qualified: string): string {
  return qualified.split('<locals>.').at(-1) ?? qualified;
}

/** Reads the events into lanes of spans and marks. */
export function toModel(trace: DrawnTrace): Model {
  const cut = Math.max(0, trace.events.length - MAX_EVENTS);
  const events = cut > 0 ? trace.events.slice(0, MAX_EVENTS) : trace.events;
  const { columns, at } = toColumns(events);
  const lastT = columns.at(-1)?.t ?? 0;
  const end = cut > 0 ? lastT : Math.max(trace.end, lastT);
  const last: Edge = { column: columns.length, side: 0 };
  const drafts = new Map<TaskId, Draft>();
  const names = new Map<TaskId, { name: string; coro: string }>();
  const blocks: { task: TaskId; span: Span }[] = [];

  const draftOf = (task: TaskId, born: Edge): Draft => {
    let draft = drafts.get(task);
    if (draft === undefined) {
      const known = names.get(task) ?? { name: task === 0 ? '' : `Task-${task}`, coro: '' };
      draft = { lane: { task, ...known, spans: [], marks: [] }, open: null, born, dead: null };
      drafts.set(task, draft);
    }
    return draft;
  };
  const begin = (draft: Draft, kind: Span['kind'], from: Edge, t: Instant, line: number | null): Span => {
    const span: Span = { kind, from, to: last, start: t, end, line, open: true };
    draft.open = span;
    draft.lane.spans.push(span);
    return span;
  };
  const finish = (draft: Draft, to: Edge, t: Instant): void => {
    if (draft.open !== null) Object.assign(draft.open, { to, end: t, open: false });
    draft.open = null;
  };
  /** Makes sure that the task is seen running in this column (task 0 has no `step` events of its own). */
  const running = (draft: Draft, column: number, t: Instant): void => {
    const open = draft.open;
    if (open?.kind === 'run') {
      // Eager children run inside their parent's step: the parent's span is split around them.
      const between = columns.slice(open.from.column, column).some((c) => c.task !== draft.lane.task);
      if (!between) return;
      const stop = columns.findIndex((c, i) => i > open.from.column && c.task !== draft.lane.task);
      finish(draft, { column: stop - 1, side: 1 }, columns[stop - 1]?.t ?? t);
    } else {
      finish(draft, { column, side: 0 }, t);
    }
    begin(draft, 'run', { column, side: 0 }, t, null);
  };

  events.forEach((event, index) => {
    const column = at[index] ?? 0;
    const here: Edge = { column, side: 0 };
    const after: Edge = { column, side: 1 };
    switch (event.kind) {
      case 'created': {
        names.set(event.task, { name: event.name, coro: shortName(event.coro) });
        const draft = draftOf(event.task, here);
        draft.lane.marks.push({ kind: 'created', column, t: event.t, line: event.line, by: event.by });
        begin(draft, 'ready', here, event.t, event.line);
        break;
      }
      case 'step':
        running(draftOf(event.task, here), column, event.t);
        break;
      case 'output': {
        const draft = draftOf(event.task, here);
        running(draft, column, event.t);
        const stderr = event.stream === 'stderr';
        draft.lane.marks.push({
          kind: 'output',
          column,
          t: event.t,
          line: event.line,
          text: event.text,
          stderr,
        });
        break;
      }
      case 'wait': {
        const draft = draftOf(event.task, here);
        running(draft, column, event.t);
        finish(draft, after, event.t);
        const span = begin(draft, 'wait', after, event.t, event.line);
        span.on = event.on;
        if (event.of !== undefined) span.of = event.of;
        break;
      }
      case 'block': {
        const draft = draftOf(event.task, here);
        running(draft, column, event.t);
        const next = columns.findIndex((c, i) => i > column && c.t >= event.until);
        const until = Math.min(event.until, end);
        const to: Edge = next < 0 ? last : { column: next, side: 0 };
        const span: Span = {
          kind: 'block',
          from: after,
          to,
          start: event.t,
          end: until,
          line: event.line,
          open: next < 0 && event.until > end,
        };
        draft.lane.spans.push(span);
        blocks.push({ task: event.task, span });
        break;
      }
      case 'cancel': {
        const draft = draftOf(event.task, here);
        draft.lane.marks.push({ kind: 'cancel', column, t: event.t, line: event.line, by: event.by });
        break;
      }
      case 'ended': {
        const draft = draftOf(event.task, here);
        // A task cancelled before its first turn never runs: its lane goes from `ready` straight to the end.
        // A lost one ends in its wait.
        if (draft.open?.kind !== 'ready' && event.how !== 'lost') running(draft, column, event.t);
        finish(draft, after, event.t);
        draft.dead = after;
        const mark: Mark = { kind: event.how, column, t: event.t, line: null };
        if (event.error !== undefined) mark.text = event.error;
        draft.lane.marks.push(mark);
        break;
      }
      case 'finished':
        break;
    }
  });

  // The program itself runs only where it acts: its last run does not last until the end.
  const program = drafts.get(0);
  if (program !== undefined) trimProgram(program.lane, columns);
  const drawn = [...drafts.values()]
    .filter(
      (draft) =>
        draft.lane.task !== 0 ||
        draft.lane.marks.some((m) => m.kind === 'output') ||
        blocks.some((b) => b.task === 0),
    )
    .sort((a, b) => a.lane.task - b.lane.task);
  const shown = drawn.slice(0, MAX_LANES);
  for (const draft of shown) addStuck(draft, blocks, last, end);
  return {
    lanes: shown.map((draft) => draft.lane),
    columns,
    at,
    end,
    hidden: drawn.length - shown.length,
    cut,
    names,
  };
}

/** Ends each run of lane 0 with its own column: nothing says when the program hands over to its tasks. */
function trimProgram(lane: Lane, columns: readonly Column[]): void {
  for (const span of lane.spans) {
    if (span.kind !== 'run') continue;
    let stop = span.from.column;
    while (columns[stop + 1]?.task === 0 && stop + 1 < span.to.column) stop += 1;
    Object.assign(span, { to: { column: stop, side: 1 }, end: columns[stop]?.t ?? span.start, open: false });
  }
}

/** Hatches the lane wherever another one blocks the thread while this task is alive. */
function addStuck(
  draft: Draft,
  blocks: readonly { task: TaskId; span: Span }[],
  last: Edge,
  end: Instant,
): void {
  const { task, spans } = draft.lane;
  const dead = draft.dead ?? last;
  if (task === 0) return;
  for (const block of blocks) {
    if (block.task === task) continue;
    const { from, to } = block.span;
    if (place(to) <= place(draft.born) || place(dead) <= place(from)) continue;
    spans.push({ ...block.span, kind: 'stuck', end: Math.min(block.span.end, end), of: [block.task] });
  }
}

/** The order of edges on the axis. */
function place(edge: Edge): number {
  return edge.column + edge.side / 2;
}
