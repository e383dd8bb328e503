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

  it('says of a task that could run that it waits for its turn', () => {
    expect(told({ on: 'turn', line: null })).toBe('motion:   Task-1 (task 1) waits for its turn');
  });
});
