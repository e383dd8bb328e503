/** Processes that a signal ends by its default action: Python is not asked, and has no last words. */
import type { Report } from './protocol.ts';

/** Status of a process that signal number 0 would have ended, as a shell tells it. */
const SIGNALLED = 128;

const SIGABRT = 6;

/** Linux's names of the signals whose default action ends the process. */
const NAMES = new Map([
  [1, 'SIGHUP'],
  [2, 'SIGINT'],
  [3, 'SIGQUIT'],
  [4, 'SIGILL'],
  [5, 'SIGTRAP'],
  [SIGABRT, 'SIGABRT'],
  [7, 'SIGBUS'],
  [8, 'SIGFPE'],
  [9, 'SIGKILL'],
  [10, 'SIGUSR1'],
  [11, 'SIGSEGV'],
  [12, 'SIGUSR2'],
  [13, 'SIGPIPE'],
  [14, 'SIGALRM'],
  [15, 'SIGTERM'],
]);

type Functions = Record<string, (status: number) => void> | undefined;

/**
 * Makes C's `abort()` leave as other signals' default actions do. Emscripten would take it for a fault of its own, and
 * Pyodide with it; but a program may abort (`os.abort()`), and that is its own doing.
 */
export function dieOfAbort(imports: WebAssembly.Imports): void {
  const env = imports['env'] as Functions;
  const wasi = imports['wasi_snapshot_preview1'] as Functions;
  const exit = wasi?.['proc_exit'];
  if (env && exit) {
    env['_abort_js'] = () => {
      exit(SIGNALLED + SIGABRT);
    };
  }
}

/** The signal that an exit status tells of, if it does. */
export function signalReport(exit: number): { report?: Report } {
  const signal = NAMES.get(exit - SIGNALLED);
  return signal === undefined ? {} : { report: { why: 'signal', signal } };
}
