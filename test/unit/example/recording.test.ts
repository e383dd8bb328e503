import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/machine/protocol.ts';
import {
  outputOf,
  parseTrace,
  recordingOf,
  serialiseTrace,
  steadyPart,
} from '../../../src/example/recording.ts';

const EVENTS: TraceEvent[] = [
  { t: 0, kind: 'created', task: 1, name: 'Task-1', coro: 'main', by: 0, line: 9 },
  { t: 0, kind: 'step', task: 1 },
  { t: 0, kind: 'output', stream: 'stdout', text: '<object at 0x7fee>\n', task: 1, line: 4 },
  { t: 0, kind: 'wait', task: 1, on: 'task', line: 5, of: [2, 3] },
  { t: 5, kind: 'block', task: 2, line: 6, until: 9 },
  { t: 9, kind: 'cancel', task: 3, by: 2, line: null },
  { t: 9, kind: 'output', stream: 'stderr', text: 'oops\n', task: 0, line: null },
  { t: 9, kind: 'ended', task: 1, how: 'failed', error: 'ValueError: <object at 0x7fee>' },
  { t: 10, kind: 'finished', outcome: 'error', exit: 1 },
];

describe('a recording', () => {
  test('is the output of both streams in order, and the events, normalised', () => {
    const { output, trace } = recordingOf(EVENTS);
    expect(output).toBe('<object at 0x...>\noops\n');
    expect(trace).toMatchObject({ outcome: 'error', exit: 1, end: 10 });
    expect(trace.events).toHaveLength(8);
    expect(outputOf(trace.events)).toBe(output);
    expect(trace.events.at(-1)).toMatchObject({ error: 'ValueError: <object at 0x...>' });
  });

  test('holds no instants of a run in real time', () => {
    const { output, trace } = recordingOf(EVENTS, 'real');
    expect(output).toBe(recordingOf(EVENTS).output);
    expect(trace.end).toBe(0);
    expect(trace.events.map(({ t }) => t)).toEqual(Array.from({ length: 8 }, () => 0));
    expect(trace.events[4]).toMatchObject({ kind: 'block', until: 0 });
  });

  test('of a run in real time is compared by what each task does, not by who comes first', () => {
    const { trace } = recordingOf(EVENTS, 'real');
    const later: TraceEvent[] = [
      { t: 3, kind: 'created', task: 1, name: 'Task-1', coro: 'main', by: 0, line: 9 },
      { t: 3, kind: 'cancel', task: 3, by: 2, line: null },
      { t: 4, kind: 'wait', task: 0, on: 'turn', line: 2 },
      { t: 4, kind: 'output', stream: 'stderr', text: 'oops\n', task: 0, line: null },
      { t: 5, kind: 'output', stream: 'stdout', text: '<object at 0x7fee>\n', task: 1, line: 4 },
      { t: 9, kind: 'ended', task: 1, how: 'failed', error: 'ValueError: <object at 0x7fee>' },
      { t: 11, kind: 'finished', outcome: 'error', exit: 1 },
    ];
    const other = recordingOf(later, 'real').trace;
    expect(steadyPart(other, 'real')).toEqual(steadyPart(trace, 'real'));
    const less = recordingOf(later.toSpliced(1, 1), 'real').trace;
    expect(steadyPart(less, 'real')).not.toEqual(steadyPart(trace, 'real'));
    expect(steadyPart(trace, 'virtual')).toBe(trace);
  });

  test('is refused of a run that has not finished', () => {
    expect(() => recordingOf(EVENTS.slice(0, 2))).toThrow("ended with step, not 'finished'");
    expect(() => recordingOf([])).toThrow('ended with no event');
  });

  test('keeps the report of a run that did not end by itself', () => {
    const { trace } = recordingOf([
      {
        t: 3,
        kind: 'finished',
        outcome: 'horizon',
        exit: 75,
        report: { why: 'horizon', limit: 'time', value: 1, running: [] },
      },
    ]);
    expect(parseTrace(serialiseTrace(trace), 'x.trace.json', 'a/x').trace).toEqual(trace);
  });
});

describe('a trace as text', () => {
  test('has one event on each line and reads back as it was', () => {
    const { trace } = recordingOf(EVENTS);
    const text = serialiseTrace(trace);
    expect(text.split('\n').slice(0, 6)).toEqual([
      '{',
      '  "outcome": "error",',
      '  "exit": 1,',
      '  "end": 10,',
      '  "events": [',
      '    {"t":0,"kind":"created","task":1,"name":"Task-1","coro":"main","by":0,"line":9},',
    ]);
    expect(text.split('\n')).toHaveLength(5 + 8 + 2 + 1);
    expect(parseTrace(text, 'x.trace.json', 'a/x')).toEqual({ trace, problem: null });
  });

  test('is the same whatever the order of keys was', () => {
    const turned = EVENTS.map(
      (event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as TraceEvent,
    );
    expect(serialiseTrace(recordingOf(turned).trace)).toBe(serialiseTrace(recordingOf(EVENTS).trace));
  });

  test('may be empty', () => {
    const text = serialiseTrace({ outcome: 'ok', exit: 0, end: 0, events: [] });
    expect(text).toContain('"events": []');
    expect(parseTrace(text, 'x.trace.json', 'a/x').problem).toBeNull();
  });

  const text = serialiseTrace(recordingOf(EVENTS).trace);
  test.each([
    ['no JSON', text.slice(5), null, 'no JSON'],
    ['an unknown outcome', text.replace('"error"', '"fine"'), null, '\'outcome\' is "fine"'],
    ['an unknown kind', text.replace('"step"', '"stop"'), 7, 'event 1 is wrong: \'kind\' is "stop"'],
    ['a missing key', text.replace(',"until":9', ''), 10, "event 4 is wrong: 'until' is missing"],
    ['a key too many', text.replace('"until":9', '"until":9,"x":1'), 10, "'x' is no key of 'block'"],
    ['a wrong type', text.replace('"of":[2,3]', '"of":"2"'), 9, '\'of\' is "2"'],
    ['line zero', text.replace('"line":4', '"line":0'), 8, "'line' is 0"],
    [
      'an unknown key at the top',
      text.replace('"exit": 1', '"exit": 1, "zip": 2'),
      null,
      "unknown key 'zip'",
    ],
  ])('with %s is refused, naming the line and the command that mends it', (_, broken, line, message) => {
    const { trace, problem } = parseTrace(broken, 'examples/a/x.trace.json', 'a/x');
    expect(trace).toBeNull();
    expect(problem).toMatchObject({ line, mend: 'write it anew with: npm run record -- a/x' });
    expect(problem?.message).toContain(message);
  });
});
