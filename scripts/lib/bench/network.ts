/** Loopback on the machine in Node against stock CPython over the operating system's. */
import { least, timeOnMachine } from './measure.ts';
import type { Benchmark, Figure } from './measure.ts';
import { stockPython, timeOnStock } from './stock.ts';

const TIMES = 4;

async function run(): Promise<Figure[]> {
  const python = await stockPython();
  // Starting an interpreter is another benchmark: an empty program's time is taken off on both sides.
  const empty = await least(TIMES, () => timeOnMachine('nothing', false));
  const stockEmpty = await least(TIMES, () => timeOnStock(python.path, 'nothing'));
  const figures: Figure[] = [];
  for (const [name, what, budget] of [
    ['echo', 'asyncio streams', { atMost: 3 }],
    ['echo-threads', 'two threads', null],
  ] as const) {
    const machine = (await least(TIMES, () => timeOnMachine(name, false))) - empty;
    const stock = (await least(TIMES, () => timeOnStock(python.path, name))) - stockEmpty;
    figures.push(
      { name: `10,000 messages echoed, ${what}, on the machine`, value: machine, unit: 'ms', budget: null },
      { name: `the same on CPython ${python.version}`, value: stock, unit: 'ms', budget: null },
      { name: `machine / stock, ${what}`, value: machine / stock, unit: 'x', budget },
    );
  }
  return figures;
}

/** The benchmark. */
export const network: Benchmark = { name: 'network', run };
