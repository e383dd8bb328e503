/**
 * Lets CPython's C code make its `OSError`s with Linux's numbers and texts: `oserrors.py` says which, this puts it
 * between C code and the class.
 */

/** Of `PyTypeObject`, on a machine of 32 bits: Include/cpython/object.h of CPython 3.14. */
const TP_NEW = 156;
const BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** The functions of CPython and Emscripten that this needs, as Pyodide's module has them. */
export interface ErrorInternals {
  HEAPU32: Uint32Array;
  wasmTable: WebAssembly.Table;
  addFunction: (call: New, signature: string) => number;
  _PyTuple_Size: (tuple: number) => number;
  _PyObject_CallOneArg: (callable: number, argument: number) => number;
  _Py_DecRef: (object: number) => void;
}

type New = (type: number, args: number, kwargs: number) => number;

/**
 * A function that has exceptions made of what Python code makes of their arguments, from then on: it takes the
 * addresses of the exception classes, and of `oserrors.linux`.
 */
export function errorTranslator(
  module: ErrorInternals,
): (classes: Iterable<number>, translate: number) => void {
  return (classes, translate) => {
    install(module, [...classes], translate);
  };
}

function install(module: ErrorInternals, classes: readonly number[], translate: number): void {
  const [first, ...others] = classes;
  if (first === undefined) return;
  const slot = (one: number): number => (one + TP_NEW) / BYTES;
  const stock = module.HEAPU32[slot(first)] ?? 0;
  const make = module.wasmTable.get(stock) as New;
  const translated = module.addFunction((type, args, kwargs) => {
    if (module._PyTuple_Size(args) < 2) return make(type, args, kwargs);
    const better = module._PyObject_CallOneArg(translate, args);
    if (better === 0) return 0;
    const made = make(type, better, kwargs);
    module._Py_DecRef(better);
    return made;
  }, 'iiii');
  for (const one of [first, ...others]) {
    // A class written in Python has a slot of its own, which comes to this one in the end.
    if (module.HEAPU32[slot(one)] === stock) module.HEAPU32[slot(one)] = translated;
  }
}
