import { describe, expect, test } from 'vitest';
import { compareOutput, sameOutput } from '../../../src/player/compare.ts';

describe('comparing with the recording', () => {
  test('addresses do not count', () => {
    expect(sameOutput('<Task at 0x7f01ab>\n', '<Task at 0x7fffff>\n')).toBe(true);
    expect(sameOutput('a\n', 'b\n')).toBe(false);
  });

  test('shows lines that are missing and lines that are new', async () => {
    const lines = await compareOutput('a\nB\nc\n', 'a\nb\nc\n');
    expect(lines.map((line) => line && `${line.kind} ${line.text}`)).toEqual([
      'same a',
      'missing b',
      'extra B',
      'same c',
    ]);
  });

  test('leaves long equal stretches out', async () => {
    const equal = Array.from({ length: 50 }, (_, i) => `line ${i}\n`).join('');
    const lines = await compareOutput(`${equal}new\n`, `${equal}old\n`);
    expect(lines[0]).toBeNull();
    expect(lines).toHaveLength(1 + 3 + 2);
  });

  test('sees a missing newline at the end', async () => {
    const lines = await compareOutput('a', 'a\n');
    expect(lines).toEqual([
      { kind: 'missing', text: 'a', open: false },
      { kind: 'extra', text: 'a', open: true },
    ]);
  });

  test('does not hang on floods that have nothing in common', async () => {
    const flood = (word: string): string => Array.from({ length: 5000 }, (_, i) => `${word} ${i}\n`).join('');
    const lines = await compareOutput(flood('a'), flood('b'));
    expect(lines.length).toBeLessThanOrEqual(2001);
  });
});
