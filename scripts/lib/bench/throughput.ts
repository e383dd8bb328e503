/** asyncio's speed on the machine in Node against stock CPython on the same computer. */
import { least, timeOnMachine } from './measure.ts';
import type { Benchmark, Figure } from './measure.ts';
import { stockPython, timeOnStock } from './stock.ts';

const TIMES = 4;

async function run(): Promise<Figure[]> {
  const python = await stockPython();
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
