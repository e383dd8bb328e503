/**
 * Boots one CPython from the memory snapshot and runs one program on it. Knows neither the DOM nor Node: the two
 * worker adapters give it what differs between them.
 */
import type { loadPyodide, PyodideAPI } from 'pyodide';

import { signalReport } from './death.ts';
import { EPOCH_MS, realNow, tick, useSeededRandom, useUtc, useVirtualClock } from './determinism.ts';
import { Buffered } from './buffered.ts';
import { Computing } from './computing.ts';
import type { Frames } from './computing.ts';
import { whenPythonGoesOn, whileComputing } from './interrupt.ts';
import type { Pending } from './interrupt.ts';
import type { Memory } from './memory.ts';
import { openFiles } from './open-files.ts';
import { errorTranslator, type ErrorInternals } from './oserrors.ts';
import { processHost } from './process-host.ts';
import type { StartWorker } from './processes.ts';
import { canSuspend, runMain, spawn } from './stacks.ts';
import { threadDataTaker, type ThreadInternals } from './thread-data.ts';
import { useJavaScriptTrampoline } from './trampoline.ts';
import type { WorkerMessage } from './messages.ts';
import type { FinishedEvent, Instant, OutputEvent, RunRequest, Stream } from './protocol.ts';

/** From the seed of one process's random bytes to the next one's. */
const SEED_STEP = 0x9e37_79b1;

/** What a worker adapter provides. */
export interface Surroundings {
  loadPyodide: typeof loadPyodide;
  /** Folder of Pyodide's files, with a trailing slash. */
  indexURL: string;
  /** The memory snapshot; null boots from nothing, which only the snapshot's own making does. */
  snapshot: Uint8Array | null;
  post: (message: WorkerMessage) => void;
  /** At most `size` bytes of standard input; empty at its end. */
  readStdin(size: number): Uint8Array;
  /** Starts a worker for another process of the program. */
  startWorker: StartWorker;
}

/** The parts of Pyodide that its type declarations leave out. */
interface Internals {
  _module: { HEAPF64: Float64Array } & Memory & Frames & Pending & ErrorInternals & ThreadInternals;
}

/** What `loadPyodide` takes beyond its declared options: see `prepareSnapshot` in pyodide/src/js/snapshot.ts. */
interface SnapshotOptions {
  _loadSnapshot?: Uint8Array;
  _makeSnapshot?: boolean;
}

/** The program's working directory: `program.py`, HOME. */
export const HOME = '/home/reader';

/** `motion/entry.py`. */
interface Entry {
  /** Connects the machine to `motion_host`; returns the memory address of the clock. */
  connect(): number;
  /** The memory address of the list that holds the events not yet sent. */
  buffer(): number;
  /** Ends the run because it has reached its horizon. */
  horizon(): void;
  /** Returns the memory address of the function that returns the program's steps. */
  prepare(requestJson: string): number;
  /** The memory address of the list for what they raise. */
  raised(): number;
}

/** The options every interpreter of ours is started with. */
export function bootOptions(around: Pick<Surroundings, 'indexURL' | 'snapshot'>): object {
  const extra: SnapshotOptions =
    around.snapshot === null ? { _makeSnapshot: true } : { _loadSnapshot: around.snapshot };
  return {
    indexURL: around.indexURL,
    // No packages yet, and no request for a lock file that would list them.
    lockFileContents: JSON.stringify(EMPTY_LOCK),
    packageBaseUrl: around.indexURL,
    env: { HOME, PYTHONHASHSEED: '0', TZ: 'UTC' },
    stdin: () => null,
    ...extra,
  };
}

const EMPTY_LOCK = {
  info: {
    arch: 'wasm32',
    platform: 'emscripten_5_0_3',
    version: '314.0.7',
    python: '3.14.2',
    abi_version: '2026_0',
  },
  packages: {},
};

/** A booted interpreter, good for one run. */
export interface Engine {
  pyodide: PyodideAPI;
  /** Runs the program to its end. Its events go to `post`, the last one is `finished`. */
  run(request: RunRequest): Promise<void>;
}

/** Boots an interpreter. Rejects when a file is missing or the snapshot is of another build. */
export async function boot(around: Surroundings): Promise<Engine> {
  useUtc();
  // Stacks can only be switched where no JavaScript stands between them; where they cannot be, it may.
  if (around.snapshot !== null && !canSuspend()) useJavaScriptTrampoline(around.snapshot);
  const pyodide = await around.loadPyodide(bootOptions(around));
  return {
    pyodide,
    run: (request) => run(pyodide, around, request),
  };
}

function writeProgram(pyodide: PyodideAPI, { name, source }: RunRequest): void {
  const file = `${HOME}/${name}`;
  pyodide.FS.writeFile(file, source);
  // The program's own file is as old as its virtual world.
  pyodide.FS.utime(file, EPOCH_MS, EPOCH_MS);
}

async function run(pyodide: PyodideAPI, around: Surroundings, request: RunRequest): Promise<void> {
  const module = (pyodide as unknown as Internals)._module;
  const decoder = new TextDecoder();
  const entry = pyodide.pyimport('motion.entry') as Entry;
  const buffered = new Buffered(module, entry.buffer());
  const post = (message: WorkerMessage): void => {
    computing.news();
    around.post(message);
  };
  const computing = new Computing(module, buffered, request.name, post);
  // Of another process the first one tells.
  const look = request.process === undefined ? (now: number) => computing.look(now) : () => undefined;
  let json = '';
  pyodide.registerJsModule('motion_host', {
    send: (address: number, length: number) => {
      json = decoder.decode(module.HEAPU8.subarray(address, address + length));
      const fresh = buffered.handedOver(json);
      if (fresh !== null) post({ type: 'events', json: fresh });
    },
    realNow: () => realNow() / 1000,
    realWait: (seconds: number) => {
      blockFor(seconds * 1000);
    },
    readStdin: (size: number) => around.readStdin(size),
    spawn,
    interruptRegularly: whileComputing(pyodide, module, look),
    openFile: openFiles(pyodide, module),
    takeThreadData: threadDataTaker(module),
    ...processHost(module, around.startWorker, around.post),
    translateErrors: errorTranslator(module),
  });
  pyodide.FS.mkdirTree(HOME);
  pyodide.FS.chdir(HOME);
  // Another process gets its files from the first one.
  if (request.process === undefined) writeProgram(pyodide, request);
  const address = entry.connect();
  const index = address / Float64Array.BYTES_PER_ELEMENT;
  // For when Python cannot be asked; in real time the cell stands at 0.
  const now = (): Instant => Math.floor((module.HEAPF64[index] ?? 0) / 1000);
  // What Python cannot send any more, or not before what C code has to say.
  const sendBuffered = (): void => {
    const events = buffered.take();
    if (events !== null) around.post({ type: 'events', json: events });
  };
  catchRawOutput(pyodide, around, now, sendBuffered);
  useSeededRandom(request.seed + SEED_STEP * (request.process ?? 0));
  if (request.clock === 'virtual') {
    let last = 0;
    let reads = 0;
    let horizon = request.horizon * 1e9;
    const end = whenPythonGoesOn(module, () => {
      entry.horizon();
    });
    useVirtualClock(() => {
      // Read through the module: the view changes whenever the memory grows.
      const heap = module.HEAPF64;
      const now = heap[index] ?? 0;
      reads = now === last ? reads + 1 : 0;
      last = now + tick(reads);
      if (last > horizon) {
        // Who waits for more than that by sleeping is met in `clock.py`.
        last = horizon;
        horizon = Infinity;
        end();
      }
      heap[index] = last;
      return last;
    });
  }
  try {
    await runMain(entry.prepare(JSON.stringify(request)), entry.raised());
  } catch (error) {
    if (json.includes('"kind":"finished"') && isExit(error)) return;
    sendBuffered();
    if (!isExit(error)) throw error;
    // A signal's default action ended the process without a word to Python.
    const exit = error.status;
    const outcome = exit === 0 ? 'ok' : 'error';
    const end: FinishedEvent = { t: now(), kind: 'finished', outcome, exit, ...signalReport(exit) };
    around.post({ type: 'events', json: JSON.stringify([end]) });
  }
}

/**
 * What C code prints by itself, such as an interpreter's last words: CPython's own streams never come here.
 */
function catchRawOutput(
  pyodide: PyodideAPI,
  around: Surroundings,
  now: () => Instant,
  before: () => void,
): void {
  const decoder = new TextDecoder();
  const handler = (stream: Stream) => ({
    write: (data: Uint8Array): number => {
      before();
      const event: OutputEvent = {
        t: now(),
        kind: 'output',
        stream,
        text: decoder.decode(data),
        task: 0,
        line: null,
      };
      around.post({ type: 'events', json: JSON.stringify([event]) });
      return data.length;
    },
  });
  pyodide.setStdout(handler('stdout'));
  pyodide.setStderr(handler('stderr'));
}

/** `Host.halt` leaves through Emscripten's Exit; the run's `finished` event has been sent by then. */
function isExit(error: unknown): error is { status: number } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'ExitStatus' &&
    'status' in error
  );
}

const nap = new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer);

/** Blocks the worker. The shared memory of WebAssembly needs no cross-origin isolation for this. */
function blockFor(milliseconds: number): void {
  Atomics.wait(nap, 0, 0, milliseconds);
}
