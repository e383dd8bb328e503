/** What threads cost on the machine in Node: one switch, and a thousand of them. */
import { least, timeOnMachine } from './measure.ts';
import type { Benchmark, Figure } from './measure.ts';

const TIMES = 4;
/** Of `switches.py`. */
const SWITCHES = 20_000;

async function run(): Promise<Figure[]> {
  const nothing = await least(TIMES, () => timeOnMachine('nothing', false));
  const switches = (await least(TIMES, () => timeOnMachine('switches', false))) - nothing;
  const thousand = (await least(TIMES, () => timeOnMachine('thousand', false))) - nothing;
  return [
    {
      name: 'a switch between threads, by a lock',
      value: (switches * 1000) / SWITCHES,
      unit: 'us',
      budget: { atMost: 100 },
    },
    {
      name: '1,000 threads that start, sleep and are joined',
      value: thousand,
      unit: 'ms',
      budget: { atMost: 1000 },
    },
  ];
}

/** The benchmark. */
export const threads: Benchmark = { name: 'threads', run };
