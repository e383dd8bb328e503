/** Stock CPython of this computer, to compare with. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { newestPython } from '../oracle/pythons.ts';
import type { Python } from '../oracle/pythons.ts';
import { programFile } from './measure.ts';

const execute = promisify(execFile);

/** The newest one of 3.11 or newer. */
export async function stockPython(): Promise<Python> {
  const python = await newestPython('>=3.11');
  if (python === undefined)
    throw new Error('no CPython of 3.11 or newer was found to compare with: install python3');
  return python;
}

/** Real milliseconds from the start of this interpreter to the program's end. */
export async function timeOnStock(python: string, name: string): Promise<number> {
  const begin = performance.now();
  await execute(python, [programFile(name)]);
  return performance.now() - begin;
}
