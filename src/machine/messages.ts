/** What the machine's workers and the page say to each other. Types only. */
import type { RunRequest } from './protocol.ts';

/** Where a worker finds the machine's files: URLs in the browser, paths in Node. All end without a slash. */
export interface MachineAssets {
  /** Folder with pyodide.mjs, pyodide.asm.mjs, pyodide.asm.wasm, python_stdlib.zip. */
  runtime: string;
  /** The memory snapshot file. */
  snapshot: string;
}

/** Page → worker. A worker boots once and runs one program; then it is thrown away. */
export type HostMessage =
  /**
   * `compiled`: the module that an earlier worker sent; without it the worker compiles its own. `port`: of a process that
   * a program started, the way to its first process, with which it speaks instead of with the page.
   */
  | { type: 'boot'; assets: MachineAssets; compiled?: WebAssembly.Module; port?: MessagePort }
  | { type: 'run'; request: RunRequest }
  /** From the first process of a program to another, for Python. */
  | { type: 'process'; bytes: Uint8Array }
  /** The worker of a process cannot be loaded, or died of an error. */
  | { type: 'process-died'; number: number; message: string };

/** Worker → page. After `ready` come any number of `events`; the last event of the last batch is `finished`. */
export type WorkerMessage =
  /** `compiled`: hand it to the next worker, which then need not compile nor warm it up again. */
  | { type: 'ready'; compiled: WebAssembly.Module }
  /** A JSON array of TraceEvent, as text: cheap to send, parsed once where it is used. */
  | { type: 'events'; json: string }
  /** The program computes, and has had no news for a while: `line` is the reader's line that runs. */
  | { type: 'computing'; line: number | null }
  /** From a process of a program to its first one, for Python. */
  | { type: 'process'; bytes: Uint8Array }
  /** The program starts a process: the page is to boot another worker, and to give it `port`. */
  | { type: 'start-process'; number: number; port: MessagePort }
  /** That process is to end at once. */
  | { type: 'end-process'; number: number }
  /** The worker cannot boot or its interpreter died; it is of no more use. */
  | { type: 'fatal'; message: string };
