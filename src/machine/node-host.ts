/** Runs programs on the machine in Node: the checker's and the command line's way in. */
import { Worker } from 'node:worker_threads';

import type { Mount } from './node-mount.ts';
import type { HostMessage, WorkerMessage } from './messages.ts';
import type { Outcome, RunRequest, TraceEvent } from './protocol.ts';
import { ensureSnapshot, RUNTIME } from './snapshot.ts';
import type { NodeWorkerData } from './worker.node.ts';

/** How a run in Node went. `events` ends with `finished`. */
export interface NodeRun {
  outcome: Outcome;
  exit: number;
  events: TraceEvent[];
  /** Real time from the request to the last event, the interpreter's boot not counted. */
  milliseconds: number;
}

/** What `runInNode` may be told beyond the request. */
export interface NodeRunOptions {
  /** Called with each batch of events as it arrives. */
  onEvents?: (events: TraceEvent[]) => void;
  /** The program computes, and has said nothing for a while: called with the line that runs. */
  onComputing?: (line: number | null) => void;
  /** Real milliseconds after which the worker is killed and the run is `interrupted` with exit status 124. */
  timeoutMs?: number;
  /** Host folders to show to the program, read-only. */
  mounts?: Mount[];
  /** Let the program read this process's standard input where `request.stdin` is null. */
  inheritStdin?: boolean;
  /** Keep no events: for programs with too many of them. */
  forget?: boolean;
}

/** Exit status of a run that `timeoutMs` ended, as `timeout(1)` has it. */
export const TIMEOUT_STATUS = 124;

/** Exit status of a run whose interpreter died. */
const CRASH_STATUS = 70;

interface Booted {
  worker: Worker;
  ready: Promise<void>;
}

let spare: Promise<Booted> | null = null;

/** The module that the first worker compiled. */
let compiled: WebAssembly.Module | null = null;

async function startWorker(data: NodeWorkerData): Promise<Booted> {
  const { file } = await ensureSnapshot();
  const worker = new Worker(new URL('./worker.node.ts', import.meta.url), { workerData: data });
  const boot: HostMessage = {
    type: 'boot',
    assets: { runtime: RUNTIME, snapshot: file },
    ...(compiled === null ? {} : { compiled }),
  };
  worker.postMessage(boot);
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'ready') {
        compiled = message.compiled;
        resolve();
      } else if (message.type === 'fatal') reject(new Error(message.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('the worker ended while it booted'));
    });
  });
  // A spare may die before anybody waits for it; whoever takes it still gets the error.
  ready.catch(() => undefined);
  return { worker, ready };
}

const PLAIN: NodeWorkerData = { mounts: [], inheritStdin: false };

async function takeWorker(options: NodeRunOptions): Promise<Worker> {
  const plain = options.mounts === undefined && options.inheritStdin !== true;
  const booting = plain
    ? (spare ?? startWorker(PLAIN))
    : startWorker({ mounts: options.mounts ?? [], inheritStdin: options.inheritStdin ?? false });
  if (plain) spare = null;
  const { worker, ready } = await booting;
  await ready;
  return worker;
}

/** Boots an interpreter ahead of the next plain run. */
export function warmNodeMachine(): void {
  spare ??= startWorker(PLAIN);
  spare.catch(() => undefined);
}

/** Ends the spare interpreter, if any. */
export async function closeNodeMachine(): Promise<void> {
  const last = spare;
  spare = null;
  if (last !== null) await (await last).worker.terminate();
}

/**
 * Runs one program in a fresh interpreter. Rejects only when the machine cannot boot; a program's failure is an
 * outcome.
 */
export async function runInNode(request: RunRequest, options: NodeRunOptions = {}): Promise<NodeRun> {
  const worker = await takeWorker(options);
  const events: TraceEvent[] = [];
  const add = (batch: TraceEvent[]): void => {
    if (options.forget !== true) for (const event of batch) events.push(event);
    options.onEvents?.(batch);
  };
  let lastInstant = 0;
  const begin = performance.now();
  const fail = (outcome: Outcome, exit: number, message?: string): NodeRun => {
    add([
      {
        t: lastInstant,
        kind: 'finished',
        outcome,
        exit,
        ...(message === undefined ? {} : { report: { why: 'crashed', message } }),
      },
    ]);
    return { outcome, exit, events, milliseconds: performance.now() - begin };
  };
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<NodeRun>((resolve) => {
      if (options.timeoutMs !== undefined) {
        timer = setTimeout(() => {
          resolve(fail('interrupted', TIMEOUT_STATUS));
        }, options.timeoutMs);
      }
      const crash = (message: string): void => {
        resolve(fail('crashed', CRASH_STATUS, message));
      };
      worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'fatal') crash(message.message);
        if (message.type === 'computing') options.onComputing?.(message.line);
        if (message.type !== 'events') return;
        let batch: TraceEvent[];
        try {
          batch = JSON.parse(message.json) as TraceEvent[];
        } catch {
          crash('the worker sent events that are not JSON');
          return;
        }
        add(batch);
        const last = batch.at(-1);
        if (last === undefined) return;
        lastInstant = last.t;
        if (last.kind === 'finished') {
          const milliseconds = performance.now() - begin;
          resolve({ outcome: last.outcome, exit: last.exit, events, milliseconds });
        }
      });
      worker.once('error', (error: unknown) => {
        crash(error instanceof Error ? error.message : String(error));
      });
      worker.once('exit', () => {
        crash('the worker ended by itself');
      });
      worker.postMessage({ type: 'run', request });
    });
  } finally {
    clearTimeout(timer);
    worker.removeAllListeners();
    await worker.terminate();
  }
}
