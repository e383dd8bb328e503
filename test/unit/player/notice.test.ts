import { describe, expect, test } from 'vitest';
import type { FinishedEvent, Outcome, Report } from '../../../src/machine/protocol.ts';
import { circleOf } from '../../../src/machine/circle.ts';
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

  test('what reached a limit is told with who runs, who sleeps and who waits in a circle', () => {
    const report: Report = {
      why: 'horizon',
      limit: 'time',
      value: 60,
      running: [
        { task: 2, name: 'left', on: 'lock', line: 9, what: 'b', holders: [3] },
        { task: 3, name: 'right', on: 'lock', line: 9, what: 'a', holders: [2] },
        { task: 4, name: 'beat', on: 'sleep', line: 12 },
        { task: 5, name: 'busy', on: 'turn', line: 15 },
        { task: 6, name: 'worker', on: 'turn', line: 18, thread: true },
        { task: 7, name: 'late', on: 'turn', line: 20, stuck: true },
      ],
    };
    const told = (words: Words): string[] | undefined =>
      toNotice(end('horizon', report), names, words)?.items.map(({ text }) => text);
    expect(told(en)).toEqual([
      'Waiting in a circle: left → right → left',
      'left: waiting for a lock b, held by right',
      'right: waiting for a lock a, held by left',
      'beat: sleeping',
      'busy keeps running',
      'thread worker keeps running',
      'late: cannot run: its thread waits',
    ]);
    expect(told(wordsOf('zh-CN'))?.slice(-3)).toEqual([
      'busy 一直在运行',
      '线程 worker 一直在运行',
      'late：无法运行：所在的线程在等待',
    ]);
  });

  test('a starved pool is told by its threads', () => {
    const line = { on: 'future', line: 4, thread: true } as const;
    const waiting = [
      { task: 0, name: 'MainThread', of: [1], ...line },
      { task: 1, name: 'pool_0', of: [1, 2], ...line, what: 'f' },
      { task: 2, name: 'pool_1', of: [1, 2], ...line },
    ];
    const told = (words: Words): string[] | undefined =>
      toNotice(end('deadlock', { why: 'deadlock', waiting }), new Map(), words)?.items.map(
        ({ text }) => text,
      );
    expect(told(en)).toEqual([
      'main thread: waiting for a future that only pool_0 can bring',
      'thread pool_0: waiting for a future that only pool_0 or pool_1 can bring (f)',
      'thread pool_1: waiting for a future that only pool_0 or pool_1 can bring',
    ]);
    expect(told(wordsOf('zh-CN'))?.[2]).toBe('线程 pool_1：等待 Future 对象（只能由 pool_0 或 pool_1 完成）');
  });

  test('the main thread is called the program where there is no other', () => {
    const running = [{ task: 0, name: 'MainThread', on: 'turn', line: 1, thread: true }] as const;
    const report: Report = { why: 'horizon', limit: 'events', value: 20_000, running: [...running] };
    expect(toNotice(end('horizon', report), new Map(), en)?.items).toEqual([
      { text: 'main program keeps running', line: 1 },
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
    const late = end('horizon', { why: 'horizon', limit: 'time', value: 3, running: [] });
    expect(outcomePhrase(late, en, { clock: 'real' })).toMatch(/^Stopped after 3 s of real time\./);
  });

  test.each([
    ['error', undefined, 'Python exited with status 1.'],
    ['error', { why: 'signal', signal: 'SIGABRT' }, 'died of the signal SIGABRT'],
    ['interrupted', undefined, 'Ctrl+C ended the program with exit status 1.'],
    ['livelock', { why: 'livelock', turns: 1000, running: [] }, '1000 turns'],
    ['livelock', { why: 'livelock', switches: 2000, running: [] }, 'took turns 2000 times'],
    ['horizon', { why: 'horizon', limit: 'events', value: 20_000, running: [] }, '20000 events'],
    ['horizon', { why: 'horizon', limit: 'time', value: 86_400, running: [] }, '86400 s of virtual time'],
    ['horizon', { why: 'horizon', limit: 'output', value: 1000, running: [] }, '1000 characters'],
    ['crashed', { why: 'crashed', message: 'out of memory' }, 'out of memory'],
  ] as const)('%s is told with its reason', (outcome, report, text) => {
    const given = report === undefined ? undefined : (structuredClone(report) as Report);
    expect(toNotice(end(outcome, given), names, en)?.title).toContain(text);
  });
});
