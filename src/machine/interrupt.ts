/** Calls into Python from JavaScript that may happen anywhere, such as in the middle of a C function. */
import type { PyodideAPI } from 'pyodide';

import { realNow } from './determinism.ts';
import { EVAL_BREAKER, WORD } from './layout.ts';

/** The parts of Emscripten's and CPython's own functions that this needs. */
export interface Pending {
  addFunction(callback: (argument: number) => number, signature: 'ii'): number;
  _PyInterpreterState_Main(): number;
  HEAPU32: Uint32Array;
  _PyThreadState_Get(): number;
  /** `_PyEval_AddPendingCall` of CPython's Python/ceval_gil.c. */
  __PyEval_AddPendingCall(interpreter: number, callback: number, argument: number, flags: number): number;
}

/** Nothing that a program can send itself through `motion/signals.py`: only C code knows of it. */
const SIGUSR2 = 12;

/** `_PY_SIGNALS_PENDING_BIT` of Include/internal/pycore_ceval.h. */
const SIGNALS_PENDING = 2;

/**
 * Has `look` called every so often while Python code computes, with the real time in milliseconds: CPython reads the
 * interrupt buffer at every fiftieth jump (Python/emscripten_signal.c).
 *
 * Returns a function that has CPython call the function that it keeps for SIGUSR2 every so many milliseconds; 0 ends that.
 * CPython would tell the main thread only; but here all threads are one to it, so the one that runs may be told, too.
 */
export function whileComputing(
  pyodide: Pick<PyodideAPI, 'setInterruptBuffer'>,
  module: Pending,
  look: (now: number) => void,
): (milliseconds: number) => void {
  let interval = 0;
  let last = 0;
  const buffer = {
    get 0(): number {
      const now = realNow();
      look(now);
      if (interval === 0 || now - last < interval) return 0;
      last = now;
      const breaker = (module._PyThreadState_Get() + EVAL_BREAKER) / WORD;
      module.HEAPU32[breaker] = (module.HEAPU32[breaker] ?? 0) | SIGNALS_PENDING;
      return SIGUSR2;
    },
    set 0(_: number) {
      // CPython takes the signal out.
    },
  };
  pyodide.setInterruptBuffer(buffer as unknown as Uint8Array);
  return (milliseconds) => {
    interval = milliseconds;
    last = realNow();
  };
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
