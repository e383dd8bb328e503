/**
 * Threads as WebAssembly stacks. CPython runs on one operating-system thread; JavaScript Promise Integration lets a
 * WebAssembly call be suspended and another one go on. Each thread of the program gets a WebAssembly stack, a region of
 * linear memory for C's own stack, and a thread state of CPython's, so to CPython it is what a real thread is: one that
 * lets go of the interpreter around a system call, and comes back from it.
 *
 * Who runs when is `threads/scheduler.py`'s to decide. It says so by `fsync` of a number that is no file's.
 */
import { nextMessage } from './processes.ts';

/** `_SWITCH` and `_LEAVE` of `_bridge.py`. */
const SWITCH = 0x4000_0000;
const LEAVE = 0x6000_0000;
/** `_MESSAGE` of `_bridge.py`: to wait for a message of another process, and for how many milliseconds, less one. */
const MESSAGE = 0x7000_0000;

/**
 * Bytes of linear memory that C code may use before CPython raises RecursionError. The engine's own stack, which
 * nobody can look at, holds about a megabyte: C code that recurses fills that with some 90 kB here.
 */
const PROTECTED = 72_000;

/** Bytes of linear memory for a thread's C stack; what has no check for recursion may need more than `PROTECTED`. */
const REGION = 256 * 1024;

/** C's stack pointer is always a multiple of this: compiled code relies on it, and writes elsewhere if it is not. */
const ALIGNMENT = 16;

/** The functions of CPython and Emscripten that this needs, as WebAssembly exports them. */
interface Exports extends WebAssembly.Exports {
  PyObject_CallNoArgs: (callable: number) => number;
  PyObject_IsTrue: (object: number) => number;
  PyErr_GetRaisedException: () => number;
  PyList_Append: (list: number, item: number) => number;
  Py_DecRef: (object: number) => number;
  PyInterpreterState_Get: () => number;
  PyThreadState_New: (interpreter: number) => number;
  PyThreadState_Get: () => number;
  PyThreadState_Clear: (state: number) => void;
  PyThreadState_DeleteCurrent: () => void;
  PyUnstable_ThreadState_SetStackProtection: (state: number, start: number, size: number) => number;
  PyEval_AcquireThread: (state: number) => void;
  malloc: (size: number) => number;
  emscripten_stack_get_current: () => number;
  _emscripten_stack_restore: (address: number) => void;
}

type Call = (callable: number) => Promise<number>;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- that is how TypeScript declares WebAssembly
  namespace WebAssembly {
    /** Where the browser has JavaScript Promise Integration. */
    const Suspending: (new (call: (argument: number) => unknown) => ImportValue) | undefined;
    const promising: ((call: (argument: number) => number) => Call) | undefined;
  }
}

/** Whether this browser can suspend WebAssembly, so that programs may have threads. */
export function canSuspend(): boolean {
  return (
    typeof WebAssembly.Suspending === 'function' && typeof WebAssembly.promising === 'function' && !isIOS()
  );
}

/** On iOS, Pyodide's C functions are called through JavaScript, which cannot be suspended: see `trampoline.ts`. */
function isIOS(): boolean {
  const { platform = '', userAgent = '', maxTouchPoints = 0 } = globalThis.navigator as Partial<Navigator>;
  return /iPad|iPhone|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
}

interface Stack {
  /** C's stack pointer while the thread is suspended. */
  pointer: number;
  /** Goes on with the suspended thread; null where it has not begun. */
  resume: (() => void) | null;
  /** Of a thread that was started: what to call, on which thread state, on which region. */
  start: { callable: number; state: number; region: number } | null;
}

let exports: Exports | null = null;
const stacks = new Map<number, Stack>();
const regions: number[] = [];
let running = 0;
let successor = 0;
let fail: (error: unknown) => void = () => undefined;

/** Takes the system call that switches threads out of what an interpreter is about to be instantiated with. */
export function hookSwitch(imports: WebAssembly.Imports): void {
  const wasi = imports['wasi_snapshot_preview1'];
  if (!canSuspend() || WebAssembly.Suspending === undefined || wasi === undefined) return;
  const sync = wasi['fd_sync'] as (file: number) => number;
  wasi['fd_sync'] = new WebAssembly.Suspending((file) => {
    if (file < SWITCH) return sync(file);
    if (file < LEAVE) return switchTo(file - SWITCH);
    if (file >= MESSAGE) return waitForMessage(file - MESSAGE);
    successor = file - LEAVE;
    return 0;
  });
}

/** The interpreter that was instantiated with those imports. */
export function useExports(instance: WebAssembly.Instance): void {
  exports = instance.exports as Exports;
}

function machine(): Exports {
  if (exports === null) throw new Error('stacks.ts was not told of the interpreter');
  return exports;
}

/**
 * Calls, as the main thread, what a Python function returns, again and again, until that is None: so nothing of
 * Python's is below what is called. What one raises goes to a list, if there is one. Both are given by their addresses.
 * Resolves in the end; rejects when the interpreter died or left through `exit`, in this thread or another.
 */
export async function runMain(next: number, raised = 0): Promise<void> {
  protect(machine().emscripten_stack_get_current());
  if (canSuspend()) {
    stacks.clear();
    running = 0;
    stacks.set(0, { pointer: 0, resume: null, start: null });
  }
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  await Promise.race([makeSteps(next, raised), failed]);
}

async function makeSteps(next: number, raised: number): Promise<void> {
  const { PyObject_IsTrue, PyErr_GetRaisedException, PyList_Append } = machine();
  const call = suspendable(machine().PyObject_CallNoArgs);
  const release = suspendable(machine().Py_DecRef);
  for (;;) {
    const step = await call(next);
    if (step === 0) throw new Error('the machine has raised an exception of its own');
    if (PyObject_IsTrue(step) === 0) return;
    const result = await call(step);
    // Whatever ends now may have something to do at its end, and wait for it.
    await release(step);
    if (result !== 0) {
      await release(result);
    } else {
      const error = PyErr_GetRaisedException();
      if (raised !== 0) PyList_Append(raised, error);
      await release(error);
    }
  }
}

/** A function of the interpreter's, in which threads can be switched where they can be at all. */
function suspendable(call: (argument: number) => number): Call {
  if (canSuspend() && WebAssembly.promising !== undefined) return WebAssembly.promising(call);
  return (argument) => Promise.resolve(call(argument));
}

/**
 * Makes thread `number`, which calls a Python function, by its address, when it is first switched to.
 * @returns false where threads are impossible
 */
export function spawn(number: number, callable: number): boolean {
  if (!stacks.has(running)) return false;
  const { PyInterpreterState_Get, PyThreadState_New, malloc } = machine();
  const region = regions.pop() ?? malloc(REGION);
  if (region === 0) return false;
  const state = PyThreadState_New(PyInterpreterState_Get());
  stacks.set(number, {
    pointer: topOf(region),
    resume: null,
    start: { callable, state, region },
  });
  return true;
}

function topOf(region: number): number {
  const end = region + REGION;
  return end - (end % ALIGNMENT);
}

/** CPython measures how deep C code is by C's stack pointer. */
function protect(top: number): void {
  const { PyThreadState_Get, PyUnstable_ThreadState_SetStackProtection } = machine();
  PyUnstable_ThreadState_SetStackProtection(PyThreadState_Get(), top - PROTECTED, PROTECTED);
}

function switchTo(number: number): Promise<number> {
  const me = stacks.get(running);
  if (me === undefined) throw new Error('a thread that does not exist switches');
  me.pointer = machine().emscripten_stack_get_current();
  const resumed = new Promise<number>((resolve) => {
    me.resume = () => {
      resolve(0);
    };
  });
  goOn(number);
  return resumed;
}

/** Suspends the running thread, and so all of them; 0 waits forever. */
async function waitForMessage(milliseconds: number): Promise<number> {
  const pointer = machine().emscripten_stack_get_current();
  await nextMessage(milliseconds === 0 ? null : milliseconds - 1);
  machine()._emscripten_stack_restore(pointer);
  return 0;
}

/** Lets a thread go on as soon as the running one is suspended, or has ended. */
function goOn(number: number): void {
  const stack = stacks.get(number);
  if (stack === undefined) throw new Error(`there is no thread ${String(number)} to switch to`);
  running = number;
  machine()._emscripten_stack_restore(stack.pointer);
  if (stack.start !== null) {
    const { callable, state, region } = stack.start;
    stack.start = null;
    // Not before the running thread is suspended: it still stands on the stack that calls this.
    queueMicrotask(() => {
      begin(number, callable, state, region).catch((error: unknown) => {
        fail(error);
      });
    });
  } else {
    const { resume } = stack;
    stack.resume = null;
    resume?.();
  }
}

async function begin(number: number, callable: number, state: number, region: number): Promise<void> {
  const { PyObject_CallNoArgs, PyEval_AcquireThread, PyThreadState_Clear, PyThreadState_DeleteCurrent } =
    machine();
  PyEval_AcquireThread(state);
  protect(topOf(region));
  await WebAssembly.promising?.(PyObject_CallNoArgs)(callable);
  PyThreadState_Clear(state);
  PyThreadState_DeleteCurrent();
  stacks.delete(number);
  regions.push(region);
  goOn(successor);
}
