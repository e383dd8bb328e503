import { describe, expect, test } from 'vitest';
import { compareOutputs } from '../../../scripts/lib/oracle/compare.ts';
import { judge } from '../../../scripts/lib/oracle/judge.ts';
import { parseExample } from '../../../src/example/example.ts';
import { recordingOf } from '../../../src/example/recording.ts';
import { printing } from './project.ts';

describe('outputs of the machine and of real time', () => {
  test.each([
    ['same', 'a 1.00\n', 'a 1.00\n'],
    ['times', 'took 1.00 s', 'took 1.02 s'],
    ['times', 'took 1.0 s', 'took 1.1 s'],
    ['times', '09:00:00,000 hi', '09:00:00,012 hi'],
    ['different', '09:00:00,000 hi', '09:00:00,412 hi'],
    ['different', '1,000', '1,012'],
    ['different', 'took 1.00 s', 'took 1.40 s'],
    ['different', 'took 1.00 s', 'took 0.90 s'],
    ['different', 'took 1 s', 'took 2 s'],
    ['different', '1.0 a', '1.0 b'],
    ['different', '1.0\n', '1.0'],
  ])('are %s: %j and %j', (likeness, recorded, stock) => {
    expect(compareOutputs(recorded, stock, 0.25)).toBe(likeness);
  });
});

describe('the oracle does not run', () => {
  const recorded = (text: string, events = printing([])) =>
    parseExample('a/b', text, recordingOf(events)).example;
  const header = (line: string) => `# /// script\n# ${line}\n# ///\nx = 1\n`;
  const OLD = { path: '/nowhere/python', version: '3.13.1', numbers: [3, 13, 1] };

  test('an example that needs a newer Python, and names the Python', async () => {
    expect(await judge(recorded(header('requires-python = ">=3.14"')), [OLD])).toMatchObject({
      verdict: 'newer-python',
      reason: 'it needs Python >=3.14',
      problem: null,
    });
  });

  test('an example that is not recorded', async () => {
    const { example } = parseExample('a/b', 'x = 1\n');
    expect(await judge(example, [OLD])).toMatchObject({ verdict: 'not-comparable' });
  });

  test('an example on a network with a latency, which no computer has within itself', async () => {
    const text = '# /// script\n# [tool.motion]\n# network.latency = 0.1\n# ///\nx = 1\n';
    expect(await judge(recorded(text), [OLD])).toMatchObject({
      verdict: 'not-comparable',
      reason: 'its network is slower, or less reliable, than that of this computer',
    });
  });

  test('an example that would take an hour', async () => {
    const hour = printing([], 1, { t: 3_600_000_000 });
    expect(await judge(recorded('x = 1\n', hour), [OLD])).toMatchObject({
      verdict: 'not-comparable',
      reason: 'it would take 3600 s in real time',
    });
  });
});
