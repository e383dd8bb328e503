/** Calls into Python from JavaScript that may happen anywhere, such as in the middle of a C function. */

/** The parts of Emscripten's and CPython's own functions that this needs. */
export interface Pending {
  addFunction(callback: (argument: number) => number, signature: 'ii'): number;
  _PyInterpreterState_Main(): number;
  /** `_PyEval_AddPendingCall` of CPython's Python/ceval_gil.c. */
  __PyEval_AddPendingCall(interpreter: number, callback: number, argument: number, flags: number): number;
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
