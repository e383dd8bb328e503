/** Whole modules of CPython's tests, run on the machine and compared with stock CPython. */
import { inPool } from '../pool.ts';
import { compare, type Comparison } from './compare.ts';
import type { Group } from './known-failures.ts';
import { MachineLane } from './machine.ts';
import { runModule, type Patience } from './run-module.ts';
import { stockVerdicts } from './stock.ts';
import type { Suite } from './suite.ts';

/** How to run and to judge. */
export interface Terms {
  groups: readonly Group[];
  /** As in `TestRequest`. */
  patterns: readonly string[];
  /** Which tests count. */
  counts: (id: string) => boolean;
  patience: Patience;
  /** Machines at once. */
  width: number;
  /** Gets what the tests print on the machine. */
  print?: (text: string) => void;
  /** Hears of each module as soon as it is done, and how many seconds the machine took. */
  onCompared?: (comparison: Comparison, seconds: number) => void;
}

/** Runs the modules, in this order, and compares them. */
export async function compareModules(
  suite: Suite,
  modules: readonly string[],
  { groups, patterns, counts, patience, width, print, onCompared }: Terms,
): Promise<Comparison[]> {
  const lanes = await Promise.all(Array.from({ length: width }, () => MachineLane.open(suite.folder)));
  const free = [...lanes];
  try {
    return await inPool([...modules], width, async (module) => {
      const lane = free.pop();
      if (lane === undefined) throw new Error('more work than lanes');
      const stock = await stockVerdicts(suite, module);
      const begin = performance.now();
      const here = await runModule(lane.start, { module, patterns }, patience, print);
      free.push(lane);
      const result = compare(module, stock, here, groups, counts);
      onCompared?.(result, (performance.now() - begin) / 1000);
      return result;
    });
  } finally {
    for (const lane of lanes) lane.close();
  }
}
