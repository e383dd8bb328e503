/**
 * Runs generated programs on the machine and on stock CPython, which have to print the same.
 *
 *     npm run -s differential -- [--count 2000] [--seed 1]
 */
import { parseArgs } from 'node:util';

import { closeNodeMachine } from '../src/machine/node-host.ts';
import { compareSeed, describe } from './lib/differential/differential.ts';
import { newestPython } from './lib/oracle/pythons.ts';
import { inPool } from './lib/pool.ts';
import { command, Refusal } from './lib/report.ts';

/** Programs at once: stock CPython mostly sleeps in them. */
const WIDTH = 3;

function number(text: string, name: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Refusal(`--${name} ${text}: write a whole number from 1.`);
}

await command(async () => {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
  });
  const [count, first] = [number(values.count, 'count'), number(values.seed, 'seed')];
  const python = await newestPython('>=3.13');
  if (python === undefined) throw new Refusal('No CPython 3.13 or newer found to compare with.');
  process.stdout.write(`${String(count)} programs, on the machine and on CPython ${python.version}\n`);
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  let done = 0;
  const found = await inPool(seeds, WIDTH, async (seed) => {
    const difference = await compareSeed(seed, python);
    done += 1;
    if (difference !== null) process.stdout.write(`${describe(difference)}\n`);
    else if (done % 100 === 0) process.stdout.write(`${String(done)} done\n`);
    return difference;
  });
  await closeNodeMachine();
  const differing = found.filter((one) => one !== null).length;
  process.stdout.write(`${String(count - differing)} the same, ${String(differing)} not\n`);
  process.exitCode = differing === 0 ? 0 : 1;
});
