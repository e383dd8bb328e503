import { describe, expect, test } from 'vitest';
import { type State, type States, statesAt } from '../../../src/player/states.ts';
import { TraceBuilder, twoTasks } from './trace.ts';

const SECOND = 1_000_000;
const at = (b: TraceBuilder, seconds: number): States => statesAt(b.events, seconds * SECOND);
/** `task kind:on` of each. */
const told = ({ states }: States): string[] =>
  states.map(({ task, kind, on }: State) => `${String(task)} ${kind}${on === undefined ? '' : `:${on}`}`);

describe('what everybody does at an instant', () => {
  test('is told of tasks that are not over, with the line and since when', () => {
    const { events } = twoTasks();
    const shown = events.filter(({ t }) => t <= SECOND);
    expect(statesAt(shown, 1.5 * SECOND).states).toEqual([
      { task: 1, kind: 'wait', on: 'task', line: 13, of: [3], since: SECOND },
      { task: 3, kind: 'wait', on: 'sleep', line: 5, since: 0 },
    ]);
  });

  test('has the line that runs, where that is known', () => {
    const b = new TraceBuilder().created(0, 1, 0).created(0, 2, 0).step(0, 1).wait(0, 1).step(0, 2);
    const lines = (line: number | null): unknown[] =>
      statesAt(b.events, SECOND, line).states.map(({ task, kind, line }) => [task, kind, line]);
    expect(lines(7)).toEqual([
      [1, 'wait', expect.any(Number)],
      [2, 'run', 7],
    ]);
    expect(lines(null)).toContainEqual([2, 'run', null]);
    expect(statesAt([], 0, 3).states).toMatchObject([{ task: 0, kind: 'run', line: 3 }]);
  });

  test('is the program itself where there is nothing else, or where it blocks', () => {
    expect(told(at(new TraceBuilder(), 0))).toEqual(['0 run']);
    const b = new TraceBuilder().created(0, 1, 0).block(0, 0, 2);
    expect(told(at(b, 1))).toEqual(['0 block', '1 stuck']);
    expect(told(at(b, 2))).toEqual(['1 ready']);
  });

  test('has tasks below their threads, and threads know what their tasks do', () => {
    const b = new TraceBuilder().step(0, 0).thread(0, 1, 0).created(0, 2, 0).wait(0, 0, 'turn');
    b.step(0, 1).created(0, 3, 1, 'tick', 'Task-3', 1).step(0, 3).wait(0, 3).wait(0, 1, 'loop');
    b.step(0, 0).step(0, 2);
    expect(told(at(b, 0))).toEqual(['0 host', '2 run', '1 wait:loop', '3 wait:sleep']);
    b.created(0, 4, 2).wait(0, 2, 'lock', 9, undefined, true);
    expect(told(at(b, 1))).toEqual(['0 wait:lock', '2 block:lock', '4 stuck', '1 wait:loop', '3 wait:sleep']);
    expect(at(b, 1).states[2]?.of).toEqual([2]);
  });

  test('knows that the last thread’s event loop waits, though nothing says so', () => {
    const b = new TraceBuilder().step(0, 0).thread(0, 1, 0).created(0, 2, 0).wait(0, 0, 'turn');
    b.step(0, 1).ended(0, 1).step(0, 0).step(0, 2).wait(0, 2);
    expect(told(at(b, 1))).toEqual(['0 wait:loop', '2 wait:sleep']);
  });
});
