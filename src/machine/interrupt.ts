/** Calls into Python from JavaScript that may happen anywhere, such as in the middle of a C function. */
import type { PyodideAPI } from 'pyodide';

import { realNow } from './determinism.ts';

/** The parts of Emscripten's and CPython's own functions that this needs. */
export interface Pending {
  addFunction(callback: (argument: number) => number, signature: 'ii'): number;
  _PyInterpreterState_Main(): number;
  _PyObject_CallNoArgs(callable: number): number;
  _Py_DecRef(object: number): void;
  /** `_PyEval_AddPendingCall` of CPython's Python/ceval_gil.c. */
  __PyEval_AddPendingCall(interpreter: number, callback: number, argument: number, flags: number): number;
}

/**
 * A function that has a function of Python's, by its address, called every so many milliseconds while Python code
 * computes; address 0 ends that. CPython reads the buffer for signals at every fiftieth jump (Python/emscripten_signal.c).
 */
export function regularly(
  pyodide: Pick<PyodideAPI, 'setInterruptBuffer'>,
  module: Pending,
): (milliseconds: number, callable: number) => void {
  let callable = 0;
  let interval = 0;
  let last = 0;
  const interrupt = whenPythonGoesOn(module, () => {
    if (callable !== 0) module._Py_DecRef(module._PyObject_CallNoArgs(callable));
  });
  const buffer = {
    get 0(): number {
      const now = realNow();
      if (callable !== 0 && now - last >= interval) {
        last = now;
        interrupt();
      }
      return 0;
    },
  };
  return (milliseconds, address) => {
    interval = milliseconds;
    callable = address;
    last = realNow();
    pyodide.setInterruptBuffer(buffer as unknown as Uint8Array);
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
