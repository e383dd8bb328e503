/** What tracing costs: 10,000 tasks of ten sleeps, with and without. */
import { timeOnMachine } from './measure.ts';
import type { Benchmark, Figure } from './measure.ts';

const TIMES = 6;

async function run(): Promise<Figure[]> {
  // In turn, so that other work on the computer meets both alike.
  let off = Infinity;
  let on = Infinity;
  for (let i = 0; i < TIMES; i += 1) {
    off = Math.min(off, await timeOnMachine('sleeps', false));
    on = Math.min(on, await timeOnMachine('sleeps', true));
  }
  return [
    { name: '100,000 sleeps, tracing off', value: off, unit: 'ms', budget: null },
    { name: '100,000 sleeps, tracing on', value: on, unit: 'ms', budget: null },
    { name: 'tracing on / off', value: on / off, unit: 'x', budget: { atMost: 1.5 } },
  ];
}

/** The benchmark. */
export const tracing: Benchmark = { name: 'tracing', run };
