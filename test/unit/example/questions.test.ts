import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/machine/protocol.ts';
import { parseExample, type Example } from '../../../src/example/example.ts';
import { askQuestion, type Asked } from '../../../src/example/questions.ts';
import { recordingOf } from '../../../src/example/recording.ts';

const CODE = `import asyncio
import time

# region cook
async def cook():
    # a comment
    await asyncio.sleep(2)

    time.sleep(1)
# endregion
async def main():
    await asyncio.gather(cook(), cook())
asyncio.run(main())
`;
const S = 1_000_000;
const EVENTS: TraceEvent[] = [
  { t: 0, kind: 'created', task: 1, name: 'Task-1', coro: 'main', by: 0, line: 11 },
  { t: 0, kind: 'step', task: 1 },
  { t: 0, kind: 'created', task: 2, name: 'left', coro: 'cook', by: 1, line: 10 },
  { t: 0, kind: 'created', task: 3, name: 'right', coro: 'cook', by: 1, line: 10 },
  { t: 0, kind: 'wait', task: 1, on: 'task', line: 10, of: [2, 3] },
  { t: 0, kind: 'step', task: 2 },
  { t: 0, kind: 'wait', task: 2, on: 'sleep', line: 6 },
  { t: 2 * S, kind: 'step', task: 2 },
  { t: 2 * S, kind: 'block', task: 2, line: 8, until: 3 * S },
  { t: 3 * S, kind: 'ended', task: 2, how: 'done' },
  { t: 3 * S, kind: 'step', task: 1 },
  { t: 3 * S, kind: 'ended', task: 1, how: 'done' },
  { t: 3 * S + 40, kind: 'finished', outcome: 'ok', exit: 0 },
];

const output = (text: string): TraceEvent[] => [
  { t: 0, kind: 'output', stream: 'stdout', text, task: 0, line: 1 },
  { t: 0, kind: 'finished', outcome: 'ok', exit: 0 },
];

const example = (events: TraceEvent[] = EVENTS, code = CODE): Example =>
  parseExample('tasks/cook', code, recordingOf(events)).example;

const ask = (asked: Partial<Asked> & { form: Asked['form'] }, of = example()) =>
  askQuestion(of, { id: of.id, ...asked });

describe('the order of the output', () => {
  const five = example(output('one\ntwo\n\nthree\ntwo\nfour\n'));

  test('is asked with the lines out of order, and answered by their recorded order', () => {
    const { items, answer } = ask({ form: 'order' }, five);
    expect(answer.map((index) => items[index])).toEqual(['one', 'two', 'three', 'two', 'four']);
    expect(items[0]).not.toBe('one');
    expect(ask({ form: 'order' }, five)).toEqual(ask({ form: 'order' }, five));
  });

  test('may be asked of a part of the lines', () => {
    const { items, answer } = ask({ form: 'order', lines: '2-4' }, five);
    expect(answer.map((index) => items[index])).toEqual(['two', 'three']);
  });

  test.each([
    ['same\nsame\n', undefined, 'it printed fewer than two different lines'],
    ['1\n2\n', '1-3', 'it printed 2 lines only'],
    ['1\n2\n', 'all', 'lines="all" is no range such as lines="2-5"'],
    ['a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n', undefined, '10 lines are too many to order'],
  ])('is no question of %j with lines=%s', (text, lines, message) => {
    expect(() => ask({ form: 'order', ...(lines ? { lines } : {}) }, example(output(text)))).toThrow(message);
  });
});

describe('the total time', () => {
  test('is one of the times that are offered, from short to long', () => {
    const { items, answer } = ask({ form: 'total' });
    expect(items).toEqual([...(items as number[])].sort((a, b) => a - b));
    expect(answer.map((index) => items[index])).toEqual([3]);
    expect(items.length).toBeGreaterThan(2);
  });

  test('joins the times that the page offers', () => {
    expect(ask({ form: 'total', options: [6, 2.5] })).toMatchObject({ items: [2.5, 3, 6], answer: [1] });
  });

  test('is no question where no time passes, no wrong time is offered, or the clock is real', () => {
    expect(() => ask({ form: 'total' }, example(output('x\n')))).toThrow('no time at all');
    expect(() => ask({ form: 'total', options: [3] })).toThrow('no wrong time');
    const real = example(EVENTS, `# /// script\n# [tool.motion]\n# clock = "real"\n# ///\n${CODE}`);
    expect(() => ask({ form: 'total' }, real)).toThrow('no two runs are equal');
  });
});

describe('the line', () => {
  test('that blocks is the one whose call held the thread', () => {
    const { items, answer } = ask({ form: 'blocks', region: 'cook' });
    expect(items).toHaveLength(5);
    expect(answer.map((index) => items[index])).toEqual([
      { text: '    time.sleep(1)', line: 8, choosable: true },
    ]);
    const fixed = items.flatMap((item) => (typeof item === 'object' && !item.choosable ? [item.line] : []));
    expect(fixed, 'comments and blank lines cannot be chosen').toEqual([5, 7]);
  });

  test('on which a task waits longest is the first task’s, or that of the task named', () => {
    expect(ask({ form: 'waits' })).toMatchObject({ answer: [9], task: 'main' });
    expect(ask({ form: 'waits', task: 'cook' })).toMatchObject({ answer: [5], task: 'cook' });
    expect(ask({ form: 'waits', task: 'left' })).toMatchObject({ answer: [5], task: 'left' });
  });

  test('must be one that the recording tells, and that is shown', () => {
    expect(() => ask({ form: 'waits', task: 'wash' })).toThrow("no task 'wash': it has 'main', 'cook'");
    expect(() => ask({ form: 'waits', task: 'right' })).toThrow('never waits');
    expect(() => ask({ form: 'waits', region: 'cook' })).toThrow('not in the part that is shown');
    expect(() => ask({ form: 'blocks' }, example(output('x\n')))).toThrow('nothing blocks');
    const twice = EVENTS.map((event) =>
      event.kind === 'block' ? { ...event, kind: 'step' as const } : event,
    );
    const equal: TraceEvent[] = [
      ...twice.slice(0, 8),
      { t: 2 * S, kind: 'wait', task: 2, on: 'sleep', line: 8 },
      { t: 4 * S, kind: 'finished', outcome: 'ok', exit: 0 },
    ];
    expect(() => ask({ form: 'waits', task: 'cook' }, example(equal))).toThrow(
      'equally long on lines 6 and 8',
    );
  });
});
