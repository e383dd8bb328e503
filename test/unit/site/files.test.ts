import { describe, expect, it } from 'vitest';
import type { Recording } from '../../../src/example/recording.ts';
import { machineType } from '../../../src/site/machine-files.ts';
import { outputPieces } from '../../../src/site/recorded-output.ts';

describe('machineType', () => {
  it.each([
    ['pyodide.asm.wasm', 'application/wasm'],
    ['pyodide.mjs', 'text/javascript'],
    ['snapshot.bin', 'application/octet-stream'],
  ])('serves %s as %s', (name, type) => {
    expect(machineType(name)).toBe(type);
  });
});

describe('outputPieces', () => {
  it('joins neighbours of one stream and loses nothing', () => {
    const line = (stream: 'stdout' | 'stderr', text: string) =>
      ({ t: 0, kind: 'output', stream, text, task: 0, line: 1 }) as const;
    const recording: Recording = {
      output: 'a\nb\n<c>\nd\n',
      trace: {
        outcome: 'ok',
        exit: 0,
        end: 0,
        events: [
          line('stdout', 'a\n'),
          { t: 0, kind: 'step', task: 1 },
          line('stdout', 'b\n'),
          line('stderr', '<c>\n'),
          line('stdout', 'd\n'),
        ],
      },
    };
    const pieces = outputPieces(recording);
    expect(pieces.map(({ stream }) => stream)).toEqual(['stdout', 'stderr', 'stdout']);
    expect(pieces.map(({ text }) => text).join('')).toBe(recording.output);
  });
});
