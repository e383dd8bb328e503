import { describe, expect, test } from 'vitest';
import type { Lane, Span } from '../../../src/player/timeline/lane.ts';
import { MAX_EVENTS, MAX_LANES, toModel } from '../../../src/player/timeline/model.ts';
import { TraceBuilder, twoTasks } from './trace.ts';

const kinds = (lane: Lane | undefined): string[] => lane?.spans.map((span) => span.kind) ?? [];
const find = (lane: Lane | undefined, kind: Span['kind']): Span => {
  const span = lane?.spans.find((s) => s.kind === kind);
  if (span === undefined) throw new Error(`no ${kind} span`);
  return span;
};

describe('the timeline’s model', () => {
  test('each task has a lane of ready, run and wait spans in order', () => {
    const { lanes } = toModel(twoTasks());
    expect(lanes.map((lane) => lane.task)).toEqual([1, 2, 3]);
    expect(kinds(lanes[0])).toEqual(['ready', 'run', 'wait', 'run', 'wait', 'run']);
    expect(kinds(lanes[1])).toEqual(['ready', 'run', 'wait', 'run']);
  });

  test('a wait says what on, for whom, on which line and how long', () => {
    const { lanes } = toModel(twoTasks());
    expect(find(lanes[0], 'wait')).toMatchObject({
      on: 'task',
      of: [2],
      line: 12,
      start: 0,
      end: 1_000_000,
      open: false,
    });
  });

  test('steps of one instant get columns of their own, in the order in which they ran', () => {
    const { columns } = toModel(twoTasks());
    expect(columns.map(({ t, task }) => `${t / 1e6}:${task}`)).toEqual([
      '0:0',
      '0:1',
      '0:2',
      '0:3',
      '1:2',
      '1:1',
      '2:3',
      '2:1',
    ]);
  });

  test('a blocking call makes every other live task stuck, and nobody else', () => {
    const b = new TraceBuilder();
    b.created(0, 1, 0, 'main').step(0, 1).created(0, 2, 1).created(0, 3, 1).wait(0, 1, 'group');
    b.step(0, 2)
      .ended(0, 2)
      .step(0, 3)
      .block(0, 3, 2)
      .ended(2, 3)
      .step(2, 1)
      .created(2, 4, 1)
      .ended(2, 1)
      .step(2, 4)
      .ended(2, 4);
    const { lanes } = toModel(b.end(2));
    expect(find(lanes[0], 'stuck')).toMatchObject({ start: 0, end: 2_000_000, of: [3], line: 8 });
    expect(kinds(lanes[1])).not.toContain('stuck');
    expect(find(lanes[2], 'block')).toMatchObject({ start: 0, end: 2_000_000, open: false });
    expect(kinds(lanes[3])).not.toContain('stuck');
  });

  test('an eager task runs inside its parent’s step, which is split around it', () => {
    const b = new TraceBuilder();
    b.created(0, 1, 0, 'main')
      .step(0, 1)
      .created(0, 2, 1)
      .step(0, 2)
      .wait(0, 2)
      .output(0, 1, 'after\n')
      .wait(0, 1, 'task', 3, [2]);
    b.step(1, 2).ended(1, 2).step(1, 1).ended(1, 1);
    const { lanes } = toModel(b.end(1));
    const runs = lanes[0]?.spans.filter((span) => span.kind === 'run') ?? [];
    expect(runs.map((run) => [run.from.column, run.to.column])).toEqual([
      [1, 1],
      [3, 3],
      [5, 5],
    ]);
  });

  test('what nothing ends stays open until the end', () => {
    const b = new TraceBuilder().created(0, 1, 0, 'main').step(0, 1).wait(0, 1, 'lock');
    const { lanes } = toModel(b.end(0));
    expect(find(lanes[0], 'wait').open).toBe(true);
  });

  test('a task cancelled before its first turn never runs', () => {
    const b = new TraceBuilder()
      .created(0, 1, 0, 'main')
      .step(0, 1)
      .created(0, 2, 1)
      .cancel(0, 2, 1)
      .ended(0, 2, 'cancelled')
      .ended(0, 1);
    const { lanes } = toModel(b.end(0));
    expect(kinds(lanes[1])).toEqual(['ready']);
    expect(lanes[1]?.marks.map((mark) => mark.kind)).toEqual(['created', 'cancel', 'cancelled']);
  });

  test('a task that is lost ends in its wait, in somebody else’s step', () => {
    const b = new TraceBuilder()
      .created(0, 1, 0, 'main')
      .step(0, 1)
      .created(0, 2, 1)
      .wait(0, 1)
      .step(0, 2)
      .wait(0, 2, 'future');
    const { lanes, columns } = toModel(b.step(1, 1).ended(1, 2, 'lost').ended(1, 1).end(1));
    expect(lanes[1]?.spans.at(-1)).toMatchObject({ kind: 'wait', open: false, end: 1_000_000 });
    expect(lanes[1]?.marks.at(-1)?.kind).toBe('lost');
    expect(columns.filter((c) => c.t === 1_000_000)).toHaveLength(1);
  });

  test('the program itself has a lane only when it prints or blocks', () => {
    expect(toModel(twoTasks()).lanes[0]?.task).toBe(1);
    const b = new TraceBuilder()
      .output(0, 0, 'before\n')
      .created(0, 1, 0, 'main')
      .step(0, 1)
      .wait(0, 1)
      .step(1, 1)
      .ended(1, 1)
      .output(1, 0, 'after\n');
    const { lanes } = toModel(b.end(1));
    expect(lanes[0]?.task).toBe(0);
    expect(lanes[0]?.spans.map((span) => [span.start, span.end, span.open])).toEqual([
      [0, 0, false],
      [1_000_000, 1_000_000, false],
    ]);
  });

  test('nested functions are called by their own name', () => {
    const b = new TraceBuilder().created(0, 1, 0, 'main.<locals>.child');
    expect(toModel(b.end(0)).lanes[0]?.coro).toBe('child');
  });

  test('lanes and events beyond the limits are counted, not drawn', () => {
    const b = new TraceBuilder();
    for (let task = 1; task <= MAX_LANES + 7; task += 1) b.created(0, task, 0);
    expect(toModel(b.end(0))).toMatchObject({ hidden: 7, cut: 0 });
    for (let i = 0; i < MAX_EVENTS; i += 1) b.step(1, 1).wait(1, 1, 'turn');
    const model = toModel(b.end(9));
    expect(model.cut).toBe(MAX_LANES + 7 + MAX_EVENTS);
    expect(model.end).toBe(1_000_000);
  });

  test('a program that does nothing has no lanes', () => {
    expect(toModel({ events: [], end: 0 })).toMatchObject({ lanes: [], hidden: 0, end: 0 });
  });
});
