import { describe, expect, test } from 'vitest';
import type { FinishedEvent, Outcome, Report } from '../../../src/machine/protocol.ts';
import { circleOf } from '../../../src/player/circle.ts';
import { outcomePhrase, toNotice } from '../../../src/player/notice.ts';
import type { Words } from '../../../src/player/words.ts';
import { wordsOf } from './trace.ts';

const en = wordsOf('en');
const names = new Map([
  [2, { name: 'left', thread: false }],
  [3, { name: 'right', thread: false }],
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
      { text: 'Waiting in a circle: left → right → left', line: null },
      { text: 'left: waiting for a lock fork_a, held by right', line: 9 },
      { text: 'right: waiting for left', line: 12 },
    ]);
  });

  test('a deadlock of threads and tasks says which is which, and whose thread never comes back', () => {
    const report: Report = {
      why: 'deadlock',
      waiting: [
        { task: 0, name: 'MainThread', on: 'lock', line: 22, thread: true, holders: [4], what: 'first' },
        { task: 1, name: 'Task-1', on: 'turn', line: 22 },
        { task: 4, name: 'worker', on: 'lock', line: 11, thread: true, holders: [0], what: 'second' },
        { task: 5, name: 'Thread-1 (wait)', on: 'thread', line: 30, thread: true, of: [4], what: 't' },
      ],
    };
    const told = (words: Words): string[] | undefined =>
      toNotice(end('deadlock', report), new Map(), words)?.items.map(({ text }) => text);
    expect(told(en)).toEqual([
      'Waiting in a circle: main thread → thread worker → main thread',
      'main thread: waiting for a lock first, held by thread worker',
      'Task-1: cannot run: its thread waits',
      'thread worker: waiting for a lock second, held by main thread',
      'Thread-1 (wait): waiting for thread worker to end (t)',
    ]);
    expect(told(wordsOf('zh-CN'))?.slice(0, 2)).toEqual([
      '循环等待：主线程 → 线程 worker → 主线程',
      '主线程：等待锁 first（持有者：线程 worker）',
    ]);
  });

  test('the reader’s Stop is told from a Ctrl+C that ended the program', () => {
    expect(toNotice(end('interrupted', undefined, 130), names, en, { stopped: true })?.title).toBe(
      'Stopped by you.',
    );
    expect(toNotice(end('interrupted', undefined, 130), names, en)?.title).toContain('exit status 130');
  });

  test('only those in a circle are told as one', () => {
    const line = { name: '', on: 'lock', line: null } as const;
    expect(
      circleOf([
        { ...line, task: 1, holders: [2] },
        { ...line, task: 2, holders: [3] },
      ]),
    ).toEqual([]);
    const three = [2, 3, 1].map((holder, i) => ({ ...line, task: i + 1, holders: [holder] }));
    expect(circleOf([{ ...line, task: 9, of: [1] }, ...three])).toEqual([1, 2, 3]);
    expect(circleOf([{ ...line, task: 1, of: [1, 2] }])).toEqual([]);
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

  test('time is called what the clock was', () => {
    const done = { ...end('ok', undefined, 0), t: 512_345 };
    expect(outcomePhrase(done, en, {})).toBe('Finished after 0.512345 s of virtual time.');
    expect(outcomePhrase(done, en, { clock: 'real' })).toBe('Finished after 0.512 s of real time.');
    expect(outcomePhrase(done, wordsOf('zh-CN'), { clock: 'real' })).toBe('运行结束，真实时间 0.512 秒。');
    const late = end('horizon', { why: 'horizon', limit: 'time', value: 3 });
    expect(outcomePhrase(late, en, { clock: 'real' })).toMatch(/^Stopped after 3 s of real time\./);
  });

  test.each([
    ['error', undefined, 'Python exited with status 1.'],
    ['error', { why: 'signal', signal: 'SIGABRT' }, 'died of the signal SIGABRT'],
    ['interrupted', undefined, 'Ctrl+C ended the program with exit status 1.'],
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
