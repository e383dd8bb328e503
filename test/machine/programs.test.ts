/**
 * Small programs, one for each thing that asyncio promises, with the output that stock CPython gives: word for word,
 * in order, on both streams. `fixtures/NAME.py` is the program, `fixtures/NAME.out` what stock CPython 3.14 prints
 * (addresses normalised). Where 3.13 differs from 3.14, the text is 3.14's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { normalise } from '../../src/example/normalise.ts';
import { closeNodeMachine } from '../../src/machine/node-host.ts';
import type { Outcome } from '../../src/machine/protocol.ts';
import { run } from './lib/run.ts';
import { problemsOfTrace } from './lib/validate.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

/** How the programs end that do not end well: outcome and exit status. */
const ENDS: Record<string, [Outcome, number]> = {
  'await-outside': ['error', 1],
  cancelling: ['error', 1],
  eof: ['error', 1],
  'exit-in-task': ['error', 3],
  'exit-text': ['error', 1],
  'first-frame': ['error', 1],
  'group-failure': ['error', 1],
  'group-rules': ['error', 5],
  'interrupt-in-task': ['interrupted', 130],
  recursion: ['error', 1],
  'syntax-error': ['error', 1],
  'uncaught-chain': ['error', 1],
};

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.py'))
  .map((name) => name.slice(0, -'.py'.length));

describe('programs end and print as on stock CPython', () => {
  afterAll(closeNodeMachine);

  it('has a program for every ending that it expects', () => {
    expect(Object.keys(ENDS).filter((name) => !names.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(30);
  });

  it.for(names)('%s', async (name) => {
    const source = readFileSync(join(FOLDER, `${name}.py`), 'utf8');
    const expected = readFileSync(join(FOLDER, `${name}.out`), 'utf8');
    const ran = await run(source, { name: `${name}.py` });
    expect(normalise(ran.output)).toBe(expected);
    expect([ran.outcome, ran.exit]).toEqual(ENDS[name] ?? ['ok', 0]);
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });
});
