import { describe, expect, it } from 'vitest';

import { describeReport } from '../../../scripts/lib/report-text.ts';
import type { ReportLine } from '../../../src/machine/protocol.ts';

const told = (line: Partial<ReportLine>): string => {
  const waiting: ReportLine[] = [{ task: 1, name: 'Task-1', on: 'lock', line: 5, ...line }];
  return describeReport({ why: 'deadlock', waiting }).split('\n')[1] ?? '';
};

describe('a report of a deadlock, for the command line', () => {
  it('names what is waited for', () => {
    expect(told({ what: 'door', on: 'event' })).toBe(
      'motion:   Task-1 (task 1) waits at line 5 for event door',
    );
  });

  it('says it once where the name is the kind', () => {
    expect(told({ what: 'lock', holders: [2] })).toBe(
      'motion:   Task-1 (task 1) waits at line 5 for lock, held by task 2',
    );
  });

  it('says which threads can bring a future', () => {
    expect(told({ on: 'future', what: 'f', of: [2, 3], thread: true })).toBe(
      'motion:   Task-1 (thread 1) waits at line 5 for future f, which only thread 2 or thread 3 can bring',
    );
  });

  it('says who waits in a circle', () => {
    const lock = { on: 'lock', line: 5 } as const;
    const waiting: ReportLine[] = [
      { task: 1, name: 'ann', holders: [2], ...lock },
      { task: 2, name: 'bob', holders: [1], ...lock },
    ];
    expect(describeReport({ why: 'deadlock', waiting }).split('\n')[1]).toBe(
      'motion:   in a circle: ann -> bob -> ann',
    );
  });

  it('says of a task that could run that it waits for its turn', () => {
    expect(told({ on: 'turn', line: null })).toBe('motion:   Task-1 (task 1) waits for its turn');
  });
});

describe('a report of a program that could have gone on', () => {
  const running: ReportLine[] = [
    { task: 1, name: 'busy', on: 'turn', line: 5, thread: true },
    { task: 2, name: 'beat', on: 'sleep', line: 6 },
    { task: 3, name: 'late', on: 'turn', line: 7, stuck: true },
  ];

  it('says what was counted, and who does what', () => {
    expect(describeReport({ why: 'livelock', switches: 2000, running }).split('\n')).toEqual([
      'motion: livelock: 2000 switches of threads and the clock does not move',
      'motion:   busy (thread 1) runs at line 5',
      'motion:   beat (task 2) sleeps at line 6',
      'motion:   late (task 3) waits at line 7 for its turn',
      '',
    ]);
  });

  it('tells of some where there are many', () => {
    const crowd = Array.from({ length: 103 }, (): ReportLine => ({
      task: 1,
      name: 'a',
      on: 'sleep',
      line: 1,
    }));
    const text = describeReport({ why: 'horizon', limit: 'time', value: 1, running: crowd });
    expect(text.split('\n')).toHaveLength(103);
    expect(text).toMatch(/\nmotion: {3}and 3 more\n$/);
  });
});
