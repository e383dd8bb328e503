/** Whether processes on the machine in Node really run side by side, and what a message to one costs. */
import { least, timeOnMachine } from './measure.ts';
import type { Benchmark, Figure } from './measure.ts';

const TIMES = 3;
/** Of `messages.py`, which sends each there and back. */
const MESSAGES = 10_000;

async function run(): Promise<Figure[]> {
  const timeOf = (how: string): Promise<number> =>
    timeOnMachine('jobs', false, { clock: 'real', args: [how] });
  // In turn, so that other work on the computer meets both alike.
  let serial = Infinity;
  let pool = Infinity;
  for (let i = 0; i < TIMES; i += 1) {
    serial = Math.min(serial, await timeOf('serial'));
    pool = Math.min(pool, await timeOf('pool'));
  }
  const nothing = await least(TIMES, () => timeOnMachine('nothing', false));
  const messages = (await least(TIMES, () => timeOnMachine('messages', false))) - nothing;
  return [
    { name: 'four jobs of computing, one after the other', value: serial, unit: 'ms', budget: null },
    {
      name: 'the same in a pool of two processes, their start counted',
      value: pool,
      unit: 'ms',
      budget: null,
    },
    { name: 'pool / one after the other', value: pool / serial, unit: 'x', budget: { atMost: 0.65 } },
    {
      name: 'a message through a Pipe, on the virtual clock',
      value: (messages * 1000) / MESSAGES,
      unit: 'us',
      budget: null,
    },
  ];
}

/** The benchmark. */
export const processes: Benchmark = { name: 'processes', run };
