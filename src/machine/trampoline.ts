/**
 * CPython calls C functions that take fewer arguments than they are given through a trampoline: a small WebAssembly
 * module where the engine allows it, else JavaScript (Python/emscripten_trampoline.c). A snapshot remembers which one
 * its maker had, and where that stood in the table of functions; on an engine that has none, the call ends nowhere.
 */

/** The word of a snapshot's head that Pyodide leaves empty: here it says where the snapshot has the trampoline. */
const HEAD_WORD = 3;
/** The word that says where the memory begins. */
const START_WORD = 1;

/** Where CPython keeps it, as Pyodide's module tells. */
export interface TrampolineInternals {
  HEAP32: Int32Array;
  /** Address of `_PyRuntime`. */
  __PyRuntime: number;
  /** Address of the offset within it. */
  __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
}

const words = (snapshot: Uint8Array): Int32Array =>
  new Int32Array(snapshot.buffer, snapshot.byteOffset, Math.floor(snapshot.byteLength / 4));

/** Notes in a snapshot where it has the trampoline. */
export function markTrampoline(snapshot: Uint8Array, module: TrampolineInternals): void {
  const { HEAP32, __PyRuntime, __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: offset } = module;
  const view = words(snapshot);
  view[HEAD_WORD] = (view[START_WORD] ?? 0) + __PyRuntime + (HEAP32[offset / 4] ?? 0);
}

/** Makes an interpreter that is restored from a snapshot use JavaScript's trampoline, which every engine has. */
export function useJavaScriptTrampoline(snapshot: Uint8Array): void {
  const view = words(snapshot);
  view[(view[HEAD_WORD] ?? 0) / 4] = 0;
}
