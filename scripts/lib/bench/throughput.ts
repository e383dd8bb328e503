/** asyncio's speed on the machine in Node against stock CPython on the same computer. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { findPythons } from '../oracle/pythons.ts';
import { least, programFile, timeOnMachine } from './measure.ts';
import type { Benchmark, Figure } from './measure.ts';

const TIMES = 4;
const execute = promisify(execFile);

async function timeOnStock(python: string, name: string): Promise<number> {
  const begin = performance.now();
  await execute(python, [programFile(name)]);
  return performance.now() - begin;
}

async function run(): Promise<Figure[]> {
  const python = (await findPythons()).find(
    ({ numbers: [major = 0, minor = 0] }) => major > 3 || minor >= 11,
  );
  if (python === undefined)
    throw new Error('no CPython of 3.11 or newer was found to compare with: install python3');
  // Starting an interpreter is another benchmark: an empty program's time is taken off on both sides.
  const machine =
    (await least(TIMES, () => timeOnMachine('turns', false))) -
    (await least(TIMES, () => timeOnMachine('nothing', false)));
  const stock =
    (await least(TIMES, () => timeOnStock(python.path, 'turns'))) -
    (await least(TIMES, () => timeOnStock(python.path, 'nothing')));
  return [
    { name: 'turns and messages on the machine', value: machine, unit: 'ms', budget: null },
    { name: `the same on CPython ${python.version}`, value: stock, unit: 'ms', budget: null },
    { name: 'machine / stock, throughput', value: stock / machine, unit: 'x', budget: { atLeast: 0.5 } },
  ];
}

/** The benchmark. */
export const throughput: Benchmark = { name: 'throughput', run };
