import { describe, expect, test } from 'vitest';
import type { FinishedEvent, Outcome, Report } from '../../../src/machine/protocol.ts';
import { toNotice } from '../../../src/player/notice.ts';
import { wordsOf } from './trace.ts';

const en = wordsOf('en');
const names = new Map([
  [2, 'left'],
  [3, 'right'],
]);
const end = (outcome: Outcome, report?: Report, exit = 1): FinishedEvent => ({
  t: 0,
  kind: 'finished',
  outcome,
  exit,
  ...(report === undefined ? {} : { report }),
});

describe('what the page says of a run’s end', () => {
  test('a normal end needs no words', () => {
    expect(toNotice(end('ok', undefined, 0), names, en)).toBeNull();
  });

  test('a deadlock is told with who waits for what, held by whom, on which line', () => {
    const report: Report = {
      why: 'deadlock',
      waiting: [
        { task: 2, name: 'left', on: 'lock', line: 9, what: 'fork_a', holders: [3] },
        { task: 3, name: 'right', on: 'task', line: 12, of: [2] },
      ],
    };
    expect(toNotice(end('deadlock', report), names, en)?.items).toEqual([
      { text: 'left: waiting for a lock fork_a, held by right', line: 9 },
      { text: 'right: waiting for left', line: 12 },
    ]);
  });

  test('a crowd in a deadlock is cut', () => {
    const waiting = Array.from({ length: 20 }, (_, i) => ({
      task: i,
      name: `t${i}`,
      on: 'event' as const,
      line: 1,
    }));
    const items = toNotice(end('deadlock', { why: 'deadlock', waiting }), names, en)?.items;
    expect(items).toHaveLength(13);
    expect(items?.at(-1)).toEqual({ text: 'and 8 more', line: null });
  });

  test.each([
    ['error', undefined, 'Python exited with status 1.'],
    ['error', { why: 'signal', signal: 'SIGABRT' }, 'died of the signal SIGABRT'],
    ['interrupted', undefined, 'Stopped by you.'],
    ['livelock', { why: 'livelock', turns: 1000, running: [] }, '1000 turns'],
    ['horizon', { why: 'horizon', limit: 'events', value: 20_000 }, '20000 events'],
    ['horizon', { why: 'horizon', limit: 'time', value: 86_400 }, '86400 s of virtual time'],
    ['horizon', { why: 'horizon', limit: 'output', value: 1000 }, '1000 characters'],
    ['crashed', { why: 'crashed', message: 'out of memory' }, 'out of memory'],
  ] as const)('%s is told with its reason', (outcome, report, text) => {
    const given = report === undefined ? undefined : (structuredClone(report) as Report);
    expect(toNotice(end(outcome, given), names, en)?.title).toContain(text);
  });
});
