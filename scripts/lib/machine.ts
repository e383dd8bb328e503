/** The machine as the checker uses it. */
import { closeNodeMachine, runInNode, warmNodeMachine } from '../../src/machine/node-host.ts';
import type { Run } from './check-example.ts';

/** Real milliseconds that a run of an example may take; then it counts as `interrupted`. */
const PATIENCE = 60_000;

/** Runs a program, and boots the interpreter for the next one meanwhile. */
export const runOnMachine: Run = async (request) => {
  const running = runInNode(request, { timeoutMs: PATIENCE });
  warmNodeMachine();
  return running;
};

/** Ends what `runOnMachine` booted ahead; without it the process would not end. */
export const closeMachine: () => Promise<void> = closeNodeMachine;
