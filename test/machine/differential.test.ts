/** Generated programs do on the machine what they do on stock CPython. `npm run differential` runs many more. */
import { afterAll, describe as suite, expect, it } from 'vitest';

import { compareSeed, describe } from '../../scripts/lib/differential/differential.ts';
import { makePlan } from '../../scripts/lib/differential/plan.ts';
import { newestPython } from '../../scripts/lib/oracle/pythons.ts';
import { inPool } from '../../scripts/lib/pool.ts';
import { closeNodeMachine } from '../../src/machine/node-host.ts';

const PROGRAMS = 100;
const WIDTH = 3;

/** Machine threads are those of 3.13 and later, so is the witness. */
const python = await newestPython('>=3.13');

suite('generated programs', () => {
  afterAll(closeNodeMachine);

  it('are the same for the same seed, and have every kind of step', () => {
    const plans = Array.from({ length: PROGRAMS }, (_, seed) => makePlan(seed));
    expect(plans).toEqual(Array.from({ length: PROGRAMS }, (_, seed) => makePlan(seed)));
    const text = JSON.stringify(plans);
    for (const step of [
      'cancel',
      'group',
      'gather',
      'shield',
      'timeout',
      'thread',
      'submit',
      'start',
      'meet',
    ]) {
      expect(text).toContain(`["${step}"`);
    }
  });

  it.skipIf(python === undefined)(
    'print the same on the machine and on a stock CPython of 3.13 or newer',
    { timeout: 900_000 },
    async () => {
      if (python === undefined) return;
      const seeds = Array.from({ length: PROGRAMS }, (_, index) => 1_000_000 + index);
      const found = await inPool(seeds, WIDTH, (seed) => compareSeed(seed, python));
      expect(found.filter((one) => one !== null).map(describe)).toEqual([]);
    },
  );
});
