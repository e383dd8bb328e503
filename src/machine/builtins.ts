/**
 * Makes built-in functions of CPython's that call functions written in Python: `motion/builtin.py` says which, and why.
 */
import type { PyodideAPI } from 'pyodide';

import { OB_TYPE, TP_CALL, WORD } from './layout.ts';

/** `METH_VARARGS | METH_KEYWORDS` of Include/methodobject.h: a function of `(self, args, kwargs)`, as `tp_call` is. */
const FLAGS = 3;

/** The functions of CPython that this needs, as Pyodide's module has them. */
interface Internals {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
  _malloc: (size: number) => number;
  _PyUnicode_FromString: (text: number) => number;
  _PyCMethod_New: (definition: number, self: number, module: number, defining: number) => number;
  _PyList_Append: (list: number, item: number) => number;
  _Py_DecRef: (object: number) => void;
}

type Wanted = [callable: number, module: string, name: string, documentation: string];

/** Makes them all and puts them in their places: once, before the memory snapshot is taken. */
export function makeBuiltins(pyodide: PyodideAPI): void {
  const module = (pyodide as unknown as { _module: Internals })._module;
  const wanted = JSON.parse(String(pyodide.runPython('motion.builtin.wanted()'))) as Wanted[];
  const made = Number(pyodide.runPython('id(motion.builtin.made)'));
  for (const [callable, home, name, documentation] of wanted) {
    const called = module._PyUnicode_FromString(text(module, home));
    const definition = words(module, [
      text(module, name),
      // CPython's own C function for `__call__` methods: it has the arguments of a built-in one.
      module.HEAPU32[((module.HEAPU32[(callable + OB_TYPE) / WORD] ?? 0) + TP_CALL) / WORD] ?? 0,
      FLAGS,
      text(module, documentation),
    ]);
    const built = module._PyCMethod_New(definition, callable, called, 0);
    module._PyList_Append(made, built);
    module._Py_DecRef(built);
    module._Py_DecRef(called);
  }
  pyodide.runPython('motion.builtin.replace()');
}

/** Address of a C string, which lives as long as the interpreter. */
function text(module: Internals, value: string): number {
  const bytes = new TextEncoder().encode(`${value}\0`);
  const address = module._malloc(bytes.length);
  module.HEAPU8.set(bytes, address);
  return address;
}

/** Address of a C structure of these words. */
function words(module: Internals, values: readonly number[]): number {
  const address = module._malloc(values.length * WORD);
  module.HEAPU32.set(values, address / WORD);
  return address;
}
