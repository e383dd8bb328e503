/** What tracing costs: 10,000 tasks of ten sleeps, with and without. */
import { least, timeOnMachine } from './measure.ts';
import type { Benchmark, Figure } from './measure.ts';

const TIMES = 4;

async function run(): Promise<Figure[]> {
  const off = await least(TIMES, () => timeOnMachine('sleeps', false));
  const on = await least(TIMES, () => timeOnMachine('sleeps', true));
  return [
    { name: '100,000 sleeps, tracing off', value: off, unit: 'ms', budget: null },
    { name: '100,000 sleeps, tracing on', value: on, unit: 'ms', budget: null },
    { name: 'tracing on / off', value: on / off, unit: 'x', budget: { atMost: 1.5 } },
  ];
}

/** The benchmark. */
export const tracing: Benchmark = { name: 'tracing', run };
