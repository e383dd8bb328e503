/** What benchmarks have in common: repeated timing, programs, results. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { runInNode } from '../../../src/machine/node-host.ts';
import { RUN_DEFAULTS } from '../../../src/machine/protocol.ts';
import type { RunRequest } from '../../../src/machine/protocol.ts';

/** One number of a benchmark. */
export interface Figure {
  /** What was measured, e.g. `tracing on / tracing off`. */
  name: string;
  value: number;
  unit: 'ms' | 'us' | 'kB' | 'x';
  /** What it should be, with the comparison; null = only told. */
  budget: { atMost: number } | { atLeast: number } | null;
}

/** A benchmark's name and its figures. */
export interface Benchmark {
  name: string;
  run: () => Promise<Figure[]>;
}

/** Whether a figure keeps to its budget. */
export function keeps({ value, budget }: Figure): boolean {
  if (budget === null) return true;
  return 'atMost' in budget ? value <= budget.atMost : value >= budget.atLeast;
}

/** Least of `times` measurements: what the work takes when nothing else on the computer gets in its way. */
export async function least(times: number, measure: () => Promise<number>): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < times; i += 1) best = Math.min(best, await measure());
  return best;
}

/** Path of a benchmark's program. */
export function programFile(name: string): string {
  return path.join(import.meta.dirname, 'programs', `${name}.py`);
}

/** Real milliseconds from the start of a program on a booted machine in Node to its end. */
export async function timeOnMachine(
  name: string,
  trace: boolean,
  changes: Partial<RunRequest> = {},
): Promise<number> {
  const source = await readFile(programFile(name), 'utf8');
  const request = {
    ...RUN_DEFAULTS,
    args: [],
    path: [],
    name: `${name}.py`,
    source,
    trace,
    events: 0,
    ...changes,
  };
  const run = await runInNode(request, { forget: true });
  if (run.outcome !== 'ok') throw new Error(`${name}.py ended with outcome ${run.outcome}`);
  return run.milliseconds;
}
