/**
 * The data of `threading.local` for one thread. CPython lets go of it when it clears the thread's state, on a stack that
 * has ended here (`stacks.ts`); finalizers that wait for something need it while the thread can still be suspended.
 */

import { OB_TYPE, TP_NAME, WORD } from './layout.ts';

/** The words of `PyThreadState` to look at: Include/cpython/pystate.h of CPython 3.14 has fewer than that. */
const WORDS = 128;

/** The type of `threading_local_key` and `threading_local_sentinel`: a thread that lets go of them has no data. */
const DUMMY = new TextEncoder().encode('_thread._localdummy\0');

/** The functions of CPython that this needs, as Pyodide's module has them. */
export interface ThreadInternals {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
  _PyThreadState_Get: () => number;
  _PyList_Append: (list: number, item: number) => number;
  _Py_DecRef: (object: number) => void;
}

/** A function that moves what the running thread's data depends on to a list of Python's, given by its address. */
export function threadDataTaker(module: ThreadInternals): (list: number) => void {
  return (list) => {
    const state = module._PyThreadState_Get() / WORD;
    for (let word = state; word < state + WORDS; word++) {
      const object = module.HEAPU32[word] ?? 0;
      if (!isDummy(module, object)) continue;
      module._PyList_Append(list, object);
      // CPython makes new ones, should a finalizer need them.
      module.HEAPU32[word] = 0;
      module._Py_DecRef(object);
    }
  };
}

/** Whether it is the address of such an object. It may be any number at all. */
function isDummy(module: ThreadInternals, object: number): boolean {
  const word = (address: number): number => (address % WORD === 0 ? module.HEAPU32[address / WORD] : 0) ?? 0;
  const type = object === 0 ? 0 : word(object + OB_TYPE);
  const name = type === 0 ? 0 : word(type + TP_NAME);
  return name !== 0 && DUMMY.every((byte, at) => module.HEAPU8[name + at] === byte);
}
