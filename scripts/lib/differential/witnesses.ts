/** Runs a plan on the machine and on stock CPython. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { runInNode, warmNodeMachine } from '../../../src/machine/node-host.ts';
import { RUN_DEFAULTS } from '../../../src/machine/protocol.ts';
import type { Python } from '../oracle/pythons.ts';
import type { Plan } from './plan.ts';

const PROGRAM = fileURLToPath(new URL('interpret.py', import.meta.url));
const SOURCE = readFileSync(PROGRAM, 'utf8');

/** Seconds between two instants of a plan on stock CPython: first in a hurry, then for computers with other work. */
export const PACES = [0.005, 0.05, 0.5] as const;

/** Real seconds after which a witness is ended. */
const PATIENCE = 120;

/** What a witness printed, and how it ended. */
export interface Testimony {
  output: string;
  exit: number | null;
}

/** What a plan does on the machine. The trace is not kept. */
export async function onMachine(plan: Plan): Promise<Testimony> {
  const args = [JSON.stringify(plan), String(PACES[0])];
  const request = { ...RUN_DEFAULTS, args, path: [], name: 'interpret.py', source: SOURCE, events: 0 };
  const running = runInNode(request, { timeoutMs: PATIENCE * 1000 });
  warmNodeMachine();
  const { events, exit } = await running;
  const text = events.map((event) =>
    event.kind === 'output' && event.stream === 'stdout' ? event.text : '',
  );
  return { output: text.join(''), exit };
}

/** What it does on stock CPython in real time. */
export function onStock(plan: Plan, python: Python, pace: number): Promise<Testimony> {
  const args = [PROGRAM, JSON.stringify(plan), String(pace)];
  return new Promise((resolve) => {
    const child = execFile(python.path, args, { timeout: PATIENCE * 1000 }, (_error, output) => {
      resolve({ output, exit: child.exitCode });
    });
  });
}
