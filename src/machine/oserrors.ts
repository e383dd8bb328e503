/**
 * Lets CPython's C code make its `OSError`s with Linux's numbers and texts: `oserrors.py` says which, this stands where
 * the classes are called. Only there: a class made in Python, with its own `__new__` or `__init__`, finds CPython's own
 * functions in its base, which compare themselves with what the class has (`oserror_use_init`, Objects/exceptions.c).
 */

import { OB_TYPE, TP_CALL, TP_VECTORCALL, WORD } from './layout.ts';

/** `PY_VECTORCALL_ARGUMENTS_OFFSET` is the highest bit of the word that counts the arguments. */
const COUNT = 0x7fff_ffff;

/** The functions of CPython and Emscripten that this needs, as Pyodide's module has them. */
export interface ErrorInternals {
  HEAPU32: Uint32Array;
  /** Address of `None`. */
  __Py_NoneStruct: number;
  wasmTable: WebAssembly.Table;
  addFunction: (call: Vectorcall, signature: string) => number;
  _PyThreadState_Get: () => number;
  _PyObject_Vectorcall: Vectorcall;
  /** `_PyObject_MakeTpCall` of Objects/call.c: calls what has no vectorcall. */
  __PyObject_MakeTpCall: (
    state: number,
    callable: number,
    args: number,
    count: number,
    names: number,
  ) => number;
  _Py_DecRef: (object: number) => void;
}

type Vectorcall = (callable: number, args: number, count: number, names: number) => number;
type Call = (callable: number, args: number, kwargs: number) => number;

/**
 * A function that has exceptions made of what Python code makes of their arguments, from then on: it takes the
 * addresses of the exception classes, which have no vectorcall of their own, and of `oserrors.linux`.
 */
export function errorTranslator(
  module: ErrorInternals,
): (classes: Iterable<number>, translate: number) => void {
  const word = (address: number): number => module.HEAPU32[address / WORD] ?? 0;
  return (classes, translate) => {
    const call = module.addFunction((type, args, flags, names) => {
      const count = flags & COUNT;
      const better = count < 2 || names !== 0 ? 0 : module._PyObject_Vectorcall(translate, args, count, 0);
      if (better === 0 || better === module.__Py_NoneStruct) {
        return module.__PyObject_MakeTpCall(module._PyThreadState_Get(), type, args, count, names);
      }
      const make = module.wasmTable.get(word(word(type + OB_TYPE) + TP_CALL)) as Call;
      const made = make(type, better, 0);
      module._Py_DecRef(better);
      return made;
    }, 'iiiii');
    for (const one of classes) module.HEAPU32[(one + TP_VECTORCALL) / WORD] = call;
  };
}
