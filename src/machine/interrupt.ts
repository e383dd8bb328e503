/** Calls into Python from JavaScript that may happen anywhere, such as in the middle of a C function. */
import type { PyodideAPI } from 'pyodide';

import { realNow } from './determinism.ts';

/** The parts of Emscripten's and CPython's own functions that this needs. */
export interface Pending {
  addFunction(callback: (argument: number) => number, signature: 'ii'): number;
  _PyInterpreterState_Main(): number;
  /** `_PyEval_AddPendingCall` of CPython's Python/ceval_gil.c. */
  __PyEval_AddPendingCall(interpreter: number, callback: number, argument: number, flags: number): number;
}

/** Nothing that a program can send itself through `motion/signals.py`: only C code knows of it. */
const SIGUSR2 = 12;

/**
 * Has CPython call the function that it keeps for SIGUSR2 every so many milliseconds while Python code computes.
 * CPython reads the buffer at every fiftieth jump (Python/emscripten_signal.c).
 */
export function interruptRegularly(
  pyodide: Pick<PyodideAPI, 'setInterruptBuffer'>,
  milliseconds: number,
): void {
  let last = realNow();
  const buffer = {
    get 0(): number {
      const now = realNow();
      if (now - last < milliseconds) return 0;
      last = now;
      return SIGUSR2;
    },
    set 0(_: number) {
      // CPython takes the signal out.
    },
  };
  pyodide.setInterruptBuffer(buffer as unknown as Uint8Array);
}

/** Any thread may make the call. */
const NO_FLAGS = 0;

/**
 * A function that has `call` called as soon as Python code is about to go on: after the C function that runs now,
 * and before the program's next instruction.
 */
export function whenPythonGoesOn(module: Pending, call: () => void): () => void {
  const callback = module.addFunction(() => {
    call();
    return 0;
  }, 'ii');
  return () => {
    module.__PyEval_AddPendingCall(module._PyInterpreterState_Main(), callback, 0, NO_FLAGS);
  };
}
